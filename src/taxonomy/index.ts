/**
 * The taxonomy as other rooms see it: what kinds of data there are, what a name denotes, and which names are people.
 */
export { classify, type Classified, type NameContext } from './classify.js';
export type { DataKind, Sensitivity, Specificity } from './entry.js';
export { isKind, kind, KINDS } from './kinds.js';
export { personNoun, type PersonNoun } from './person-noun.js';

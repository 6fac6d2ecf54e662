/**
 * The taxonomy as other rooms see it: what kinds of data there are, what a name denotes, and which names are people.
 */
export { classify, mayBePersonal } from './classify.js';
export type { Sensitivity, Specificity } from './entry.js';
export { isKind, kind, KINDS } from './kinds.js';
export { personNoun } from './person-noun.js';

/**
 * What a name denotes. Two steps: what the name alone could mean, which is the same wherever it stands and remembered per name; and which of
 * these meanings its owner allows. Most names end in no known word, and are done after one look-up.
 */
import { remember } from '../base/remember.js';
import type { KindEntry, NameGroup, Specificity } from './entry.js';
import { KIND_ENTRIES } from './kinds.js';
import { isDigits, nameOfWords, NameIndex, parseName, type Name } from './name.js';
import { personAmong, personBehind, personOfWords, specificityOfNoun, type PersonNoun } from './person-noun.js';
import { isStronger, stronger, weaker } from './specificity.js';
import {
  ABOUT_DATA, COLLECTION_TAIL, CONJUNCTION, FLAG_PREFIX, HEAD_STANDS_BEFORE, HOLDS_SECRETS, IMPERSONAL_PREFIX, MAKES_A_MAP, MODIFIER, NEUTRAL_TAIL,
  OF_THE_INSTALLATION, PREPOSITION, PROTECTED, THING, VAGUE_TAIL, VERB_PREFIX,
} from './things.js';

export interface NameContext {
  /** Words of the thing that owns the name: type name, receiver variable, enclosing object; [] when unknown. */
  readonly owner: readonly string[];
  /** Canonical person noun known to own it, when the engine knows one. */
  readonly person?: string | undefined;
  /** A field of an object, or a variable or parameter of its own. */
  readonly as: 'field' | 'variable';
}

export interface Classified {
  readonly kind: string;
  readonly specificity: Specificity;
  /** The name is a plural: a list of many (emails, phoneNumbers). */
  readonly many: boolean;
  /** Person noun found in the name or the context, e.g. 'customer'. */
  readonly person?: string | undefined;
}

interface Meaning {
  readonly entry: KindEntry;
  readonly group: NameGroup;
}

/** What a name could mean, before its owner is known. */
interface Reading {
  readonly meanings: readonly Meaning[];
  /** The telling words in front, without `new` and the like. */
  readonly prefix: readonly string[];
  /** The word right in front, telling or not: the `i` of `iPhone`. */
  readonly nearest: string | undefined;
  /** The person in the name itself. */
  readonly person: PersonNoun | undefined;
  readonly many: boolean;
  /** Words around it make it doubtful: `supportEmail`, `emailText`. */
  readonly vague: boolean;
  readonly constant: boolean;
}

const INDEX = new NameIndex<Meaning>();
for (const entry of KIND_ENTRIES) {
  for (const group of entry.groups) {
    const meaning = { entry, group };
    for (const name of group.names) INDEX.add(name, meaning);
  }
}

const LONGEST_NAME = 8;

interface Head {
  readonly start: number;
  readonly end: number;
  readonly meanings: readonly Meaning[];
  readonly many: boolean;
  readonly vague: boolean;
  readonly person: PersonNoun | undefined;
}

/** Finds the known words that the name ends in, passing over endings that change nothing. */
function findHead({ written, words }: Name): Head | undefined {
  let many = false;
  let vague = false;
  let person: PersonNoun | undefined;
  for (let end = words.length; end > 0; end--) {
    const found = INDEX.longestEndingAt(words, end);
    const word = words[end - 1] ?? '';
    if (found) return { start: found.start, end, meanings: found.values, many: many || written[end - 1] !== word, vague, person };
    const behind = personBehind(word);
    if (behind) person = behind;
    else if (COLLECTION_TAIL.has(word)) many = true;
    else if (VAGUE_TAIL.has(word)) vague = true;
    else if (!NEUTRAL_TAIL.has(word) && !isDigits(word)) return undefined;
  }
  return undefined;
}

function isFunctionOrFlag(first: string): boolean {
  return FLAG_PREFIX.has(first) || VERB_PREFIX.has(first);
}

function readWords(name: Name, constant: boolean): Reading | undefined {
  const head = findHead(name);
  if (head === undefined) return undefined;
  const before = name.words.slice(0, head.start);
  if (before.length > 0 && isFunctionOrFlag(name.written[0] ?? '')) return undefined;
  if (before.some((word, index) => PROTECTED.has(word) || (index > 0 && PREPOSITION.has(word)))) return undefined;
  const prefix = before.filter((word) => !MODIFIER.has(word) && !isDigits(word));
  return {
    meanings: head.meanings,
    nearest: before.at(-1),
    prefix,
    person: head.person ?? personOfWords(before),
    many: head.many,
    vague: head.vague || prefix.some((word) => IMPERSONAL_PREFIX.has(word)),
    constant,
  };
}

function slice(name: Name, start: number, end?: number): Name {
  return { written: name.written.slice(start, end), words: name.words.slice(start, end) };
}

/** `emailByUserId`, `nameOfPatient`: the head stands before the preposition, and a person may stand behind it. */
function readBeforePreposition(name: Name, constant: boolean): Reading | undefined {
  const at = name.words.findIndex((word, index) => index > 0 && HEAD_STANDS_BEFORE.has(word));
  const preposition = name.words[at];
  if (preposition === undefined || at + 1 >= name.words.length || isFunctionOrFlag(name.written[0] ?? '')) return undefined;
  const reading = readWords(slice(name, 0, at), constant);
  return reading && { ...reading, person: reading.person ?? personAmong(name.words.slice(at + 1)), many: reading.many || MAKES_A_MAP.has(preposition) };
}

/** Several for `emailOrUsername`, none for nearly every name. */
function readName(identifier: string): readonly Reading[] {
  const name = parseName(identifier);
  if (name.words.length === 0 || name.words.length > LONGEST_NAME) return [];
  const constant = (identifier.includes('_') || identifier.length > 4) && identifier === identifier.toUpperCase() && identifier !== identifier.toLowerCase();
  const last = readWords(name, constant) ?? readBeforePreposition(name, constant);
  const at = name.words.findIndex((word, index) => index > 0 && CONJUNCTION.has(word));
  const first = at > 0 && at + 1 < name.words.length ? readWords(slice(name, 0, at), constant) : undefined;
  return [last, first].filter((reading) => reading !== undefined);
}

const readings = remember(readName);

interface Owner {
  readonly head: string | undefined;
  /** The person whose field it is. */
  readonly person: PersonNoun | undefined;
  /** The person it is about, when the owner is no person itself: the customer of `customer.address.city`. */
  readonly subject: PersonNoun | undefined;
}

function ownerOf({ owner, person }: NameContext): Owner {
  const { words } = nameOfWords(owner);
  const head = words.at(-1);
  const named = personOfWords(owner);
  const known = person === undefined ? undefined : { noun: person, many: false, specificity: specificityOfNoun(person) };
  const isThing = head !== undefined && named === undefined && THING.has(head);
  return { head, person: named ?? (isThing ? undefined : known), subject: known ?? named ?? personAmong(owner) };
}

function isSecret(entry: KindEntry): boolean {
  return entry.id.startsWith('credentials.');
}

/** True when owner or prefix make the name something other than this meaning. */
function isRuledOut({ entry, group }: Meaning, reading: Reading, owner: Owner): boolean {
  const before = reading.prefix.at(-1);
  if (group.never?.some((word) => word === reading.nearest || word === before || (before === undefined && word === owner.head))) return true;
  if (group.bare && before !== undefined && reading.person === undefined && !group.within?.includes(before)) return true;
  if (owner.head === undefined || !ABOUT_DATA.has(owner.head) || owner.person) return false;
  if (group.within?.includes(owner.head)) return false;
  return !(isSecret(entry) && HOLDS_SECRETS.has(owner.head));
}

function baseSpecificity({ group }: Meaning, reading: Reading, owner: Owner, as: NameContext['as']): Specificity | undefined {
  const before = reading.prefix.at(-1);
  const alone = as === 'variable' ? (group.variable ?? group.alone) : group.alone;
  const reasons: Specificity[] = [];
  if (alone !== undefined && alone !== 'never') reasons.push(alone);
  if (group.context && group.within?.some((word) => word === before || (before === undefined && word === owner.head))) reasons.push(group.context);
  const person = reading.person ?? (before === undefined || !group.bare ? owner.person : undefined);
  const besidePerson = group.person ?? group.alone;
  if (person && besidePerson) reasons.push(weaker(besidePerson, person.specificity));
  return reasons.length === 0 ? undefined : reasons.reduce(stronger);
}

function weigh(meaning: Meaning, reading: Reading, owner: Owner, as: NameContext['as']): Specificity | undefined {
  if (isRuledOut(meaning, reading, owner)) return undefined;
  const base = baseSpecificity(meaning, reading, owner, as);
  if (base === undefined) return undefined;
  const shared = owner.head !== undefined && OF_THE_INSTALLATION.has(owner.head);
  const doubtful = reading.vague || shared || (reading.constant && as === 'variable');
  return doubtful && !isSecret(meaning.entry) ? 'low' : base;
}

function claimsOf(reading: Reading, owner: Owner, as: NameContext['as']): readonly Classified[] {
  return reading.meanings.flatMap((meaning) => {
    const specificity = weigh(meaning, reading, owner, as);
    if (specificity === undefined) return [];
    const person = (reading.person ?? owner.subject)?.noun;
    return [{ kind: meaning.entry.id, specificity, many: reading.many, person }];
  });
}

const best = (claims: readonly Classified[]): Classified | undefined =>
  claims.reduce<Classified | undefined>((found, claim) => (found === undefined || isStronger(claim.specificity, found.specificity) ? claim : found), undefined);

/** Whether a name could be personal anywhere; most are not, whatever they stand beside. */
export function mayBePersonal(name: string): boolean {
  return readings(name).length > 0;
}

/** Every kind that claims this name in this context, best reading first; more than one is a mistake in the tables. */
export function claims(name: string, context: NameContext): readonly Classified[] {
  const read = readings(name);
  if (read.length === 0) return [];
  const owner = ownerOf(context);
  let found: readonly Classified[] = [];
  for (const reading of read) {
    const next = claimsOf(reading, owner, context.as);
    const [here, there] = [best(found), best(next)];
    if (there && (!here || isStronger(there.specificity, here.specificity))) found = next;
  }
  return found;
}

/** What a name denotes in its context, or undefined. */
export function classify(name: string, context: NameContext): Classified | undefined {
  return best(claims(name, context));
}

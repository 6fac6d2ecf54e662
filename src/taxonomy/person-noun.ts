/**
 * Is this identifier a person, or a list of persons? The head of the name decides: `currentUser`, `UserDto`, `usersById` are people, `userCount`
 * and `userRepository` are not, and `createUser` is a function.
 */
import { remember } from '../base/remember.js';
import type { Specificity } from './entry.js';
import { isDigits, nameOfWords, NameIndex, parseName, type Name } from './name.js';
import { PERSONS, type PersonEntry } from './persons.js';
import {
  COLLECTION_TAIL, FLAG_PREFIX, HEAD_STANDS_BEFORE, MACHINE_ACCOUNT, MODIFIER, NEUTRAL_TAIL, PAYLOAD_TAIL, PREPOSITION, PROTECTED, RECORD_TAIL,
  UNCERTAIN_PERSON, UNCERTAIN_RECORD, VERB_BEFORE_PERSON, VERB_OF_A_PAYLOAD, VERB_PREFIX,
} from './things.js';

export interface PersonNoun {
  /** Canonical: 'customer'. */
  readonly noun: string;
  readonly many: boolean;
  /** How strongly a bare object of that name is a person's record. */
  readonly specificity: Specificity;
}

const INDEX = new NameIndex<PersonEntry>();
const BEHIND = new Map<string, PersonEntry>();
const BY_NOUN = new Map<string, PersonEntry>();
for (const entry of PERSONS) {
  BY_NOUN.set(entry.noun, entry);
  for (const word of [entry.noun, ...(entry.also ?? []), ...(entry.behind ?? [])]) INDEX.add(word, entry);
  for (const word of entry.behind ?? []) BEHIND.set(word, entry);
}

/** How strongly the canonical noun means a person; a noun that only the engine knows is taken at its word. */
export function specificityOfNoun(noun: string): Specificity {
  return BY_NOUN.get(noun)?.specificity ?? 'high';
}

/** The person that a Romance word at the end of a name makes the owner: `correoCliente`. */
export function personBehind(word: string): PersonNoun | undefined {
  const entry = BEHIND.get(word);
  return entry && { noun: entry.noun, many: false, specificity: entry.specificity };
}

interface Tail {
  readonly end: number;
  readonly collection: boolean;
  readonly payload: boolean;
  readonly uncertain: boolean;
}

/** Strips what may follow the noun without changing the head: `UserDto`, `customerList`, `user2`. */
function stripTail(words: readonly string[], start: number, limit: number): Tail {
  let end = limit;
  let collection = false;
  let payload = false;
  let uncertain = false;
  while (end - start > 1) {
    const word = words[end - 1] ?? '';
    if (!isDigits(word) && !RECORD_TAIL.has(word) && !COLLECTION_TAIL.has(word) && !NEUTRAL_TAIL.has(word)) break;
    collection ||= COLLECTION_TAIL.has(word);
    payload ||= PAYLOAD_TAIL.has(word);
    uncertain ||= UNCERTAIN_RECORD.has(word);
    end--;
  }
  return { end, collection, payload, uncertain };
}

/** Where the head of the name ends: before a preposition, if there is one inside. */
function headEnd(words: readonly string[]): number {
  const at = words.findIndex((word, index) => index > 0 && PREPOSITION.has(word));
  if (at < 0) return words.length;
  return HEAD_STANDS_BEFORE.has(words[at] ?? '') && at + 1 < words.length ? at : 0;
}

/** Where the words that count begin, or undefined when the first of them makes the name a function, a flag or a quantity. */
function headStart(written: readonly string[], payload: boolean, nounStart: number): number | undefined {
  const first = written[0] ?? '';
  if (nounStart === 0) return 0;
  if (payload && VERB_OF_A_PAYLOAD.has(first)) return 1;
  return FLAG_PREFIX.has(first) || VERB_PREFIX.has(first) || VERB_BEFORE_PERSON.has(first) ? undefined : 0;
}

function weigh(entry: PersonEntry, prefix: readonly string[]): Omit<PersonNoun, 'many'> | undefined {
  if (prefix.some((word) => MACHINE_ACCOUNT.has(word) || PROTECTED.has(word))) return undefined;
  const uncertain = prefix.some((word) => UNCERTAIN_PERSON.has(word));
  const telling = prefix.filter((word) => !MODIFIER.has(word) && !UNCERTAIN_PERSON.has(word) && !isDigits(word));
  const before = INDEX.longestEndingAt(telling, telling.length);
  const owner = before?.values[0];
  if (entry.bare && telling.length > 0 && (owner === undefined || before?.start !== 0)) return undefined;
  const meant = entry.container && owner ? owner : entry;
  return { noun: meant.noun, specificity: uncertain ? 'low' : meant.specificity };
}

function findPerson({ written, words }: Name): PersonNoun | undefined {
  if (words.length === 0 || words.length > 7) return undefined;
  const limit = headEnd(words);
  const tail = stripTail(words, 0, limit);
  const match = INDEX.longestEndingAt(words, tail.end);
  const entry = match?.values[0];
  if (match === undefined || entry === undefined) return undefined;
  const start = headStart(written, tail.payload, match.start);
  if (start === undefined) return undefined;
  const person = weigh(entry, words.slice(start, match.start));
  if (person === undefined) return undefined;
  const plural = written[tail.end - 1] !== words[tail.end - 1];
  // `CreateUserInput` is the record, `userInput` may be anything a user typed.
  const specificity = tail.uncertain && start === 0 ? 'low' : person.specificity;
  return { ...person, specificity, many: plural || tail.collection };
}

/** Is this identifier (variable, type, model, table name) a person or a list of persons? */
export const personNoun: (name: string) => PersonNoun | undefined = remember((name) => findPerson(parseName(name)));

/** The same for words that are already split. */
export function personOfWords(words: readonly string[]): PersonNoun | undefined {
  return words.length === 0 ? undefined : personOfJoined(words.join(' '));
}

const personOfJoined = remember((joined: string) => findPerson(nameOfWords(joined.split(' '))));

/** The person somewhere in these words, wherever the head is: the customer of `customer address`. */
export function personAmong(words: readonly string[]): PersonNoun | undefined {
  for (let end = words.length; end > 0; end--) {
    const found = personOfWords(words.slice(0, end));
    if (found) return found;
  }
  return undefined;
}

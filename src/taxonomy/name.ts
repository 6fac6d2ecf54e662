/**
 * A name made ready for comparison, and an index of word sequences by their last word. Classification and person nouns both ask "which known
 * sequence does this name end in?", for every field read of a code base, so the answer must not cost more than a look-up or two.
 */
import { foldAccents, singular, splitWords } from '../base/words.js';

/** The words of a name without accents: as written, and each in the singular. */
export interface Name {
  readonly written: readonly string[];
  readonly words: readonly string[];
}

/** The length of the one word that the splitter took apart here: `e-mail`, or a numeronym such as `i18n`. */
function brokenWordLength(words: readonly string[], at: number): number {
  const [first = '', second = '', third = ''] = words.slice(at, at + 3);
  if (first === 'e' && (second === 'mail' || second === 'mails')) return 2;
  return first.length === 1 && isDigits(second) && third.length === 1 ? 3 : 1;
}

function joinBrokenWords(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length = brokenWordLength(words, at);
    joined.push(words.slice(at, at + length).join(''));
    at += length;
  }
  return joined;
}

export function nameOfWords(words: readonly string[]): Name {
  const joined = joinBrokenWords(words);
  return { written: joined.map(foldAccents), words: joined.map((word) => foldAccents(singular(word))) };
}

export function parseName(name: string): Name {
  return nameOfWords(splitWords(name));
}

export function isDigits(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57;
}

/** Shorter joined spellings are left out, because they begin to collide with other words. */
const SHORTEST_JOINED = 6;

interface Sequence<T> {
  readonly words: readonly string[];
  readonly values: T[];
}

/** Values by the sequence of words that a name must end in. */
export class NameIndex<T> {
  readonly #byLast = new Map<string, Sequence<T>[]>();

  /** Adds a spaced name ('date of birth') and, where it is long enough to be unmistakable, its joined spelling ('dateofbirth'). */
  add(spaced: string, value: T): void {
    const { words } = nameOfWords(spaced.split(' '));
    this.#addSequence(words, value);
    const joined = words.join('');
    if (words.length > 1 && joined.length >= SHORTEST_JOINED && !words.some(isDigits)) this.#addSequence([joined], value);
  }

  #addSequence(words: readonly string[], value: T): void {
    const last = words.at(-1) ?? '';
    const sequences = this.#byLast.get(last) ?? [];
    this.#byLast.set(last, sequences);
    const known = sequences.find((sequence) => sequence.words.join(' ') === words.join(' '));
    if (known === undefined) sequences.push({ words, values: [value] });
    else if (!known.values.includes(value)) known.values.push(value);
    sequences.sort((a, b) => b.words.length - a.words.length);
  }

  /** The values of the longest sequence that `words` has right before `end`, and where it starts. */
  longestEndingAt(words: readonly string[], end: number): { readonly start: number; readonly values: readonly T[] } | undefined {
    const last = words[end - 1];
    if (last === undefined) return undefined;
    for (const sequence of this.#byLast.get(last) ?? []) {
      const start = end - sequence.words.length;
      if (start >= 0 && sequence.words.every((word, offset) => word === words[start + offset])) return { start, values: sequence.values };
    }
    return undefined;
  }
}

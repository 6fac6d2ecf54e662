/**
 * What a regular expression takes out of a text, read off its source: nothing of a scanned program is ever run. A pattern becomes a row of pieces
 * (a set of characters, how many of them) for each of its alternatives, which is enough to tell a mask from a clean-up: `/\d(?=\d{4})/g` leaves
 * the last digits, `/\s+/g` leaves everything that matters.
 *
 * Only ASCII is told apart. What this reader does not know (back references, unusual escapes) makes the pattern unknown, never a guess.
 */
import { CharacterSet, ESCAPES } from './character-set.js';

/** Characters of one kind in a row. `groups` are the capturing groups around it, by number. */
interface Piece {
  readonly set: CharacterSet;
  readonly min: number;
  readonly max: number;
  readonly groups: readonly number[];
  /** It must be there, but does not belong to the match. */
  readonly looked: boolean;
}

interface Way {
  readonly pieces: readonly Piece[];
  readonly fromStart: boolean;
  readonly toEnd: boolean;
}

interface Pattern {
  readonly ways: readonly Way[];
  readonly groups: number;
  readonly names: readonly (readonly [string, number])[];
}

/** Alternatives multiply; nobody masks with more. */
const MAX_WAYS = 32;
const MAX_NESTING = 12;
/** As many characters of a datum as may be shown. */
const SHOWN = 4;
/** So many digits are the better part of a number. */
const MANY_DIGITS = 4;
const MAX_SOURCE = 400;
/** What stands behind it in an address names a provider, not a person. */
const SIGN = '@';

/** What takes the place of a match: a text, with `$1` for what a group has caught, or something that holds none of it. */
export interface Replacement {
  readonly text: string | undefined;
  /** The text looks like a mask: stars, `[redacted]`. */
  readonly mask: boolean;
}

/** Whether a harmless part is left of any ordinary text (an address, a number, a name) when its matches are replaced. */
export function leavesLittle(source: string, flags: string, replacement: Replacement): boolean {
  const pattern = read(source, flags);
  if (pattern === undefined) return false;
  const kept = keptGroups(replacement.text ?? '', pattern);
  if (kept === undefined) return false;
  const everywhere = flags.includes('g');
  const verdict = (way: Way): boolean => takesMost(way, kept, everywhere, replacement);
  return everywhere ? pattern.ways.some(verdict) : pattern.ways.every(verdict);
}

/** The most characters that a capturing group may catch, 0 the whole match; undefined if nobody knows. */
export function longestCapture(source: string, flags: string, group: number): number | undefined {
  const pattern = read(source, flags);
  if (pattern === undefined) return undefined;
  if (group > pattern.groups) return 0;
  return Math.max(...pattern.ways.map((way) => sum(way.pieces.filter((piece) => !piece.looked && (group === 0 || piece.groups.includes(group))).map((piece) => piece.max))));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function keptGroups(text: string, pattern: Pattern): ReadonlySet<number> | undefined {
  const kept = new Set<number>();
  for (const [, what = '', name] of text.matchAll(/\$(&|`|'|\d{1,2}|<([^>]*)>)/g)) {
    if (what === '&' || what === '`' || what === "'") return undefined;
    const number = name === undefined ? Number(what) : pattern.names.find(([known]) => known === name)?.[1];
    if (number !== undefined) kept.add(number);
  }
  return kept;
}

function takesMost({ pieces, fromStart, toEnd }: Way, kept: ReadonlySet<number>, everywhere: boolean, { mask }: Replacement): boolean {
  let shown = 0;
  let taken = 0;
  let all = false;
  let letters = false;
  let digits = false;
  let behindSign = false;
  for (const [index, piece] of pieces.entries()) {
    const { set, looked, min, max, groups } = piece;
    const telling = set.hasLetters || set.hasDigits;
    // It begins at a mark: what stands in front of that stays.
    if (index === 0 && !fromStart && min > 0 && !telling) return false;
    behindSign ||= !looked && min > 0 && set.single === SIGN;
    if (behindSign || !telling) continue;
    if (looked || groups.some((group) => kept.has(group))) {
      // What is looked for without an end says what stands there, not how much of it is left.
      if (!looked || max !== Infinity) shown += max;
      continue;
    }
    taken += max;
    letters ||= set.hasLetters;
    digits ||= set.hasDigits;
    all ||= max === Infinity && set.coversWords;
  }
  if (taken === 0) return false;
  if (everywhere && shown === 0 && letters && digits) return true;
  const last = pieces.findLast((piece) => !piece.looked);
  // It ends at a mark: what stands behind that stays.
  const restStays = !toEnd && !behindSign && last !== undefined && !last.set.hasLetters && !last.set.hasDigits;
  if (all && !restStays) return shown <= 2 * SHOWN;
  if (everywhere) return mask && shown <= Math.max(2 * SHOWN, taken);
  return mask && digits && !letters && taken >= MANY_DIGITS && shown <= 3 * SHOWN;
}

// --- reading ---------------------------------------------------------------------------------------------------------

class Unknown extends Error {}

function read(source: string, flags: string): Pattern | undefined {
  if (source.length > MAX_SOURCE) return undefined;
  const reader = new Reader(source, flags.includes('i'), flags.includes('s'));
  try {
    const ways = reader.alternatives([], 0);
    return reader.atEnd ? { ways, groups: reader.groups, names: reader.names } : undefined;
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}

const NOTHING: Way = { pieces: [], fromStart: false, toEnd: false };

function joined(left: Way, right: Way): Way {
  return { pieces: [...left.pieces, ...right.pieces], fromStart: left.fromStart || right.fromStart, toEnd: left.toEnd || right.toEnd };
}

class Reader {
  readonly #source: string;
  readonly #ignoreCase: boolean;
  readonly #dotAll: boolean;
  readonly names: (readonly [string, number])[] = [];
  groups = 0;
  #at = 0;

  constructor(source: string, ignoreCase: boolean, dotAll: boolean) {
    this.#source = source;
    this.#ignoreCase = ignoreCase;
    this.#dotAll = dotAll;
  }

  get atEnd(): boolean {
    return this.#at >= this.#source.length;
  }

  alternatives(groups: readonly number[], nesting: number): readonly Way[] {
    if (nesting > MAX_NESTING) throw new Unknown();
    const ways: Way[] = [...this.#sequence(groups, nesting)];
    while (this.#take('|')) ways.push(...this.#sequence(groups, nesting));
    if (ways.length > MAX_WAYS) throw new Unknown();
    return ways;
  }

  #sequence(groups: readonly number[], nesting: number): readonly Way[] {
    let ways: readonly Way[] = [NOTHING];
    while (!this.atEnd && !'|)'.includes(this.#source.charAt(this.#at))) {
      const next = this.#term(groups, nesting);
      ways = ways.flatMap((way) => next.map((other) => joined(way, other)));
      if (ways.length > MAX_WAYS) throw new Unknown();
    }
    return ways;
  }

  #term(groups: readonly number[], nesting: number): readonly Way[] {
    if (this.#take('^')) return [{ ...NOTHING, fromStart: true }];
    if (this.#take('$')) return [{ ...NOTHING, toEnd: true }];
    if (this.#take('\\b') || this.#take('\\B')) return [NOTHING];
    const atom = this.#atom(groups, nesting);
    return this.#quantified(atom);
  }

  #atom(groups: readonly number[], nesting: number): readonly Way[] {
    for (const [opening, looked] of [['(?=', true], ['(?<=', true], ['(?!', false], ['(?<!', false]] as const) {
      if (!this.#take(opening)) continue;
      const inner = this.alternatives(groups, nesting + 1);
      this.#expect(')');
      // What must not be there says nothing of what is.
      return looked ? inner.map((way) => ({ ...way, pieces: way.pieces.map((piece) => ({ ...piece, looked: true })) })) : [NOTHING];
    }
    if (this.#take('(?:')) return this.#group(groups, nesting);
    if (this.#take('(?<')) {
      const end = this.#source.indexOf('>', this.#at);
      if (end < 0) throw new Unknown();
      this.names.push([this.#source.slice(this.#at, end), this.groups + 1]);
      this.#at = end + 1;
      return this.#group([...groups, ++this.groups], nesting);
    }
    if (this.#take('(')) return this.#group([...groups, ++this.groups], nesting);
    const set = this.#take('[') ? this.#class() : this.#single();
    return [{ ...NOTHING, pieces: [{ set: this.#ignoreCase ? set.eitherCase() : set, min: 1, max: 1, groups, looked: false }] }];
  }

  #group(groups: readonly number[], nesting: number): readonly Way[] {
    const inner = this.alternatives(groups, nesting + 1);
    this.#expect(')');
    return inner;
  }

  #quantified(ways: readonly Way[]): readonly Way[] {
    const [min, max] = this.#quantifier();
    if (min === 1 && max === 1) return ways;
    const pieces = ways.flatMap((way) => way.pieces);
    const [only] = pieces;
    if (only === undefined) return ways;
    const [way] = ways;
    if (ways.length === 1 && pieces.length === 1 && way !== undefined) return [{ ...way, pieces: [{ ...only, min: only.min * min, max: product(only.max, max) }] }];
    // A repeated group is as long as its longest way is often, and may hold whatever is in it.
    const set = pieces.reduce((all, piece) => all.union(piece.set), CharacterSet.none);
    const most = Math.max(...ways.map((each) => sum(each.pieces.map((piece) => piece.max))));
    const least = Math.min(...ways.map((each) => sum(each.pieces.map((piece) => piece.min))));
    return [{ ...NOTHING, pieces: [{ set, min: least * min, max: product(most, max), groups: only.groups, looked: only.looked }] }];
  }

  #quantifier(): readonly [number, number] {
    const range = this.#take('*') ? ([0, Infinity] as const) : this.#take('+') ? ([1, Infinity] as const) : this.#take('?') ? ([0, 1] as const) : this.#counts();
    if (range === undefined) return [1, 1];
    // A lazy quantifier at the end takes as little as it can.
    return this.#take('?') && this.atEnd ? [range[0], range[0]] : range;
  }

  #counts(): readonly [number, number] | undefined {
    const counts = /^\{(\d+)(,?)(\d*)\}/.exec(this.#source.slice(this.#at, this.#at + 16));
    if (counts === null) return undefined;
    const [text, min = '', comma, max = ''] = counts;
    this.#at += text.length;
    return [Number(min), max !== '' ? Number(max) : comma === ',' ? Infinity : Number(min)];
  }

  #single(): CharacterSet {
    const char = this.#next();
    if (char === '.') return this.#dotAll ? CharacterSet.all : CharacterSet.of('\n').complement();
    return char === '\\' ? this.#escape(false) : CharacterSet.of(char);
  }

  #class(): CharacterSet {
    const negated = this.#take('^');
    let set = CharacterSet.none;
    while (!this.#take(']')) {
      const from = this.#classItem();
      if (from.single !== undefined && this.#source.charAt(this.#at) === '-' && this.#source.charAt(this.#at + 1) !== ']') {
        this.#at++;
        const to = this.#classItem();
        if (to.single === undefined) throw new Unknown();
        set = set.union(CharacterSet.range(from.single, to.single));
      } else set = set.union(from);
    }
    return negated ? (this.#ignoreCase ? set.eitherCase() : set).complement() : set;
  }

  #classItem(): CharacterSet {
    const char = this.#next();
    return char === '\\' ? this.#escape(true) : CharacterSet.of(char);
  }

  #escape(inClass: boolean): CharacterSet {
    const char = this.#next();
    const known = ESCAPES.get(char);
    if (known !== undefined) return known;
    if (char === 'b' && inClass) return CharacterSet.none;
    if (char === 'p' || char === 'P') return this.#property(char === 'P');
    if (/[a-zA-Z0-9]/.test(char)) throw new Unknown();
    return CharacterSet.of(char);
  }

  /** `\p{L}` and the like: letters or digits, as far as ASCII goes. */
  #property(negated: boolean): CharacterSet {
    const name = /^\{([^}]*)\}/.exec(this.#source.slice(this.#at))?.[1];
    const set = name === undefined ? undefined : /^(?:L|Letter|Lu|Ll|Alphabetic|Alpha)/.test(name) ? CharacterSet.letters : /^(?:N|Nd|Number)/.test(name) ? CharacterSet.digits : undefined;
    if (name === undefined || set === undefined) throw new Unknown();
    this.#at += name.length + 2;
    return negated ? (this.#ignoreCase ? set.eitherCase() : set).complement() : set;
  }

  #next(): string {
    if (this.atEnd) throw new Unknown();
    const char = String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0);
    this.#at += char.length;
    return char;
  }

  #take(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #expect(text: string): void {
    if (!this.#take(text)) throw new Unknown();
  }
}

function product(left: number, right: number): number {
  return left === 0 || right === 0 ? 0 : left * right;
}

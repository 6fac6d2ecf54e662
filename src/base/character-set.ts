/** Sets of ASCII characters, as classes of regular expressions name them. Everything beyond ASCII is one character more. */

const SIZE = 129;
const OTHER = SIZE - 1;

const codeOf = (char: string): number => Math.min(char.codePointAt(0) ?? 0, OTHER);

export class CharacterSet {
  readonly #has: readonly boolean[];

  private constructor(has: readonly boolean[]) {
    this.#has = has;
  }

  static #where(test: (code: number) => boolean): CharacterSet {
    return new CharacterSet(Array.from({ length: SIZE }, (_, code) => test(code)));
  }

  static matching(pattern: RegExp, other = false): CharacterSet {
    return CharacterSet.#where((code) => (code === OTHER ? other : pattern.test(String.fromCharCode(code))));
  }

  static readonly none = CharacterSet.#where(() => false);
  static readonly all = CharacterSet.#where(() => true);
  static readonly letters = CharacterSet.matching(/[A-Za-z]/, true);
  static readonly digits = CharacterSet.matching(/\d/);

  static of(char: string): CharacterSet {
    return CharacterSet.#where((code) => code === codeOf(char));
  }

  static range(from: string, to: string): CharacterSet {
    return CharacterSet.#where((code) => code >= codeOf(from) && code <= codeOf(to));
  }

  union(other: CharacterSet): CharacterSet {
    return CharacterSet.#where((code) => this.#at(code) || other.#at(code));
  }

  complement(): CharacterSet {
    return CharacterSet.#where((code) => !this.#at(code));
  }

  eitherCase(): CharacterSet {
    return CharacterSet.#where((code) => {
      const char = String.fromCharCode(code);
      return this.#at(code) || (code < OTHER && (this.has(char.toLowerCase()) || this.has(char.toUpperCase())));
    });
  }

  has(char: string): boolean {
    return this.#at(codeOf(char));
  }

  /** The one character of a set of one. */
  get single(): string | undefined {
    const codes = this.#has.flatMap((has, code) => (has ? [code] : []));
    return codes.length === 1 && codes[0] !== undefined ? String.fromCharCode(codes[0]) : undefined;
  }

  get hasLetters(): boolean {
    return this.#hasAll('aemxz') || this.#hasAll('AEMXZ');
  }

  get hasDigits(): boolean {
    return this.#hasAll('0159');
  }

  /** A run of it goes over everything that stands in front of the sign of an address. */
  get coversWords(): boolean {
    return this.hasLetters && this.hasDigits && this.#hasAll('.-_');
  }

  #hasAll(chars: string): boolean {
    return Array.from(chars).every((char) => this.has(char));
  }

  #at(code: number): boolean {
    return this.#has[code] === true;
  }
}

const CLASSES = [['d', CharacterSet.digits], ['w', CharacterSet.matching(/\w/)], ['s', CharacterSet.matching(/\s/)]] as const;

/** What `\d` and the like stand for. */
export const ESCAPES: ReadonlyMap<string, CharacterSet> = new Map([
  ...CLASSES,
  ...CLASSES.map(([char, set]) => [char.toUpperCase(), set.complement()] as const),
  ...([['n', '\n'], ['t', '\t'], ['r', '\r'], ['f', '\f'], ['v', '\v']] as const).map(([char, meant]) => [char, CharacterSet.of(meant)] as const),
]);

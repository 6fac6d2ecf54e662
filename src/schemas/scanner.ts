/**
 * Tokens of the small languages that schemas are written in. One tolerant scanner for all of them, told what comments and quotes look like: it
 * never fails, what it does not know is punctuation, and it reads every character once, however large a dump is.
 */

export interface Token {
  /** `quoted` is a name or text in quotes, without them; `doc` a comment. `end` is behind the last token. */
  readonly kind: 'word' | 'quoted' | 'mark' | 'doc' | 'end';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** It is the first token of its line. */
  readonly first: boolean;
  /** The character that opened a quoted token; ''. */
  readonly quote: string;
}

export interface Spelling {
  /** What starts a comment to the end of the line. */
  readonly lineComments: readonly string[];
  /** C's comments. */
  readonly blockComments: boolean;
  /** Characters that open a quoted token -> the one that closes it. */
  readonly quotes: Readonly<Record<string, string>>;
  /** A backslash in quotes takes the next character along. */
  readonly escapes: boolean;
  /** Three quotes open a text over several lines. */
  readonly blockQuotes: boolean;
  /** `$$` and `$tag$` open a text that the same closes. */
  readonly dollarQuotes?: boolean;
}

const DOLLAR_QUOTE = /\$[A-Za-z_]*\$/y;
const WORD = /[\p{L}\p{N}_$]/u;

function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95 || code === 36;
}

export class Scanner {
  readonly text: string;
  readonly #spelling: Spelling;
  #at = 0;
  #fresh = true;
  #peeked: Token | undefined;

  constructor(text: string, spelling: Spelling) {
    this.text = text;
    this.#spelling = spelling;
  }

  peek(): Token {
    return (this.#peeked ??= this.#read());
  }

  next(): Token {
    const token = this.peek();
    this.#peeked = undefined;
    return token;
  }

  /** The next token if it is this word, in any case, or this mark. */
  take(text: string): boolean {
    const token = this.peek();
    if ((token.kind !== 'word' && token.kind !== 'mark') || token.text.toLowerCase() !== text) return false;
    this.next();
    return true;
  }

  /** Behind the bracket that closes the one that was just taken. */
  skipNested(open: string, close: string): void {
    for (let depth = 1, token = this.next(); token.kind !== 'end'; token = this.next()) {
      if (token.kind !== 'mark') continue;
      if (token.text === open) depth++;
      else if (token.text === close && --depth === 0) return;
    }
  }

  #read(): Token {
    const { text } = this;
    for (; this.#at < text.length; this.#at++) {
      const code = text.charCodeAt(this.#at);
      if (code === 10) this.#fresh = true;
      else if (code !== 32 && code !== 9 && code !== 13 && code !== 0xfeff) break;
    }
    const start = this.#at;
    const first = this.#fresh;
    this.#fresh = false;
    const made = (kind: Token['kind'], from: number, to: number, quote = ''): Token => ({ kind, text: text.slice(from, to), start, end: this.#at, first, quote });
    if (start >= text.length) return made('end', start, start);
    if (this.#skipComment()) return made('doc', start, this.#at);
    const char = text[start] ?? '';
    if (char === '$' && this.#spelling.dollarQuotes === true && this.#skipDollars()) return made('quoted', start, this.#at, '$');
    if (this.#spelling.quotes[char] !== undefined) {
      const inner = this.#readQuoted(char);
      return made('quoted', inner.start, inner.end, char);
    }
    while (this.#at < text.length && (isWordCode(text.charCodeAt(this.#at)) || (text.charCodeAt(this.#at) > 127 && WORD.test(text[this.#at] ?? '')))) this.#at++;
    if (this.#at > start) return made('word', start, this.#at);
    this.#at++;
    return made('mark', start, this.#at);
  }

  /** Where the text in quotes is; the scanner is behind them. A quote that is never closed ends with the file. */
  #readQuoted(open: string): { readonly start: number; readonly end: number } {
    const { text } = this;
    const close = this.#spelling.quotes[open] ?? open;
    if (this.#spelling.blockQuotes && text.startsWith(open.repeat(3), this.#at)) {
      const start = this.#at + 3;
      const found = text.indexOf(open.repeat(3), start);
      this.#at = found < 0 ? text.length : found + 3;
      return { start, end: found < 0 ? text.length : found };
    }
    const start = ++this.#at;
    for (; this.#at < text.length; this.#at++) {
      const char = text[this.#at];
      if (char === '\\' && this.#spelling.escapes) this.#at++;
      else if (char === close) {
        // Twice the quote is the quote itself.
        if (text[this.#at + 1] !== close || open !== close) break;
        this.#at++;
      }
    }
    const end = Math.min(this.#at, text.length);
    this.#at = Math.min(this.#at + 1, text.length);
    return { start, end };
  }

  #skipDollars(): boolean {
    DOLLAR_QUOTE.lastIndex = this.#at;
    const tag = DOLLAR_QUOTE.exec(this.text)?.[0];
    if (tag === undefined) return false;
    const found = this.text.indexOf(tag, this.#at + tag.length);
    this.#at = found < 0 ? this.text.length : found + tag.length;
    return true;
  }

  /** Goes on behind the next such text, or to the end. */
  skipTo(text: string): void {
    const found = this.text.indexOf(text, this.#peeked?.start ?? this.#at);
    this.#peeked = undefined;
    this.#at = found < 0 ? this.text.length : found + text.length;
  }

  /** False if there is no comment here. */
  #skipComment(): boolean {
    const { text } = this;
    if (this.#spelling.blockComments && text.startsWith('/*', this.#at)) {
      const found = text.indexOf('*/', this.#at + 2);
      this.#at = found < 0 ? text.length : found + 2;
      return true;
    }
    if (!this.#spelling.lineComments.some((start) => text.startsWith(start, this.#at))) return false;
    const found = text.indexOf('\n', this.#at);
    this.#at = found < 0 ? text.length : found;
    return true;
  }
}

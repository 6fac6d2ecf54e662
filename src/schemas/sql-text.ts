/**
 * How SQL is spelled, in the dialects of Postgres, MySQL, SQLite and SQL Server at once, and the names in it. Nothing here checks SQL: whatever a
 * database has taken is read as far as it says something about columns.
 */
import { Scanner, type Spelling, type Token } from './scanner.js';

const STANDARD: Spelling = {
  lineComments: ['--'],
  blockComments: true,
  quotes: { '"': '"', "'": "'", '`': '`', '[': ']' },
  escapes: false,
  blockQuotes: false,
  dollarQuotes: true,
};

/** MySQL quotes names with backticks, and escapes with backslashes, which nobody else does. */
export function scanSql(text: string): Scanner {
  return new Scanner(text, text.includes('`') ? { ...STANDARD, escapes: true } : STANDARD);
}

/** A name, in quotes or not; a text in single quotes is none. */
export function isName(token: Token): boolean {
  return token.kind === 'word' || (token.kind === 'quoted' && token.quote !== "'" && token.quote !== '$' && token.text !== '');
}

export function isWord(token: Token, ...words: readonly string[]): boolean {
  return token.kind === 'word' && words.includes(token.text.toLowerCase());
}

export function isMark(token: Token, text: string): boolean {
  return token.kind === 'mark' && token.text === text;
}

/** `"public"."users"`: the last of the dotted names, without the scanner's leave if there is none. */
export function takeQualifiedName(scanner: Scanner): Token | undefined {
  if (!isName(scanner.peek())) return undefined;
  let last = scanner.next();
  while (isMark(scanner.peek(), '.')) {
    scanner.next();
    if (!isName(scanner.peek())) break;
    last = scanner.next();
  }
  return last;
}

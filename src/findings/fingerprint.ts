/**
 * Names for findings that survive edits elsewhere: baselines and code scanning services must know a finding again after lines moved, or every
 * commit looks like it mends all old leaks and makes as many new ones. The hash is FNV-1a, written out here, since the engine also runs where
 * there is no `node:crypto`; nothing about it is secret, it only has to spread well.
 */

export interface FingerprintParts {
  readonly rule: string;
  readonly path: string;
  /** The text of the line on which the finding starts. */
  readonly sourceLine: string;
  readonly kinds: readonly string[];
  /** Tells findings apart that agree in everything else: 0 for the first in the file, 1 for the next … */
  readonly occurrence: number;
}

const FNV_OFFSET = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;

/** 64 bits of FNV-1a over the UTF-16 code units of a text, as 16 hexadecimal digits. */
function hash64(text: string): string {
  let hash = FNV_OFFSET;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    hash = BigInt.asUintN(64, (hash ^ BigInt(code & 0xff)) * FNV_PRIME);
    hash = BigInt.asUintN(64, (hash ^ BigInt(code >> 8)) * FNV_PRIME);
  }
  return hash.toString(16).padStart(16, '0');
}

const STRING_LITERAL = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g;

/** A line as the fingerprint sees it: neither indentation nor the wording of a message makes it another line. */
function essence(line: string): string {
  return line.replace(STRING_LITERAL, '""').replace(/\s+/g, '');
}

/** Stable over moved lines, new indentation and reworded string literals; 16 hexadecimal digits. */
export function fingerprint(parts: FingerprintParts): string {
  const { rule, path, sourceLine, kinds, occurrence } = parts;
  return hash64([rule, path, essence(sourceLine), kinds.join(','), String(occurrence)].join('\0'));
}

/** How many characters after the start of a line, white space aside, code scanning services look at. */
const WINDOW = 100;
const WINDOW_PRIME = 37n;

/**
 * The hash that code scanning services know as `primaryLocationLineHash`, for every line of a text: over the first 100 characters from the
 * start of the line on (white space aside), followed by how many times that beginning has been seen in the file.
 */
export function lineHashes(text: string): (line: number) => string {
  const lines = text.split(/\r\n|\r|\n/);
  const compact = lines.map((line) => line.replace(/[ \t]/g, ''));
  const seen = new Map<string, number>();
  const windows = compact.map((_, index) => {
    const window = windowFrom(compact, index);
    const count = (seen.get(window) ?? 0) + 1;
    seen.set(window, count);
    return { window, count };
  });
  return (line) => {
    const { window, count } = windows[line] ?? { window: '', count: 1 };
    return `${windowHash(window)}:${count}`;
  };
}

function windowFrom(lines: readonly string[], first: number): string {
  let window = lines[first] ?? '';
  for (let next = first + 1; next < lines.length && window.length < WINDOW; next++) window += `\n${lines[next] ?? ''}`;
  return window.slice(0, WINDOW);
}

function windowHash(window: string): string {
  let hash = 0n;
  for (let index = 0; index < window.length; index++) hash = BigInt.asUintN(64, hash * WINDOW_PRIME + BigInt(window.charCodeAt(index)));
  return hash.toString(16);
}

/**
 * One line of source with a mark under a range of it, for terminals: tabs, wide characters and very long lines keep the mark where it belongs.
 */

export interface Excerpt {
  readonly line: string;
  /** Spaces and carets, as wide on the screen as what stands above. */
  readonly mark: string;
}

/** Longer lines are shown in part. */
const WIDEST = 140;
/** How much is shown before a range that starts far to the right. */
const BEFORE = 40;

/** Columns are UTF-16 code units of the line; a range that goes on below the line is marked up to its end. */
export function excerpt(line: string, from: number, to: number): Excerpt {
  const start = Math.min(from, line.length);
  const end = Math.max(start, Math.min(to, line.length));
  const first = line.length > WIDEST && end > WIDEST - 1 ? Math.max(0, start - BEFORE) : 0;
  const last = Math.min(line.length, first + WIDEST);
  const head = first > 0 ? '…' : '';
  const tail = last < line.length ? '…' : '';
  const marked = line.slice(start, Math.min(end, last));
  return {
    line: head + line.slice(first, last) + tail,
    mark: blank(head + line.slice(first, start)) + '^'.repeat(Math.max(1, width(marked))),
  };
}

/** White space as wide as a text. */
function blank(text: string): string {
  return Array.from(text, (character) => (character === '\t' ? '\t' : ' '.repeat(widthOf(character)))).join('');
}

function width(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + widthOf(character), 0);
}

const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const WIDE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]$/u;

function widthOf(character: string): number {
  if (character.length === 1 && character >= ' ' && character <= '~') return 1;
  if (NO_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

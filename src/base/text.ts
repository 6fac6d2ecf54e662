/**
 * Positions in a text. Every room speaks of places as half-open ranges of offsets, because offsets are what parsers give
 * and what edits need; only reports and editors want lines and columns, and they ask a LineMap for them at the very end.
 */

/** A half-open range of UTF-16 code unit offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Zero-based line and column; the column counts UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Knows where the lines of one text begin: `\n`, `\r\n` and a lone `\r` end a line, as they do in editors. */
export class LineMap {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    const starts = [0];
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) starts.push(index + 1);
    }
    this.#starts = starts;
    this.#length = text.length;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The position of an offset; offsets outside the text are clamped to its ends. */
  position(offset: number): Position {
    const wanted = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= wanted) low = middle;
      else high = middle - 1;
    }
    return { line: low, column: wanted - (this.#starts[low] ?? 0) };
  }

  /** The offset of a position; a column behind the end of its line is clamped to the start of the next line. */
  offset(position: Position): number {
    const start = this.lineStart(position.line);
    return Math.min(start + position.column, this.lineStart(position.line + 1));
  }

  /** The offset at which a zero-based line begins; the text's length for a line behind the last one. */
  lineStart(line: number): number {
    return this.#starts[line] ?? this.#length;
  }
}

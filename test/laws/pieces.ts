/**
 * A text made out of pieces of another one, so that every place of the new text has a place in the old one: laws say "the same is found at the same
 * place", and the place has moved.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces `start` to `end` by new text and by pieces of the old text, which may be repeated, moved or left out. */
export interface Edit extends Span {
  readonly by: readonly (string | Span)[];
}

interface Piece extends Span {
  readonly text: string;
  readonly path: string;
  /** It is the text between `start` and `end`, not something in its place. */
  readonly kept: boolean;
}

export interface Rewritten {
  readonly name: string;
  readonly text: string;
  /** Where a range of the new text was; new text is where it was put. */
  readonly before: (range: Span) => Span & { readonly path: string };
}

export interface Source {
  readonly name: string;
  readonly text: string;
}

/** The pieces that a text consists of after edits, which do not overlap. Of insertions at one place the first one comes first. */
export function piecesOf({ name, text }: Source, edits: readonly Edit[], within: Span = { start: 0, end: text.length }): readonly Piece[] {
  const keep = (start: number, end: number): readonly Piece[] => (start < end ? [{ text: text.slice(start, end), path: name, start, end, kept: true }] : []);
  const pieces: Piece[] = [];
  let at = within.start;
  const sorted = edits.filter(({ start, end }) => start >= within.start && end <= within.end).sort((a, b) => a.start - b.start || a.end - b.end);
  for (const { start, end, by } of sorted) {
    if (start < at) continue;
    pieces.push(...keep(at, start));
    for (const part of by) pieces.push(...(typeof part === 'string' ? [{ text: part, path: name, start, end, kept: false }] : keep(part.start, part.end)));
    at = end;
  }
  return [...pieces, ...keep(at, within.end)];
}

export function assemble(name: string, pieces: readonly Piece[]): Rewritten {
  const text = pieces.map((piece) => piece.text).join('');
  const pieceAt = (offset: number): { readonly piece: Piece | undefined; readonly at: number } => {
    let at = 0;
    for (const piece of pieces) {
      if (offset < at + piece.text.length) return { piece, at };
      at += piece.text.length;
    }
    return { piece: undefined, at };
  };
  return {
    name,
    text,
    before({ start, end }) {
      const first = pieceAt(start);
      const last = pieceAt(Math.max(start, end - 1));
      const from = first.piece?.kept === true ? first.piece.start + start - first.at : first.piece?.start;
      const to = last.piece?.kept === true ? last.piece.start + end - last.at : last.piece?.end;
      return { path: first.piece?.path ?? name, start: from ?? -1, end: to ?? -1 };
    },
  };
}

export function rewrite(source: Source, edits: readonly Edit[]): Rewritten {
  return assemble(source.name, piecesOf(source, edits));
}

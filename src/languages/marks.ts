/**
 * The author's word on a declaration, in a comment of any language: `@pii contact.email` or `@notpii`. It stands above what names and types
 * say, so a kind that does not exist is kept as it is written, for somebody to complain about.
 */
import type { IrMark } from '../ir/types.js';

const MARK = /@(pii|notpii)(?![\w-])(?:[ \t]+([a-z][a-z-]*(?:\.[a-z-]*[a-z])?)(?![\w(]))?/;

/** The first mark in a text that begins at `offset` of the file. */
export function parseMark(text: string, offset: number): IrMark | undefined {
  if (!text.includes('@pii') && !text.includes('@notpii')) return undefined;
  const match = MARK.exec(text);
  if (match === null) return undefined;
  const [whole, word, kind = ''] = match;
  const start = offset + match.index;
  if (word === 'notpii') return { kind: '', range: { start, end: start + '@notpii'.length } };
  // A mark that names no kind marks nothing; what is written in its place is told.
  return kind === '' ? { kind: '@pii', range: { start, end: start + '@pii'.length } } : { kind, range: { start: start + whole.length - kind.length, end: start + whole.length } };
}

/**
 * Marks that mark nothing because there is no such kind. They are told, with the kind that was probably meant: whoever writes a mark relies on it.
 */
import { nearestWord } from '../base/nearest.js';
import type { LineMap } from '../base/text.js';
import type { UnknownMark } from '../findings/finding.js';
import type { IrModule } from '../ir/types.js';
import { isKind, KINDS } from '../taxonomy/index.js';
import { locate } from './collect.js';

export function unknownMarks(module: IrModule, lines: LineMap): readonly UnknownMark[] {
  return module.marks
    .filter(({ kind }) => kind !== '' && !isKind(kind))
    .map(({ kind, range }) => ({ location: locate(module.path, range, lines), message: messageOf(kind) }));
}

function messageOf(kind: string): string {
  if (kind === '@pii') return '@pii says no kind of data: write for example @pii contact.email';
  const nearest = nearestWord(kind, KINDS.map(({ id }) => id));
  return `there is no kind of data "${kind}"${nearest === undefined ? '' : `; did you mean "${nearest}"?`}`;
}

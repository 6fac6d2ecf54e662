/**
 * What a quick fix is: text edits of one file, found through the IR and never by looking for patterns in the text. `index.ts` collects the fixes
 * of a finding; the other files each know one way of mending.
 */
import type { Range } from '../base/text.js';
import type { IrModule } from '../ir/types.js';

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** `replace`: something harmless takes the data's place; `remove`: they go; `move`: they go where nobody else sees them. */
type FixKind = 'replace' | 'remove' | 'move';

export interface Fix {
  /** An imperative, as menus show it. */
  readonly title: string;
  /** Of the finding's file; they do not overlap. */
  readonly edits: readonly TextEdit[];
  /** What the program does for its users stays the same, so that a machine may apply it without asking. */
  readonly safe: boolean;
  readonly kind: FixKind;
}

/** The file of a finding as it was when it was found. */
export interface FixSource {
  readonly text: string;
  readonly module: IrModule;
}

export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = text;
  for (const { range, newText } of [...edits].sort((a, b) => b.range.start - a.range.start)) result = result.slice(0, range.start) + newText + result.slice(range.end);
  return result;
}

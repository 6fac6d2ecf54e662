/**
 * What every report is made from. A report is a function from these two values to a string: it asks nobody, so the same scan gives the same bytes,
 * and any of them can be written from the editor as well.
 */
import { LineMap } from '../base/text.js';
import type { Finding, IdleEntry, Location, SkippedFile, SuppressedFinding, UnknownMark } from '../findings/finding.js';
import type { RuleMetadata } from '../rules/index.js';

/** The outcome of a scan. */
export interface ReportInput {
  /** Sorted by path, then position, then rule. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly unusedSuppressions: readonly Location[];
  readonly unknownMarks: readonly UnknownMark[];
  readonly idleEntries: readonly IdleEntry[];
  readonly skipped: readonly SkippedFile[];
  readonly stats: {
    readonly files: number;
    readonly lines: number;
    readonly functions: number;
    /** Milliseconds by phase. */
    readonly phases: Readonly<Record<string, number>>;
    readonly bounds: Readonly<Record<string, number>>;
  };
}

export interface ReportContext {
  readonly version: string;
  readonly rules: readonly RuleMetadata[];
  /** The page of a rule in Markdown. */
  readonly page: (rule: string) => string | undefined;
  /** The text of a scanned file. */
  readonly text: (path: string) => string | undefined;
}

/** The text of a line without its end; undefined when the file is not known. */
export type LineReader = (path: string, line: number) => string | undefined;

export function lineReader(text: ReportContext['text']): LineReader {
  const known = new Map<string, { readonly text: string; readonly lines: LineMap }>();
  return (path, line) => {
    let file = known.get(path);
    if (file === undefined) {
      const content = text(path);
      if (content === undefined) return undefined;
      known.set(path, (file = { text: content, lines: new LineMap(content) }));
    }
    return file.text.slice(file.lines.lineStart(line), file.lines.lineStart(line + 1)).replace(/[\r\n]+$/, '');
  };
}

/** Code units, as everywhere: the same order on every machine. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Where a comment that suppresses a finding can stand: on a line of its own above the leaking expression or above the call that it is in. Which of
 * these places really is a comment there (and not text of a template or of markup) is for the parser to say, so all are offered in the
 * order of preference.
 */
import { LineMap } from '../base/text.js';
import type { Finding } from '../findings/finding.js';

export interface IgnorePlace {
  /** Zero-based; the comment becomes a line of its own in front of it. */
  readonly line: number;
  /** The offset at which that line begins. */
  readonly offset: number;
  /** What stands before and behind the reason, line end included. */
  readonly before: string;
  readonly after: string;
}

export function ignorePlaces(finding: Finding, text: string): readonly IgnorePlace[] {
  const lines = new LineMap(text);
  const { range } = finding.location;
  const anchors = [range.start, finding.facts.call?.start ?? range.start].map((offset) => lines.position(offset).line);
  return [...new Set(anchors)].flatMap((line) => {
    const offset = lines.lineStart(line);
    const indent = /^[\t ]*/.exec(text.slice(offset, lines.lineStart(line + 1)))?.[0] ?? '';
    const end = text.includes('\r\n') ? '\r\n' : '\n';
    const directive = `tightlip-ignore-next-line ${finding.rule} -- `;
    return [
      { line, offset, before: `${indent}// ${directive}`, after: end },
      { line, offset, before: `${indent}<!-- ${directive}`, after: ` -->${end}` },
      { line, offset, before: `${indent}{/* ${directive}`, after: ` */}${end}` },
    ];
  });
}

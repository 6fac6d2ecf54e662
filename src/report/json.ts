/**
 * The report for programs: one JSON document, the same bytes for the same sources on every machine (times are in it only when asked for). Lines and
 * columns count from 1, columns in UTF-16 code units; the end of a range is the column behind its last character. No source text is in it.
 *
 *     { version: 1,                       // goes up when a reader must change
 *       tool: { name, version },
 *       findings: [{ rule, severity, confidence, reasons, kinds, subject, channel, audience, recipient, message,
 *                    denial: { kinds, reason, owner, entry: location },
 *                    location: { path, line, column, endLine, endColumn },
 *                    flow: [{ role, note, location }], fingerprint }],
 *       suppressed: [{ …as a finding, suppression: { kind, reason, location } }],
 *       unusedSuppressions: [location], unknownMarks: [{ message, location }], idleEntries: [{ why, message, location }], skipped: [{ path, reason, detail }],
 *       stats: { files, lines, functions, bounds, phases? } }
 *
 * A field that may be missing elsewhere is `null` here: `subject`, `denial`.
 */
import type { Finding, Location } from '../findings/finding.js';
import { maskLiterals } from './mask.js';
import type { ReportContext, ReportInput } from './report.js';

export interface JsonOptions {
  /** Also say how long each phase took, which no two runs agree on. */
  readonly stats: boolean;
}

export function jsonReport(input: ReportInput, context: ReportContext, options: JsonOptions): string {
  const { files, lines, functions, bounds, phases } = input.stats;
  const document = {
    version: 1,
    tool: { name: 'tightlip', version: context.version },
    findings: input.findings.map(findingRecord),
    suppressed: input.suppressed.map(({ finding, kind, reason, comment }) => ({
      ...findingRecord(finding),
      suppression: { kind, reason: maskLiterals(reason), location: locationRecord(comment) },
    })),
    unusedSuppressions: input.unusedSuppressions.map(locationRecord),
    unknownMarks: input.unknownMarks.map(({ location, message }) => ({ message, location: locationRecord(location) })),
    idleEntries: input.idleEntries.map(({ why, message, location }) => ({ why, message, location: locationRecord(location) })),
    skipped: input.skipped.map(({ path, reason, detail }) => ({ path, reason, detail })),
    stats: { files, lines, functions, bounds, ...(options.stats ? { phases } : {}) },
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function findingRecord(finding: Finding): object {
  const { rule, severity, confidence, reasons, kinds, subject = null, channel, audience, recipient, message, location, flow, denial, fingerprint } = finding;
  return {
    rule,
    severity,
    confidence,
    reasons,
    kinds,
    subject,
    channel,
    audience,
    recipient,
    message: maskLiterals(message),
    denial: denial === undefined ? null : { kinds: denial.kinds, reason: maskLiterals(denial.reason), owner: denial.owner, entry: locationRecord(denial.entry) },
    location: locationRecord(location),
    flow: flow.map((step) => ({ role: step.role, note: maskLiterals(step.note), location: locationRecord(step.location) })),
    fingerprint,
  };
}

function locationRecord({ path, start, end }: Location): object {
  return { path, line: start.line + 1, column: start.column + 1, endLine: end.line + 1, endColumn: end.column + 1 };
}

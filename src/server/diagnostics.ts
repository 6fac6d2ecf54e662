/**
 * Findings as the editor shows them: a squiggle at the leaking expression, the way of the data as related places, and a link to the page of
 * the rule. Pure functions; what is published when is decided in `folder.ts`.
 */
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Diagnostic, DiagnosticRelatedInformation, Range } from 'vscode-languageserver';
import { seenBy } from '../findings/audience.js';
import type { Finding, FlowStep, IdleEntry, Location, Severity, UnknownMark } from '../findings/finding.js';
import type { ConfigMistake } from '../project/config-file.js';

const SOURCE = 'tightlip';
const UNUSED = 'unused-suppression';

const PAGES = 'https://github.com/tightlip/tightlip/blob/main/src/rules/';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  critical: DiagnosticSeverity.Error,
  high: DiagnosticSeverity.Error,
  medium: DiagnosticSeverity.Warning,
  low: DiagnosticSeverity.Information,
};

const ROLE: Readonly<Record<FlowStep['role'], string>> = { source: 'from', step: 'by', sink: 'to' };

function rangeOf({ start, end }: Pick<Location, 'start' | 'end'>): Range {
  return { start: { line: start.line, character: start.column }, end: { line: end.line, character: end.column } };
}

/** `uriOf` gives the URI of a path of the finding. */
export function diagnosticOf(finding: Finding, uriOf: (path: string) => string): Diagnostic {
  const relatedInformation = finding.flow.map((step): DiagnosticRelatedInformation => ({
    location: { uri: uriOf(step.location.path), range: rangeOf(step.location) },
    message: `${ROLE[step.role]}: ${step.note}${step.role === 'sink' ? `, seen by ${seenBy(finding)}` : ''}`,
  }));
  const { denial } = finding;
  if (denial !== undefined) relatedInformation.push({ location: { uri: uriOf(denial.entry.path), range: rangeOf(denial.entry) }, message: `denied here: ${denial.reason}` });
  return {
    range: rangeOf(finding.location),
    severity: SEVERITY[finding.severity],
    code: finding.rule,
    codeDescription: { href: `${PAGES}${finding.rule}.md` },
    source: SOURCE,
    message: finding.message,
    relatedInformation,
    data: finding.fingerprint,
  };
}

export function unusedSuppression(comment: Location): Diagnostic {
  return {
    range: rangeOf(comment),
    severity: DiagnosticSeverity.Hint,
    code: UNUSED,
    source: SOURCE,
    message: 'This comment suppresses nothing; remove it',
    tags: [DiagnosticTag.Unnecessary],
  };
}

export function unknownMark({ location, message }: UnknownMark): Diagnostic {
  return { range: rangeOf(location), severity: DiagnosticSeverity.Warning, code: 'unknown-kind', source: SOURCE, message };
}

export function idleEntry({ location, why, message }: IdleEntry): Diagnostic {
  const expired = why === 'expired';
  return {
    range: rangeOf(location),
    severity: expired ? DiagnosticSeverity.Warning : DiagnosticSeverity.Hint,
    code: `${why}-policy`,
    source: SOURCE,
    message: `${message.charAt(0).toUpperCase()}${message.slice(1)}; remove or renew it`,
    ...(expired ? {} : { tags: [DiagnosticTag.Unnecessary] }),
  };
}

export function mistakeInConfig({ line, column, what, allowed, nearest }: ConfigMistake): Diagnostic {
  const place = { line: line - 1, character: column - 1 };
  const meant = nearest === undefined ? '' : `; did you mean "${nearest}"?`;
  const list = allowed === '' ? '' : ` (allowed: ${allowed})`;
  // An empty range: editors widen it to the word that stands there.
  return { range: { start: place, end: place }, severity: DiagnosticSeverity.Error, source: SOURCE, message: `${what}${meant}${list}` };
}

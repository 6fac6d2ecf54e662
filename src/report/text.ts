/**
 * The report for people in a terminal: per finding one line that editors and terminals make a link of, the code with a mark under what leaks, the way
 * the data took, who sees them and where to read on; then a summary. Source lines are masked, see `mask.ts`.
 */
import pc from 'picocolors';
import { seenBy } from '../findings/audience.js';
import { reasonEffect, reasonText, type Reason } from '../findings/confidence.js';
import { SEVERITIES } from '../findings/finding.js';
import type { Denial, Finding, FlowStep, Location, Severity } from '../findings/finding.js';
import { isKind, kind } from '../taxonomy/index.js';
import { excerpt } from './excerpt.js';
import { maskColumns, maskLiterals, maskStrings } from './mask.js';
import { lineReader } from './report.js';
import type { LineReader, ReportContext, ReportInput } from './report.js';

export interface TextOptions {
  readonly colour: boolean;
  /** Findings only. */
  readonly quiet: boolean;
  /** Phases and bounds of the engine as well. */
  readonly stats: boolean;
  /** The reasons of each confidence. */
  readonly why: boolean;
  readonly milliseconds: number;
}

type Paint = ReturnType<typeof pc.createColors>;

export function textReport(input: ReportInput, context: ReportContext, options: TextOptions): string {
  const paint = pc.createColors(options.colour);
  const read = lineReader(context.text);
  const blocks = input.findings.map((finding) => findingBlock(finding, read, paint, options.why));
  if (!options.quiet) blocks.push(summaryBlock(input, options, paint));
  return blocks.map((block) => `${block.join('\n')}\n`).join('\n');
}

function severityLabel(severity: Severity, paint: Paint): string {
  switch (severity) {
    case 'critical':
      return paint.bold(paint.red(severity));
    case 'high':
      return paint.red(severity);
    case 'medium':
      return paint.yellow(severity);
    case 'low':
      return paint.blue(severity);
  }
}

function place({ path, start }: Location): string {
  return `${path}:${start.line + 1}:${start.column + 1}`;
}

function findingBlock(finding: Finding, read: LineReader, paint: Paint, why: boolean): readonly string[] {
  const { rule, severity, confidence, message, location } = finding;
  const gutter = String(location.start.line + 1);
  const header = `${paint.bold(place(location))} ${severityLabel(severity, paint)} ${paint.cyan(rule)} (${confidence} confidence) ${maskLiterals(message)}`;
  const lines = [header, ...codeLines(location, finding, gutter, read, (mark) => paint.red(mark), paint)];
  if (hasFlow(finding)) lines.push(...flowLines(finding, read, paint));
  const margin = ' '.repeat(gutter.length + 2);
  const fact = (name: string, text: string): string => `${margin}${paint.cyan('=')} ${paint.bold(name)} ${text}`;
  lines.push(fact('data:', dataOf(finding)), fact('seen by:', seenBy(finding)));
  if (finding.denial !== undefined) lines.push(fact('denied:', denialOf(finding.denial)));
  if (why) lines.push(...finding.reasons.map((reason) => fact('why:', whyOf(reason))));
  lines.push(fact('help:', `tightlip explain ${rule}`));
  return lines;
}

function codeLines(location: Location, finding: Finding, gutter: string, read: LineReader, emphasis: (mark: string) => string, paint: Paint): readonly string[] {
  const source = read(location.path, location.start.line);
  if (source === undefined) return [];
  const from = location.start.column;
  const to = location.end.line > location.start.line ? source.length : location.end.column;
  const aboutLiteral = finding.sink === '';
  const masked = aboutLiteral ? maskColumns(maskStrings(source), from, to) : maskLiterals(source);
  const { line, mark } = excerpt(masked.trimEnd(), from, to);
  const bar = paint.cyan('|');
  return [` ${paint.cyan(gutter)} ${bar} ${line}`, ` ${' '.repeat(gutter.length)} ${bar} ${emphasis(mark)}`];
}

/** A way of one place says no more than the finding itself. */
function hasFlow({ flow }: Finding): boolean {
  return new Set(flow.map(({ location }) => place(location))).size > 1;
}

function flowLines(finding: Finding, read: LineReader, paint: Paint): readonly string[] {
  const places = finding.flow.map(({ location }) => place(location));
  const widest = Math.max(...places.map((text) => text.length));
  const lineWidth = Math.max(...finding.flow.map(({ location }) => String(location.start.line + 1).length));
  const numberWidth = String(finding.flow.length).length;
  return [
    `  ${paint.bold('how it gets there:')}`,
    ...finding.flow.flatMap((step, index) => {
      const number = String(index + 1).padStart(numberWidth);
      const head = `  ${number} ${roleLabel(step, paint)} ${(places[index] ?? '').padEnd(widest)}  ${maskLiterals(step.note)}`;
      const gutter = String(step.location.start.line + 1).padStart(lineWidth);
      return [head, ...codeLines(step.location, finding, gutter, read, (mark) => paint.cyan(mark), paint).map((line) => `   ${' '.repeat(numberWidth)}${line}`)];
    }),
  ];
}

function roleLabel({ role }: FlowStep, paint: Paint): string {
  const label = role.padEnd('source'.length);
  return role === 'step' ? paint.dim(label) : paint.bold(label);
}

function dataOf({ kinds, subject }: Finding): string {
  const named = kinds.map((id) => (isKind(id) ? `${kind(id).title} (${id})` : id)).join(', ');
  return subject === undefined ? named : `${named} of a ${subject}`;
}

function whyOf(reason: Reason): string {
  const effect = reasonEffect(reason);
  return `${reasonText(reason)} (${reason}${effect === '' ? '' : `, ${effect}`})`;
}

function denialOf({ kinds, reason, owner, entry }: Denial): string {
  return `${kinds.join(', ')} by ${place(entry)}: ${maskLiterals(reason)}${owner === '' ? '' : `, owner ${owner}`}`;
}

function count(number: number, one: string, more = `${one}s`): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : more}`;
}

function summaryBlock(input: ReportInput, options: TextOptions, paint: Paint): readonly string[] {
  const { findings, suppressed, unusedSuppressions, unknownMarks, idleEntries, skipped, stats } = input;
  const lines: string[] = [];
  if (skipped.length > 0) {
    lines.push(paint.bold(`Skipped ${count(skipped.length, 'file')}:`));
    lines.push(...skipped.map(({ path, reason, detail }) => `  ${path}  ${paint.yellow(reason)}${detail === '' ? '' : `: ${detail}`}`), '');
  }
  if (unknownMarks.length > 0) {
    lines.push(paint.bold(`${count(unknownMarks.length, 'mark')} without effect:`));
    lines.push(...unknownMarks.map(({ location, message }) => `  ${place(location)}  ${message}`), '');
  }
  if (unusedSuppressions.length > 0) {
    lines.push(paint.bold(`${count(unusedSuppressions.length, 'suppression')} without effect:`));
    lines.push(...unusedSuppressions.map((location) => `  ${place(location)}`), '');
  }
  if (idleEntries.length > 0) {
    lines.push(paint.bold(`${count(idleEntries.length, 'entry', 'entries')} of the policy without effect:`));
    lines.push(...idleEntries.map(({ location, why, message }) => `  ${place(location)}  ${paint.yellow(why)}: ${message}`), '');
  }
  if (options.stats) lines.push(...statisticsLines(input, paint), '');

  const seconds = `${(options.milliseconds / 1000).toFixed(1)} s`;
  if (stats.files === 0 && findings.length === 0) {
    lines.push(skipped.length > 0 ? `No files to check beside the skipped; ${seconds}.` : 'No files to check.');
    return lines;
  }
  const checked = `${count(stats.files, 'file')} (${count(stats.lines, 'line')}) checked in ${seconds}`;
  if (findings.length === 0) lines.push(`${paint.green('No findings')}; ${checked}.`);
  else {
    const files = new Set(findings.map(({ location }) => location.path)).size;
    lines.push(`${paint.bold(`${count(findings.length, 'finding')} in ${count(files, 'file')}`)}: ${bySeverity(findings, paint)}; ${checked}.`);
  }
  if (suppressed.length > 0) {
    const wrong = suppressed.filter(({ kind: why }) => why === 'false-positive').length;
    const parts = [
      ...(suppressed.length > wrong ? [count(suppressed.length - wrong, 'accepted risk')] : []),
      ...(wrong > 0 ? [count(wrong, 'false positive')] : []),
    ];
    lines.push(`${count(suppressed.length, 'finding')} suppressed by comments: ${parts.join(', ')}.`);
  }
  return lines;
}

function bySeverity(findings: readonly Finding[], paint: Paint): string {
  return SEVERITIES.toReversed()
    .flatMap((severity) => {
      const number = findings.filter((finding) => finding.severity === severity).length;
      return number === 0 ? [] : [`${number} ${severityLabel(severity, paint)}`];
    })
    .join(', ');
}

function statisticsLines({ stats }: ReportInput, paint: Paint): readonly string[] {
  const rows: (readonly [string, string])[] = [
    ['files', String(stats.files)],
    ['lines', String(stats.lines)],
    ['functions', String(stats.functions)],
    ...Object.entries(stats.phases).map(([phase, milliseconds]) => [`time: ${phase}`, `${milliseconds.toFixed(0)} ms`] as const),
    ...Object.entries(stats.bounds).map(([bound, times]) => [`bound: ${bound}`, `reached ${count(times, 'time')}`] as const),
  ];
  const widest = Math.max(...rows.map(([name]) => name.length));
  return [paint.bold('Statistics:'), ...rows.map(([name, value]) => `  ${name.padEnd(widest)}  ${value}`)];
}

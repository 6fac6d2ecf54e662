/**
 * SARIF 2.1.0 as code scanning services show it well. What they do with it decides what is written: GitHub shows one line, so the primary region is
 * one line; it links `[text](id)` in messages to related locations; it reads `security-severity` of rules only; it knows findings again by
 * `primaryLocationLineHash`. Nothing of the machine is in it, neither absolute paths nor times nor names.
 */
import { seenBy } from '../findings/audience.js';
import { lineHashes } from '../findings/fingerprint.js';
import type { Audience, Finding, IdleEntry, Location, Severity, SkippedFile, SuppressedFinding } from '../findings/finding.js';
import type { RuleMetadata } from '../rules/index.js';
import { maskLiterals } from './mask.js';
import { compareText, lineReader } from './report.js';
import type { LineReader, ReportContext, ReportInput } from './report.js';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const ROOT = '%SRCROOT%';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { critical: 'error', high: 'error', medium: 'warning', low: 'note' };

/** Services sort 9.0 and more into critical, 7.0 into high, 4.0 into medium. */
const SECURITY_SEVERITY: Readonly<Record<Severity, string>> = { critical: '9.5', high: '8.0', medium: '5.5', low: '2.5' };

/** A rule has one number, while its findings have a severity each: what it comes to for ordinary personal data. */
const RULE_SEVERITY: Readonly<Record<Audience, Severity>> = {
  self: 'low',
  operators: 'medium',
  processor: 'medium',
  'third-party': 'medium',
  'other-customers': 'high',
  public: 'high',
};

export function sarifReport(input: ReportInput, context: ReportContext): string {
  const rules = [...context.rules].sort((a, b) => compareText(a.id, b.id));
  const writer: Writer = {
    read: lineReader(context.text),
    hashOf: hasher(context.text),
    ruleIndex: new Map(rules.map(({ id }, index) => [id, index])),
    // Once one result has the field, all must: an empty list says that a finding is not suppressed.
    suppressions: input.suppressed.length > 0,
  };
  const results = [
    ...input.findings.map((finding) => ({ finding, suppressed: undefined })),
    ...input.suppressed.map((suppressed) => ({ finding: suppressed.finding, suppressed })),
  ]
    .sort((a, b) => compareText(a.finding.location.path, b.finding.location.path) || a.finding.location.range.start - b.finding.location.range.start)
    .map(({ finding, suppressed }) => result(finding, suppressed, writer));
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Tightlip',
            semanticVersion: context.version,
            rules: rules.map((rule) => reportingDescriptor(rule, context)),
            notifications: [...SKIP_REASONS.map(({ reason, text }) => ({ id: `skipped/${reason}`, shortDescription: { text } })), ...IDLE_REASONS.map(({ why, text }) => ({ id: `policy/${why}`, shortDescription: { text } }))],
          },
        },
        // The part before the slash is the category under which GitHub keeps the results of several runs apart.
        automationDetails: { id: 'tightlip/' },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: 'The directory that was scanned from.' } } },
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: input.skipped.map(notification), toolConfigurationNotifications: input.idleEntries.map((entry) => idleNotification(entry, writer.read)) }],
        results,
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function reportingDescriptor(rule: RuleMetadata, context: ReportContext): object {
  const page = context.page(rule.id);
  const severity = RULE_SEVERITY[rule.audience];
  return {
    id: rule.id,
    name: rule.id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.summary },
    help: { text: `${rule.summary} What to do: ${rule.advice}.`, ...(page === undefined ? {} : { markdown: page }) },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: {
      tags: ['security', 'privacy', ...rule.cwe.map((number) => `external/cwe/cwe-${String(number).padStart(3, '0')}`)],
      precision: rule.precision,
      'security-severity': SECURITY_SEVERITY[severity],
    },
  };
}

interface Writer {
  readonly read: LineReader;
  readonly hashOf: (location: Location) => string | undefined;
  readonly ruleIndex: ReadonlyMap<string, number>;
  readonly suppressions: boolean;
}

function hasher(text: ReportContext['text']): Writer['hashOf'] {
  const known = new Map<string, ((line: number) => string) | undefined>();
  return ({ path, start }) => {
    if (!known.has(path)) {
      const content = text(path);
      known.set(path, content === undefined ? undefined : lineHashes(content));
    }
    return known.get(path)?.(start.line);
  };
}

function result(finding: Finding, suppressed: SuppressedFinding | undefined, writer: Writer): object {
  const ruleIndex = writer.ruleIndex.get(finding.rule);
  const lineHash = writer.hashOf(finding.location);
  // Only places other than the finding's own are worth a link.
  const related = finding.flow.filter((step) => step.role !== 'sink');
  const source = related.findIndex((step) => step.role === 'source');
  const from = source < 0 ? '' : ` From: [${linkText(related[source]?.note ?? '')}](${source + 1}).`;
  const { denial } = finding;
  const places = related.map((step, index) => ({ id: index + 1, physicalLocation: physicalLocation(step.location, writer.read), message: { text: maskLiterals(step.note) } }));
  const entry = denial && { id: places.length + 1, physicalLocation: physicalLocation(denial.entry, writer.read), message: { text: maskLiterals(`denied: ${denial.reason}`) } };
  const because = entry === undefined ? '' : ` Policy: [${linkText(denial?.reason ?? '')}](${entry.id}).`;
  return {
    ruleId: finding.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[finding.severity],
    message: { text: `${maskLiterals(finding.message)}. Seen by: ${seenBy(finding)}.${from}${because}` },
    locations: [{ physicalLocation: physicalLocation(finding.location, writer.read) }],
    relatedLocations: entry === undefined ? places : [...places, entry],
    codeFlows: finding.flow.length === 0 ? [] : [{ threadFlows: [{ locations: finding.flow.map((step) => threadFlowLocation(step, writer)) }] }],
    partialFingerprints: { ...(lineHash === undefined ? {} : { primaryLocationLineHash: lineHash }), 'tightlip/v1': finding.fingerprint },
    ...(writer.suppressions ? { suppressions: suppressed === undefined ? [] : [suppression(suppressed, writer)] } : {}),
    properties: {
      audience: finding.audience,
      confidence: finding.confidence,
      ...(denial === undefined ? {} : { denial: { kinds: denial.kinds, reason: maskLiterals(denial.reason), owner: denial.owner } }),
      reasons: finding.reasons,
      kinds: finding.kinds,
      ...(finding.recipient === '' ? {} : { recipient: finding.recipient }),
      'security-severity': SECURITY_SEVERITY[finding.severity],
      severity: finding.severity,
      ...(finding.subject === undefined ? {} : { subject: finding.subject }),
    },
  };
}

function threadFlowLocation(step: Finding['flow'][number], writer: Writer): object {
  return {
    kinds: [step.role],
    importance: step.role === 'step' ? 'important' : 'essential',
    location: { physicalLocation: physicalLocation(step.location, writer.read), message: { text: maskLiterals(step.note) } },
  };
}

function suppression({ reason, kind, comment }: SuppressedFinding, writer: Writer): object {
  return {
    kind: 'inSource',
    status: 'accepted',
    ...(reason === '' ? {} : { justification: maskLiterals(reason) }),
    location: { physicalLocation: physicalLocation(comment, writer.read) },
    properties: { kind },
  };
}

function physicalLocation(location: Location, read: LineReader): object {
  return { artifactLocation: artifactLocation(location.path), region: region(location, read) };
}

/** The first line of a range: services show no more, and some reject a region that is longer than their excerpt. */
function region({ path, start, end }: Location, read: LineReader): object {
  const line = start.line + 1;
  const startColumn = start.column + 1;
  if (end.line === start.line) return { startLine: line, startColumn, endLine: line, endColumn: end.column + 1 };
  const length = read(path, start.line)?.length;
  return length === undefined ? { startLine: line, startColumn } : { startLine: line, startColumn, endLine: line, endColumn: Math.max(length, start.column) + 1 };
}

function artifactLocation(path: string): object {
  return { uri: uriOf(path), uriBaseId: ROOT };
}

function uriOf(path: string): string {
  return path.split('/').map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\uFFFD'))).join('/');
}

/** Brackets and backslashes have a meaning in messages with links. */
function linkText(text: string): string {
  return maskLiterals(text).replace(/[[\]\\]/g, '\\$&');
}

const SKIP_REASONS: readonly { readonly reason: SkippedFile['reason']; readonly text: string }[] = [
  { reason: 'binary', text: 'The file is not text.' },
  { reason: 'too-large', text: 'The file is too large to have been written by hand.' },
  { reason: 'minified', text: 'The file is minified.' },
  { reason: 'unreadable', text: 'The file could not be read.' },
  { reason: 'encoding', text: 'The file is in an encoding that is not known.' },
  { reason: 'link-loop', text: 'The link leads back to where it stands.' },
  { reason: 'outside-link', text: 'The link leads out of the project.' },
  { reason: 'internal-error', text: 'Tightlip failed on the file.' },
];

function notification({ path, reason, detail }: SkippedFile): object {
  return {
    descriptor: { id: `skipped/${reason}`, index: SKIP_REASONS.findIndex((known) => known.reason === reason) },
    level: reason === 'internal-error' ? 'error' : 'warning',
    message: { text: `Not checked, ${reason}${detail === '' ? '' : `: ${detail}`}` },
    locations: [{ physicalLocation: { artifactLocation: artifactLocation(path) } }],
  };
}

const IDLE_REASONS: readonly { readonly why: IdleEntry['why']; readonly text: string }[] = [
  { why: 'expired', text: 'An entry of the policy holds no more.' },
  { why: 'unused', text: 'An entry of the policy allows what is not there.' },
];

function idleNotification({ why, message, location }: IdleEntry, read: LineReader): object {
  return {
    descriptor: { id: `policy/${why}`, index: SKIP_REASONS.length + IDLE_REASONS.findIndex((known) => known.why === why) },
    level: why === 'expired' ? 'warning' : 'note',
    message: { text: message },
    locations: [{ physicalLocation: physicalLocation(location, read) }],
  };
}

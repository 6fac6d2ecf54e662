/**
 * From leaks to findings: which rule each leak breaks, how bad it is, how sure we are and why, what to say. One leak at one place is one
 * finding with all its kinds; of several explanations the surest and most telling one is kept.
 */
import type { LineMap, Range } from '../base/text.js';
import type { EngineLeak } from '../flow/leaks.js';
import { isCutOff, traceSteps } from '../flow/trace.js';
import type { Taint } from '../flow/value.js';
import { gradeOf, type Reason } from '../findings/confidence.js';
import { AUDIENCES, CONFIDENCES, SEVERITIES, type Audience, type Confidence, type Denial, type Finding, type FlowStep, type Location } from '../findings/finding.js';
import { rulesOfChannel } from '../rules/index.js';
import { messageOf, pluralOf, withArticle } from '../rules/phrasing.js';
import type { Rule } from '../rules/rule.js';
import { atLeastError, severityOf } from '../rules/severity.js';
import { kind as dataKind } from '../taxonomy/index.js';
import { settingOf, type Config, type PolicyEntry } from './config.js';
import { withoutEchoes } from './echoes.js';
import type { Permissions, PolicyFlow } from './permissions.js';
import { isTest } from './test-files.js';

const RECORD = 'identity.record';

export interface Sources {
  lineMap(path: string): LineMap | undefined;
  /** Kinds that are read off records of a person anywhere in the project. */
  fieldsOf(person: string): ReadonlySet<string>;
  /** The kind that a field name of a person's record denotes. */
  kindOf(field: string, person: string): string | undefined;
}

/** A taint in the terms of people: a record of unknown fields is spelled out as far as the project tells. */
interface Exposure {
  readonly kinds: readonly string[];
  readonly taint: Taint;
  readonly reasons: readonly Reason[];
}

/** A part of an exposure that is a finding. */
interface Accepted {
  readonly exposure: Exposure;
  readonly kinds: readonly string[];
  readonly reasons: readonly Reason[];
  /** Index of a confidence. */
  readonly confidence: number;
  /** The entry of the policy that denies it. */
  readonly denied: PolicyEntry | undefined;
}

/** Where what matters is more than that data go there: who else is written to, for whom it is kept. A denial makes nothing of it that it is not. */
const TOLD_BY_RULE: ReadonlySet<string> = new Set(['recipients', 'state', 'cache', 'props']);

const AUDIENCE_OF_CHANNEL: Readonly<Record<string, Audience>> = { recipients: 'other-customers', llm: 'processor', message: 'processor', telemetry: 'processor' };

export function collectFindings(leaks: Iterable<EngineLeak>, sources: Sources, config: Config, permissions: Permissions): readonly Finding[] {
  const byPlace = new Map<string, Finding>();
  for (const leak of leaks) {
    for (const rule of rulesOfChannel(leak.info.channel)) {
      if (settingOf(config, rule.metadata.id).level === 'off') continue;
      const finding = findingOf(leak, rule, sources, config, permissions);
      if (finding === undefined) continue;
      const key = `${finding.rule}|${finding.location.path}|${String(finding.location.range.start)}-${String(finding.location.range.end)}`;
      const present = byPlace.get(key);
      byPlace.set(key, present === undefined ? finding : merge(present, finding, rule));
    }
  }
  return withoutEchoes([...byPlace.values()]);
}

export function locate(path: string, range: Range, lines: LineMap): Location {
  return { path, range: { start: range.start, end: range.end }, start: lines.position(range.start), end: lines.position(range.end) };
}

/** What shows that it is personal and how plainly, and what of its way leaves room for doubt. */
function evidenceOf(taint: Taint): readonly Reason[] {
  const extent: readonly Reason[] = taint.left === 'part' ? ['part'] : taint.left === 'some' ? ['unknown-part'] : [];
  const doubts: readonly Reason[] = [...(taint.loose ? ['some-field' as const] : []), ...(isCutOff(taint.trace) ? ['long-way' as const] : [])];
  return [...plainEvidence(taint), ...extent, ...doubts];
}

function plainEvidence({ reason, certainty }: Taint): readonly Reason[] {
  if (certainty === 2) return [reason];
  if (reason === 'library') return [reason, certainty === 1 ? 'guessed-receiver' : 'fields-unknown'];
  return [reason, certainty === 1 ? 'likely-name' : 'vague-name'];
}

function exposuresOf(taints: readonly Taint[], rule: Rule, sources: Sources): readonly Exposure[] {
  return taints.map((taint) => {
    const evidence = evidenceOf(taint);
    if (taint.kind !== RECORD) return { kinds: [taint.kind], taint, reasons: evidence };
    const person = taint.person ?? '';
    const taken = new Set((taint.record?.without ?? []).map((field) => sources.kindOf(field, person)));
    const known = [...sources.fieldsOf(person)].filter((kind) => !taken.has(kind)).sort();
    const stored = taint.record?.stored === true;
    if (rule.metadata.anyRecord === true) return { kinds: known.length > 0 ? known : [RECORD], taint, reasons: evidence };
    if (known.length > 0) return { kinds: known, taint, reasons: [...evidence, stored ? 'fields-seen' : 'fields-assumed'] };
    if (taken.size > 0 && [...taken].some((kind) => kind !== undefined)) return { kinds: [RECORD], taint, reasons: [...evidence, 'fields-taken-out'] };
    return { kinds: [RECORD], taint, reasons: [...evidence, stored ? 'fields-stored' : 'fields-unknown'] };
  });
}

function findingOf(wide: EngineLeak, rule: Rule, sources: Sources, config: Config, permissions: Permissions): Finding | undefined {
  const lines = sources.lineMap(wide.place.path);
  if (lines === undefined) return undefined;
  const { level, minConfidence } = settingOf(config, rule.metadata.id);
  const least = CONFIDENCES.indexOf(minConfidence);
  const exposures = exposuresOf(wide.taints, rule, sources);
  const accepted = exposures.flatMap((exposure) => acceptedOf(exposure, wide, rule, permissions, least));
  const surest = Math.max(-1, ...accepted.map((entry) => entry.confidence));
  if (surest < least) return undefined;
  // What is less sure than the threshold only dilutes what is said of the rest.
  const kept = accepted.filter((entry) => entry.confidence >= Math.min(surest, least));
  const denial = denialOf(kept);
  const telling = denial === undefined ? kept.filter((entry) => entry.confidence === surest) : kept.filter((entry) => entry.denied !== undefined);
  const best = telling.sort((a, b) => compareTraces(a.exposure.taint, b.exposure.taint))[0];
  if (best === undefined) return undefined;
  const kinds = [...new Set(kept.flatMap((entry) => entry.kinds))].sort();
  const subject = best.exposure.taint.person ?? kept.find((entry) => entry.exposure.taint.person !== undefined)?.exposure.taint.person;
  const many = kept.some((entry) => entry.exposure.taint.many);
  const whole = kept.every((entry) => entry.exposure.taint.record !== undefined);
  const flow = flowIn(wide);
  const apart = toldApart(exposures, flow, permissions);
  const leak = apart ? narrowed(wide, kept) : wide;
  const audience = audienceOf(leak, rule, many, kept, permissions.audience(flow));
  const hashed = kept.every((entry) => entry.exposure.taint.left === 'hash');
  const computed = level !== 'on' && level !== 'off' ? level : severityOf(kinds, audience, hashed, many, permissions.restricted(flow));
  const facts = { kinds: denial?.kinds ?? kinds, subject, audience, recipient: leak.info.recipient, sinkName: (leak.through ?? leak.place).name, whole: whole && !apart, many };
  return {
    rule: rule.metadata.id,
    kinds,
    subject,
    channel: leak.info.channel,
    audience,
    severity: denial === undefined ? computed : atLeastError(computed),
    confidence: CONFIDENCES[surest] ?? 'low',
    reasons: best.reasons,
    message: messageOf(rule, facts, denial),
    location: locate(leak.place.path, leak.place.range, lines),
    flow: flowOf(leak, best.exposure, sources),
    sink: leak.info.id,
    recipient: leak.info.recipient,
    denial,
    facts: { call: leak.place.call, args: leak.place.args, whole, many, field: leak.place.field, also: [] },
    fingerprint: '',
  };
}

const flowIn = ({ info, place }: EngineLeak): PolicyFlow => ({ sink: info.id, channel: info.channel, path: place.path });

/** The policy tells the kinds of a leak apart: then it is they that are said, not that they are a whole record. */
function toldApart(exposures: readonly Exposure[], flow: PolicyFlow, permissions: Permissions): boolean {
  return flow.channel !== 'config' && exposures.some(({ kinds }) => kinds.some((kind) => permissions.verdict(kind, flow) !== undefined));
}

/** At the one expression in a leak that what is left of it comes from, if there is one. */
function narrowed(leak: EngineLeak, kept: readonly Accepted[]): EngineLeak {
  const { place } = leak;
  const sources = kept.map(({ exposure }) => traceSteps(exposure.taint.trace)[0]);
  const [first] = sources;
  if (first?.path !== place.path || first.range.start < place.range.start || first.range.end > place.range.end) return leak;
  const one = sources.every((source) => source?.path === first.path && source.range.start === first.range.start && source.range.end === first.range.end);
  return one ? { ...leak, place: { ...place, range: first.range } } : leak;
}

/** What is left of an exposure once the policy and the rule have spoken: what is denied, and what else is a finding. */
function acceptedOf(exposure: Exposure, leak: EngineLeak, rule: Rule, permissions: Permissions, least: number): readonly Accepted[] {
  const doubts: readonly Reason[] = [...(leak.guessed ? ['guessed-receiver' as const] : []), ...(isTest(leak.place.path) ? ['test-file' as const] : [])];
  const reasons: readonly Reason[] = [...exposure.reasons, ...doubts.filter((doubt) => !exposure.reasons.includes(doubt))];
  const grade = gradeOf(reasons);
  const { taint } = exposure;
  const judge = (kinds: readonly string[]): Accepted | undefined => {
    const verdict = rule.accepts({
      channel: leak.info.channel,
      kinds,
      subject: taint.person,
      whole: taint.record !== undefined,
      stored: taint.record?.stored === true,
      own: isOwn(taint, leak),
      requester: taint.own,
      target: (leak.through ?? leak.place).name,
      many: taint.many,
      outside: leak.info.audience === 'other-customers' || leak.info.audience === 'public',
      hashed: taint.left === 'hash',
      confidence: grade,
    });
    if (verdict === undefined) return undefined;
    return { exposure, kinds, reasons: verdict === grade ? reasons : [...reasons, 'careful-rule'], confidence: CONFIDENCES.indexOf(gradeOf(reasons, verdict)), denied: undefined };
  };
  const flow = flowIn(leak);
  // A setting that hides nothing is wrong wherever the data may go.
  const verdicts = exposure.kinds.map((kind) => ({ kind, verdict: flow.channel === 'config' ? undefined : permissions.verdict(kind, flow) }));
  const left = verdicts.flatMap(({ kind, verdict }) => (verdict === undefined ? [kind] : []));
  const whole = judge(exposure.kinds);
  if (left.length === exposure.kinds.length) return whole === undefined ? [] : [whole];
  const found: Accepted[] = [];
  for (const { kind, verdict } of verdicts) {
    if (verdict?.effect === 'allow' && verdict.entry !== undefined && whole !== undefined && whole.confidence >= least) permissions.used(verdict.entry);
    if (verdict?.effect !== 'deny' || isOwn(taint, leak)) continue;
    // The policy has decided what a rule would weigh. How sure it is that the data are there, it does not know.
    const judged = judge([kind]);
    const confidence = TOLD_BY_RULE.has(flow.channel) ? judged?.confidence : CONFIDENCES.indexOf(grade);
    if (confidence !== undefined) found.push({ exposure, kinds: [kind], reasons: TOLD_BY_RULE.has(flow.channel) ? (judged?.reasons ?? reasons) : reasons, confidence, denied: verdict.entry });
  }
  const rest = left.length === 0 ? undefined : judge(left);
  return rest === undefined ? found : [...found, rest];
}

/** Of several entries that deny parts of a leak, the first one in the policy speaks. */
function denialOf(kept: readonly Accepted[]): Denial | undefined {
  const [entry] = kept.flatMap(({ denied }) => denied ?? []).sort((a, b) => a.location.range.start - b.location.range.start);
  if (entry === undefined) return undefined;
  const kinds = [...new Set(kept.flatMap((each) => (each.denied === entry ? each.kinds : [])))].sort();
  return { kinds, reason: entry.reason, owner: entry.owner, entry: entry.location };
}

/** What answers a request is seen by whoever made it, unless it goes to others besides. */
function isOwn(taint: Taint, leak: EngineLeak): boolean {
  return taint.own && taint.record !== undefined && (leak.info.channel === 'response' || leak.info.channel === 'props') && leak.info.audience === undefined;
}

/** `declared`: what the project says. */
function audienceOf(leak: EngineLeak, rule: Rule, many: boolean, kept: readonly { readonly exposure: Exposure }[], declared: Audience | undefined): Audience {
  if (kept.every(({ exposure }) => isOwn(exposure.taint, leak))) return 'self';
  const own = declared ?? AUDIENCES.find((audience) => audience === leak.info.audience);
  if (own !== undefined) return own;
  if (leak.info.channel === 'response' && many) return 'other-customers';
  return AUDIENCE_OF_CHANNEL[leak.info.channel] ?? rule.metadata.audience;
}

/** A path over more files says more, then a longer one; the rest is order for its own sake. */
function compareTraces(left: Taint, right: Taint): number {
  const files = (taint: Taint): number => new Set(traceSteps(taint.trace).map((step) => step.path)).size;
  return files(right) - files(left) || right.trace.length - left.trace.length || (left.origin < right.origin ? -1 : left.origin > right.origin ? 1 : left.kind < right.kind ? -1 : 1);
}

function flowOf(leak: EngineLeak, best: Exposure, sources: Sources): readonly FlowStep[] {
  const steps: FlowStep[] = [];
  const add = (role: FlowStep['role'], path: string, range: Range, note: string): void => {
    const lines = sources.lineMap(path);
    if (lines === undefined) return;
    steps.push({ role, location: locate(path, range, lines), note });
  };
  for (const [index, step] of traceSteps(best.taint.trace).entries()) add(index === 0 ? 'source' : 'step', step.path, step.range, index === 0 ? sourceNote(best) : step.note);
  const sink = leak.through ?? leak.place;
  const { place } = leak;
  const shown = steps.some((step) => step.location.path === place.path && step.location.range.start <= place.range.start && step.location.range.end >= place.range.end);
  if (leak.through !== undefined && !shown) add('step', place.path, place.range, `handed to ${place.name}()`);
  add('sink', sink.path, sink.range, `${sink.name.replace(/\(\)$/, '')}${leak.place.args.length > 0 || leak.through !== undefined ? '()' : ''}`);
  return steps;
}

function sourceNote(exposure: Exposure): string {
  const [first] = exposure.kinds;
  const { person, many, record } = exposure.taint;
  if (record !== undefined && person !== undefined) return many ? `records of ${pluralOf(person)}` : `record of ${withArticle(person)}`;
  const title = first === undefined ? 'personal data' : many ? dataKind(first).plural : dataKind(first).title;
  if (person === undefined) return title;
  return `${title} of ${many ? pluralOf(person) : withArticle(person)}`;
}

function merge(left: Finding, right: Finding, rule: Rule): Finding {
  const rank = (finding: Finding): number => CONFIDENCES.indexOf(finding.confidence);
  const files = (finding: Finding): number => new Set(finding.flow.map((step) => step.location.path)).size;
  const order = rank(right) - rank(left) || files(right) - files(left) || right.flow.length - left.flow.length || (JSON.stringify(right.flow) < JSON.stringify(left.flow) ? 1 : -1);
  const [base, other] = order > 0 ? [right, left] : [left, right];
  const kinds = [...new Set([...base.kinds, ...other.kinds])].filter((kind, _index, all) => kind !== RECORD || all.length === 1).sort();
  const whole = base.facts.whole && other.facts.whole;
  const many = base.facts.many || other.facts.many;
  const confidence: Confidence = rank(base) >= rank(other) ? base.confidence : other.confidence;
  const subject = base.subject ?? other.subject;
  const sinkName = base.flow.at(-1)?.note.replace(/\(\)$/, '') ?? '';
  const denial = base.denial ?? other.denial;
  const same = (kinds.length === base.kinds.length && many === base.facts.many && base.denial === denial) || base.denial !== undefined;
  const message = same ? base.message : messageOf(rule, { kinds: denial?.kinds ?? kinds, subject, audience: base.audience, recipient: base.recipient, sinkName, whole: whole && denial === undefined, many }, denial);
  const severity = SEVERITIES.indexOf(other.severity) > SEVERITIES.indexOf(base.severity) ? other.severity : base.severity;
  return { ...base, kinds, subject, confidence, severity, message, denial, facts: { ...base.facts, whole, many } };
}

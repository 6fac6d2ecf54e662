/**
 * Feeds the texts of a file, its string literals and comments, to the one rule that looks at texts rather than at flows, and makes findings
 * of what it sees there.
 */
import type { LineMap } from '../base/text.js';
import { splitWords } from '../base/words.js';
import { gradeOf, isSureEnough, type Reason } from '../findings/confidence.js';
import type { Audience, Finding } from '../findings/finding.js';
import type { IrFunction, IrModule, Reg } from '../ir/types.js';
import { scanForPersons, type FoundPerson, type TextPiece } from '../rules/hardcoded-person-scan.js';
import { ruleById } from '../rules/index.js';
import { messageOf, type MessageFacts } from '../rules/phrasing.js';
import { atLeastError, severityOf } from '../rules/severity.js';
import { locate } from './collect.js';
import { settingOf, type Config } from './config.js';
import { SOURCE_CHANNEL } from './destinations.js';
import type { Permissions } from './permissions.js';
import { isBesideTests } from './test-files.js';

const RULE = 'hardcoded-person';

const PLAINNESS: Readonly<Record<FoundPerson['confidence'], readonly Reason[]>> = { high: [], medium: ['likely-text'], low: ['vague-text'] };

/** Keys and attributes whose texts show people what to type: made-up persons in every language there is. */
const SHOWN_AS_EXAMPLE: ReadonlySet<string> = new Set(['placeholder', 'example']);

/** Registers of texts that are put under such a key. */
function examplesIn(fn: IrFunction): ReadonlySet<Reg> {
  const found = new Set<Reg>();
  for (const { instructions } of fn.blocks) {
    for (const instruction of instructions) {
      const entries = instruction.op === 'object' ? instruction.entries : instruction.op === 'element' ? instruction.attributes : [];
      for (const entry of entries) if (entry.kind === 'field' && splitWords(entry.key).some((word) => SHOWN_AS_EXAMPLE.has(word))) found.add(entry.src);
    }
  }
  return found;
}

function piecesOf(text: string, module: IrModule): readonly TextPiece[] {
  const pieces: TextPiece[] = module.comments.map((comment) => ({ text: comment.text, offset: comment.range.start, comment: true }));
  for (const fn of module.functions) {
    const examples = examplesIn(fn);
    for (const block of fn.blocks) {
      for (const instruction of block.instructions) {
        if ('dst' in instruction && examples.has(instruction.dst)) continue;
        const textual = (instruction.op === 'const' && typeof instruction.value === 'string' && instruction.regex === undefined) || instruction.op === 'template';
        if (textual) pieces.push({ text: text.slice(instruction.range.start, instruction.range.end), offset: instruction.range.start, comment: false });
      }
    }
  }
  return pieces;
}

export function findLiteralPersons(text: string, module: IrModule, lines: LineMap, config: Config, permissions: Permissions): readonly Finding[] {
  const rule = ruleById(RULE);
  const { level, minConfidence } = settingOf(config, RULE);
  if (rule === undefined || level === 'off') return [];
  const findings = new Map<string, Finding>();
  const flow = { sink: '', channel: SOURCE_CHANNEL, path: module.path };
  const audience = permissions.audience(flow) ?? rule.metadata.audience;
  // Tests are full of people that somebody made up: what is there must look more real to be said.
  const inTest = isBesideTests(module.path);
  for (const person of scanForPersons(piecesOf(text, module))) {
    if (inTest && person.confidence === 'low') continue;
    const reasons: readonly Reason[] = ['literal', ...PLAINNESS[person.confidence], ...(inTest ? (['test-file'] as const) : [])];
    const confidence = gradeOf(reasons);
    if (!isSureEnough(confidence, minConfidence)) continue;
    const location = locate(module.path, person.range, lines);
    const kinds = [person.kind];
    const severity = level !== 'on' ? level : severityOf(kinds, audience, false, false, permissions.restricted(flow));
    findings.set(`${String(person.range.start)}-${String(person.range.end)}`, {
      rule: RULE,
      kinds,
      subject: undefined,
      channel: SOURCE_CHANNEL,
      audience,
      severity,
      confidence,
      reasons,
      message: messageOf(rule, literalFacts(kinds, audience)),
      location,
      flow: [{ role: 'source', location, note: 'written into the source' }, { role: 'sink', location, note: 'everybody who can read the repository' }],
      sink: '',
      recipient: '',
      denial: undefined,
      facts: { call: undefined, args: [], whole: false, many: false, field: '', also: [] },
      fingerprint: '',
    });
  }
  return [...findings.values()];
}

const literalFacts = (kinds: readonly string[], audience: Audience): MessageFacts => ({ kinds, subject: undefined, audience, recipient: '', sinkName: '', whole: false, many: false });

/** What the policy makes of a finding in the source; undefined: it is allowed. */
export function permitted(finding: Finding, permissions: Permissions): Finding | undefined {
  const rule = ruleById(finding.rule);
  const [kind = ''] = finding.kinds;
  const verdict = permissions.verdict(kind, { sink: '', channel: SOURCE_CHANNEL, path: finding.location.path });
  if (verdict === undefined || rule === undefined) return finding;
  if (verdict.effect === 'allow') {
    if (verdict.entry !== undefined) permissions.used(verdict.entry);
    return undefined;
  }
  const { reason, owner, location } = verdict.entry;
  const denial = { kinds: finding.kinds, reason, owner, entry: location };
  return { ...finding, denial, severity: atLeastError(finding.severity), message: messageOf(rule, literalFacts(finding.kinds, finding.audience), denial) };
}

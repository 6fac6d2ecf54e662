/**
 * All ways to mend a finding, the best one first. Everything is decided from the finding and the IR of its file: nothing is analysed again, so that
 * the light bulb comes at once. That each fix leaves a text that parses and has the finding no more is what the tests show.
 */
import type { Finding } from '../findings/finding.js';
import { expressionAt } from './expressions.js';
import { fieldFixes } from './fields.js';
import type { Fix, FixSource } from './fix.js';
import { literalFixes } from './literals.js';
import { recipientFixes } from './recipients.js';
import { recordFixes } from './records.js';

export function fixesFor(finding: Finding, source: FixSource): readonly Fix[] {
  if (finding.rule === 'hardcoded-person') return literalFixes(finding);
  if (finding.rule === 'recipient-disclosure') return recipientFixes(finding, source);
  const expression = expressionAt(source.module, finding.location.range);
  if (expression === undefined) return [];
  const direct = isDirect(finding);
  if (finding.facts.whole) return direct ? recordFixes(finding, expression, source) : [];
  const fixes = fieldFixes(finding, expression, source);
  return direct ? fixes : fixes.flatMap((fix) => (fix.kind === 'replace' ? { ...fix, safe: false } : []));
}

/** The data leak right here. Otherwise a function of the program is given them, which may want them for other things as well. */
function isDirect({ flow, location }: Finding): boolean {
  const sink = flow.at(-1)?.location;
  return sink?.path === location.path && sink.range.start === location.range.start && sink.range.end === location.range.end;
}

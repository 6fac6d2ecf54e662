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
  return finding.facts.whole ? recordFixes(finding, expression, source) : fieldFixes(finding, expression, source);
}

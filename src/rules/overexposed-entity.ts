/**
 * A whole record handed to whoever asks, where a projection belongs. The column that is added next year (a password hash, a date of birth, a
 * note of the support team) is then public on the day it is added, and nobody sees it in the page that shows only a name.
 */
import { atMost } from './confidence.js';
import type { Rule } from './rule.js';
import { pseudonymous } from './sensitivity.js';

/** Fields that no answer may carry, however deliberately they were picked. A token or a one-time code may be the very thing that was asked for. */
const NEVER_ANSWERED: ReadonlySet<string> = new Set(['credentials.password', 'credentials.password-hash', 'credentials.security-answer']);

export const overexposedEntity: Rule = {
  metadata: {
    id: 'overexposed-entity',
    title: 'Whole record in a response',
    summary: 'A handler answers with a whole stored record of a person instead of the fields that the caller needs.',
    channels: ['response', 'props'],
    audience: 'other-customers',
    cwe: [359, 201, 213],
    predicate: { one: 'in the response', more: 'in the response' },
    advice: 'return only the fields the caller needs',
    precision: 'high',
    fixable: true,
  },
  accepts(leak) {
    if (!leak.whole) {
      // Somebody wrote this field into the answer: it is meant, unless nothing could mean it.
      return leak.kinds.some((kind) => NEVER_ANSWERED.has(kind)) && !leak.hashed ? leak.confidence : undefined;
    }
    if (pseudonymous(leak.kinds)) return undefined;
    // People may see their own data. What proves that it is them is not among what they need to see, if the record has it at all.
    if (leak.own) return leak.kinds.some((kind) => NEVER_ANSWERED.has(kind)) ? atMost(leak.confidence, leak.stored ? 'high' : 'low') : undefined;
    // Records that were not seen to come from storage may be made for the answer, whatever they are called.
    // What one part of a page hands to another need not even leave the browser.
    return leak.stored ? leak.confidence : atMost(leak.confidence, leak.channel === 'props' ? 'low' : 'medium');
  },
};

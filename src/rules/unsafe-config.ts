/**
 * Settings that were made to keep personal data back and do not: a path of a redaction that matches nothing, a scrubber that hands everything on.
 * Whoever reads them believes that the data are safe, which is worse than no setting at all.
 */
import type { Rule } from './rule.js';
import { pseudonymous } from './sensitivity.js';

export const unsafeConfig: Rule = {
  metadata: {
    id: 'unsafe-config',
    title: 'Setting that protects nothing',
    summary: 'A setting that was made to keep personal data out of a log or a vendor does not match what is sent there.',
    channels: ['config'],
    audience: 'operators',
    cwe: [1188, 532, 359],
    predicate: { one: 'gets past this setting', more: 'get past this setting' },
    advice: 'correct what it names',
    precision: 'high',
    fixable: false,
  },
  accepts(leak) {
    return pseudonymous(leak.kinds) || leak.hashed ? undefined : leak.confidence;
  },
};

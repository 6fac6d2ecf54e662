/**
 * Personal data handed to another company: analytics, error trackers, chat, customer relations. Each of them is one more contract, one more country and one more
 * place to delete from.
 */
import { atMost } from './confidence.js';
import type { Rule } from './rule.js';
import { pseudonymous } from './sensitivity.js';

export const thirdParty: Rule = {
  metadata: {
    id: 'third-party',
    title: 'Personal data to another company',
    summary: 'Personal data are sent to a vendor of analytics, monitoring, chat or customer relations.',
    channels: ['vendor'],
    audience: 'third-party',
    cwe: [359, 201],
    predicate: { one: 'goes to {recipient}', more: 'go to {recipient}' },
    advice: 'send an opaque id',
    precision: 'high',
    fixable: true,
  },
  accepts(leak) {
    // Device ids and IP addresses are what such services work with; whether they may is a matter of consent, not of code.
    if (pseudonymous(leak.kinds)) return undefined;
    // A hashed address still matches the one that the vendor knows from elsewhere: less severe, not silent.
    return leak.whole && !leak.stored ? atMost(leak.confidence, 'medium') : leak.confidence;
  },
};

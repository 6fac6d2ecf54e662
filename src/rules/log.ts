/**
 * Personal data in logs. Logs are copied, kept, indexed and read by people who have no business with the data, and nobody deletes from them
 * when a customer asks to be forgotten.
 */
import { atMost } from './confidence.js';
import type { Rule } from './rule.js';
import { pseudonymous } from './sensitivity.js';

export const log: Rule = {
  metadata: {
    id: 'log',
    title: 'Personal data in a log',
    summary: 'Personal data are written to a log or the console, where operators and every log shipper can read them.',
    channels: ['log'],
    audience: 'operators',
    cwe: [532, 359],
    predicate: { one: 'goes to the log', more: 'go to the log' },
    advice: 'log an id instead',
    precision: 'high',
    fixable: true,
  },
  accepts(leak) {
    // An IP address, a user name or a country is what logs of access are kept for; saying so on every line would hide the rest.
    if (pseudonymous(leak.kinds)) return undefined;
    // A hash in place of the datum is what this rule advises.
    if (leak.hashed) return undefined;
    // A whole record that is known by its name only may be anything; one of a known type or table is what it is.
    return leak.whole && !leak.stored ? atMost(leak.confidence, 'medium') : leak.confidence;
  },
};

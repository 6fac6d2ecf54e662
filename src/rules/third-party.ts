/**
 * Personal data handed to another company: analytics, error trackers, chat, language models, push and job services. Each of them is one more
 * contract, one more country and one more place to delete from.
 */
import { atMost } from './confidence.js';
import type { Leak, Rule } from './rule.js';
import { areAll, pseudonymous, sensitivityOf } from './sensitivity.js';

/** A code is sent so that it is read. */
const SENT_ON_PURPOSE: ReadonlySet<string> = new Set(['credentials.one-time-code', 'credentials.token', 'online.device-id']);

function onLockScreen(leak: Leak): ReturnType<Rule['accepts']> {
  if (areAll(leak.kinds, SENT_ON_PURPOSE)) return undefined;
  // A text to somebody says that person's name, and a job's arguments say whom to write to. A diagnosis has no place in either.
  return sensitivityOf(leak.kinds) >= 3 && !leak.whole ? leak.confidence : 'low';
}

export const thirdParty: Rule = {
  metadata: {
    id: 'third-party',
    title: 'Personal data to another company',
    summary: 'Personal data are sent to a vendor of analytics, monitoring, chat, messaging or language models.',
    channels: ['vendor', 'llm', 'message', 'telemetry'],
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
    if (leak.channel === 'message') return onLockScreen(leak);
    // A hashed address still matches the one that the vendor knows from elsewhere: less severe, not silent.
    return leak.whole && !leak.stored ? atMost(leak.confidence, 'medium') : leak.confidence;
  },
};

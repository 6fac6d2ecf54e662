/**
 * Personal data in an address. Of all parts of a request the URL is the one that everybody on the way writes down: the browser's history,
 * proxies, access logs of both ends, and the Referer that the next page receives.
 */
import { atMost } from './confidence.js';
import type { Rule } from './rule.js';
import { areAll, pseudonymous } from './sensitivity.js';

/** Links that sign somebody in or confirm something carry these by design; that is a question for a security linter. */
const BY_DESIGN: ReadonlySet<string> = new Set(['credentials.token', 'credentials.one-time-code', 'credentials.session', 'credentials.api-key']);

/** Data that are addresses themselves: whoever loads a picture asks for it by its address. */
const ADDRESSES: ReadonlySet<string> = new Set(['online.photo', 'online.social', 'employment.resume', 'identity.signature']);

export const url: Rule = {
  metadata: {
    id: 'url',
    title: 'Personal data in a URL',
    summary: 'Personal data are put into a URL, which histories, proxies, access logs and referrers keep and pass on.',
    channels: ['url'],
    audience: 'third-party',
    cwe: [598, 359],
    predicate: { one: 'goes into a URL', more: 'go into a URL' },
    advice: 'send it in the body or use an id',
    precision: 'high',
    fixable: true,
  },
  accepts(leak) {
    if (pseudonymous(leak.kinds) || areAll(leak.kinds, ADDRESSES)) return undefined;
    // The hash of an address in a URL (as for an avatar) is looked up by anybody who has a list of addresses, but it is no plain text.
    if (leak.hashed || areAll(leak.kinds, BY_DESIGN)) return 'low';
    // A record becomes text as its id at best; where the engine saw it spelled out, the name alone is a guess.
    return leak.whole && !leak.stored ? atMost(leak.confidence, 'medium') : leak.confidence;
  },
};

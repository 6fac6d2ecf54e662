/**
 * Personal data in a token that anybody can read. A JWT is signed, not encrypted: its claims are one base64 away for every script, proxy and log that
 * the token passes, and stay true for as long as the token lives.
 */
import { atMost } from './confidence.js';
import type { Rule } from './rule.js';
import { pseudonymous, sensitivityOf } from './sensitivity.js';

export const token: Rule = {
  metadata: {
    id: 'token',
    title: 'Personal data in a readable token',
    summary: 'Claims of a signed token carry personal data, which everybody who holds the token can read.',
    channels: ['token'],
    audience: 'third-party',
    cwe: [359, 522],
    predicate: { one: 'can be read in the token', more: 'can be read in the token' },
    advice: 'put only an id into it',
    precision: 'high',
    fixable: false,
  },
  accepts(leak) {
    if (pseudonymous(leak.kinds) || leak.hashed) return undefined;
    if (leak.kinds.every((kind) => kind === 'credentials.token' || kind === 'credentials.session')) return undefined;
    if (leak.whole) return leak.confidence;
    // A name and an address are standard claims of OpenID Connect, if rarely needed.
    return sensitivityOf(leak.kinds) >= 3 ? leak.confidence : atMost(leak.confidence, 'low');
  },
};

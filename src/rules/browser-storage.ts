/**
 * Personal data kept in the browser. Whatever is in localStorage, sessionStorage, IndexedDB or a readable cookie can be read by every script of the
 * page, those of advertisers and of a compromised dependency included, and stays on a shared computer after its user has gone.
 */
import { atMost } from './confidence.js';
import type { Rule } from './rule.js';
import { areAll, pseudonymous } from './sensitivity.js';

/** Keeping somebody signed in is what this storage is used for, well or not; that is a question for a security linter. */
const SIGN_IN: ReadonlySet<string> = new Set(['credentials.token', 'credentials.session']);

export const browserStorage: Rule = {
  metadata: {
    id: 'browser-storage',
    title: 'Personal data in browser storage',
    summary: 'Personal data are kept where every script of the page, and the next user of the computer, can read them.',
    channels: ['storage'],
    audience: 'third-party',
    cwe: [922, 312, 315, 359],
    predicate: { one: 'is kept where every script can read it', more: 'are kept where every script can read them' },
    advice: 'keep an id',
    precision: 'high',
    fixable: true,
  },
  accepts(leak) {
    if (pseudonymous(leak.kinds) || leak.hashed) return undefined;
    if (areAll(leak.kinds, SIGN_IN)) return 'low';
    return leak.whole && !leak.stored ? atMost(leak.confidence, 'medium') : leak.confidence;
  },
};

/**
 * What was made for one person is kept by a cache that answers others: a page that a proxy may store, an entry under a key that does not say whose
 * it is. The cache works as it was told to; the next customer gets the last one's account page.
 */
import { atMost } from './confidence.js';
import type { Rule } from './rule.js';
import { pseudonymous } from './sensitivity.js';

export const sharedCache: Rule = {
  metadata: {
    id: 'shared-cache',
    title: 'A person in a shared cache',
    summary: 'What was made for one person may be stored by a cache that answers others, or under a key without the person in it.',
    channels: ['cache'],
    audience: 'other-customers',
    cwe: [524, 525, 359],
    predicate: { one: 'is kept by a cache that answers others', more: 'are kept by a cache that answers others' },
    advice: 'make it private or key it by person',
    adviceForSecrets: true,
    anyRecord: true,
    precision: 'high',
    fixable: false,
  },
  accepts(leak) {
    if (leak.hashed || pseudonymous(leak.kinds)) return undefined;
    if (leak.requester) return leak.confidence;
    // What is not of whoever asks may be meant for everybody: the authors of a blog, a list of speakers.
    return leak.many || leak.kinds.every((kind) => kind.startsWith('credentials.')) ? undefined : atMost(leak.confidence, 'low');
  },
};

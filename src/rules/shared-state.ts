/**
 * The person who asks is written into something that all requests share: a variable of the module, a field of a service, a store. Two requests at
 * once, and one customer gets the other's page. It never shows on a developer's machine, where nobody else asks.
 */
import { splitWords } from '../base/words.js';
import { atMost } from './confidence.js';
import type { Rule } from './rule.js';
import { pseudonymous } from './sensitivity.js';

/** Words in names of what is meant to hold whoever asks. */
const WHO_ASKS: ReadonlySet<string> = new Set(['current', 'logged', 'active', 'session', 'auth', 'authenticated', 'signed', 'request', 'requesting', 'me', 'my', 'last']);

export const sharedState: Rule = {
  metadata: {
    id: 'shared-state',
    title: 'A person in shared state',
    summary: 'A request writes its own person into a variable, service or store that other requests read.',
    channels: ['state'],
    audience: 'other-customers',
    cwe: [488, 362, 359],
    predicate: { one: 'is kept where other requests read it', more: 'are kept where other requests read them' },
    advice: 'keep it on the request',
    adviceForSecrets: true,
    anyRecord: true,
    precision: 'high',
    fixable: false,
  },
  accepts(leak) {
    // A list of many people is a cache or a database in memory: whose they are is a question for who reads it.
    if (leak.many || leak.hashed || pseudonymous(leak.kinds)) return undefined;
    if (leak.requester) return leak.confidence;
    // A token that the program got for itself, such as that of a service account.
    if (leak.kinds.every((kind) => kind.startsWith('credentials.'))) return undefined;
    return atMost(leak.confidence, splitWords(leak.target).some((word) => WHO_ASKS.has(word)) ? 'medium' : 'low');
  },
};

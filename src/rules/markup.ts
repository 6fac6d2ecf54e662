/**
 * Personal data where other people's scripts read along: the title that every analytics call takes with it, messages to any window, attributes
 * and global objects of the page. Nobody sees them there, which is why nobody takes them out.
 */
import { atMost } from './confidence.js';
import type { Rule } from './rule.js';
import { pseudonymous, sensitivityOf } from './sensitivity.js';

export const markup: Rule = {
  metadata: {
    id: 'markup',
    title: 'Personal data where scripts read along',
    summary: 'Personal data are put into the title, attributes or messages of a page, which scripts of third parties read.',
    channels: ['markup'],
    audience: 'third-party',
    cwe: [359, 201],
    predicate: { one: 'can be read by every script of the page', more: 'can be read by every script of the page' },
    advice: 'keep it out of the page',
    adviceForSecrets: true,
    precision: 'medium',
    fixable: false,
  },
  accepts(leak) {
    if (pseudonymous(leak.kinds) || leak.hashed) return undefined;
    // "Profile of Ada": the name of somebody whom the page is about belongs there.
    const name = leak.kinds.every((kind) => kind.startsWith('identity.')) && sensitivityOf(leak.kinds) <= 2;
    return name ? atMost(leak.confidence, 'low') : leak.confidence;
  },
};

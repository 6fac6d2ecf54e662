/**
 * Personal data in what everybody may fetch: files below `public/`, objects of a bucket that anybody may read, what a site generator puts out. There is no login in
 * front of them, search engines find them, and archives keep them.
 */
import { atMost } from './confidence.js';
import type { Rule } from './rule.js';
import { areAll, pseudonymous } from './sensitivity.js';

/** A name on a page is mostly what the page is for: the author of an article, the members of a team. */
const SHOWN_ON_PURPOSE: ReadonlySet<string> = new Set(['identity.name', 'online.username']);

export const publicArtifact: Rule = {
  metadata: {
    id: 'public-artifact',
    title: 'Personal data in a public file',
    summary: 'Personal data are written to files or objects that everybody may fetch without a login.',
    channels: ['public'],
    audience: 'public',
    cwe: [552, 359, 538],
    predicate: { one: 'is published for everybody', more: 'are published for everybody' },
    advice: 'publish chosen fields only',
    precision: 'high',
    fixable: false,
  },
  accepts(leak) {
    if (pseudonymous(leak.kinds)) return undefined;
    if (areAll(leak.kinds, SHOWN_ON_PURPOSE) && !leak.whole) return 'low';
    return leak.whole && !leak.stored ? atMost(leak.confidence, 'medium') : leak.confidence;
  },
};

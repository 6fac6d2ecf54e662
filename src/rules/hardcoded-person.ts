/**
 * A real person's data in the source text itself. A repository is copied to every developer, to every build and often to the world, and its
 * history forgets nothing. What counts as real is decided in `hardcoded-person-scan.ts`; nothing flows here, so no channel leads to this rule.
 */
import type { Rule } from './rule.js';

export const hardcodedPerson: Rule = {
  metadata: {
    id: 'hardcoded-person',
    title: 'Real person in the source',
    summary: 'A literal or comment holds what looks like the data of a real person, kept for ever in the repository.',
    channels: [],
    audience: 'public',
    cwe: [540, 359],
    predicate: { one: 'is in the source', more: 'are in the source' },
    advice: 'use made-up data (example.com)',
    adviceForSecrets: true,
    precision: 'medium',
    fixable: true,
  },
  accepts: () => undefined,
};

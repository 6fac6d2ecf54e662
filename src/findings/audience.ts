/**
 * Who sees what gets out, in words. Every report and the editor say it of every finding, in the same words, since it is what severity follows from;
 * the page `src/rules/audiences.md` explains each of them.
 */
import type { Audience, Finding } from './finding.js';

const WHO: Readonly<Record<Audience, string>> = {
  self: 'nobody else',
  operators: 'everybody who can read logs and machines: operators, support, log services',
  processor: 'a company that works for you, and its staff',
  'third-party': 'other companies and everybody they share it with',
  'other-customers': 'other customers',
  public: 'everybody',
};

/** `Sentry, processor (a company that works for you, and its staff)`. */
export function seenBy({ audience, recipient }: Pick<Finding, 'audience' | 'recipient'>): string {
  const who = `${audience} (${WHO[audience]})`;
  return recipient === '' ? who : `${recipient}, ${who}`;
}

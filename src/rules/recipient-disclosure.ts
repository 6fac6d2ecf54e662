/**
 * One message to many people, each of whom reads the addresses of all others in its header. The most expensive slip there is: it takes one
 * line, is seen by the very people whose data it shows, and cannot be called back.
 */
import { atMost } from './confidence.js';
import type { Rule } from './rule.js';

/** What a recipients field is made of. A name in front of the address comes along, but without an address there is no message. */
const ADDRESSES: ReadonlySet<string> = new Set(['contact.email', 'contact.phone', 'contact.messenger']);

/** People who know each other's addresses from work. */
const COLLEAGUES: ReadonlySet<string> = new Set(['employee', 'staff', 'colleague', 'admin', 'teacher', 'nurse']);

export const recipientDisclosure: Rule = {
  metadata: {
    id: 'recipient-disclosure',
    title: 'Recipients see each other',
    summary: 'One message is addressed to many people in the open, so that each of them sees the addresses of all others.',
    channels: ['recipients'],
    audience: 'other-customers',
    cwe: [359, 201],
    predicate: { one: 'is visible to all recipients', more: 'are visible to all recipients' },
    advice: 'use bcc or one message each',
    adviceForSecrets: true,
    precision: 'very-high',
    fixable: true,
  },
  accepts(leak) {
    // A message to one person shows that person's own address to that person.
    if (!leak.many || leak.hashed) return undefined;
    if (!leak.kinds.some((kind) => ADDRESSES.has(kind))) {
      // A list of whole records as recipients (`to: users`) has addresses in it even when no type says so.
      return leak.whole ? atMost(leak.confidence, 'medium') : undefined;
    }
    return leak.subject !== undefined && COLLEAGUES.has(leak.subject) ? 'low' : leak.confidence;
  },
};

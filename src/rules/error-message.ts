/**
 * Personal data in the text of an error. An error travels further than any other string of a program: into logs, error trackers and, by the
 * default handler of most frameworks, into the answer to whoever sent the request.
 */
import type { Rule } from './rule.js';
import { pseudonymous } from './sensitivity.js';

export const errorMessage: Rule = {
  metadata: {
    id: 'error-message',
    title: 'Personal data in an error message',
    summary: 'The text of an exception or error response carries personal data into logs, error trackers and answers.',
    channels: ['error'],
    audience: 'operators',
    cwe: [209, 359],
    predicate: { one: 'goes into an error message', more: 'go into an error message' },
    advice: 'name an id instead',
    precision: 'high',
    fixable: true,
  },
  accepts(leak) {
    // "user name taken" needs the user name, and points at nobody outside the system.
    return pseudonymous(leak.kinds) || leak.hashed ? undefined : leak.confidence;
  },
};

/**
 * Personal data in plain files: an export that is never deleted, a temporary file that others on the machine can read, a dump for debugging that ends up in a
 * backup. What is one person's own file, or goes nowhere else, is seldom wrong; lists and secrets are.
 */
import { atMost } from './confidence.js';
import type { Rule } from './rule.js';
import { pseudonymous, sensitivityOf } from './sensitivity.js';

export const file: Rule = {
  metadata: {
    id: 'file',
    title: 'Personal data in a plain file',
    summary: 'Personal data are written to a file as plain text, where backups, other users and later deployments find them.',
    channels: ['file'],
    audience: 'operators',
    cwe: [312, 359, 538],
    predicate: { one: 'is written to a plain file', more: 'are written to a plain file' },
    advice: 'encrypt it, or write less',
    precision: 'medium',
    fixable: false,
  },
  accepts(leak) {
    if (pseudonymous(leak.kinds) || leak.hashed) return undefined;
    if (leak.many) return atMost(leak.confidence, 'medium');
    // The password of a database in a configuration is nobody's.
    if (leak.subject === undefined && leak.kinds.every((kind) => kind.startsWith('credentials.'))) return atMost(leak.confidence, 'low');
    // A file may be what the program is for: a letter, an invoice, a profile that was asked for.
    return sensitivityOf(leak.kinds) >= 3 ? atMost(leak.confidence, 'medium') : atMost(leak.confidence, 'low');
  },
};

/**
 * Personal data in texts that are read elsewhere than they are meant: push messages on locked screens, text messages, arguments of jobs that dashboards
 * show and queues keep. A name and an address are what such a thing needs; a diagnosis, a salary or a bank account are not.
 */
import type { Rule } from './rule.js';
import { pseudonymous, sensitivityOf } from './sensitivity.js';

export const message: Rule = {
  metadata: {
    id: 'message',
    title: 'Personal data in a message or job',
    summary: 'Sensitive personal data are put into push messages, text messages or arguments of jobs, which others can read.',
    channels: ['message'],
    audience: 'processor',
    cwe: [359, 201],
    predicate: { one: 'goes into a message by {recipient}', more: 'go into a message by {recipient}' },
    advice: 'send an id',
    precision: 'high',
    fixable: true,
  },
  accepts(leak) {
    if (pseudonymous(leak.kinds)) return undefined;
    // Whoever subscribes to a topic may read who somebody is, but not how to reach them.
    if (leak.outside && leak.kinds.some((kind) => kind.startsWith('contact.'))) return leak.confidence;
    // A text to somebody says that person's name, and a job's arguments say whom to write to. A diagnosis has no place in either.
    return sensitivityOf(leak.kinds) >= 3 && !leak.whole ? leak.confidence : 'low';
  },
};

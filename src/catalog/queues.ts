/**
 * Job queues keep the arguments of jobs in a store, and show them in dashboards, long after the job is done: a job should be
 * given an id, not a person.
 */
import type { Vendor } from './model.js';

export const queues: Vendor = {
  id: 'queues',
  name: 'Job queues',
  category: 'utility',
  documentation: 'https://docs.bullmq.io/guide/queues',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['bullmq', 'bull'],
      versions: '>=1',
      types: { Queue: 'Queue()' },
      propagators: [
        { calls: ['Queue', ''], flows: [{ from: 'arg0', to: 'return.name' }] },
        { calls: ['{Queue(),()}.add'], flows: [{ from: 'arg1', to: 'program:jobs.data', toKey: 'this.name' }] },
        { calls: ['Worker'], flows: [{ from: 'program:jobs.data', fromKey: 'arg0', to: 'arg1.param0.data' }] },
        { calls: ['{Queue(),()}.process'], flows: [{ from: 'program:jobs.data', fromKey: 'this.name', to: 'arg0.param0.data' }, { from: 'program:jobs.data', fromKey: 'this.name', to: 'arg1.param0.data' }] },
      ],
      sinks: [
        {
          id: 'queues.bull',
          calls: ['{Queue(),()}.add'],
          leaks: ['arg0', 'arg1'],
          channel: 'message',
          depth: 'deep',
        },
        {
          id: 'queues.bull-many',
          calls: ['Queue().addBulk'],
          leaks: ['arg0[].data'],
          channel: 'message',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['agenda', '@hokify/agenda'],
      versions: '>=4',
      sinks: [
        {
          id: 'queues.agenda',
          calls: ['{Agenda(),()}.{now,create}'],
          leaks: ['arg1'],
          channel: 'message',
          depth: 'deep',
        },
        {
          id: 'queues.agenda-later',
          calls: ['{Agenda(),()}.{schedule,every}'],
          leaks: ['arg2'],
          channel: 'message',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['pg-boss'],
      versions: '>=8',
      sinks: [
        {
          id: 'queues.pg-boss',
          calls: ['{(),PgBoss()}.{send,insert,publish}'],
          leaks: ['arg1'],
          channel: 'message',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['inngest'],
      versions: '>=3',
      sinks: [
        {
          id: 'queues.inngest',
          calls: ['Inngest().send'],
          leaks: ['arg0.data', 'arg0.user', 'arg0[].data'],
          channel: 'message',
          depth: 'deep',
        },
      ],
    },
  ],
};

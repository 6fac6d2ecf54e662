/**
 * Celery: the arguments of a task are in the broker, in the log of every worker, in its results and on its dashboards, long after the task is done. A task
 * should be given an id, not a person.
 */
import type { Vendor } from './model.js';

/** What the decorators make: with options they are called first. */
const TASK = '{shared_task(),shared_task()(),Celery().task(),Celery().task()()}';

export const celery: Vendor = {
  id: 'celery',
  name: 'Celery',
  category: 'utility',
  documentation: 'https://docs.celeryq.dev/en/stable/userguide/calling.html',
  surfaces: [
    {
      ecosystem: 'pypi',
      packages: ['celery', 'celery.app', 'celery.app.base'],
      versions: '>=4',
      types: { Celery: 'Celery()' },
      // The task runs with them, in another process; one that is bound is given itself first.
      runs: [
        { calls: [`${TASK}.{delay,s,si}`], runs: 'this', own: 'self' },
        { calls: [`${TASK}.{apply_async,apply,signature}`], runs: 'this', list: 'arg0:args', named: 'arg1:kwargs', own: 'self' },
      ],
      sinks: [
        { id: 'celery.delay', calls: [`${TASK}.{delay,s,si}`], leaks: ['args', 'named'], channel: 'message', depth: 'deep' },
        { id: 'celery.apply', calls: [`${TASK}.apply_async`], leaks: ['arg0:args', 'arg1:kwargs'], channel: 'message', depth: 'deep' },
        { id: 'celery.send', calls: ['Celery().send_task'], leaks: ['arg1:args', 'arg2:kwargs'], channel: 'message', depth: 'deep' },
      ],
    },
  ],
};

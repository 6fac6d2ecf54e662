/**
 * Roarr: the logger is a function, `Roarr(context, message)`, with a method for each level; a child's context goes into every later message.
 */
import type { Vendor } from './model.js';

const LEVELS = '{trace,debug,info,warn,error,fatal,traceOnce,debugOnce,infoOnce,warnOnce,errorOnce,fatalOnce}';

export const roarr: Vendor = {
  id: 'roarr',
  name: 'Roarr',
  category: 'logging',
  documentation: 'https://github.com/gajus/roarr#readme',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['roarr'],
      versions: '>=7',
      types: { Logger: 'Roarr' },
      propagators: [{ calls: ['Roarr.child'], flows: [{ from: 'this', to: 'return' }] }],
      sinks: [
        {
          id: 'roarr.log',
          calls: ['Roarr', `Roarr.${LEVELS}`, 'Roarr.child()', `Roarr.child().${LEVELS}`],
          leaks: ['args'],
          channel: 'log',
          depth: 'deep',
        },
        {
          id: 'roarr.child',
          calls: ['Roarr.child'],
          leaks: ['arg0'],
          channel: 'log',
          depth: 'deep',
        },
        {
          id: 'roarr.adopt',
          calls: ['Roarr.adopt'],
          leaks: ['arg1'],
          channel: 'log',
          depth: 'deep',
        },
      ],
    },
  ],
};

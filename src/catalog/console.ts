/**
 * The console of browsers and Node.js. Whatever it is given is printed with all its fields, on servers into logs that are kept and
 * shipped elsewhere.
 */
import type { Vendor } from './model.js';

export const consoleVendor: Vendor = {
  id: 'console',
  name: 'Console',
  category: 'language',
  documentation: 'https://developer.mozilla.org/en-US/docs/Web/API/console',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['console'],
      globals: { console: '' },
      types: { Console: '' },
      sinks: [
        {
          id: 'console.log',
          calls: [
            '{log,info,warn,error,debug,trace,dirxml,group,groupCollapsed,timeLog}',
            'Console().{log,info,warn,error,debug,trace,dirxml,group,groupCollapsed}',
          ],
          leaks: ['args'],
          channel: 'log',
          depth: 'deep',
        },
        {
          id: 'console.dir',
          calls: ['dir', 'Console().dir'],
          leaks: ['arg0'],
          channel: 'log',
          depth: 'deep',
        },
        {
          id: 'console.table',
          calls: ['table', 'Console().table'],
          leaks: ['arg0'],
          channel: 'log',
          depth: 'deep',
          // The second argument lists the columns that are shown.
          unless: [{ at: 'arg1[]', is: 'present' }],
        },
        {
          id: 'console.assert',
          calls: ['assert', 'Console().assert'],
          leaks: ['args1'],
          channel: 'log',
          depth: 'deep',
        },
      ],
    },
  ],
};

/**
 * debug: `require('debug')('app')` gives the function that prints. Quiet by default, but it is switched on where something goes wrong, in production too.
 */
import type { Vendor } from './model.js';

export const debug: Vendor = {
  id: 'debug',
  name: 'debug',
  category: 'logging',
  documentation: 'https://github.com/debug-js/debug#readme',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['debug', '@tryghost/debug'],
      versions: '>=2',
      types: { Debugger: '()', IDebugger: '()' },
      sinks: [
        {
          id: 'debug.log',
          calls: ['{(),debug()}', '{(),debug()}.extend()', '{(),debug()}.log'],
          leaks: ['args'],
          channel: 'log',
          depth: 'deep',
        },
      ],
    },
  ],
};

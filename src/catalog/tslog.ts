/**
 * tslog prints objects with all their fields, except keys and patterns that its settings mask, which models cannot see.
 */
import type { Vendor } from './model.js';

const LEVELS = '{log,silly,trace,debug,info,warn,error,fatal}';

export const tslog: Vendor = {
  id: 'tslog',
  name: 'tslog',
  category: 'logging',
  documentation: 'https://tslog.js.org/#/?id=highlights',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['tslog'],
      versions: '>=4',
      types: { Logger: 'Logger()', BaseLogger: 'Logger()' },
      propagators: [{ calls: ['Logger().{getSubLogger,child}'], flows: [{ from: 'this', to: 'return' }] }],
      sinks: [
        {
          id: 'tslog.log',
          calls: [`{Logger(),BaseLogger()}.${LEVELS}`, `Logger().{getSubLogger(),child()}.${LEVELS}`],
          leaks: ['args'],
          channel: 'log',
          depth: 'deep',
        },
        {
          id: 'tslog.sub-logger',
          calls: ['Logger().{getSubLogger,child}'],
          leaks: ['arg1'],
          channel: 'log',
          depth: 'deep',
        },
        {
          id: 'tslog.context',
          calls: ['Logger().runInContext'],
          leaks: ['arg0'],
          channel: 'log',
          depth: 'deep',
        },
      ],
    },
  ],
};

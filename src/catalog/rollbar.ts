/**
 * Rollbar: every argument of a report is kept, as are people that the configuration names.
 */
import type { Vendor } from './model.js';

export const rollbar: Vendor = {
  id: 'rollbar',
  name: 'Rollbar',
  category: 'observability',
  documentation: 'https://docs.rollbar.com/docs/javascript',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['rollbar'],
      versions: '>=2',
      globals: { Rollbar: '()' },
      types: { Rollbar: '()' },
      receivers: { rollbar: '()' },
      sinks: [
        {
          id: 'rollbar.report',
          calls: [
            '{(),init()}.{log,debug,info,warn,warning,error,critical}',
            '{log,debug,info,warn,warning,error,critical}',
          ],
          leaks: ['args'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
        {
          id: 'rollbar.person',
          calls: ['{(),init()}.configure', 'configure'],
          leaks: ['arg0.payload.person'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
      ],
    },
  ],
};

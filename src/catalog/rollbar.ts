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
        {
          id: 'rollbar.options',
          calls: ['', 'init'],
          leaks: ['arg0.payload.person'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['rollbar'],
      versions: '>=0.16',
      sinks: [
        { id: 'rollbar.python', calls: ['report_message'], leaks: ['arg0:message', 'arg3:extra_data', 'arg4:payload_data'], channel: 'vendor', depth: 'deep', audience: 'processor' },
        { id: 'rollbar.python-exception', calls: ['report_exc_info'], leaks: ['arg2:extra_data', 'arg3:payload_data'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
  ],
};

/**
 * bunyan: an object before the message is printed with all its fields, and the fields of a child go into every later record. Serializers that hide
 * something are settings, which models cannot see.
 */
import type { Vendor } from './model.js';

const LEVELS = '{trace,debug,info,warn,error,fatal}';
const LOGGER = '{createLogger(),Logger(),()}';

export const bunyan: Vendor = {
  id: 'bunyan',
  name: 'Bunyan',
  category: 'logging',
  documentation: 'https://github.com/trentm/node-bunyan#readme',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['bunyan'],
      versions: '>=1',
      types: { Logger: 'createLogger()' },
      propagators: [{ calls: [`${LOGGER}.child`], flows: [{ from: 'this', to: 'return' }] }],
      sinks: [
        {
          id: 'bunyan.log',
          calls: [`${LOGGER}.${LEVELS}`, `${LOGGER}.child().${LEVELS}`],
          leaks: ['args'],
          channel: 'log',
          depth: 'deep',
        },
        {
          id: 'bunyan.child',
          calls: [`${LOGGER}.child`],
          leaks: ['arg0'],
          channel: 'log',
          depth: 'deep',
        },
      ],
    },
  ],
};

/**
 * bunyan: an object before the message is printed with all its fields, and the fields of a child go into every later record. Serializers say what of a
 * field is printed.
 */
import type { Hiding, Vendor } from './model.js';

const LEVELS = '{trace,debug,info,warn,error,fatal}';
const LOGGER = '{createLogger(),Logger(),()}';
const HIDES: readonly Hiding[] = [{ at: 'arg0.serializers', style: 'functions', from: 'arg0' }];

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
      remembers: [LOGGER],
      propagators: [{ calls: [`${LOGGER}.child`], flows: [{ from: 'this', to: 'return' }] }],
      sinks: [
        {
          id: 'bunyan.log',
          calls: [`${LOGGER}.${LEVELS}`],
          leaks: ['args'],
          channel: 'log',
          depth: 'deep',
          hides: HIDES,
        },
        {
          id: 'bunyan.child',
          calls: [`${LOGGER}.child`],
          leaks: ['arg0'],
          channel: 'log',
          depth: 'deep',
          hides: HIDES,
        },
      ],
    },
  ],
};

/**
 * loglevel is the console with levels: the module itself is the logger, and so is what `getLogger` gives.
 */
import type { Vendor } from './model.js';

export const loglevel: Vendor = {
  id: 'loglevel',
  name: 'loglevel',
  category: 'logging',
  documentation: 'https://github.com/pimterry/loglevel#documentation',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['loglevel'],
      versions: '>=1',
      types: { Logger: 'getLogger()', RootLogger: '' },
      sinks: [
        {
          id: 'loglevel.log',
          calls: ['{trace,debug,log,info,warn,error}', 'getLogger().{trace,debug,log,info,warn,error}'],
          leaks: ['args'],
          channel: 'log',
          depth: 'deep',
        },
      ],
    },
  ],
};

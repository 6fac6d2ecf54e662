/**
 * npmlog: the first argument is a prefix, the rest is formatted and printed.
 */
import type { Vendor } from './model.js';

export const npmlog: Vendor = {
  id: 'npmlog',
  name: 'npmlog',
  category: 'logging',
  documentation: 'https://github.com/npm/npmlog#readme',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['npmlog'],
      versions: '>=4',
      types: { Logger: '' },
      sinks: [
        {
          id: 'npmlog.log',
          calls: ['{log,silly,verbose,info,timing,http,notice,warn,error}'],
          leaks: ['args'],
          channel: 'log',
          depth: 'deep',
        },
      ],
    },
  ],
};

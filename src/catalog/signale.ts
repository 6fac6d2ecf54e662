/**
 * signale prints what it is given with `util.format`; the module itself is an instance, and `scope` gives another.
 */
import type { Vendor } from './model.js';

const LEVELS = '{complete,error,debug,fatal,fav,info,note,pause,pending,star,start,success,warn,watch,log}';

export const signale: Vendor = {
  id: 'signale',
  name: 'signale',
  category: 'logging',
  documentation: 'https://github.com/klaudiosinani/signale#readme',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['signale'],
      versions: '>=1',
      types: { Signale: 'Signale()' },
      receivers: { signale: 'Signale()' },
      sinks: [
        {
          id: 'signale.log',
          calls: [LEVELS, `{Signale(),scope(),Signale().scope()}.${LEVELS}`],
          leaks: ['args'],
          channel: 'log',
          depth: 'deep',
        },
      ],
    },
  ],
};

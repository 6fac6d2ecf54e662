/**
 * LogRocket records sessions; who is identified, and what events carry, is kept with the recording.
 */
import type { Vendor } from './model.js';

export const logrocket: Vendor = {
  id: 'logrocket',
  name: 'LogRocket',
  category: 'observability',
  documentation: 'https://docs.logrocket.com/reference/identify',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['logrocket'],
      versions: '>=3',
      globals: { LogRocket: '' },
      sinks: [
        {
          id: 'logrocket.identify',
          calls: ['{identify,track,log,info,warn,error,debug,captureMessage}'],
          leaks: ['args'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
        {
          id: 'logrocket.exception',
          calls: ['captureException'],
          leaks: ['arg1'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
      ],
    },
  ],
};

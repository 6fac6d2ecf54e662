/**
 * Bugsnag: users, metadata and breadcrumbs go with every report.
 */
import type { Vendor } from './model.js';

export const bugsnag: Vendor = {
  id: 'bugsnag',
  name: 'Bugsnag',
  category: 'observability',
  documentation: 'https://docs.bugsnag.com/platforms/javascript/customizing-error-reports/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: [
        '@bugsnag/js',
        '@bugsnag/node',
        '@bugsnag/browser',
        '@bugsnag/react-native',
        '@bugsnag/expo',
        '@bugsnag/electron',
        '@bugsnag/core',
      ],
      versions: '>=7',
      globals: { Bugsnag: '' },
      types: { Client: 'start()', Event: 'Event()' },
      receivers: { bugsnag: '' },
      provides: [
        { calls: ['notify', 'start().notify', 'addOnError', 'start().addOnError'], to: 'args.param0', as: 'Event' },
      ],
      sinks: [
        {
          id: 'bugsnag.metadata',
          calls: [
            '{setUser,addMetadata,leaveBreadcrumb}',
            'start().{setUser,addMetadata,leaveBreadcrumb}',
            'Event().{setUser,addMetadata}',
          ],
          leaks: ['args'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
      ],
    },
  ],
};

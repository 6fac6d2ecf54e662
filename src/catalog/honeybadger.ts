/**
 * Honeybadger: context, breadcrumbs and events are kept with reports.
 */
import type { Vendor } from './model.js';

export const honeybadger: Vendor = {
  id: 'honeybadger',
  name: 'Honeybadger',
  category: 'observability',
  documentation: 'https://docs.honeybadger.io/lib/javascript/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@honeybadger-io/js', '@honeybadger-io/core', '@honeybadger-io/react'],
      versions: '>=3',
      globals: { Honeybadger: '' },
      receivers: { honeybadger: '' },
      sinks: [
        {
          id: 'honeybadger.context',
          calls: ['{setContext,addBreadcrumb,event}'],
          leaks: ['args'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
        {
          id: 'honeybadger.notify',
          calls: ['{notify,notifyAsync}'],
          leaks: ['args1'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
      ],
    },
  ],
};

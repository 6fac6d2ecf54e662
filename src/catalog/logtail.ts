/**
 * Better Stack (Logtail): log entries that go straight to a service.
 */
import type { Vendor } from './model.js';

export const logtail: Vendor = {
  id: 'logtail',
  name: 'Better Stack Logs',
  category: 'observability',
  documentation: 'https://betterstack.com/docs/logs/javascript/nodejs/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@logtail/node', '@logtail/browser'],
      versions: '>=0.4',
      types: { Logtail: 'Logtail()' },
      receivers: { logtail: 'Logtail()' },
      sinks: [
        { id: 'logtail.log', calls: ['Logtail().{log,debug,info,warn,error}'], leaks: ['args'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
  ],
};

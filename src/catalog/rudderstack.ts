/**
 * RudderStack hands traits and properties on to every destination that is switched on.
 */
import type { Vendor } from './model.js';

export const rudderstack: Vendor = {
  id: 'rudderstack',
  name: 'RudderStack',
  category: 'analytics',
  documentation: 'https://www.rudderstack.com/docs/sources/event-streams/sdks/rudderstack-node-sdk/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@rudderstack/rudder-sdk-node'],
      versions: '>=1',
      sinks: [
        { id: 'rudderstack.node', calls: ['().{identify,track,page,screen,group,alias}'], leaks: ['arg0'], channel: 'vendor', depth: 'deep', audience: 'third-party' },
      ],
    },
  ],
};

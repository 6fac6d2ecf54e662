/**
 * June: traits of people and properties of what they do.
 */
import type { Vendor } from './model.js';

export const june: Vendor = {
  id: 'june',
  name: 'June',
  category: 'analytics',
  documentation: 'https://www.june.so/docs/tracking/server/node-js',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@june-so/analytics-node'],
      versions: '>=8',
      types: { Analytics: 'Analytics()' },
      sinks: [
        { id: 'june.node', calls: ['Analytics().{identify,track,page,group}'], leaks: ['arg0'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
  ],
};

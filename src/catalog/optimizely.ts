/**
 * Optimizely gets the attributes of a user with every decision and event.
 */
import type { Vendor } from './model.js';

export const optimizely: Vendor = {
  id: 'optimizely',
  name: 'Optimizely',
  category: 'analytics',
  documentation: 'https://docs.developers.optimizely.com/feature-experimentation/docs/javascript-node-sdk',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@optimizely/optimizely-sdk'],
      versions: '>=4',
      sinks: [
        { id: 'optimizely.user', calls: ['createInstance().createUserContext'], leaks: ['arg0', 'arg1'], channel: 'vendor', depth: 'deep', audience: 'processor' },
        { id: 'optimizely.track', calls: ['createInstance().{track,activate,isFeatureEnabled}'], leaks: ['arg1', 'arg2', 'arg3'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
  ],
};

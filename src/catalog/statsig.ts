/**
 * Statsig logs the user of every check, without what is put under `privateAttributes`.
 */
import type { Vendor } from './model.js';

export const statsig: Vendor = {
  id: 'statsig',
  name: 'Statsig',
  category: 'analytics',
  documentation: 'https://docs.statsig.com/server/nodejsServerSDK',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['statsig-node'],
      versions: '>=5',
      sinks: [
        { id: 'statsig.server', calls: ['{checkGate,getConfig,getExperiment,getLayer,logEvent}'], leaks: ['arg0.email', 'arg0.userID', 'arg0.custom', 'arg3'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@statsig/js-client'],
      versions: '>=1',
      types: { StatsigClient: 'StatsigClient()' },
      sinks: [
        { id: 'statsig.browser', calls: ['StatsigClient'], leaks: ['arg1.email', 'arg1.userID', 'arg1.custom'], channel: 'vendor', depth: 'deep', audience: 'processor' },
        { id: 'statsig.update', calls: ['StatsigClient().{updateUserSync,updateUserAsync}'], leaks: ['arg0.email', 'arg0.userID', 'arg0.custom'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
  ],
};

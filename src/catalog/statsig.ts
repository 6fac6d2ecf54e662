/**
 * Statsig logs the user of every check, without what is put under `privateAttributes`: whoever knows of these is taken to use them.
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
        { id: 'statsig.server', calls: ['{checkGate,getConfig,getExperiment,getLayer,logEvent}'], leaks: ['arg0', 'arg3'], channel: 'vendor', depth: 'deep', audience: 'processor', unless: [{ at: 'arg0.privateAttributes', is: 'present' }] },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@statsig/js-client'],
      versions: '>=1',
      types: { StatsigClient: 'StatsigClient()' },
      sinks: [
        { id: 'statsig.browser', calls: ['StatsigClient'], leaks: ['arg1'], channel: 'vendor', depth: 'deep', audience: 'processor', unless: [{ at: 'arg1.privateAttributes', is: 'present' }] },
        { id: 'statsig.update', calls: ['StatsigClient().{updateUserSync,updateUserAsync}'], leaks: ['arg0'], channel: 'vendor', depth: 'deep', audience: 'processor', unless: [{ at: 'arg0.privateAttributes', is: 'present' }] },
      ],
    },
  ],
};

/**
 * TrackJS: metadata that are listed with every error.
 */
import type { Vendor } from './model.js';

export const trackjs: Vendor = {
  id: 'trackjs',
  name: 'TrackJS',
  category: 'observability',
  documentation: 'https://docs.trackjs.com/browser-agent/sdk-reference/agent-methods/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['trackjs'],
      versions: '>=3',
      globals: { TrackJS: 'TrackJS' },
      sinks: [
        { id: 'trackjs.metadata', calls: ['TrackJS.addMetadata'], leaks: ['arg1'], channel: 'vendor', depth: 'deep', audience: 'processor' },
        { id: 'trackjs.user', calls: ['TrackJS.{install,configure}'], leaks: ['arg0.userId'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
  ],
};

/**
 * Hotjar and Clarity keep who a recorded session belongs to. Clarity hashes an id before it is sent, but not the friendly name.
 */
import type { Vendor } from './model.js';

export const sessionReplay: Vendor = {
  id: 'session-replay',
  name: 'Hotjar and Clarity',
  category: 'analytics',
  documentation: 'https://help.hotjar.com/hc/en-us/articles/36820005914001',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@hotjar/browser'],
      versions: '>=1',
      sinks: [
        { id: 'session-replay.hotjar', calls: ['identify'], leaks: ['args'], channel: 'vendor', depth: 'deep', audience: 'third-party' },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@microsoft/clarity'],
      versions: '>=1',
      sinks: [
        { id: 'session-replay.clarity-tag', calls: ['setTag'], leaks: ['arg1'], channel: 'vendor', depth: 'deep', audience: 'third-party' },
        { id: 'session-replay.clarity-name', calls: ['identify'], leaks: ['arg3'], channel: 'vendor', depth: 'deep', audience: 'third-party' },
      ],
    },
  ],
};

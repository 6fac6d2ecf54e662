/**
 * Highlight: who a recorded session belongs to, and what happened in it.
 */
import type { Vendor } from './model.js';

export const highlight: Vendor = {
  id: 'highlight',
  name: 'Highlight',
  category: 'observability',
  documentation: 'https://www.highlight.io/docs/sdk/client',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['highlight.run', '@highlight-run/next/client'],
      versions: '>=4',
      sinks: [
        { id: 'highlight.session', calls: ['H.{identify,track,addSessionProperties}'], leaks: ['args'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@highlight-run/node'],
      versions: '>=3',
      sinks: [
        { id: 'highlight.error', calls: ['H.consumeError'], leaks: ['arg3'], channel: 'vendor', depth: 'deep', audience: 'processor' },
        { id: 'highlight.log', calls: ['H.log'], leaks: ['arg0', 'arg4'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
  ],
};

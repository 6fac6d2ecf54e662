/**
 * Mezmo (LogDNA): log entries that go straight to a service.
 */
import type { Vendor } from './model.js';

export const mezmo: Vendor = {
  id: 'mezmo',
  name: 'Mezmo',
  category: 'observability',
  documentation: 'https://docs.mezmo.com/docs/nodejs-library',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@logdna/logger'],
      versions: '>=2',
      sinks: [
        { id: 'mezmo.log', calls: ['{createLogger,setupDefaultLogger}().{log,trace,debug,info,warn,error,fatal}'], leaks: ['arg0', 'arg1.meta', 'arg1.context'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
  ],
};

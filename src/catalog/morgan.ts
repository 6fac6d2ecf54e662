/**
 * morgan: a line for every request, made of tokens. What a token or a format of one's own returns is in the line.
 */
import type { Vendor } from './model.js';

export const morgan: Vendor = {
  id: 'morgan',
  name: 'morgan',
  category: 'logging',
  documentation: 'https://github.com/expressjs/morgan#readme',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['morgan'],
      versions: '>=1',
      sinks: [
        { id: 'morgan.token', calls: ['token'], leaks: ['arg1.return'], channel: 'log', depth: 'deep' },
        { id: 'morgan.format', calls: [''], leaks: ['arg0.return'], channel: 'log', depth: 'text' },
        { id: 'morgan.named-format', calls: ['format'], leaks: ['arg1.return'], channel: 'log', depth: 'text' },
      ],
    },
  ],
};

/**
 * VError: the message is formatted from all arguments, and `info` is kept with the error for logs.
 */
import type { Vendor } from './model.js';

export const verror: Vendor = {
  id: 'verror',
  name: 'VError',
  category: 'utility',
  documentation: 'https://github.com/TritonDataCenter/node-verror#readme',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['verror'],
      versions: '>=1',
      sinks: [
        {
          id: 'verror.message',
          calls: ['', '{VError,WError,SError}'],
          leaks: ['args'],
          channel: 'error',
          depth: 'text',
        },
        {
          id: 'verror.info',
          calls: ['', '{VError,WError,SError}'],
          leaks: ['arg0.info'],
          channel: 'error',
          depth: 'deep',
        },
      ],
    },
  ],
};

/**
 * http-errors: the message is what Express and Koa answer with; properties are copied to the error, and with it into logs.
 */
import type { Vendor } from './model.js';

export const httpErrors: Vendor = {
  id: 'http-errors',
  name: 'http-errors',
  category: 'framework',
  documentation: 'https://github.com/jshttp/http-errors#readme',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['http-errors', '@fastify/error'],
      versions: '>=1',
      sinks: [
        {
          id: 'http-errors.message',
          calls: ['', '*'],
          leaks: ['args'],
          channel: 'error',
          depth: 'deep',
        },
      ],
    },
  ],
};

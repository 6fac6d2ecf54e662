/**
 * restify: `res.send` and `res.json` take a status first or not at all.
 */
import type { Vendor } from './model.js';

export const restify: Vendor = {
  id: 'restify',
  name: 'restify',
  category: 'framework',
  documentation: 'https://restify.com/docs/response-api/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['restify'],
      versions: '>=8',
      types: { Response: 'Response()' },
      provides: [
        { calls: ['createServer().{get,post,put,patch,del,head,opts,use,pre}'], to: 'args1.param1', as: 'Response' },
      ],
      sinks: [
        {
          id: 'restify.send',
          calls: ['Response().{send,json,sendRaw}'],
          leaks: ['args'],
          channel: 'response',
          depth: 'deep',
        },
        {
          id: 'restify.redirect',
          calls: ['Response().redirect'],
          leaks: ['args'],
          channel: 'url',
          depth: 'text',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['restify-errors'],
      versions: '>=8',
      sinks: [
        {
          id: 'restify.error',
          calls: ['*'],
          leaks: ['args'],
          channel: 'error',
          depth: 'text',
        },
      ],
    },
  ],
};

/**
 * Hono: a handler answers with what it gives to the methods of its context.
 */
import type { Vendor } from './model.js';

export const hono: Vendor = {
  id: 'hono',
  name: 'Hono',
  category: 'framework',
  documentation: 'https://hono.dev/docs/api/context',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['hono', 'hono/tiny', 'hono/quick', '@hono/zod-openapi'],
      versions: '>=3',
      types: { Context: 'Context()' },
      receivers: { c: 'Context()' },
      provides: [
        {
          calls: ['{Hono(),OpenAPIHono()}.{get,post,put,patch,delete,all,use,on,openapi,notFound}'],
          to: 'args.param0',
          as: 'Context',
        },
        { calls: ['Hono().onError'], to: 'arg0.param1', as: 'Context' },
      ],
      sinks: [
        {
          id: 'hono.json',
          calls: ['Context().json'],
          leaks: ['arg0'],
          channel: 'response',
          depth: 'deep',
        },
        {
          id: 'hono.text',
          calls: ['Context().{text,html,body,newResponse}'],
          leaks: ['arg0'],
          channel: 'response',
          depth: 'text',
        },
        {
          id: 'hono.redirect',
          calls: ['Context().redirect'],
          leaks: ['arg0'],
          channel: 'url',
          depth: 'text',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['hono/cookie'],
      versions: '>=3',
      sinks: [
        {
          id: 'hono.cookie',
          calls: ['setCookie'],
          leaks: ['arg2'],
          channel: 'storage',
          depth: 'text',
          unless: [{ at: 'arg3.httpOnly', is: 'true' }],
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['hono/http-exception'],
      versions: '>=3',
      sinks: [
        {
          id: 'hono.exception',
          calls: ['HTTPException'],
          leaks: ['arg1.message'],
          channel: 'error',
          depth: 'text',
        },
      ],
    },
  ],
};

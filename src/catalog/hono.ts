/**
 * Hono: a handler answers with what it gives to the methods of its context.
 */
import { keptForAll } from './caching.js';
import type { Vendor } from './model.js';

/** What the handler of errors is given: what others throw. */
const FAILED = 'program:hono.failed.last';

export const hono: Vendor = {
  id: 'hono',
  name: 'Hono',
  category: 'framework',
  documentation: 'https://hono.dev/docs/api/context',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['hono', 'hono/tiny', 'hono/quick', 'hono/factory', '@hono/zod-openapi'],
      versions: '>=3',
      types: { Context: 'Context()' },
      functions: { Handler: ['Context'], MiddlewareHandler: ['Context'], ErrorHandler: ['', 'Context'], NotFoundHandler: ['Context'] },
      receivers: { c: 'Context()' },
      shared: [{ symbols: ['Context()', 'Context().var'], by: 'kind' }],
      provides: [
        {
          calls: ['{Hono(),OpenAPIHono()}.{get,post,put,patch,delete,all,use,on,openapi,notFound}'],
          to: 'args.param0',
          as: 'Context',
          fails: FAILED,
        },
        { calls: ['createMiddleware'], to: 'arg0.param0', as: 'Context', fails: FAILED },
        { calls: ['{Hono(),OpenAPIHono()}.onError'], to: 'arg0.param0', as: FAILED },
        { calls: ['{Hono(),OpenAPIHono()}.onError'], to: 'arg0.param1', as: 'Context' },
      ],
      sources: [
        { id: 'hono.request-body', calls: ['Context().req.{json,parseBody,formData,text}'], payload: true, own: true },
        { id: 'hono.request-valid', calls: ['Context().req.valid'], payload: true, own: true },
        { id: 'hono.request-query', calls: ['Context().req.{query,param}'], key: 'arg0', payload: true, own: true },
        {
          id: 'hono.request-header',
          calls: ['Context().req.header'],
          key: 'arg0',
          fields: { authorization: 'credentials.token', cookie: 'credentials.session' },
        },
        { id: 'hono.user', reads: ['Context().var.{user,currentUser}'], person: 'user', own: true },
      ],
      propagators: [
        { calls: ['Context().header'], flows: [{ from: 'arg1', to: 'this.sentHeaders', toKey: 'arg0' }] },
        { calls: ['Context().set'], flows: [{ from: 'arg1', to: 'this.var', toKey: 'arg0' }] },
        { calls: ['Context().get'], flows: [{ from: 'this.var', fromKey: 'arg0', to: 'return' }] },
        {
          calls: ['{Hono(),OpenAPIHono()}.{get,post,put,patch,delete,all,use,on,openapi,notFound,basePath,onError}'],
          flows: [{ from: 'this', to: 'return' }],
        },
      ],
      sinks: [
        { id: 'hono.cached', calls: ['Context().{json,text,html,body}'], leaks: ['arg0'], channel: 'cache', depth: 'deep', perRequest: true, when: [keptForAll('this.sentHeaders')] },
        { id: 'hono.cached-with', calls: ['Context().{json,text,html,body}'], leaks: ['arg0'], channel: 'cache', depth: 'deep', perRequest: true, when: [keptForAll('arg2')] },
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
      packages: ['hono/streaming'],
      versions: '>=4',
      types: { StreamingApi: 'Stream()', SSEStreamingApi: 'Stream()' },
      provides: [{ calls: ['{stream,streamText,streamSSE}'], to: 'arg1.param0', as: 'StreamingApi' }],
      sinks: [
        { id: 'hono.stream', calls: ['Stream().{write,writeln}'], leaks: ['arg0'], channel: 'response', depth: 'text' },
        { id: 'hono.stream-event', calls: ['Stream().writeSSE'], leaks: ['arg0.data'], channel: 'response', depth: 'text' },
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

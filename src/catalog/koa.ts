/**
 * Koa: the answer is what is assigned to `ctx.body`. Cookies are hidden from scripts unless asked otherwise.
 */
import { keptForAll } from './caching.js';
import type { Vendor } from './model.js';

/** What those are given who listen for errors: what middleware throws. */
const FAILED = 'program:koa.failed.last';

export const koa: Vendor = {
  id: 'koa',
  name: 'Koa',
  category: 'framework',
  documentation: 'https://koajs.com/#context',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['koa', '@koa/router', 'koa-router'],
      versions: '>=2',
      types: {
        Context: 'Context()',
        ParameterizedContext: 'Context()',
        DefaultContext: 'Context()',
        ExtendableContext: 'Context()',
        RouterContext: 'Context()',
      },
      functions: { Middleware: ['Context', ''], IMiddleware: ['Context', ''], RouterMiddleware: ['Context', ''] },
      receivers: { ctx: 'Context()' },
      shared: [{ symbols: ['Context()', 'Context().state', 'Context().request'], by: 'kind' }],
      provides: [
        {
          calls: ['{(),Router()}.{get,post,put,patch,delete,all,use,head,options}'],
          to: 'args.param0',
          as: 'Context',
          fails: FAILED,
        },
        { calls: ['().on'], to: 'arg1.param0', as: FAILED },
        { calls: ['().on'], to: 'arg1.param1', as: 'Context' },
      ],
      sources: [
        { id: 'koa.request-body', reads: ['Context().request.body'], payload: true, own: true },
        {
          id: 'koa.request-query',
          reads: ['Context().{query,params}', 'Context().request.query'],
          payload: true,
          own: true,
        },
        {
          id: 'koa.request-headers',
          reads: ['Context().{header,headers}', 'Context().request.{header,headers}'],
          fields: { authorization: 'credentials.token', cookie: 'credentials.session' },
        },
        {
          id: 'koa.request-header',
          calls: ['Context().get', 'Context().request.get'],
          key: 'arg0',
          fields: { authorization: 'credentials.token', cookie: 'credentials.session' },
        },
        {
          id: 'koa.user',
          reads: ['{Context().state,Context().session}.{user,currentUser}'],
          person: 'user',
          own: true,
        },
      ],
      propagators: [
        { calls: ['{Context(),Context().response}.{set,append}'], flows: [{ from: 'arg1', to: 'this.sentHeaders', toKey: 'arg0' }], when: [{ at: 'arg1', is: 'present' }] },
        { calls: ['{Context(),Context().response}.set'], flows: [{ from: 'arg0', to: 'this.sentHeaders' }], unless: [{ at: 'arg1', is: 'present' }] },
      ],
      sinks: [
        { id: 'koa.cached-body', sets: ['{Context(),Context().response}.body'], leaks: ['value'], channel: 'cache', depth: 'deep', perRequest: true, when: [keptForAll('this.sentHeaders')] },
        // Of koa-cache-control, which writes the header when the answer is done.
        { id: 'koa.cached-by-options', sets: ['Context().body'], leaks: ['value'], channel: 'cache', depth: 'deep', perRequest: true, when: [{ at: 'this.cacheControl.public', is: 'true' }] },
        {
          id: 'koa.body',
          sets: ['Context().body', 'Context().response.body'],
          leaks: ['value'],
          channel: 'response',
          depth: 'deep',
        },
        {
          id: 'koa.redirect',
          calls: ['{Context(),Context().response}.redirect'],
          leaks: ['arg0'],
          channel: 'url',
          depth: 'text',
        },
        {
          id: 'koa.throw',
          calls: ['Context().{throw,assert}'],
          leaks: ['args'],
          channel: 'error',
          depth: 'text',
        },
        {
          id: 'koa.cookie',
          calls: ['Context().cookies.set'],
          leaks: ['arg1'],
          channel: 'storage',
          depth: 'text',
          when: [{ at: 'arg2.httpOnly', is: 'false' }],
        },
      ],
    },
  ],
};

/**
 * Astro: addresses that a page or endpoint sends its visitor to, and cookies that it sets.
 */
import type { Vendor } from './model.js';

export const astro: Vendor = {
  id: 'astro',
  name: 'Astro',
  category: 'framework',
  documentation: 'https://docs.astro.build/en/reference/api-reference/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['astro', 'astro:middleware', 'astro:actions', 'astro/middleware'],
      versions: '>=3',
      globals: { Astro: 'Astro' },
      types: { APIContext: 'Astro', AstroGlobal: 'Astro', ActionAPIContext: 'Astro', ActionInput: 'ActionInput()' },
      functions: { APIRoute: ['APIContext'], MiddlewareHandler: ['APIContext'] },
      shared: [{ symbols: ['Astro.locals'], by: 'kind' }],
      provides: [
        { calls: ['defineMiddleware'], to: 'arg0.param0', as: 'APIContext' },
        { calls: ['defineAction'], to: 'arg0.handler.param0', as: 'ActionInput' },
        { calls: ['defineAction'], to: 'arg0.handler.param1', as: 'APIContext' },
      ],
      sources: [
        { id: 'astro.user', reads: ['{Astro.locals,Astro.locals.session}.{user,currentUser}'], person: 'user', own: true },
        { id: 'astro.action-input', reads: ['ActionInput()'], payload: true, own: true },
        { id: 'astro.parameters', reads: ['Astro.params'], payload: true, own: true },
        { id: 'astro.headers', reads: ['Astro.request.headers'], own: true, fields: { authorization: 'credentials.token', cookie: 'credentials.session' }, },
        { id: 'astro.form', calls: ['Astro.request.{formData,json,text}'], payload: true, own: true },
      ],
      handlers: [
        {
          id: 'astro.endpoint',
          exported: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'ALL'],
          files: ['/src/pages/'],
          leaks: [],
          channel: 'response',
          depth: 'deep',
          given: { '0': 'APIContext' },
        },
      ],
      sinks: [
        { id: 'astro.action', calls: ['defineAction'], leaks: ['arg0.handler.return'], channel: 'response', depth: 'deep' },
        { id: 'astro.action-error', calls: ['ActionError'], leaks: ['arg0.message'], channel: 'error', depth: 'text' },
        {
          id: 'astro.redirect',
          calls: ['Astro.{redirect,rewrite}'],
          leaks: ['arg0'],
          channel: 'url',
          depth: 'text',
        },
        {
          id: 'astro.cookie',
          calls: ['Astro.cookies.set'],
          leaks: ['arg1'],
          channel: 'storage',
          depth: 'deep',
          // Scripts cannot read it then.
          unless: [{ at: 'arg2.httpOnly', is: 'true' }],
        },
      ],
    },
  ],
};

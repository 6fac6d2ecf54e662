/**
 * Nuxt: what it imports by itself, so that it looks like global functions: navigation, requests when a page is made, and cookies that scripts read.
 */
import type { Vendor } from './model.js';

/** What makes a route out of a function. */
const HANDLER = '{defineEventHandler,eventHandler,defineCachedEventHandler,cachedEventHandler,defineHandler}';

export const nuxt: Vendor = {
  id: 'nuxt',
  name: 'Nuxt',
  category: 'framework',
  documentation: 'https://nuxt.com/docs/api',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['nuxt/app', '#app'],
      versions: '>=3',
      globals: { navigateTo: 'navigateTo', useFetch: 'useFetch', useLazyFetch: 'useLazyFetch', useCookie: 'useCookie' },
      sinks: [
        {
          id: 'nuxt.navigate',
          calls: ['navigateTo'],
          leaks: ['arg0', 'arg0.path'],
          channel: 'url',
          depth: 'text',
        },
        {
          id: 'nuxt.navigate-query',
          calls: ['navigateTo'],
          leaks: ['arg0.query', 'arg0.params'],
          channel: 'url',
          depth: 'deep',
        },
        {
          id: 'nuxt.fetch',
          calls: ['{useFetch,useLazyFetch}'],
          leaks: ['arg0', 'arg0.return'],
          channel: 'url',
          depth: 'text',
        },
        {
          id: 'nuxt.fetch-query',
          calls: ['{useFetch,useLazyFetch}'],
          leaks: ['arg1.query', 'arg1.params'],
          channel: 'url',
          depth: 'deep',
        },
        {
          id: 'nuxt.cookie',
          sets: ['useCookie().value'],
          leaks: ['value'],
          channel: 'storage',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['h3', 'nitropack/runtime'],
      versions: '>=1',
      globals: {
        defineEventHandler: 'defineEventHandler',
        eventHandler: 'eventHandler',
        defineCachedEventHandler: 'defineCachedEventHandler',
        readBody: 'readBody',
        readFormData: 'readFormData',
        readValidatedBody: 'readValidatedBody',
        getValidatedQuery: 'getValidatedQuery',
        getValidatedRouterParams: 'getValidatedRouterParams',
        getRouterParam: 'getRouterParam',
        setCookie: 'setCookie',
        createError: 'createError',
        getQuery: 'getQuery',
        getRouterParams: 'getRouterParams',
        getHeaders: 'getHeaders',
        getHeader: 'getHeader',
        getRequestHeaders: 'getRequestHeaders',
        getRequestHeader: 'getRequestHeader',
        sendRedirect: 'sendRedirect',
        defineCachedFunction: 'defineCachedFunction',
        cachedEventHandler: 'cachedEventHandler',
        cachedFunction: 'cachedFunction',
      },
      types: { H3Event: 'H3Event()' },
      functions: { EventHandler: ['H3Event'] },
      receivers: { event: 'H3Event()' },
      shared: [{ symbols: ['H3Event().context'], by: 'kind' }],
      provides: [
        { calls: [HANDLER], to: 'arg0.param0', as: 'H3Event' },
        { calls: [HANDLER], to: 'arg0.handler.param0', as: 'H3Event' },
      ],
      sources: [
        { id: 'nuxt.body', calls: ['{readBody,readFormData,readValidatedBody}'], typed: true, payload: true, own: true },
        { id: 'nuxt.query', calls: ['{getQuery,getRouterParams,getValidatedQuery,getValidatedRouterParams}'], payload: true, own: true },
        { id: 'nuxt.parameter', calls: ['getRouterParam'], key: 'arg1', payload: true, own: true },
        {
          id: 'nuxt.headers',
          calls: ['{getHeaders,getRequestHeaders}'],
          fields: { authorization: 'credentials.token', cookie: 'credentials.session' },
        },
        {
          id: 'nuxt.header',
          calls: ['{getHeader,getRequestHeader}'],
          key: 'arg1',
          fields: { authorization: 'credentials.token', cookie: 'credentials.session' },
        },
        { id: 'nuxt.user', reads: ['H3Event().context.{user,currentUser}'], person: 'user', own: true },
      ],
      sinks: [
        {
          id: 'nuxt.set-cookie',
          calls: ['setCookie'],
          leaks: ['arg2'],
          channel: 'storage',
          depth: 'text',
          // Scripts cannot read it then.
          unless: [{ at: 'arg3.httpOnly', is: 'true' }],
        },
        { id: 'nuxt.error', calls: ['createError'], leaks: ['arg0', 'arg0.message', 'arg0.statusMessage', 'arg0.statusText'], channel: 'error', depth: 'text' },
        { id: 'nuxt.error-data', calls: ['createError'], leaks: ['arg0.data'], channel: 'error', depth: 'deep' },
        {
          id: 'nuxt.handler',
          calls: [HANDLER],
          leaks: ['arg0.return', 'arg0.handler.return'],
          channel: 'response',
          depth: 'deep',
        },
        {
          id: 'nuxt.cached-handler',
          calls: ['{defineCachedEventHandler,defineCachedFunction,cachedEventHandler,cachedFunction}'],
          leaks: ['arg0.return'],
          channel: 'cache',
          depth: 'deep',
          perRequest: true,
          unless: [{ at: ['arg1.getKey', 'arg1.varies'], is: 'present' }],
        },
        {
          id: 'nuxt.send-redirect',
          calls: ['sendRedirect'],
          leaks: ['arg1'],
          channel: 'url',
          depth: 'text',
        },
      ],
    },
  ],
};

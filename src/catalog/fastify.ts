/**
 * Fastify: what `reply.send` is given, or what a handler returns, is the answer. A response schema would narrow it; models
 * cannot see it. The logger of the instance, of requests and of replies is pino.
 */
import { keptForAll } from './caching.js';
import type { Hiding, Vendor } from './model.js';

/** What the handler of errors is given: what others throw. */
const FAILED = 'program:fastify.failed.last';

/** Settings of the logger, as pino has them. */
const HIDES: readonly Hiding[] = [
  { at: 'arg0.logger.serializers', anew: 'arg1.serializers', style: 'functions', from: 'arg0' },
  { at: 'arg0.logger.redact', anew: 'arg1.redact', style: 'paths', from: 'arg0', missed: 'fastify.redact' },
  { at: 'arg0.logger.redact.paths', anew: 'arg1.redact.paths', style: 'paths', from: 'arg0', missed: 'fastify.redact' },
];

/** The same for requests, of which nobody sees whose they are: those of all servers of the program. */
const REQUEST_HIDES: readonly Hiding[] = [
  { at: 'program:fastify.logger.serializers', style: 'functions', from: 'arg0' },
  { at: 'program:fastify.logger.redact', style: 'paths', from: 'arg0' },
  { at: 'program:fastify.logger.redact.paths', style: 'paths', from: 'arg0' },
];

export const fastify: Vendor = {
  id: 'fastify',
  name: 'Fastify',
  category: 'framework',
  documentation: 'https://fastify.dev/docs/latest/Reference/Reply/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['fastify', 'fastify-plugin'],
      versions: '>=4',
      types: {
        FastifyInstance: '()',
        FastifyReply: 'FastifyReply()',
        FastifyRequest: 'FastifyRequest()',
        FastifyBaseLogger: '().log',
      },
      functions: { FastifyPluginAsync: ['FastifyInstance'], FastifyPluginCallback: ['FastifyInstance'], FastifyPlugin: ['FastifyInstance'], RouteHandlerMethod: ['FastifyRequest', 'FastifyReply'], RouteHandler: ['FastifyRequest', 'FastifyReply'] },
      receivers: { reply: 'FastifyReply()', fastify: '()', request: 'FastifyRequest()' },
      remembers: ['{(),fastify()}'],
      shared: [{ symbols: ['FastifyRequest()'], by: 'kind' }],
      provides: [
        // A plugin that shares what it adds: `fp(async (app) => …)`.
        { calls: ['', 'fastifyPlugin'], to: 'arg0.param0', as: 'FastifyInstance' },
        { calls: ['{(),fastify()}.register'], to: 'arg0.param0', as: 'FastifyInstance' },
        { calls: ['{(),fastify()}.setNotFoundHandler'], to: 'args.param0', as: 'FastifyRequest' },
        { calls: ['{(),fastify()}.setNotFoundHandler'], to: 'args.param1', as: 'FastifyReply' },
        { calls: ['{(),fastify()}.addHook'], to: 'arg1.param0', as: 'FastifyRequest' },
        { calls: ['{(),fastify()}.addHook'], to: 'arg1.param1', as: 'FastifyReply' },
        {
          calls: ['{(),fastify()}.{get,post,put,patch,delete,all,use,head,options}'],
          to: 'args1.param0',
          as: 'FastifyRequest',
          typed: true,
          fails: FAILED,
        },
        { calls: ['{(),fastify()}.setErrorHandler'], to: 'arg0.param0', as: FAILED },
        { calls: ['{(),fastify()}.setErrorHandler'], to: 'arg0.param1', as: 'FastifyRequest' },
        { calls: ['{(),fastify()}.setErrorHandler'], to: 'arg0.param2', as: 'FastifyReply' },
        { calls: ['{(),fastify()}.route'], to: 'arg0.handler.param0', as: 'FastifyRequest', typed: true, fails: FAILED },
        { calls: ['{(),fastify()}.route'], to: 'arg0.handler.param1', as: 'FastifyReply' },
        {
          calls: ['{(),fastify()}.{get,post,put,patch,delete,all,use,head,options}'],
          to: 'args1.param1',
          as: 'FastifyReply',
        },
      ],
      sources: [
        { id: 'fastify.request-body', reads: ['FastifyRequest().body'], argument: '0.Body', payload: true, own: true },
        { id: 'fastify.request-query', reads: ['FastifyRequest().query'], argument: '0.Querystring', payload: true, own: true },
        { id: 'fastify.request-params', reads: ['FastifyRequest().params'], argument: '0.Params', payload: true, own: true },
        {
          id: 'fastify.request-headers',
          reads: ['FastifyRequest().headers', 'FastifyRequest().raw.headers'],
          fields: { authorization: 'credentials.token', cookie: 'credentials.session' },
        },
        { id: 'fastify.request-cookies', reads: ['FastifyRequest().cookies'], kind: 'credentials.session' },
        {
          id: 'fastify.request-user',
          reads: ['{FastifyRequest(),FastifyRequest().session}.{user,currentUser}'],
          person: 'user',
          own: true,
        },
      ],
      derives: ['{(),fastify()}.log.child'],
      propagators: [
        { calls: ['', 'fastify'], flows: [{ from: 'arg0.logger', to: 'program:fastify.logger' }] },
        { calls: ['{(),fastify()}.log.child'], flows: [{ from: 'this', to: 'return' }] },
        {
          calls: ['FastifyReply().{code,status,header,headers,type,setCookie,cookie,clearCookie}'],
          flows: [{ from: 'this', to: 'return' }],
        },
        { calls: ['FastifyReply().header'], flows: [{ from: 'arg1', to: 'this.sentHeaders', toKey: 'arg0' }, { from: 'arg1', to: 'return.sentHeaders', toKey: 'arg0' }] },
        { calls: ['FastifyReply().headers'], flows: [{ from: 'arg0', to: 'this.sentHeaders' }, { from: 'arg0', to: 'return.sentHeaders' }] },
      ],
      sinks: [
        {
          id: 'fastify.cached-send',
          calls: ['{FastifyReply(),FastifyReply().code(),FastifyReply().status(),FastifyReply().type(),FastifyReply().header()}.send'],
          leaks: ['arg0'],
          channel: 'cache',
          depth: 'deep',
          perRequest: true,
          when: [keptForAll('this.sentHeaders')],
        },
        {
          id: 'fastify.send',
          calls: [
            '{FastifyReply(),FastifyReply().code(),FastifyReply().status(),FastifyReply().type(),FastifyReply().header()}.send',
          ],
          leaks: ['arg0'],
          channel: 'response',
          depth: 'deep',
        },
        {
          id: 'fastify.return',
          calls: ['{(),fastify()}.{get,post,put,patch,delete,all}'],
          leaks: ['arg1.return', 'arg2.return', 'arg1.handler.return'],
          channel: 'response',
          depth: 'deep',
        },
        {
          id: 'fastify.route',
          calls: ['{(),fastify()}.route'],
          leaks: ['arg0.handler.return'],
          channel: 'response',
          depth: 'deep',
        },
        {
          id: 'fastify.redirect',
          calls: ['FastifyReply().redirect'],
          leaks: ['args'],
          channel: 'url',
          depth: 'text',
        },
        {
          id: 'fastify.cookie',
          calls: ['FastifyReply().{setCookie,cookie}'],
          leaks: ['arg1'],
          channel: 'storage',
          depth: 'text',
          unless: [{ at: 'arg2.httpOnly', is: 'true' }],
        },
        {
          id: 'fastify.log',
          calls: ['{(),fastify()}.log.{fatal,error,warn,info,debug,trace,child}'],
          leaks: ['args'],
          channel: 'log',
          depth: 'deep',
          hides: HIDES,
        },
        {
          id: 'fastify.request-log',
          calls: ['{FastifyReply(),FastifyRequest()}.log.{fatal,error,warn,info,debug,trace,child}', '{FastifyReply(),FastifyRequest()}.log.child().{fatal,error,warn,info,debug,trace}'],
          leaks: ['args'],
          channel: 'log',
          depth: 'deep',
          hides: REQUEST_HIDES,
        },
      ],
    },
  ],
};

/**
 * hapi: the toolkit `h` makes the answer, and the message of a Boom error is sent to the client (of 4xx errors only; those of
 * 5xx are logged).
 */
import type { Provide, Vendor } from './model.js';

/** Where routes have their handlers: one route or a list of them, in the settings or beside them. */
const HANDLED = ['arg0', 'arg0[]'].flatMap((route) => ['handler', 'options.handler', 'config.handler'].map((handler) => `${route}.${handler}`));

export const hapi: Vendor = {
  id: 'hapi',
  name: 'hapi',
  category: 'framework',
  documentation: 'https://hapi.dev/api/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@hapi/hapi', 'hapi'],
      versions: '>=18',
      types: { ResponseToolkit: 'ResponseToolkit()', Request: 'Request()', Server: 'Server()' },
      receivers: { h: 'ResponseToolkit()', request: 'Request()' },
      functions: { Method: ['Request', 'ResponseToolkit'] },
      remembers: ['ResponseToolkit().response()'],
      provides: [
        ...HANDLED.flatMap((handler): readonly Provide[] => [
          { calls: ['{server,Server}().route'], to: `${handler}.param0`, as: 'Request' },
          { calls: ['{server,Server}().route'], to: `${handler}.param1`, as: 'ResponseToolkit' },
        ]),
        { calls: ['{server,Server}().ext'], to: 'arg1.param0', as: 'Request' },
        { calls: ['{server,Server}().ext'], to: 'arg1.param1', as: 'ResponseToolkit' },
      ],
      sources: [
        { id: 'hapi.request-payload', reads: ['Request().payload'], payload: true, own: true },
        { id: 'hapi.request-query', reads: ['Request().{query,params}'], payload: true, own: true },
        {
          id: 'hapi.request-headers',
          reads: ['Request().headers'],
          fields: { authorization: 'credentials.token', cookie: 'credentials.session' },
        },
        { id: 'hapi.request-cookies', reads: ['Request().state'], kind: 'credentials.session' },
        { id: 'hapi.user', reads: ['Request().auth.credentials'], person: 'user', own: true },
      ],
      sinks: [
        {
          id: 'hapi.route',
          calls: ['{server,Server}().route'],
          leaks: HANDLED.map((handler) => `${handler}.return`),
          channel: 'response',
          depth: 'deep',
        },
        {
          id: 'hapi.response',
          calls: ['ResponseToolkit().response'],
          leaks: ['arg0'],
          channel: 'response',
          depth: 'deep',
        },
        {
          id: 'hapi.cached',
          calls: ['ResponseToolkit().response().header'],
          leaks: ['made:0'],
          channel: 'cache',
          depth: 'deep',
          perRequest: true,
          when: [{ at: 'arg0', is: { contains: ['Cache-Control', 'cache-control'] } }, { at: 'arg1', is: { contains: ['public', 's-maxage'] } }],
        },
        {
          id: 'hapi.cached-route',
          calls: ['{server,Server}().route'],
          leaks: HANDLED.map((handler) => `${handler}.return`),
          channel: 'cache',
          depth: 'deep',
          perRequest: true,
          when: [{ at: ['arg0.options.cache.privacy', 'arg0.config.cache.privacy'], is: { literal: 'public' } }],
        },
        { id: 'hapi.log', calls: ['{Request(),Server(),server()}.log'], leaks: ['arg1'], channel: 'log', depth: 'deep' },
        {
          id: 'hapi.cookie',
          calls: ['ResponseToolkit().state', 'ResponseToolkit().response().state'],
          leaks: ['arg1'],
          channel: 'storage',
          depth: 'deep',
          when: [{ at: 'arg2.isHttpOnly', is: 'false' }],
        },
        {
          id: 'hapi.redirect',
          calls: ['ResponseToolkit().redirect', 'ResponseToolkit().response().redirect'],
          leaks: ['arg0'],
          channel: 'url',
          depth: 'text',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@hapi/boom', 'boom'],
      versions: '>=7',
      receivers: { boom: '' },
      sinks: [
        {
          id: 'hapi.boom',
          calls: [
            '{badRequest,unauthorized,paymentRequired,forbidden,notFound,methodNotAllowed,notAcceptable,proxyAuthRequired,clientTimeout,conflict,resourceGone,lengthRequired,preconditionFailed,entityTooLarge,uriTooLong,unsupportedMediaType,rangeNotSatisfiable,expectationFailed,teapot,badData,locked,failedDependency,tooEarly,preconditionRequired,tooManyRequests,illegal,internal,badImplementation,notImplemented,badGateway,serverUnavailable,gatewayTimeout}',
            'Boom',
          ],
          leaks: ['arg0'],
          channel: 'error',
          depth: 'text',
        },
      ],
    },
  ],
};

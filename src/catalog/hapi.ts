/**
 * hapi: the toolkit `h` makes the answer, and the message of a Boom error is sent to the client (of 4xx errors only; those of
 * 5xx are logged).
 */
import type { Vendor } from './model.js';

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
      types: { ResponseToolkit: 'ResponseToolkit()', Request: 'Request()' },
      receivers: { h: 'ResponseToolkit()', request: 'Request()' },
      provides: [
        { calls: ['{server,Server}().route'], to: 'arg0.handler.param0', as: 'Request' },
        { calls: ['{server,Server}().route'], to: 'arg0.handler.param1', as: 'ResponseToolkit' },
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
          leaks: ['arg0.handler.return'],
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

/**
 * NestJS: what a method with a route decorator returns is the answer, exceptions carry their text (or object) to the client,
 * and the logger prints all it is given.
 */
import type { Vendor } from './model.js';
import { NEST_HIDES } from './pino.js';

const ROUTES = ['Get', 'Post', 'Put', 'Patch', 'Delete', 'All', 'Search', 'Sse'];

export const nestjs: Vendor = {
  id: 'nestjs',
  name: 'NestJS',
  category: 'framework',
  documentation: 'https://docs.nestjs.com/controllers',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@nestjs/graphql'],
      versions: '>=10',
      members: [{ names: ['HideField'], hides: ['response'] }],
    },
    {
      ecosystem: 'npm',
      packages: ['@nestjs/common'],
      versions: '>=9',
      types: { Logger: 'Logger()', LoggerService: 'Logger()', ConsoleLogger: 'Logger()' },
      singletons: ['Injectable', 'Controller', 'Resolver', 'WebSocketGateway', 'Catch'],
      registrations: [{ calls: ['Module'], items: 'arg0.providers', token: 'provide', class: 'useClass', factory: 'useFactory', value: 'useValue', existing: 'useExisting', to: 'program:nest.injected' }],
      tokens: { Inject: 'program:nest.injected' },
      parameters: {
        Body: 'body',
        Query: 'query',
        Param: 'query',
        Headers: 'headers',
        Session: 'session',
      },
      sources: [
        { id: 'nestjs.body', reads: ['body'], payload: true, own: true },
        { id: 'nestjs.query', reads: ['query'], payload: true, own: true },
        {
          id: 'nestjs.headers',
          reads: ['headers'],
          fields: { authorization: 'credentials.token', cookie: 'credentials.session' },
        },
        { id: 'nestjs.session', reads: ['session'], payload: true, own: true },
      ],
      handlers: [
        {
          id: 'nestjs.cached-header',
          decorated: ROUTES,
          beside: { name: 'Header', says: [['Cache-Control', 'cache-control'], ['public', 's-maxage']] },
          leaks: ['return'],
          channel: 'cache',
          depth: 'deep',
        },
        // Its key is the address, whoever asks.
        { id: 'nestjs.cache-interceptor', decorated: ['Get'], beside: { name: 'UseInterceptors', says: [['CacheInterceptor']] }, leaks: ['return'], channel: 'cache', depth: 'deep' },
        { id: 'nestjs.redirect', decorated: ROUTES, beside: { name: 'Redirect' }, leaks: ['return.url'], channel: 'url', depth: 'text' },
        {
          id: 'nestjs.return',
          decorated: ROUTES,
          leaks: ['return'],
          channel: 'response',
          depth: 'deep',
        },
      ],
      sinks: [
        {
          id: 'nestjs.log',
          calls: [
            'Logger.{log,error,warn,debug,verbose,fatal}',
            '{Logger(),ConsoleLogger()}.{log,error,warn,debug,verbose,fatal}',
          ],
          leaks: ['args'],
          channel: 'log',
          depth: 'deep',
          // It may be pino underneath.
          hides: NEST_HIDES,
        },
        {
          id: 'nestjs.exception',
          calls: [
            '{HttpException,BadRequestException,UnauthorizedException,NotFoundException,ForbiddenException,NotAcceptableException,RequestTimeoutException,ConflictException,GoneException,HttpVersionNotSupportedException,PayloadTooLargeException,UnsupportedMediaTypeException,UnprocessableEntityException,InternalServerErrorException,NotImplementedException,ImATeapotException,MethodNotAllowedException,BadGatewayException,ServiceUnavailableException,GatewayTimeoutException,PreconditionFailedException,MisdirectedException,IntrinsicException}',
          ],
          leaks: ['arg0'],
          channel: 'error',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@nestjs/microservices', '@nestjs/websockets'],
      versions: '>=9',
      types: { ClientProxy: 'ClientProxy()', ClientKafka: 'ClientProxy()', ClientRMQ: 'ClientProxy()' },
      propagators: [{ calls: ['ClientProxy().{emit,send}'], flows: [{ from: 'arg1', to: 'program:nestMessages.sent', toKey: 'arg0' }] }],
      listeners: [{ decorated: ['EventPattern', 'MessagePattern'], heard: { 0: 'program:nestMessages.sent' } }],
      sinks: [
        {
          id: 'nestjs.rpc-exception',
          calls: ['{RpcException,WsException}'],
          leaks: ['arg0'],
          channel: 'error',
          depth: 'deep',
        },
      ],
    },
  ],
};

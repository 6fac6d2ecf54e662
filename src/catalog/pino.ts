/**
 * pino and the loggers that are pino underneath (pino-http, nestjs-pino, and by name fastify's). A merging object is printed with all its fields; the
 * bindings of a child go into every later line. pino-http logs each request with its headers, the cookies and tokens among them.
 */
import type { Hiding, Vendor } from './model.js';

const LEVELS = '{fatal,error,warn,info,debug,trace}';
const LOGGER = '{(),pino()}';

/** Settings of the logger: paths to blacken, and functions that say what of a field or of a whole record is printed. */
const HIDES: readonly Hiding[] = [
  { at: 'arg0.serializers', anew: 'arg1.serializers', style: 'functions', from: 'arg0' },
  { at: 'arg0.formatters.log', anew: 'arg1.formatters.log', style: 'transform', from: 'arg0', missed: 'pino.redact' },
  { at: 'arg0.redact', anew: 'arg1.redact', style: 'paths', from: 'arg0', missed: 'pino.redact' },
  { at: 'arg0.redact.paths', anew: 'arg1.redact.paths', style: 'paths', from: 'arg0', missed: 'pino.redact' },
];

/** What of a request is in each line that is written of it, unless it is hidden. */
const REQUEST = { 'req/headers/authorization': 'credentials.token', 'req/headers/cookie': 'credentials.session' };

/** The same settings under `pinoHttp`, for all loggers of the program. */
export const NEST_HIDES: readonly Hiding[] = [
  { at: 'program:nestPino.settings.serializers', style: 'functions', from: 'arg0' },
  { at: 'program:nestPino.settings.redact', style: 'paths', from: 'arg0' },
  { at: 'program:nestPino.settings.redact.paths', style: 'paths', from: 'arg0' },
];

export const pino: Vendor = {
  id: 'pino',
  name: 'pino',
  category: 'logging',
  documentation: 'https://getpino.io/#/docs/api',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['pino'],
      versions: '>=6',
      types: { Logger: '()', BaseLogger: '()' },
      remembers: ['{(),pino()}'],
      derives: [`${LOGGER}.child`],
      propagators: [{ calls: [`${LOGGER}.child`], flows: [{ from: 'this', to: 'return' }] }],
      sinks: [
        {
          id: 'pino.log',
          calls: [`${LOGGER}.${LEVELS}`],
          leaks: ['args'],
          channel: 'log',
          depth: 'deep',
          hides: HIDES,
        },
        {
          id: 'pino.bindings',
          calls: [`${LOGGER}.{child,setBindings}`],
          leaks: ['arg0'],
          channel: 'log',
          depth: 'deep',
          hides: HIDES,
        },
        {
          id: 'pino.base',
          calls: ['', 'pino'],
          leaks: ['arg0.base', 'arg0.mixin.return'],
          channel: 'log',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['pino-http'],
      versions: '>=8',
      types: { HttpLogger: '()' },
      remembers: ['{(),pinoHttp()}'],
      derives: ['{(),pinoHttp()}.logger.child'],
      propagators: [{ calls: ['{(),pinoHttp()}.logger.child'], flows: [{ from: 'this', to: 'return' }] }],
      sinks: [
        {
          id: 'pino.http-log',
          calls: [`{(),pinoHttp()}.logger.${LEVELS}`],
          leaks: ['args'],
          channel: 'log',
          depth: 'deep',
          hides: HIDES,
        },
        {
          id: 'pino.http-record',
          calls: ['', 'pinoHttp'],
          leaks: ['arg0.serializers.req.return', 'arg0.customProps.return', 'arg0.customSuccessMessage.return', 'arg0.customErrorMessage.return', 'arg0.customReceivedMessage.return', 'arg0.customSuccessObject.return', 'arg0.customErrorObject.return', 'arg0.customReceivedObject.return'],
          channel: 'log',
          depth: 'deep',
          unless: [{ at: 'arg0.redact', is: 'present' }],
        },
        {
          id: 'pino.http-request',
          calls: ['', 'pinoHttp'],
          leaks: [],
          shows: REQUEST,
          channel: 'log',
          depth: 'deep',
          unless: [{ at: 'arg0.autoLogging', is: 'false' }],
          hides: HIDES,
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['nestjs-pino'],
      versions: '>=3',
      types: { Logger: 'Logger()', PinoLogger: 'PinoLogger()' },
      propagators: [
        { calls: ['LoggerModule.forRoot'], flows: [{ from: 'arg0.pinoHttp', to: 'program:nestPino.settings' }] },
        { calls: ['LoggerModule.forRootAsync'], flows: [{ from: 'arg0.useFactory.return.pinoHttp', to: 'program:nestPino.settings' }] },
      ],
      sinks: [
        {
          id: 'pino.nest-log',
          calls: ['{Logger(),PinoLogger()}.{fatal,error,warn,info,log,debug,trace,verbose}'],
          leaks: ['args'],
          channel: 'log',
          depth: 'deep',
          hides: NEST_HIDES,
        },
        {
          id: 'pino.nest-assign',
          calls: ['PinoLogger().assign'],
          leaks: ['arg0'],
          channel: 'log',
          depth: 'deep',
          hides: NEST_HIDES,
        },
      ],
    },
  ],
};

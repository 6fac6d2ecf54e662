/**
 * pino and the loggers that are pino underneath (pino-http, and by name fastify's). A merging object is printed with all its fields; the bindings
 * of a child go into every later line.
 */
import type { Hiding, Vendor } from './model.js';

const LEVELS = '{fatal,error,warn,info,debug,trace}';
const LOGGER = '{(),pino(),pinoHttp().logger,().logger}';

/** Settings of the logger: paths to blacken, and functions that say what of a field or of a whole record is printed. */
const HIDES: readonly Hiding[] = [
  { at: 'arg0.serializers', style: 'functions', from: 'arg0' },
  { at: 'arg0.formatters.log', style: 'transform', from: 'arg0', missed: 'pino.redact' },
  { at: 'arg0.redact', style: 'paths', from: 'arg0', missed: 'pino.redact' },
  { at: 'arg0.redact.paths', style: 'paths', from: 'arg0', missed: 'pino.redact' },
];

export const pino: Vendor = {
  id: 'pino',
  name: 'pino',
  category: 'logging',
  documentation: 'https://getpino.io/#/docs/api',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['pino', 'pino-http', 'nestjs-pino'],
      versions: '>=6',
      types: { Logger: '()', BaseLogger: '()', PinoLogger: '()' },
      remembers: ['{(),pino(),pinoHttp()}'],
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
          calls: [`${LOGGER}.{child,setBindings}`, '().assign'],
          leaks: ['arg0'],
          channel: 'log',
          depth: 'deep',
          hides: HIDES,
        },
        {
          id: 'pino.base',
          calls: ['', 'pino'],
          leaks: ['arg0.base'],
          channel: 'log',
          depth: 'deep',
        },
      ],
    },
  ],
};

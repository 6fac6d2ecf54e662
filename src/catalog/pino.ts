/**
 * pino and the loggers that are pino underneath (pino-http, and by name fastify's). A merging object is printed with all its fields; the bindings
 * of a child go into every later line.
 */
import type { Vendor } from './model.js';

const LEVELS = '{fatal,error,warn,info,debug,trace}';
const LOGGER = '{(),pino(),pinoHttp().logger,().logger}';

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
      propagators: [{ calls: [`${LOGGER}.child`], flows: [{ from: 'this', to: 'return' }] }],
      sinks: [
        {
          id: 'pino.log',
          calls: [`${LOGGER}.${LEVELS}`, `${LOGGER}.child().${LEVELS}`],
          leaks: ['args'],
          channel: 'log',
          depth: 'deep',
        },
        {
          id: 'pino.bindings',
          calls: [`${LOGGER}.{child,setBindings}`, '().assign'],
          leaks: ['arg0'],
          channel: 'log',
          depth: 'deep',
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

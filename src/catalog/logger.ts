/**
 * Objects that are called `logger` or `log` when nothing else is known of them: wrappers, injected services, `req.log`, `fastify.log`. The one vendor
 * that claims these names, so that each logging library need only say what its package exports.
 */
import type { Vendor } from './model.js';

const LOGGER = 'logger';

export const logger: Vendor = {
  id: 'logger',
  name: 'Loggers by name',
  category: 'logging',
  documentation: 'https://www.rfc-editor.org/rfc/rfc5424',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: [],
      receivers: {
        log: LOGGER,
        logger: LOGGER,
        logging: LOGGER,
        'log service': LOGGER,
        'logger service': LOGGER,
        'logging service': LOGGER,
        'log client': LOGGER,
      },
      propagators: [{ calls: ['logger.{child,extend,getLogger,withContext,withTag}'], flows: [{ from: 'this', to: 'return' }] }],
      sinks: [
        {
          id: 'logger.log',
          calls: [
            'logger.{log,info,warn,warning,error,debug,trace,verbose,fatal,silly,notice,critical,crit,alert,emerg,emergency,exception,http,success}',
            'logger.{child,extend,getLogger,withContext,withTag}().{log,info,warn,warning,error,debug,trace,verbose,fatal,silly,notice,critical}',
          ],
          leaks: ['args'],
          channel: 'log',
          depth: 'deep',
        },
        {
          id: 'logger.child',
          calls: ['logger.{child,withContext}'],
          leaks: ['arg0'],
          channel: 'log',
          depth: 'deep',
        },
      ],
    },
  ],
};

/**
 * log4js prints every argument as the console does; `addContext` goes into every later event of the logger.
 */
import type { Vendor } from './model.js';

const LOGGER = '{getLogger(),configure().getLogger()}';

export const log4js: Vendor = {
  id: 'log4js',
  name: 'log4js',
  category: 'logging',
  documentation: 'https://log4js-node.github.io/log4js-node/api.html',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['log4js'],
      versions: '>=6',
      types: { Logger: 'getLogger()' },
      sinks: [
        {
          id: 'log4js.log',
          calls: [`${LOGGER}.{log,trace,debug,info,warn,error,fatal,mark}`],
          leaks: ['args'],
          channel: 'log',
          depth: 'deep',
        },
        {
          id: 'log4js.context',
          calls: [`${LOGGER}.addContext`],
          leaks: ['arg1'],
          channel: 'log',
          depth: 'deep',
        },
      ],
    },
  ],
};

/**
 * consola, the logger of Nuxt and unjs: an instance, or one made with `createConsola`, `withTag`, `withDefaults`.
 */
import type { Vendor } from './model.js';

const LEVELS = '{silent,fatal,error,warn,log,info,success,fail,ready,start,box,debug,trace,verbose}';

export const consola: Vendor = {
  id: 'consola',
  name: 'consola',
  category: 'logging',
  documentation: 'https://github.com/unjs/consola#readme',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['consola', 'consola/basic', 'consola/core', 'consola/browser'],
      versions: '>=3',
      globals: { consola: 'consola' },
      types: { ConsolaInstance: 'consola', Consola: 'consola' },
      receivers: { consola: 'consola' },
      propagators: [
        {
          calls: ['{create,withTag,withDefaults,withScope}', 'consola.{create,withTag,withDefaults,withScope}'],
          flows: [{ from: 'this', to: 'return' }],
        },
      ],
      sinks: [
        {
          id: 'consola.log',
          calls: [
            LEVELS,
            `{consola,createConsola(),create(),withTag(),withDefaults()}.${LEVELS}`,
            `consola.{create(),withTag(),withDefaults()}.${LEVELS}`,
          ],
          leaks: ['args'],
          channel: 'log',
          depth: 'deep',
        },
      ],
    },
  ],
};

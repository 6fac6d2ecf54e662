/**
 * ky: the address and `searchParams` of a request end up in the logs of every server on the way.
 */
import type { Vendor } from './model.js';

export const ky: Vendor = {
  id: 'ky',
  name: 'ky',
  category: 'http',
  documentation: 'https://github.com/sindresorhus/ky#searchparams',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['ky', 'ky-universal'],
      versions: '>=0.30',
      types: { KyInstance: 'create()' },
      // An error has the options of the request as they were given.
      throws: [
        {
          calls: ['', '{get,post,put,patch,head,delete}', '{create(),extend()}', '{create(),extend()}.{get,post,put,patch,head,delete}'],
          carries: [
            { from: 'arg1.json', to: 'return.options.json' },
            { from: 'arg1.body', to: 'return.options.body' },
            { from: 'arg1.searchParams', to: 'return.options.searchParams' },
          ],
        },
      ],
      sinks: [
        {
          id: 'ky.url',
          calls: [
            '',
            '{get,post,put,patch,head,delete}',
            '{create(),extend()}',
            '{create(),extend()}.{get,post,put,patch,head,delete}',
          ],
          leaks: ['arg0', 'arg0.searchParams', 'arg0.search'],
          channel: 'url',
          depth: 'text',
        },
        {
          id: 'ky.search-params',
          calls: [
            '',
            '{get,post,put,patch,head,delete}',
            '{create(),extend()}',
            '{create(),extend()}.{get,post,put,patch,head,delete}',
          ],
          leaks: ['arg1.searchParams'],
          channel: 'url',
          depth: 'deep',
        },
      ],
    },
  ],
};

/**
 * got: the address and `searchParams` of a request end up in the logs of every server on the way.
 */
import type { Vendor } from './model.js';

/** Calls that send a request. */
const REQUESTS = [
  '',
  '{got,stream,paginate}',
  '{got,stream,extend()}.{get,post,put,patch,head,delete}',
  '{get,post,put,patch,head,delete}',
  'extend()',
  'got.extend()',
  'got.extend().{get,post,put,patch,head,delete}',
];

export const got: Vendor = {
  id: 'got',
  name: 'got',
  category: 'http',
  documentation: 'https://github.com/sindresorhus/got/blob/main/documentation/2-options.md',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['got'],
      versions: '>=11',
      types: { Got: 'got' },
      // An error has all options of the request; a body in JSON is there as the text that was sent.
      throws: [
        {
          calls: REQUESTS,
          carries: [
            { from: 'arg1.json', to: 'return.options.body', depth: 'deep' },
            { from: 'arg1.form', to: 'return.options.body', depth: 'deep' },
            { from: 'arg1.body', to: 'return.options.body', depth: 'deep' },
            { from: 'arg1.searchParams', to: 'return.options.searchParams', depth: 'deep' },
          ],
        },
      ],
      sinks: [
        {
          id: 'got.url',
          calls: REQUESTS,
          leaks: ['arg0', 'arg0.searchParams', 'arg0.search', 'arg0.url'],
          channel: 'url',
          depth: 'text',
        },
        {
          id: 'got.search-params',
          calls: [
            '',
            'got',
            '{get,post,put,patch,head,delete}',
            'got.{get,post,put,patch,head,delete}',
            'extend()',
            '{extend(),got.extend()}.{get,post,put,patch,head,delete}',
          ],
          leaks: ['arg1.searchParams', 'arg0.searchParams'],
          channel: 'url',
          depth: 'deep',
        },
      ],
    },
  ],
};

/**
 * undici and packages that offer `fetch`: the address ends up in the logs of every server on the way; undici adds `query` to
 * it, ofetch `query` and `params`.
 */
import type { Vendor } from './model.js';

export const undici: Vendor = {
  id: 'undici',
  name: 'undici and other fetch functions',
  category: 'http',
  documentation: 'https://undici.nodejs.org/#/docs/api/Dispatcher',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['undici'],
      versions: '>=5',
      sinks: [
        {
          id: 'undici.url',
          calls: ['{fetch,request,stream,pipeline,connect,upgrade}'],
          leaks: ['arg0', 'arg0.searchParams', 'arg0.search'],
          channel: 'url',
          depth: 'text',
        },
        {
          id: 'undici.query',
          calls: ['{request,stream,pipeline}'],
          leaks: ['arg1.query'],
          channel: 'url',
          depth: 'deep',
        },
        {
          id: 'undici.client',
          calls: ['{Client,Pool,Agent}().{request,stream}'],
          leaks: ['arg0.path', 'arg0.query'],
          channel: 'url',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: [
        'node-fetch',
        'cross-fetch',
        'isomorphic-fetch',
        'isomorphic-unfetch',
        'whatwg-fetch',
        'unfetch',
        'fetch-retry',
      ],
      versions: '>=1',
      sinks: [
        {
          id: 'undici.fetch',
          calls: ['', 'fetch'],
          leaks: ['arg0', 'arg0.searchParams', 'arg0.search'],
          channel: 'url',
          depth: 'text',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['ofetch'],
      versions: '>=1',
      globals: { $fetch: 'ofetch' },
      sinks: [
        {
          id: 'undici.ofetch',
          calls: ['{ofetch,fetch}', 'ofetch.{raw,native}'],
          leaks: ['arg0', 'arg0.searchParams', 'arg0.search'],
          channel: 'url',
          depth: 'text',
        },
        {
          id: 'undici.ofetch-query',
          calls: ['ofetch', 'ofetch.raw'],
          leaks: ['arg1.query', 'arg1.params'],
          channel: 'url',
          depth: 'deep',
        },
      ],
    },
  ],
};

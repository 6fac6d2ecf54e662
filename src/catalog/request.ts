/**
 * request and its promise wrappers (retired, still in use): `url` or `uri`, and `qs`, make the address.
 */
import type { Vendor } from './model.js';

export const request: Vendor = {
  id: 'request',
  name: 'request',
  category: 'http',
  documentation: 'https://github.com/request/request#requestoptions-callback',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['request', 'request-promise', 'request-promise-native'],
      versions: '>=2',
      sinks: [
        {
          id: 'request.url',
          calls: [
            '',
            '{get,post,put,patch,head,del,delete,options}',
            'defaults()',
            'defaults().{get,post,put,patch,head,del,delete,options}',
          ],
          leaks: ['arg0', 'arg0.url', 'arg0.uri'],
          channel: 'url',
          depth: 'text',
        },
        {
          id: 'request.qs',
          calls: [
            '',
            '{get,post,put,patch,head,del,delete,options}',
            'defaults()',
            'defaults().{get,post,put,patch,head,del,delete,options}',
          ],
          leaks: ['arg0.qs', 'arg1.qs'],
          channel: 'url',
          depth: 'deep',
        },
      ],
    },
  ],
};

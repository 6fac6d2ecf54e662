/**
 * axios: the address and `params` of a request end up in the logs of every proxy and server on the way; the body (`data`) does
 * not.
 */
import type { Vendor } from './model.js';

export const axios: Vendor = {
  id: 'axios',
  name: 'axios',
  category: 'http',
  documentation: 'https://axios-http.com/docs/req_config',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['axios', '@nestjs/axios', 'axios-retry', 'gaxios'],
      versions: '>=0.21',
      globals: { axios: '' },
      types: { AxiosInstance: 'create()', Axios: 'create()', AxiosStatic: '', HttpService: 'create()' },
      receivers: {
        axios: '',
        'axios instance': 'create()',
        'http client': 'create()',
        'http service': 'create()',
        'api client': 'create()',
      },
      // An error has the whole request in it, its body included.
      throws: [
        {
          calls: ['{post,put,patch,postForm,putForm,patchForm}', 'create().{post,put,patch,postForm,putForm,patchForm}'],
          carries: [{ from: 'arg1', to: 'return.config.data', depth: 'deep' }],
        },
        {
          calls: ['', 'create()', 'request', 'create().request'],
          carries: [
            { from: 'arg0.data', to: 'return.config.data', depth: 'deep' },
            { from: 'arg0.params', to: 'return.config.params', depth: 'deep' },
          ],
        },
        {
          calls: ['{get,delete,head,options}', 'create().{get,delete,head,options}'],
          carries: [{ from: 'arg1.params', to: 'return.config.params', depth: 'deep' }],
        },
      ],
      sinks: [
        {
          id: 'axios.defaults',
          sets: ['{defaults,create().defaults}.{auth,params}', '{defaults,create().defaults}.headers.*', '{defaults,create().defaults}.headers.*.*'],
          leaks: ['value'],
          channel: 'state',
          depth: 'deep',
          perRequest: true,
        },
        {
          id: 'axios.url',
          calls: [
            '',
            'create()',
            '{get,delete,head,options,post,put,patch,postForm,putForm,patchForm}',
            'create().{get,delete,head,options,post,put,patch,postForm,putForm,patchForm}',
          ],
          leaks: ['arg0', 'arg0.searchParams', 'arg0.search'],
          channel: 'url',
          depth: 'text',
        },
        {
          id: 'axios.config-url',
          calls: ['', 'create()', '{request,getUri}', 'create().{request,getUri}'],
          leaks: ['arg0.url'],
          channel: 'url',
          depth: 'text',
        },
        {
          id: 'axios.config-params',
          calls: ['', 'create()', '{request,getUri}', 'create().{request,getUri}'],
          leaks: ['arg0.params'],
          channel: 'url',
          depth: 'deep',
        },
        {
          id: 'axios.params',
          calls: ['', 'create()', '{get,delete,head,options}', 'create().{get,delete,head,options}'],
          leaks: ['arg1.params'],
          channel: 'url',
          depth: 'deep',
        },
        {
          id: 'axios.body-params',
          calls: [
            '{post,put,patch,postForm,putForm,patchForm}',
            'create().{post,put,patch,postForm,putForm,patchForm}',
          ],
          leaks: ['arg2.params'],
          channel: 'url',
          depth: 'deep',
        },
      ],
    },
  ],
};

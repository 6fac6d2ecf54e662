/**
 * aiohttp, its client: the address and `params` of a request end up in the logs of every proxy and server on the way.
 */
import type { Vendor } from './model.js';

export const aiohttp: Vendor = {
  id: 'aiohttp',
  name: 'aiohttp',
  category: 'http',
  documentation: 'https://docs.aiohttp.org/en/stable/client_reference.html',
  surfaces: [
    {
      ecosystem: 'pypi',
      packages: ['aiohttp', 'aiohttp.client'],
      versions: '>=3',
      types: { ClientSession: 'ClientSession()' },
      sinks: [
        { id: 'aiohttp.url', calls: ['ClientSession().{get,post,put,patch,delete,head,options,ws_connect}'], leaks: ['arg0:url'], channel: 'url', depth: 'text' },
        { id: 'aiohttp.request', calls: ['{request,ClientSession().request}'], leaks: ['arg1:url'], channel: 'url', depth: 'text' },
        { id: 'aiohttp.params', calls: ['request', 'ClientSession().{get,post,put,patch,delete,head,options,request,ws_connect}'], leaks: ['arg:params'], channel: 'url', depth: 'deep' },
      ],
    },
  ],
};

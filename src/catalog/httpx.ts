/**
 * HTTPX: the address and `params` of a request end up in the logs of every proxy and server on the way; the body does not.
 */
import type { Vendor } from './model.js';

export const httpx: Vendor = {
  id: 'httpx',
  name: 'HTTPX',
  category: 'http',
  documentation: 'https://www.python-httpx.org/api/',
  surfaces: [
    {
      ecosystem: 'pypi',
      packages: ['httpx'],
      versions: '>=0.18',
      types: { Client: 'Client()', AsyncClient: 'AsyncClient()' },
      sinks: [
        { id: 'httpx.url', calls: ['{get,post,put,patch,delete,head,options}', '{Client,AsyncClient}().{get,post,put,patch,delete,head,options}'], leaks: ['arg0:url'], channel: 'url', depth: 'text' },
        { id: 'httpx.request', calls: ['{request,stream}', '{Client,AsyncClient}().{request,stream,build_request}'], leaks: ['arg1:url'], channel: 'url', depth: 'text' },
        { id: 'httpx.params', calls: ['{get,post,put,patch,delete,head,options,request,stream}', '{Client,AsyncClient}().{get,post,put,patch,delete,head,options,request,stream,build_request}', '{Client,AsyncClient}'], leaks: ['arg:params'], channel: 'url', depth: 'deep' },
      ],
    },
  ],
};

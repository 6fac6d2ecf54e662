/**
 * Requests: the address and `params` of a request end up in the logs of every proxy and server on the way; the body does not.
 */
import type { Vendor } from './model.js';

export const requests: Vendor = {
  id: 'requests',
  name: 'Requests',
  category: 'http',
  documentation: 'https://requests.readthedocs.io/en/latest/api/',
  surfaces: [
    {
      ecosystem: 'pypi',
      packages: ['requests', 'requests.api', 'requests.sessions'],
      versions: '>=2',
      types: { Session: 'Session()' },
      sinks: [
        { id: 'requests.url', calls: ['{get,post,put,patch,delete,head,options}', '{Session,session}().{get,post,put,patch,delete,head,options}'], leaks: ['arg0:url'], channel: 'url', depth: 'text' },
        { id: 'requests.params', calls: ['get', '{Session,session}().get'], leaks: ['arg1:params'], channel: 'url', depth: 'deep' },
        { id: 'requests.named-params', calls: ['{post,put,patch,delete,head,options,request}', '{Session,session}().{post,put,patch,delete,head,options,request}'], leaks: ['arg:params'], channel: 'url', depth: 'deep' },
        { id: 'requests.request', calls: ['request', '{Session,session}().request'], leaks: ['arg1:url'], channel: 'url', depth: 'text' },
      ],
    },
  ],
};

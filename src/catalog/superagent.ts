/**
 * SuperAgent: the address of a request and what `query` adds to it end up in the logs of every server on the way.
 */
import type { Vendor } from './model.js';

export const superagent: Vendor = {
  id: 'superagent',
  name: 'SuperAgent',
  category: 'http',
  documentation: 'https://ladjs.github.io/superagent/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['superagent'],
      versions: '>=5',
      types: { Request: 'get()', SuperAgentRequest: 'get()' },
      propagators: [
        {
          calls: [
            '{get,post,put,patch,head,del,delete,options}().{set,query,send,type,accept,auth,timeout,retry,withCredentials,redirects}',
          ],
          flows: [{ from: 'this', to: 'return' }],
        },
      ],
      // As JSON, an error is the answer with its request and what that sent.
      throws: [{ calls: ['{post,put,patch,del,delete,options}().send'], carries: [{ from: 'arg0', to: 'return.response.req.data', depth: 'deep' }] }],
      sinks: [
        {
          id: 'superagent.url',
          calls: [
            '',
            '{get,post,put,patch,head,del,delete,options}',
            'agent().{get,post,put,patch,head,del,delete,options}',
          ],
          leaks: ['arg0'],
          channel: 'url',
          depth: 'text',
        },
        {
          id: 'superagent.query',
          calls: [
            '{get,post,put,patch,head,del,delete,options}().query',
            '{get,post,put,patch,head,del,delete,options}().set().query',
            'agent().{get,post,put,patch,head,del,delete,options}().query',
          ],
          leaks: ['arg0'],
          channel: 'url',
          depth: 'deep',
        },
      ],
    },
  ],
};

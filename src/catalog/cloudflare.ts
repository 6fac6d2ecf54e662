/**
 * Cloudflare Workers: stores that are bound to a worker, known by the types that everybody has there without an import. A prepared statement of D1 stands
 * for the rows that it will find; what is put into KV under a key that is written out is the same for all who ask.
 */
import { underOneKey } from './caching.js';
import type { Vendor } from './model.js';

export const cloudflare: Vendor = {
  id: 'cloudflare',
  name: 'Cloudflare Workers',
  category: 'cloud',
  documentation: 'https://developers.cloudflare.com/workers/runtime-apis/bindings/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: [],
      types: { D1Database: 'D1Database()', KVNamespace: 'KVNamespace()' },
      sources: [{ id: 'cloudflare.statement', calls: ['D1Database().prepare'], record: { many: true, entity: 'query' } }],
      propagators: [
        { calls: ['D1Database().prepare().bind'], flows: [{ from: 'this', to: 'return' }] },
        { calls: ['D1Database().prepare().first'], flows: [{ from: 'this[]', to: 'return' }] },
        { calls: ['D1Database().prepare().{all,run}'], flows: [{ from: 'this', to: 'return.results' }] },
      ],
      sinks: [{ id: 'cloudflare.kv', calls: ['KVNamespace().put'], leaks: ['arg1'], channel: 'cache', depth: 'deep', perRequest: true, when: [underOneKey('arg0')] }],
    },
  ],
};

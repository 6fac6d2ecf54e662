/**
 * Caches that a server keeps beside it or in its memory: an entry under a key that is written out is the same for all who ask, so what is in it must
 * not be one person's. A key that is made of the person's id is none of these.
 */
import { underOneKey } from './caching.js';
import type { Vendor } from './model.js';

export const caches: Vendor = {
  id: 'caches',
  name: 'Caches',
  category: 'utility',
  documentation: 'https://redis.io/docs/latest/develop/clients/nodejs/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['redis', '@redis/client'],
      versions: '>=4',
      types: { RedisClientType: 'createClient()' },
      receivers: { redis: 'createClient()', 'redis client': 'createClient()' },
      sinks: [
        { id: 'caches.redis', calls: ['{createClient(),createCluster()}.{set,setNX,getSet}'], leaks: ['arg1'], channel: 'cache', depth: 'deep', perRequest: true, when: [underOneKey('arg0')] },
        { id: 'caches.redis-expiring', calls: ['{createClient(),createCluster()}.{setEx,pSetEx}'], leaks: ['arg2'], channel: 'cache', depth: 'deep', perRequest: true, when: [underOneKey('arg0')] },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['ioredis'],
      versions: '>=5',
      types: { Redis: '()', Cluster: '()' },
      sinks: [
        { id: 'caches.ioredis', calls: ['{(),Redis(),Cluster()}.{set,setnx,getset}'], leaks: ['arg1'], channel: 'cache', depth: 'deep', perRequest: true, when: [underOneKey('arg0')] },
        { id: 'caches.ioredis-expiring', calls: ['{(),Redis(),Cluster()}.{setex,psetex}'], leaks: ['arg2'], channel: 'cache', depth: 'deep', perRequest: true, when: [underOneKey('arg0')] },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['lru-cache', 'quick-lru', 'keyv', 'node-cache', 'memcached'],
      types: { LRUCache: '()', Keyv: '()' },
      receivers: { cache: '()', lru: '()' },
      sinks: [{ id: 'caches.memory', calls: ['{(),LRUCache(),Keyv()}.set'], leaks: ['arg1'], channel: 'cache', depth: 'deep', perRequest: true, when: [underOneKey('arg0')] }],
    },
    {
      ecosystem: 'npm',
      packages: ['memory-cache'],
      sinks: [{ id: 'caches.memory-cache', calls: ['put', 'Cache().put'], leaks: ['arg1'], channel: 'cache', depth: 'deep', perRequest: true, when: [underOneKey('arg0')] }],
    },
    {
      ecosystem: 'npm',
      packages: ['cache-manager', '@nestjs/cache-manager'],
      versions: '>=5',
      types: { Cache: 'createCache()' },
      receivers: { 'cache manager': 'createCache()' },
      sinks: [
        { id: 'caches.cache-manager', calls: ['{createCache(),caching()}.set'], leaks: ['arg1'], channel: 'cache', depth: 'deep', perRequest: true, when: [underOneKey('arg0')] },
        { id: 'caches.cache-manager-wrap', calls: ['{createCache(),caching()}.wrap'], leaks: ['arg1.return'], channel: 'cache', depth: 'deep', perRequest: true, when: [underOneKey('arg0')] },
      ],
    },
  ],
};

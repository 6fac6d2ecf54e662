/**
 * Weaviate's hosted store of objects. A Weaviate of one's own is left out.
 */
import type { Vendor } from './model.js';

export const weaviate: Vendor = {
  id: 'weaviate',
  name: 'Weaviate Cloud',
  category: 'cloud',
  documentation: 'https://docs.weaviate.io/weaviate/client-libraries/typescript',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['weaviate-client'],
      versions: '>=3',
      sinks: [
        { id: 'weaviate.cloud', calls: ['{connectToWeaviateCloud,connectToWCD,connectToWCS}().collections.{get,use}().data.{insert,insertMany,update,replace}'], leaks: ['arg0'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
  ],
};

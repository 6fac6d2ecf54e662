/**
 * Pinecone, a store of vectors that others host: the metadata of a vector and the texts of records stay readable.
 */
import type { Vendor } from './model.js';

export const pinecone: Vendor = {
  id: 'pinecone',
  name: 'Pinecone',
  category: 'cloud',
  documentation: 'https://docs.pinecone.io/reference/sdks/node/overview',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@pinecone-database/pinecone'],
      versions: '>=1',
      types: { Pinecone: 'Pinecone()' },
      sinks: [
        { id: 'pinecone.upsert', calls: ['Pinecone().{index(),Index(),index().namespace(),Index().namespace()}.{upsert,upsertRecords}'], leaks: ['arg0.records', 'arg0[]'], channel: 'vendor', depth: 'deep', audience: 'processor' },
        { id: 'pinecone.update', calls: ['Pinecone().{index(),Index(),index().namespace(),Index().namespace()}.update'], leaks: ['arg0.metadata'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
  ],
};

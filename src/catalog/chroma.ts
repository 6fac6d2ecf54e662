/**
 * Chroma's hosted store of vectors. A Chroma that runs beside the program is that program's own and is left out.
 */
import type { Vendor } from './model.js';

export const chroma: Vendor = {
  id: 'chroma',
  name: 'Chroma Cloud',
  category: 'cloud',
  documentation: 'https://docs.trychroma.com/cloud/getting-started',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['chromadb'],
      versions: '>=2',
      types: { CloudClient: 'CloudClient()' },
      sinks: [
        { id: 'chroma.cloud', calls: ['CloudClient().{createCollection,getCollection,getOrCreateCollection}().{add,upsert,update}'], leaks: ['arg0.documents', 'arg0.metadatas'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
  ],
};

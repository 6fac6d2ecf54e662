/**
 * Axiom keeps every event that it is given, with all its fields.
 */
import type { Vendor } from './model.js';

export const axiom: Vendor = {
  id: 'axiom',
  name: 'Axiom',
  category: 'observability',
  documentation: 'https://axiom.co/docs/guides/javascript',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@axiomhq/js'],
      versions: '>=1',
      types: { Axiom: 'Axiom()' },
      sinks: [
        { id: 'axiom.ingest', calls: ['{Axiom(),AxiomWithoutBatching()}.ingest'], leaks: ['arg1'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
  ],
};

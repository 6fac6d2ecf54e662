/** Vercel Blob: a blob is either public, for everybody who knows or guesses its address, or private. */
import type { Vendor } from './model.js';

export const vercelBlob: Vendor = {
  id: 'vercel-blob',
  name: 'Vercel Blob',
  category: 'cloud',
  documentation: 'https://vercel.com/docs/vercel-blob/using-blob-sdk',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@vercel/blob'],
      versions: '>=0.20',
      sinks: [
        {
          id: 'vercel-blob.public',
          calls: ['put'],
          leaks: ['arg0', 'arg1'],
          channel: 'public',
          depth: 'text',
          when: [{ at: 'arg2.access', is: { literal: 'public' } }],
        },
      ],
    },
  ],
};

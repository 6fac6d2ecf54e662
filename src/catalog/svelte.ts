/**
 * Svelte: runes that are computed from data, and stores. `$state` is left out on purpose: what a variable begins as says nothing of what is put
 * into it.
 */
import type { Vendor } from './model.js';

export const svelte: Vendor = {
  id: 'svelte',
  name: 'Svelte',
  category: 'framework',
  documentation: 'https://svelte.dev/docs/svelte',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['svelte'],
      versions: '>=3',
      globals: { $derived: '$derived', $state: '$state' },
      propagators: [
        { calls: ['$derived'], flows: [{ from: 'arg0', to: 'return' }] },
        { calls: ['$derived.by'], flows: [{ from: 'arg0.return', to: 'return' }] },
        { calls: ['$state.snapshot'], flows: [{ from: 'arg0', to: 'return' }] },
      ],
    },
  ],
};

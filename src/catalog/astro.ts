/**
 * Astro: addresses that a page or endpoint sends its visitor to, and cookies that it sets.
 */
import type { Vendor } from './model.js';

export const astro: Vendor = {
  id: 'astro',
  name: 'Astro',
  category: 'framework',
  documentation: 'https://docs.astro.build/en/reference/api-reference/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['astro'],
      versions: '>=3',
      globals: { Astro: 'Astro' },
      types: { APIContext: 'Astro', AstroGlobal: 'Astro' },
      sinks: [
        {
          id: 'astro.redirect',
          calls: ['Astro.{redirect,rewrite}'],
          leaks: ['arg0'],
          channel: 'url',
          depth: 'text',
        },
        {
          id: 'astro.cookie',
          calls: ['Astro.cookies.set'],
          leaks: ['arg1'],
          channel: 'storage',
          depth: 'deep',
          // Scripts cannot read it then.
          unless: [{ at: 'arg2.httpOnly', is: 'true' }],
        },
      ],
    },
  ],
};

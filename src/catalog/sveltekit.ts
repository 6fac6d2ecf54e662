/**
 * SvelteKit: what server-side `load` functions return is written into the page, whole; redirects and navigation show in addresses, and errors
 * tell the visitor what they say.
 */
import type { Vendor } from './model.js';

export const sveltekit: Vendor = {
  id: 'sveltekit',
  name: 'SvelteKit',
  category: 'framework',
  documentation: 'https://svelte.dev/docs/kit',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@sveltejs/kit'],
      versions: '>=2',
      types: { RequestEvent: 'RequestEvent()', ServerLoadEvent: 'RequestEvent()' },
      sources: [
        {
          id: 'sveltekit.user',
          reads: ['RequestEvent().locals.user', 'RequestEvent().locals.session.user'],
          person: 'user',
          own: true,
        },
        {
          id: 'sveltekit.form',
          calls: ['RequestEvent().request.{formData,json,text}'],
          payload: true,
          own: true,
        },
      ],
      handlers: [
        {
          id: 'sveltekit.action',
          exported: ['actions.*'],
          files: ['/+page.server.'],
          leaks: ['return'],
          channel: 'response',
          depth: 'deep',
          given: { '0': 'RequestEvent' },
        },
        {
          id: 'sveltekit.load',
          exported: ['load'],
          files: ['/+page.server.', '/+layout.server.'],
          leaks: ['return'],
          channel: 'response',
          depth: 'deep',
          given: { '0': 'RequestEvent' },
        },
      ],
      sinks: [
        {
          id: 'sveltekit.redirect',
          calls: ['redirect'],
          leaks: ['arg1', 'arg1.searchParams', 'arg1.search'],
          channel: 'url',
          depth: 'text',
        },
        {
          id: 'sveltekit.error',
          calls: ['error'],
          leaks: ['arg1'],
          channel: 'error',
          depth: 'deep',
        },
        {
          id: 'sveltekit.json',
          calls: ['json'],
          leaks: ['arg0'],
          channel: 'response',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['$app/navigation'],
      versions: '>=2',
      sinks: [
        {
          id: 'sveltekit.navigate',
          calls: ['{goto,pushState,replaceState}'],
          leaks: ['arg0', 'arg0.searchParams', 'arg0.search'],
          channel: 'url',
          depth: 'text',
        },
      ],
    },
  ],
};

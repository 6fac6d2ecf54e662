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
      // What is made beside each route says of itself what the package says.
      packages: ['@sveltejs/kit', './$types'],
      versions: '>=2',
      types: { RequestEvent: 'RequestEvent()', ServerLoadEvent: 'RequestEvent()', PageServerLoadEvent: 'RequestEvent()', LayoutServerLoadEvent: 'RequestEvent()' },
      functions: { RequestHandler: ['RequestEvent'], ServerLoad: ['RequestEvent'], PageServerLoad: ['RequestEvent'], LayoutServerLoad: ['RequestEvent'], Action: ['RequestEvent'] },
      receivers: { event: 'RequestEvent()' },
      shared: [{ symbols: ['RequestEvent().locals'], by: 'kind' }],
      sources: [
        {
          id: 'sveltekit.user',
          reads: ['{RequestEvent().locals,RequestEvent().locals.session}.{user,currentUser}'],
          person: 'user',
          own: true,
        },
        { id: 'sveltekit.headers', reads: ['RequestEvent().request.headers'], own: true, fields: { authorization: 'credentials.token', cookie: 'credentials.session' }, },
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
        { id: 'sveltekit.fail', calls: ['fail'], leaks: ['arg1'], channel: 'response', depth: 'deep' },
        { id: 'sveltekit.text', calls: ['text'], leaks: ['arg0'], channel: 'response', depth: 'text' },
        {
          id: 'sveltekit.cookie',
          calls: ['RequestEvent().cookies.set'],
          leaks: ['arg1'],
          channel: 'storage',
          depth: 'text',
          when: [{ at: 'arg2.httpOnly', is: 'false' }],
        },
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

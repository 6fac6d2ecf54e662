/**
 * Nuxt: what it imports by itself, so that it looks like global functions: navigation, requests when a page is made, and cookies that scripts read.
 */
import type { Vendor } from './model.js';

export const nuxt: Vendor = {
  id: 'nuxt',
  name: 'Nuxt',
  category: 'framework',
  documentation: 'https://nuxt.com/docs/api',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['nuxt/app', '#app'],
      versions: '>=3',
      globals: { navigateTo: 'navigateTo', useFetch: 'useFetch', useLazyFetch: 'useLazyFetch', useCookie: 'useCookie' },
      sinks: [
        {
          id: 'nuxt.navigate',
          calls: ['navigateTo'],
          leaks: ['arg0', 'arg0.path'],
          channel: 'url',
          depth: 'text',
        },
        {
          id: 'nuxt.navigate-query',
          calls: ['navigateTo'],
          leaks: ['arg0.query', 'arg0.params'],
          channel: 'url',
          depth: 'deep',
        },
        {
          id: 'nuxt.fetch',
          calls: ['{useFetch,useLazyFetch}'],
          leaks: ['arg0', 'arg0.return'],
          channel: 'url',
          depth: 'text',
        },
        {
          id: 'nuxt.fetch-query',
          calls: ['{useFetch,useLazyFetch}'],
          leaks: ['arg1.query', 'arg1.params'],
          channel: 'url',
          depth: 'deep',
        },
        {
          id: 'nuxt.cookie',
          sets: ['useCookie().value'],
          leaks: ['value'],
          channel: 'storage',
          depth: 'deep',
        },
      ],
    },
  ],
};

/**
 * Small analytics scripts (Vercel, Plausible, Matomo, Umami, Hotjar, Clarity, Heap): the properties of an event are meant for
 * what happened, not for whom.
 */
import type { Vendor } from './model.js';

export const webAnalytics: Vendor = {
  id: 'web-analytics',
  name: 'Web analytics',
  category: 'analytics',
  documentation: 'https://plausible.io/docs/custom-event-goals',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@vercel/analytics', '@vercel/analytics/react', '@vercel/analytics/server', '@vercel/analytics/next'],
      versions: '>=1',
      globals: { va: 'va' },
      sinks: [
        {
          id: 'web-analytics.vercel',
          calls: ['track'],
          leaks: ['arg1'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
        {
          id: 'web-analytics.vercel-global',
          calls: ['va'],
          leaks: ['arg1.data'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['plausible-tracker'],
      versions: '>=0.3',
      globals: { plausible: 'plausible' },
      sinks: [
        {
          id: 'web-analytics.plausible',
          calls: ['plausible', '().trackEvent', '().trackPageview'],
          leaks: ['arg1.props', 'arg0.url'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: [],
      globals: { _paq: '_paq', umami: 'umami', hj: 'hj', clarity: 'hj', heap: 'heap', _hsq: '_paq' },
      sinks: [
        {
          id: 'web-analytics.matomo',
          calls: ['_paq.push'],
          leaks: ['args'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
        {
          id: 'web-analytics.umami',
          calls: ['umami.{track,identify}'],
          leaks: ['args'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
        {
          id: 'web-analytics.replay',
          calls: ['hj'],
          leaks: ['args1'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'third-party',
        },
        {
          id: 'web-analytics.heap',
          calls: ['heap.{identify,addUserProperties,addEventProperties,track}'],
          leaks: ['args'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'third-party',
        },
      ],
    },
  ],
};

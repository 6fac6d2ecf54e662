/**
 * Google forbids personal data in Analytics; what is pushed to the data layer reaches every tag on the page.
 */
import type { Vendor } from './model.js';

export const googleAnalytics: Vendor = {
  id: 'google-analytics',
  name: 'Google Analytics and Tag Manager',
  category: 'analytics',
  documentation: 'https://developers.google.com/tag-platform/gtagjs/reference',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: [],
      globals: { gtag: 'gtag', ga: 'gtag', dataLayer: 'dataLayer', _gaq: 'dataLayer' },
      sinks: [
        {
          id: 'google-analytics.gtag',
          calls: ['gtag'],
          leaks: ['args1'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'third-party',
        },
        {
          id: 'google-analytics.data-layer',
          calls: ['dataLayer.push'],
          leaks: ['args'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'third-party',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['react-ga4', 'react-ga'],
      versions: '>=2',
      sinks: [
        {
          id: 'google-analytics.react',
          calls: ['{event,send,set,gtag,ga,pageview,modalview}'],
          leaks: ['args'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'third-party',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['react-gtm-module'],
      versions: '>=2',
      sinks: [
        {
          id: 'google-analytics.gtm',
          calls: ['dataLayer'],
          leaks: ['arg0.dataLayer'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'third-party',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@next/third-parties/google'],
      versions: '>=14',
      sinks: [
        {
          id: 'google-analytics.next',
          calls: ['{sendGAEvent,sendGTMEvent}'],
          leaks: ['args'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'third-party',
        },
      ],
    },
  ],
};

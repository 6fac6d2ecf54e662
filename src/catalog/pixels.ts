/**
 * Pixels of advertising networks (Meta, TikTok, LinkedIn, X, Pinterest, Snap, Reddit): what they are given is matched with the
 * networks' own profiles of people.
 */
import type { Vendor } from './model.js';

export const pixels: Vendor = {
  id: 'pixels',
  name: 'Advertising pixels',
  category: 'analytics',
  documentation: 'https://developers.facebook.com/docs/meta-pixel/reference',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['react-facebook-pixel'],
      versions: '>=1',
      globals: { fbq: 'fbq', ttq: 'ttq', lintrk: 'fbq', twq: 'fbq', pintrk: 'fbq', snaptr: 'fbq', rdt: 'fbq' },
      sinks: [
        {
          id: 'pixels.track',
          calls: ['fbq'],
          leaks: ['args1'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'third-party',
        },
        {
          id: 'pixels.tiktok',
          calls: ['ttq.{track,identify,page}'],
          leaks: ['args'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'third-party',
        },
        {
          id: 'pixels.react',
          calls: ['{init,track,trackCustom,trackSingle}'],
          leaks: ['args1'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'third-party',
        },
      ],
    },
  ],
};

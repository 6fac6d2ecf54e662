/**
 * Segment passes traits and properties on to every destination that is switched on, so whatever it is given reaches many third
 * parties.
 */
import type { Vendor } from './model.js';

export const segment: Vendor = {
  id: 'segment',
  name: 'Segment',
  category: 'analytics',
  documentation: 'https://segment.com/docs/connections/spec/identify/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@segment/analytics-node', 'analytics-node'],
      versions: '>=1',
      types: { Analytics: 'Analytics()' },
      sinks: [
        {
          id: 'segment.node',
          calls: ['{Analytics(),()}.{identify,track,page,screen,group,alias}'],
          leaks: ['arg0'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'third-party',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@segment/analytics-next', '@segment/analytics-react-native', '@rudderstack/analytics-js'],
      versions: '>=1',
      globals: { analytics: 'AnalyticsBrowser()', rudderanalytics: 'AnalyticsBrowser()' },
      types: { AnalyticsBrowser: 'AnalyticsBrowser()', Analytics: 'AnalyticsBrowser()' },
      receivers: { analytics: 'AnalyticsBrowser()' },
      sinks: [
        {
          id: 'segment.browser',
          calls: [
            '{AnalyticsBrowser(),AnalyticsBrowser.load(),createClient(),useAnalytics(),RudderAnalytics()}.{identify,track,page,screen,group,alias}',
          ],
          leaks: ['args'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'third-party',
        },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['analytics', 'segment.analytics', 'segment.analytics.client'],
      versions: '>=1',
      types: { Client: 'Client()' },
      sinks: [
        { id: 'segment.python', calls: ['{identify,track,page,screen,group,alias}', 'Client().{identify,track,page,screen,group,alias}'], leaks: ['args', 'named'], channel: 'vendor', depth: 'deep', audience: 'third-party' },
      ],
    },
  ],
};

/**
 * Amplitude: the user id, user properties and event properties are kept per person.
 */
import type { Vendor } from './model.js';

export const amplitude: Vendor = {
  id: 'amplitude',
  name: 'Amplitude',
  category: 'analytics',
  documentation: 'https://amplitude.com/docs/sdks/analytics/browser/browser-sdk-2',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: [
        '@amplitude/analytics-browser',
        '@amplitude/analytics-node',
        '@amplitude/analytics-react-native',
        '@amplitude/unified',
        'amplitude-js',
      ],
      versions: '>=1',
      globals: { amplitude: '' },
      types: { Identify: 'Identify()' },
      receivers: { amplitude: '' },
      propagators: [
        {
          calls: ['Identify().{set,setOnce,append,prepend,postInsert,preInsert,add,unset,remove}'],
          flows: [{ from: 'this', to: 'return' }],
        },
      ],
      sinks: [
        {
          id: 'amplitude.track',
          calls: [
            '{track,logEvent,setUserId,setGroup,groupIdentify,identify,revenue}',
            '{createInstance(),getInstance()}.{track,logEvent,setUserId,setUserProperties,setGroup,identify}',
          ],
          leaks: ['args'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'third-party',
        },
        {
          id: 'amplitude.property',
          calls: ['Identify().{set,setOnce,append,prepend,postInsert,preInsert}'],
          leaks: ['arg1'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'third-party',
        },
      ],
    },
  ],
};

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
    {
      ecosystem: 'pypi',
      packages: ['amplitude'],
      versions: '>=1',
      types: { Amplitude: 'Amplitude()', Identify: 'Identify()' },
      sinks: [
        { id: 'amplitude.python-event', calls: ['{BaseEvent,EventOptions,IdentifyEvent,GroupIdentifyEvent,RevenueEvent}'], leaks: ['arg:user_id', 'arg:event_properties', 'arg:user_properties', 'arg:group_properties', 'arg:ip', 'arg:location_lat', 'arg:location_lng'], channel: 'vendor', depth: 'deep', audience: 'third-party' },
        { id: 'amplitude.python-property', calls: ['Identify().{set,set_once,append,prepend,post_insert,pre_insert}'], leaks: ['arg1:value'], channel: 'vendor', depth: 'deep', audience: 'third-party' },
      ],
    },
  ],
};

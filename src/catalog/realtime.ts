/**
 * Pusher and Ably hand an event to everybody who listens to a channel.
 */
import type { Vendor } from './model.js';

export const realtime: Vendor = {
  id: 'realtime',
  name: 'Realtime channels',
  category: 'push',
  documentation: 'https://pusher.com/docs/channels/server_api/http-api/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['pusher'],
      versions: '>=3',
      types: { Pusher: '()' },
      sinks: [
        { id: 'realtime.pusher', calls: ['().{trigger,sendToUser}'], leaks: ['arg2'], channel: 'message', depth: 'deep' },
        { id: 'realtime.pusher-many', calls: ['().triggerBatch'], leaks: ['arg0[].data'], channel: 'message', depth: 'deep' },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['ably', 'ably/promises'],
      versions: '>=1',
      sinks: [
        { id: 'realtime.ably', calls: ['{Rest(),Realtime()}.channels.get().publish'], leaks: ['arg1', 'arg0.data', 'arg0[].data'], channel: 'message', depth: 'deep' },
      ],
    },
  ],
};

/**
 * OneSignal: headings and contents are shown on lock screens; the data ride along through the services of Apple and Google. A segment is everybody who is in it.
 */
import type { Vendor } from './model.js';

export const onesignal: Vendor = {
  id: 'onesignal',
  name: 'OneSignal',
  category: 'push',
  documentation: 'https://documentation.onesignal.com/reference/push-notification',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['onesignal-node'],
      versions: '>=3',
      types: { Client: 'Client()' },
      sinks: [
        { id: 'onesignal.notify', calls: ['Client().createNotification'], leaks: ['arg0.contents', 'arg0.headings', 'arg0.subtitle', 'arg0.data'], channel: 'message', depth: 'deep', unless: [{ at: 'arg0.included_segments', is: 'present' }] },
        { id: 'onesignal.segments', calls: ['Client().createNotification'], leaks: ['arg0.contents', 'arg0.headings', 'arg0.subtitle', 'arg0.data'], channel: 'message', depth: 'deep', audience: 'other-customers', when: [{ at: 'arg0.included_segments', is: 'present' }] },
      ],
    },
  ],
};

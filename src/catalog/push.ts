/**
 * Push services: title and body are shown on lock screens and pass through the services of Apple, Google and browsers.
 */
import type { Vendor } from './model.js';

export const push: Vendor = {
  id: 'push',
  name: 'Push notifications',
  category: 'push',
  documentation: 'https://docs.expo.dev/push-notifications/sending-notifications/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['expo-server-sdk'],
      versions: '>=3',
      types: { Expo: 'Expo()' },
      sinks: [
        {
          id: 'push.expo',
          calls: ['{Expo(),()}.sendPushNotificationsAsync'],
          leaks: ['arg0[].title', 'arg0[].body', 'arg0[].data'],
          channel: 'message',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['expo-notifications'],
      versions: '>=0.20',
      sinks: [
        {
          id: 'push.local',
          calls: ['scheduleNotificationAsync'],
          leaks: ['arg0.content'],
          channel: 'message',
          depth: 'deep',
        },
      ],
    },
  ],
};

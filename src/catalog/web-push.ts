/**
 * Pushes to browsers: what is pushed is shown on screens that others see.
 */
import type { Vendor } from './model.js';

export const webPush: Vendor = {
  id: 'web-push',
  name: 'Web Push',
  category: 'push',
  documentation: 'https://github.com/web-push-libs/web-push',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['web-push'],
      versions: '>=3',
      sinks: [
        { id: 'web-push.send', calls: ['sendNotification'], leaks: ['arg1'], channel: 'message', depth: 'deep' },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['pywebpush'],
      versions: '>=1',
      sinks: [
        { id: 'web-push.python', calls: ['{webpush,webpush_async}'], leaks: ['arg1:data'], channel: 'message', depth: 'deep' },
      ],
    },
  ],
};

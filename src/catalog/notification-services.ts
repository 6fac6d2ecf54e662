/**
 * Courier, Knock and Novu make mails, pushes and texts of the data that a workflow is given, and keep both.
 */
import type { Vendor } from './model.js';

export const notificationServices: Vendor = {
  id: 'notification-services',
  name: 'Notification services',
  category: 'push',
  documentation: 'https://docs.knock.app/reference',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@knocklabs/node'],
      versions: '>=0.4',
      types: { Knock: '()' },
      sinks: [
        { id: 'notification-services.knock', calls: ['{(),Knock()}.workflows.trigger'], leaks: ['arg1.data'], channel: 'message', depth: 'deep' },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@novu/api', '@novu/node'],
      versions: '>=0.1',
      types: { Novu: 'Novu()' },
      sinks: [
        { id: 'notification-services.novu', calls: ['Novu().trigger'], leaks: ['arg0.payload', 'arg1.payload'], channel: 'message', depth: 'deep' },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@trycourier/courier'],
      versions: '>=6',
      sinks: [
        { id: 'notification-services.courier', calls: ['{(),Courier(),CourierClient()}.send.message', 'CourierClient().send'], leaks: ['arg0.message.content', 'arg0.message.data'], channel: 'message', depth: 'deep' },
      ],
    },
  ],
};

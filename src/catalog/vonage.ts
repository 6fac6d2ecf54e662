/**
 * Vonage: the text of a message is shown on lock screens, and kept by carriers on the way.
 */
import type { Vendor } from './model.js';

export const vonage: Vendor = {
  id: 'vonage',
  name: 'Vonage',
  category: 'sms',
  documentation: 'https://developer.vonage.com/en/messages/overview',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@vonage/server-sdk'],
      versions: '>=3',
      types: { Vonage: 'Vonage()' },
      sinks: [
        { id: 'vonage.send', calls: ['Vonage().{sms,messages}.send'], leaks: ['arg0.text', 'arg0.body'], channel: 'message', depth: 'text' },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@vonage/sms', '@vonage/messages'],
      versions: '>=1',
      sinks: [
        { id: 'vonage.client', calls: ['{SMS(),Messages()}.send'], leaks: ['arg0.text', 'arg0.body'], channel: 'message', depth: 'text' },
      ],
    },
  ],
};

/**
 * Telnyx: the text of a message is shown on lock screens, and kept by carriers on the way.
 */
import type { Vendor } from './model.js';

export const telnyx: Vendor = {
  id: 'telnyx',
  name: 'Telnyx',
  category: 'sms',
  documentation: 'https://developers.telnyx.com/api-reference/messages/send-a-message',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['telnyx'],
      versions: '>=5',
      types: { Telnyx: '()' },
      sinks: [
        { id: 'telnyx.send', calls: ['{(),Telnyx()}.messages.{send,schedule,sendLongCode,sendNumberPool,sendShortCode,sendGroupMms,sendWithAlphanumericSender}'], leaks: ['arg0.text', 'arg0.subject'], channel: 'message', depth: 'text' },
      ],
    },
  ],
};

/**
 * Twilio: the text of a message is shown on lock screens, and kept by carriers on the way.
 */
import type { Vendor } from './model.js';

export const twilio: Vendor = {
  id: 'twilio',
  name: 'Twilio',
  category: 'sms',
  documentation: 'https://www.twilio.com/docs/messaging/api/message-resource',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['twilio'],
      versions: '>=3',
      types: { Twilio: '()' },
      receivers: { twilio: '()', 'twilio client': '()' },
      sinks: [
        {
          id: 'twilio.message',
          calls: ['{(),Twilio()}.messages.create'],
          leaks: ['arg0.body', 'arg0.contentVariables'],
          channel: 'message',
          depth: 'text',
        },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['twilio.rest'],
      versions: '>=6',
      types: { Client: 'Client()' },
      sinks: [
        { id: 'twilio.python-message', calls: ['Client().messages.{create,create_async}'], leaks: ['arg:body', 'arg:content_variables'], channel: 'message', depth: 'text' },
      ],
    },
  ],
};

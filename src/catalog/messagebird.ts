/**
 * MessageBird: the text of a message is shown on lock screens, and kept by carriers on the way.
 */
import type { Vendor } from './model.js';

export const messagebird: Vendor = {
  id: 'messagebird',
  name: 'MessageBird',
  category: 'sms',
  documentation: 'https://developers.messagebird.com/api/sms-messaging/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['messagebird'],
      versions: '>=3',
      sinks: [
        { id: 'messagebird.send', calls: ['{(),initClient()}.{messages,voice_messages}.create'], leaks: ['arg0.body'], channel: 'message', depth: 'text' },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['messagebird'],
      versions: '>=2',
      sinks: [
        { id: 'messagebird.python', calls: ['Client().message_create'], leaks: ['arg2:body'], channel: 'message', depth: 'text' },
      ],
    },
  ],
};

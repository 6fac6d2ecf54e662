/**
 * Plivo: the text of a message is shown on lock screens, and kept in its logs.
 */
import type { Vendor } from './model.js';

export const plivo: Vendor = {
  id: 'plivo',
  name: 'Plivo',
  category: 'sms',
  documentation: 'https://www.plivo.com/docs/messaging/api/message',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['plivo'],
      versions: '>=4',
      types: { Client: 'Client()' },
      sinks: [
        { id: 'plivo.send', calls: ['Client().messages.create'], leaks: ['arg2', 'arg0.text'], channel: 'message', depth: 'text' },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['plivo'],
      versions: '>=4',
      sinks: [
        { id: 'plivo.python', calls: ['RestClient().messages.create'], leaks: ['arg1:text'], channel: 'message', depth: 'text' },
      ],
    },
  ],
};

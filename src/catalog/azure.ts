/**
 * Azure's SDKs. Communication Services puts all of `recipients.to` and `recipients.cc` into one message.
 */
import type { Vendor } from './model.js';

export const azure: Vendor = {
  id: 'azure',
  name: 'Microsoft Azure',
  category: 'cloud',
  documentation: 'https://learn.microsoft.com/javascript/api/overview/azure/communication-email-readme',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@azure/communication-email'],
      versions: '>=1',
      types: { EmailClient: 'EmailClient()' },
      sinks: [
        {
          id: 'azure.recipients',
          calls: ['EmailClient().beginSend'],
          leaks: ['arg0.recipients.to', 'arg0.recipients.cc'],
          channel: 'recipients',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@azure/communication-sms'],
      versions: '>=1',
      types: { SmsClient: 'SmsClient()' },
      sinks: [
        {
          id: 'azure.sms',
          calls: ['SmsClient().send'],
          leaks: ['arg0.message'],
          channel: 'message',
          depth: 'text',
        },
      ],
    },
  ],
};

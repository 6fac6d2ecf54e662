/**
 * Mailjet: everybody in `To` and `Cc` of one of `Messages` sees the others; version 3 of the API had `Recipients`, one message
 * each.
 */
import type { Vendor } from './model.js';

export const mailjet: Vendor = {
  id: 'mailjet',
  name: 'Mailjet',
  category: 'mail',
  documentation: 'https://dev.mailjet.com/email/guides/send-api-v31/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['node-mailjet'],
      versions: '>=3',
      types: { Client: '()' },
      receivers: { mailjet: '()' },
      sinks: [
        {
          id: 'mailjet.recipients',
          calls: ['{(),Client(),apiConnect(),().apiConnect(),connect()}.post().request'],
          leaks: ['arg0.Messages[].To', 'arg0.Messages[].Cc', 'arg0.To', 'arg0.Cc'],
          channel: 'recipients',
          depth: 'deep',
        },
      ],
    },
  ],
};

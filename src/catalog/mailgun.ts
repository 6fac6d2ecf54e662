/**
 * Mailgun: everybody in `to` sees the others unless `recipient-variables` turn the message into a batch; `cc` is always shown.
 */
import type { Vendor } from './model.js';

export const mailgun: Vendor = {
  id: 'mailgun',
  name: 'Mailgun',
  category: 'mail',
  documentation: 'https://documentation.mailgun.com/docs/mailgun/user-manual/sending-messages/batch-sending',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['mailgun.js'],
      versions: '>=4',
      types: { MailgunClient: 'Mailgun().client()', IMailgunClient: 'Mailgun().client()' },
      receivers: { mg: 'Mailgun().client()', mailgun: 'Mailgun().client()' },
      sinks: [
        {
          id: 'mailgun.recipients',
          calls: ['{Mailgun(),()}.client().messages.create'],
          leaks: ['arg1.to'],
          channel: 'recipients',
          depth: 'deep',
          unless: [{ at: 'arg1.recipient-variables', is: 'present' }],
        },
        {
          id: 'mailgun.copies',
          calls: ['{Mailgun(),()}.client().messages.create'],
          leaks: ['arg1.cc'],
          channel: 'recipients',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['mailgun-js'],
      versions: '>=0.22',
      sinks: [
        {
          id: 'mailgun.old-recipients',
          calls: ['().messages().send'],
          leaks: ['arg0.to'],
          channel: 'recipients',
          depth: 'deep',
          unless: [{ at: 'arg0.recipient-variables', is: 'present' }],
        },
        {
          id: 'mailgun.old-copies',
          calls: ['().messages().send'],
          leaks: ['arg0.cc'],
          channel: 'recipients',
          depth: 'deep',
        },
      ],
    },
  ],
};

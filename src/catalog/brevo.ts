/**
 * Brevo: everybody in `to` and `cc` of one message sees the others; each of `messageVersions` is a message of its own and
 * makes `to` be ignored.
 */
import type { Vendor } from './model.js';

export const brevo: Vendor = {
  id: 'brevo',
  name: 'Brevo (Sendinblue)',
  category: 'mail',
  documentation: 'https://developers.brevo.com/reference/send-transac-email',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@getbrevo/brevo', 'sib-api-v3-sdk', 'sib-api-v3-typescript'],
      versions: '>=1',
      types: { BrevoClient: 'BrevoClient()', TransactionalEmailsApi: 'TransactionalEmailsApi()' },
      sinks: [
        {
          id: 'brevo.recipients',
          calls: ['BrevoClient().transactionalEmails.sendTransacEmail', 'TransactionalEmailsApi().sendTransacEmail'],
          leaks: ['arg0.to', 'arg0.cc'],
          channel: 'recipients',
          depth: 'deep',
          unless: [{ at: 'arg0.messageVersions', is: 'present' }],
        },
        {
          id: 'brevo.version-recipients',
          calls: ['BrevoClient().transactionalEmails.sendTransacEmail', 'TransactionalEmailsApi().sendTransacEmail'],
          leaks: ['arg0.messageVersions[].to', 'arg0.messageVersions[].cc'],
          channel: 'recipients',
          depth: 'deep',
        },
      ],
    },
  ],
};

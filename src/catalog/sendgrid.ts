/**
 * SendGrid: everybody in `to` and `cc` of one personalization sees the others. `isMultiple` and `sendMultiple` make one
 * message per person, and a personalization is a message of its own.
 */
import type { Vendor } from './model.js';

export const sendgrid: Vendor = {
  id: 'sendgrid',
  name: 'SendGrid',
  category: 'mail',
  documentation: 'https://github.com/sendgrid/sendgrid-nodejs/tree/main/docs/use-cases',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@sendgrid/mail'],
      versions: '>=6',
      types: { MailService: '' },
      receivers: { 'sg mail': '', sendgrid: '', 'send grid': '', sgmail: '' },
      sinks: [
        {
          id: 'sendgrid.recipients',
          calls: ['send', 'MailService().send'],
          leaks: ['arg0.to', 'arg0.cc', 'arg0[].to', 'arg0[].cc'],
          channel: 'recipients',
          depth: 'deep',
          unless: [
            { at: 'arg1', is: 'true' },
            { at: 'arg0.isMultiple', is: 'true' },
            { at: 'arg0[].isMultiple', is: 'true' },
          ],
        },
        {
          id: 'sendgrid.personalization',
          calls: ['{send,sendMultiple}', 'MailService().{send,sendMultiple}'],
          leaks: [
            'arg0.personalizations[].to',
            'arg0.personalizations[].cc',
            'arg0[].personalizations[].to',
            'arg0[].personalizations[].cc',
          ],
          channel: 'recipients',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['sendgrid', 'sendgrid.helpers.mail'],
      versions: '>=6',
      sinks: [
        { id: 'sendgrid.python-recipients', calls: ['Mail'], leaks: ['arg1:to_emails'], channel: 'recipients', depth: 'deep', unless: [{ at: 'arg7:is_multiple', is: 'true' }] },
      ],
    },
  ],
};

/**
 * Mailchimp Transactional (Mandrill) sends one message per recipient unless `preserve_recipients` shows all of them. Mailchimp
 * Marketing keeps people as list members; what is known of them is handed to a processor.
 */
import type { Vendor } from './model.js';

export const mailchimp: Vendor = {
  id: 'mailchimp',
  name: 'Mailchimp',
  category: 'mail',
  documentation: 'https://mailchimp.com/developer/transactional/api/messages/send-new-message/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@mailchimp/mailchimp_transactional', 'mandrill-api', 'mandrill-api/mandrill'],
      versions: '>=1',
      types: { ApiClient: '()' },
      sinks: [
        {
          id: 'mailchimp.recipients',
          calls: ['{(),Mandrill()}.messages.{send,sendTemplate}'],
          leaks: ['arg0.message.to'],
          channel: 'recipients',
          depth: 'deep',
          when: [{ at: 'arg0.message.preserve_recipients', is: 'true' }],
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@mailchimp/mailchimp_marketing'],
      versions: '>=3',
      receivers: { mailchimp: '' },
      sinks: [
        {
          id: 'mailchimp.member-fields',
          calls: ['lists.{addListMember,setListMember,updateListMember}'],
          leaks: ['args1.merge_fields', 'args2.merge_fields', 'args1.location', 'args2.location'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
      ],
    },
  ],
};

/**
 * Postmark: `To` and `Cc` hold comma-separated addresses that all recipients see; a batch is one message per item.
 */
import type { Vendor } from './model.js';

export const postmark: Vendor = {
  id: 'postmark',
  name: 'Postmark',
  category: 'mail',
  documentation: 'https://postmarkapp.com/developer/user-guide/send-email-with-api',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['postmark'],
      versions: '>=2',
      types: { ServerClient: 'ServerClient()' },
      receivers: { postmark: 'ServerClient()', 'postmark client': 'ServerClient()' },
      sinks: [
        {
          id: 'postmark.recipients',
          calls: ['{ServerClient(),Client()}.{sendEmail,sendEmailWithTemplate}'],
          leaks: ['arg0.To', 'arg0.Cc'],
          channel: 'recipients',
          depth: 'deep',
        },
        {
          id: 'postmark.batch-recipients',
          calls: ['ServerClient().sendEmailBatch'],
          leaks: ['arg0[].To', 'arg0[].Cc'],
          channel: 'recipients',
          depth: 'deep',
        },
        {
          id: 'postmark.template-batch',
          calls: ['ServerClient().sendEmailBatchWithTemplates'],
          leaks: ['arg0[].To', 'arg0[].Cc'],
          channel: 'recipients',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['postmarker.core'],
      versions: '>=0.15',
      types: { PostmarkClient: 'PostmarkClient()' },
      sinks: [
        { id: 'postmark.python-recipients', calls: ['PostmarkClient().emails.{send,send_with_template,Email,EmailTemplate}'], leaks: ['arg:To', 'arg:Cc'], channel: 'recipients', depth: 'deep' },
        { id: 'postmark.python-batch', calls: ['PostmarkClient().emails.{send_batch,send_template_batch,EmailBatch}'], leaks: ['args.To', 'args.Cc'], channel: 'recipients', depth: 'deep' },
      ],
    },
  ],
};

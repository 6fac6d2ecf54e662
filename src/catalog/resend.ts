/**
 * Resend: everybody in `to` and `cc` of one message sees the others. A batch is one message per item.
 */
import type { Vendor } from './model.js';

export const resend: Vendor = {
  id: 'resend',
  name: 'Resend',
  category: 'mail',
  documentation: 'https://resend.com/docs/api-reference/emails/send-email',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['resend'],
      versions: '>=1',
      types: { Resend: 'Resend()' },
      receivers: { resend: 'Resend()' },
      sinks: [
        {
          id: 'resend.recipients',
          calls: ['Resend().emails.{send,create}'],
          leaks: ['arg0.to', 'arg0.cc'],
          channel: 'recipients',
          depth: 'deep',
        },
        {
          id: 'resend.batch-recipients',
          calls: ['Resend().batch.{send,create}'],
          leaks: ['arg0[].to', 'arg0[].cc'],
          channel: 'recipients',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['resend'],
      versions: '>=0.7',
      sinks: [
        { id: 'resend.python-recipients', calls: ['Emails.{send,send_async}'], leaks: ['arg0:params.to', 'arg0:params.cc'], channel: 'recipients', depth: 'deep' },
        { id: 'resend.python-batch', calls: ['Batch.{send,send_async}'], leaks: ['arg0:params[].to', 'arg0:params[].cc'], channel: 'recipients', depth: 'deep' },
      ],
    },
  ],
};

/**
 * nodemailer puts everybody of `to` and `cc` into the headers of one message, so each of them reads the addresses of the others. `bcc` and one call
 * per person are safe.
 */
import type { Vendor } from './model.js';

export const nodemailer: Vendor = {
  id: 'nodemailer',
  name: 'Nodemailer',
  category: 'mail',
  documentation: 'https://nodemailer.com/message/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['nodemailer', 'nodemailer/lib/mailer', '@nestjs-modules/mailer'],
      versions: '>=6',
      types: {
        Transporter: 'createTransport()',
        Mail: 'createTransport()',
        Mailer: 'createTransport()',
        MailerService: 'createTransport()',
      },
      receivers: {
        transporter: 'createTransport()',
        transport: 'createTransport()',
        mailer: 'createTransport()',
        'mail transport': 'createTransport()',
        'mailer service': 'createTransport()',
        'smtp transport': 'createTransport()',
        nodemailer: 'createTransport()',
      },
      sinks: [
        {
          id: 'nodemailer.recipients',
          calls: ['createTransport().sendMail'],
          leaks: ['arg0.to', 'arg0.cc'],
          channel: 'recipients',
          depth: 'deep',
        },
      ],
    },
  ],
};

/**
 * emailjs, the SMTP client: `to` and `cc` are headers that every recipient sees.
 */
import type { Vendor } from './model.js';

export const emailjs: Vendor = {
  id: 'emailjs',
  name: 'emailjs',
  category: 'mail',
  documentation: 'https://github.com/eleith/emailjs#readme',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['emailjs'],
      versions: '>=3',
      types: { SMTPClient: 'SMTPClient()' },
      sinks: [
        {
          id: 'emailjs.recipients',
          calls: ['{SMTPClient(),server.connect()}.{send,sendAsync}', 'Message'],
          leaks: ['arg0.to', 'arg0.cc'],
          channel: 'recipients',
          depth: 'deep',
        },
      ],
    },
  ],
};

/**
 * email-templates hands `message` to nodemailer: everybody in `to` and `cc` sees the others.
 */
import type { Vendor } from './model.js';

export const emailTemplates: Vendor = {
  id: 'email-templates',
  name: 'email-templates',
  category: 'mail',
  documentation: 'https://email-templates.js.org/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['email-templates'],
      versions: '>=8',
      types: { Email: '()' },
      sinks: [
        {
          id: 'email-templates.recipients',
          calls: ['().send'],
          leaks: ['arg0.message.to', 'arg0.message.cc'],
          channel: 'recipients',
          depth: 'deep',
        },
      ],
    },
  ],
};

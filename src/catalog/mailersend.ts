/**
 * MailerSend: the recipients of one `EmailParams` see each other; `sendBulk` takes one `EmailParams` per message.
 */
import type { Vendor } from './model.js';

export const mailersend: Vendor = {
  id: 'mailersend',
  name: 'MailerSend',
  category: 'mail',
  documentation: 'https://developers.mailersend.com/api/v1/email.html',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['mailersend'],
      versions: '>=2',
      types: { EmailParams: 'EmailParams()' },
      propagators: [
        {
          calls: [
            'EmailParams().{setFrom,setSubject,setHtml,setText,setTo,setCc,setBcc,setReplyTo,setTemplateId,setPersonalization,setTags,setAttachments,setSendAt}',
          ],
          flows: [{ from: 'this', to: 'return' }],
        },
      ],
      sinks: [
        {
          id: 'mailersend.recipients',
          calls: ['EmailParams().{setTo,setCc}'],
          leaks: ['arg0'],
          channel: 'recipients',
          depth: 'deep',
        },
      ],
    },
  ],
};

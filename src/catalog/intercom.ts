/**
 * Intercom, the support chat: what boot, update and events carry is kept with the person's profile.
 */
import type { Vendor } from './model.js';

export const intercom: Vendor = {
  id: 'intercom',
  name: 'Intercom',
  category: 'crm',
  documentation: 'https://developers.intercom.com/installing-intercom/web/methods',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['intercom-client'],
      versions: '>=5',
      types: { IntercomClient: 'IntercomClient()' },
      sinks: [
        {
          id: 'intercom.contact',
          calls: [
            '{IntercomClient(),Client()}.{contacts.create,contacts.update,events.create,notes.create,conversations.create}',
          ],
          leaks: ['arg0'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@intercom/messenger-js-sdk', 'react-use-intercom'],
      versions: '>=0.0.10',
      globals: { Intercom: 'Intercom' },
      sinks: [
        {
          id: 'intercom.messenger',
          calls: ['', '{Intercom,boot,update,trackEvent}', 'useIntercom().{boot,update,trackEvent}'],
          leaks: ['args'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
      ],
    },
  ],
};

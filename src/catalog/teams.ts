/**
 * Microsoft Teams: whatever is posted to a channel is read by everybody in it, searched, and kept.
 */
import type { Vendor } from './model.js';

export const teams: Vendor = {
  id: 'teams',
  name: 'Microsoft Teams',
  category: 'chat',
  documentation: 'https://github.com/Smartive/ms-teams-webhook',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['ms-teams-webhook'],
      versions: '>=1',
      types: { IncomingWebhook: 'IncomingWebhook()' },
      sinks: [
        { id: 'teams.webhook', calls: ['IncomingWebhook().{send,sendText,sendRawAdaptiveCard,sendAdaptiveCard}'], leaks: ['args'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
  ],
};

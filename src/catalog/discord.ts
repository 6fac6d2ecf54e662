/**
 * Chat services that programs post notices to: everybody in the channel reads them, and the service keeps them.
 */
import type { Vendor } from './model.js';

export const discord: Vendor = {
  id: 'discord',
  name: 'Discord and Telegram',
  category: 'chat',
  documentation: 'https://discord.js.org/docs/packages/discord.js/main/WebhookClient:Class',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['discord.js'],
      versions: '>=13',
      types: { WebhookClient: 'WebhookClient()', TextChannel: 'TextChannel()' },
      sinks: [
        {
          id: 'discord.send',
          calls: ['{WebhookClient(),TextChannel()}.send'],
          leaks: ['arg0'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'third-party',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['node-telegram-bot-api'],
      versions: '>=0.50',
      sinks: [
        {
          id: 'discord.telegram',
          calls: ['().sendMessage'],
          leaks: ['arg1'],
          channel: 'vendor',
          depth: 'text',
          audience: 'third-party',
        },
      ],
    },
  ],
};

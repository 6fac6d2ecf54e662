/**
 * SparkPost makes one message per recipient, so `recipients` is safe; what the headers of the content name is seen by all.
 */
import type { Vendor } from './model.js';

export const sparkpost: Vendor = {
  id: 'sparkpost',
  name: 'SparkPost',
  category: 'mail',
  documentation: 'https://developers.sparkpost.com/api/transmissions/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['sparkpost'],
      versions: '>=2',
      sinks: [
        {
          id: 'sparkpost.header-recipients',
          calls: ['().transmissions.send'],
          leaks: [
            'arg0.content.headers.CC',
            'arg0.content.headers.Cc',
            'arg0.content.headers.To',
            'arg0.recipients[].address.header_to',
          ],
          channel: 'recipients',
          depth: 'deep',
        },
      ],
    },
  ],
};

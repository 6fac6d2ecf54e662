/**
 * Sinch: the text of a message is shown on lock screens, and kept by carriers on the way.
 */
import type { Vendor } from './model.js';

export const sinch: Vendor = {
  id: 'sinch',
  name: 'Sinch',
  category: 'sms',
  documentation: 'https://developers.sinch.com/docs/sms/sdks/node/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@sinch/sdk-core'],
      versions: '>=1',
      types: { SinchClient: 'SinchClient()' },
      sinks: [
        { id: 'sinch.send', calls: ['SinchClient().sms.batches.{send,sendTextMessage}'], leaks: ['arg0.sendSMSRequestBody.body', 'arg0.sendSMSRequestBody.parameters'], channel: 'message', depth: 'deep' },
      ],
    },
  ],
};

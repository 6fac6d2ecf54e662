/**
 * New Relic: attributes of transactions, spans, events and errors.
 */
import type { Vendor } from './model.js';

export const newrelic: Vendor = {
  id: 'newrelic',
  name: 'New Relic',
  category: 'observability',
  documentation: 'https://docs.newrelic.com/docs/apm/agents/nodejs-agent/api-guides/nodejs-agent-api/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['newrelic'],
      versions: '>=9',
      globals: { newrelic: '' },
      receivers: { newrelic: '', 'new relic': '' },
      sinks: [
        {
          id: 'newrelic.attribute',
          calls: [
            '{addCustomAttribute,addCustomSpanAttribute,setCustomAttribute,recordCustomEvent,addPageAction,interaction().setAttribute}',
          ],
          leaks: ['arg1'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
        {
          id: 'newrelic.attributes',
          calls: ['{addCustomAttributes,addCustomSpanAttributes,setUserID,setUserId,recordLogEvent}'],
          leaks: ['arg0'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
        {
          id: 'newrelic.error',
          calls: ['noticeError'],
          leaks: ['arg1'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
      ],
    },
  ],
};

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
    {
      ecosystem: 'pypi',
      packages: ['newrelic.agent'],
      versions: '>=8',
      sinks: [
        { id: 'newrelic.python-attribute', calls: ['{add_custom_attribute,add_custom_span_attribute}'], leaks: ['arg1:value'], channel: 'vendor', depth: 'deep', audience: 'processor' },
        { id: 'newrelic.python-event', calls: ['record_custom_event'], leaks: ['arg1:params'], channel: 'vendor', depth: 'deep', audience: 'processor' },
        { id: 'newrelic.python-attributes', calls: ['add_custom_attributes'], leaks: ['arg0:items'], channel: 'vendor', depth: 'deep', audience: 'processor' },
        { id: 'newrelic.python-user', calls: ['set_user_id'], leaks: ['arg0:user_id'], channel: 'vendor', depth: 'deep', audience: 'processor' },
        { id: 'newrelic.python-log', calls: ['record_log_event'], leaks: ['arg0:message', 'arg3:attributes'], channel: 'vendor', depth: 'deep', audience: 'processor' },
        { id: 'newrelic.python-error', calls: ['notice_error'], leaks: ['arg1:attributes'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
  ],
};

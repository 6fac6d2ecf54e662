/**
 * Microsoft Graph: attendees of an event see each other unless it hides them, and so do the recipients of a message. What is posted says what it is:
 * nothing else has attendees or recipients.
 */
import type { Vendor } from './model.js';

export const microsoftGraph: Vendor = {
  id: 'microsoft-graph',
  name: 'Microsoft Graph',
  category: 'cloud',
  documentation: 'https://learn.microsoft.com/en-us/graph/api/resources/event',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@microsoft/microsoft-graph-client'],
      versions: '>=2',
      types: { Client: 'Client.init()' },
      receivers: { 'graph client': 'Client.init()' },
      sinks: [
        {
          id: 'microsoft-graph.attendees',
          calls: ['Client.{init,initWithMiddleware}().api().{post,create,patch,update}'],
          leaks: ['arg0.attendees'],
          channel: 'recipients',
          depth: 'deep',
          unless: [{ at: 'arg0.hideAttendees', is: 'true' }],
        },
        {
          id: 'microsoft-graph.recipients',
          calls: ['Client.{init,initWithMiddleware}().api().{post,create}'],
          leaks: ['arg0.message.toRecipients', 'arg0.message.ccRecipients', 'arg0.toRecipients', 'arg0.ccRecipients'],
          channel: 'recipients',
          depth: 'deep',
        },
      ],
    },
  ],
};

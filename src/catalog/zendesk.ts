/**
 * Zendesk needs to know who asks; subjects, comments and custom fields are read by all agents.
 */
import type { Vendor } from './model.js';

export const zendesk: Vendor = {
  id: 'zendesk',
  name: 'Zendesk',
  category: 'crm',
  documentation: 'https://blakmatrix.github.io/node-zendesk/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['node-zendesk'],
      versions: '>=5',
      sinks: [
        { id: 'zendesk.ticket', calls: ['createClient().tickets.create'], leaks: ['arg0.subject', 'arg0.description', 'arg0.comment', 'arg0.custom_fields', 'arg0.ticket.subject', 'arg0.ticket.description', 'arg0.ticket.comment', 'arg0.ticket.custom_fields'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
  ],
};

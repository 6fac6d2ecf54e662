/**
 * HubSpot, a CRM: the properties of contacts, companies, deals and tickets.
 */
import type { Vendor } from './model.js';

export const hubspot: Vendor = {
  id: 'hubspot',
  name: 'HubSpot',
  category: 'crm',
  documentation: 'https://developers.hubspot.com/docs/api-reference/crm-contacts-v3/guide',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@hubspot/api-client'],
      versions: '>=8',
      types: { Client: 'Client()' },
      receivers: { 'hubspot client': 'Client()', hubspot: 'Client()' },
      sinks: [
        {
          id: 'hubspot.create',
          calls: ['Client().crm.{contacts,deals,tickets,companies}.basicApi.create'],
          leaks: ['arg0'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
        {
          id: 'hubspot.update',
          calls: ['Client().crm.{contacts,deals,tickets,companies}.basicApi.update'],
          leaks: ['arg1'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
        {
          id: 'hubspot.batch',
          calls: ['Client().crm.{contacts,deals,tickets,companies}.batchApi.{create,update,upsert}'],
          leaks: ['arg0'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
      ],
    },
  ],
};

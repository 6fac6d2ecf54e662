/**
 * Airtable: a record is read by all who share the base.
 */
import type { Vendor } from './model.js';

export const airtable: Vendor = {
  id: 'airtable',
  name: 'Airtable',
  category: 'cloud',
  documentation: 'https://airtable.com/developers/web/api/create-records',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['airtable'],
      versions: '>=0.10',
      sinks: [
        { id: 'airtable.create', calls: ['{base,().base}()().create'], leaks: ['arg0'], channel: 'vendor', depth: 'deep', audience: 'processor' },
        { id: 'airtable.update', calls: ['{base,().base}()().{update,replace}'], leaks: ['arg0[].fields', 'arg1'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
  ],
};

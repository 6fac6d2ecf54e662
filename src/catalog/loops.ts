/**
 * Loops writes to people on a company's behalf and needs their address; properties are what is in question.
 */
import type { Vendor } from './model.js';

export const loops: Vendor = {
  id: 'loops',
  name: 'Loops',
  category: 'crm',
  documentation: 'https://loops.so/docs/sdks/javascript',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['loops'],
      versions: '>=3',
      types: { LoopsClient: 'LoopsClient()' },
      sinks: [
        { id: 'loops.properties', calls: ['LoopsClient().{createContact,updateContact,sendEvent}'], leaks: ['arg0.properties', 'arg0.contactProperties', 'arg0.eventProperties'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
  ],
};

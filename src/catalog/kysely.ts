/**
 * Kysely: a builder that begins with a table, gives whole rows with `selectAll` and the named columns with `select`.
 */
import type { Vendor } from './model.js';

export const kysely: Vendor = {
  id: 'kysely',
  name: 'Kysely',
  category: 'orm',
  documentation: 'https://kysely.dev/docs/getting-started',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['kysely'],
      versions: '>=0.26',
      types: { Kysely: 'Kysely()', Transaction: 'Kysely()' },
      sources: [
        {
          id: 'kysely.table',
          calls: ['Kysely().selectFrom'],
          record: { many: true, entity: 'arg0' },
        },
      ],
      propagators: [
        { methods: ['selectAll'], flows: [{ from: 'this', to: 'return' }] },
        { methods: ['executeTakeFirst', 'executeTakeFirstOrThrow'], flows: [{ from: 'this[]', to: 'return' }] },
      ],
    },
  ],
};

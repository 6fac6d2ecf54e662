/**
 * Postgres.js: a query is a tagged template, its answer the list of rows.
 */
import type { Vendor } from './model.js';

export const postgres: Vendor = {
  id: 'postgres',
  name: 'Postgres.js',
  category: 'orm',
  documentation: 'https://github.com/porsager/postgres#queries',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['postgres'],
      versions: '>=3',
      types: { Sql: '()', TransactionSql: '()' },
      sources: [
        {
          id: 'postgres.rows',
          calls: ['()', '().unsafe'],
          record: { many: true, entity: 'query' },
        },
      ],
    },
  ],
};

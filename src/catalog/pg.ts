/**
 * node-postgres: the rows of an answer are the columns that the query selects.
 */
import type { Vendor } from './model.js';

export const pg: Vendor = {
  id: 'pg',
  name: 'node-postgres',
  category: 'orm',
  documentation: 'https://node-postgres.com/apis/client',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['pg'],
      versions: '>=8',
      types: { Pool: 'Pool()', Client: 'Client()', PoolClient: 'Client()', ClientBase: 'Client()' },
      // `Key (email)=(a@b.c) already exists.`, `Failing row contains (…)`: of what is written, not of what is looked for.
      throws: [
        {
          calls: ['{Pool(),Client(),Pool().connect()}.query'],
          carries: [{ from: 'arg1[]', to: 'return.detail', depth: 'deep' }],
          when: [{ at: 'arg0', is: { contains: ['INSERT INTO', 'insert into'] } }],
        },
      ],
      sources: [
        {
          id: 'pg.rows',
          calls: ['{Pool(),Client(),Pool().connect()}.query'],
          at: 'return.rows',
          record: { many: true, entity: 'query' },
        },
      ],
    },
  ],
};

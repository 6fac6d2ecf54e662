/**
 * SQLite in the process, by better-sqlite3 and by Node.js itself: a prepared statement stands for the rows that it will find.
 */
import type { Vendor } from './model.js';

export const sqlite: Vendor = {
  id: 'sqlite',
  name: 'SQLite',
  category: 'orm',
  documentation: 'https://github.com/WiseLibs/better-sqlite3/blob/master/docs/api.md',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['better-sqlite3', 'node:sqlite'],
      versions: '>=9',
      types: { Database: '()', DatabaseSync: 'DatabaseSync()' },
      sources: [
        {
          id: 'sqlite.statement',
          calls: ['{(),DatabaseSync()}.prepare'],
          record: { many: true, entity: 'query' },
        },
      ],
      propagators: [
        { calls: ['{(),DatabaseSync()}.prepare().get'], flows: [{ from: 'this[]', to: 'return' }] },
        { calls: ['{(),DatabaseSync()}.prepare().{all,iterate}'], flows: [{ from: 'this', to: 'return' }] },
      ],
      sanitizers: [{ calls: ['{(),DatabaseSync()}.prepare().run'], effect: 'remove' }],
    },
  ],
};

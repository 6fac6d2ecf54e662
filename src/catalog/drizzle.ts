/**
 * Drizzle: relational queries give whole rows unless `columns` narrows them. `select()` from a table is found by the table's
 * name alone.
 */
import type { Vendor } from './model.js';

export const drizzle: Vendor = {
  id: 'drizzle',
  name: 'Drizzle',
  category: 'orm',
  documentation: 'https://orm.drizzle.team/docs/rqb',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: [
        'drizzle-orm',
        'drizzle-orm/node-postgres',
        'drizzle-orm/postgres-js',
        'drizzle-orm/mysql2',
        'drizzle-orm/better-sqlite3',
        'drizzle-orm/libsql',
        'drizzle-orm/neon-http',
        'drizzle-orm/neon-serverless',
        'drizzle-orm/d1',
        'drizzle-orm/vercel-postgres',
        'drizzle-orm/planetscale-serverless',
        'drizzle-orm/pglite',
        'drizzle-orm/bun-sqlite',
      ],
      versions: '>=0.28',
      types: {
        NodePgDatabase: 'drizzle()',
        PostgresJsDatabase: 'drizzle()',
        MySql2Database: 'drizzle()',
        LibSQLDatabase: 'drizzle()',
        BetterSQLite3Database: 'drizzle()',
        DrizzleD1Database: 'drizzle()',
      },
      receivers: { db: 'drizzle()', drizzle: 'drizzle()', tx: 'drizzle()' },
      sources: [
        {
          id: 'drizzle.one',
          calls: ['drizzle().query.*.findFirst'],
          record: { many: false, entity: 'member', projections: [{ at: 'arg0.columns', style: 'keys' }] },
        },
        {
          id: 'drizzle.many',
          calls: ['drizzle().query.*.findMany'],
          record: { many: true, entity: 'member', projections: [{ at: 'arg0.columns', style: 'keys' }] },
        },
      ],
    },
  ],
};

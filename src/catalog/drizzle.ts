/**
 * Drizzle: relational queries give whole rows unless `columns` narrows them. `select()` from a table is found by the table's
 * name alone.
 */
import type { Projection, Vendor } from './model.js';

/** Relations come by the names under which the program declares them, narrowed like the record itself. */
const QUERIED: readonly Projection[] = [
  { at: 'arg0.columns', style: 'keys', nested: true },
  { at: 'arg0.with', style: 'include', nested: true, records: 'program:drizzle.relations' },
];

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
        'drizzle-orm/pg-core',
        'drizzle-orm/mysql-core',
        'drizzle-orm/sqlite-core',
      ],
      versions: '>=0.28',
      types: {
        NodePgDatabase: 'drizzle()',
        PostgresJsDatabase: 'drizzle()',
        MySql2Database: 'drizzle()',
        LibSQLDatabase: 'drizzle()',
        BetterSQLite3Database: 'drizzle()',
        DrizzleD1Database: 'drizzle()',
        Relations: 'Relations',
      },
      receivers: { db: 'drizzle()', drizzle: 'drizzle()', tx: 'drizzle()' },
      describedTypes: ['InferSelectModel', 'InferInsertModel', 'InferModel'],
      descriptions: [
        {
          calls: [
            '{text,varchar,char,citext,tinytext,mediumtext,longtext,integer,int,smallint,bigint,tinyint,mediumint,serial,bigserial,smallserial,numeric,decimal,real,double,doublePrecision,float,date,time,timestamp,datetime,year,interval,uuid,cidr,binary,varbinary,blob,point,geometry}',
          ],
          like: [{ text: '' }],
          named: 'arg0',
          makes: 'Column',
        },
        { calls: ['inet'], like: [{ text: 'online.ip' }], makes: 'Column' },
        { calls: ['{macaddr,macaddr8}'], like: [{ text: 'online.mac-address' }], makes: 'Column' },
        { calls: ['{boolean,bit,pgEnum(),mysqlEnum}'], like: [{ clean: true }], makes: 'Column' },
        { calls: ['{json,jsonb,customType()}'], like: [], makes: 'Column' },
        {
          calls: [
            'Column.{notNull,default,defaultNow,defaultRandom,$default,$defaultFn,$onUpdate,$onUpdateFn,onUpdateNow,primaryKey,autoincrement,unique,references,generatedAlwaysAs,generatedAlwaysAsIdentity,generatedByDefaultAsIdentity}',
          ],
          like: [{ same: 'this' }],
          makes: 'Column',
        },
        { calls: ['Column.$type'], like: [{ same: 'this' }, { argument: 0 }], makes: 'Column' },
        { calls: ['Column.array'], like: [{ items: 'this' }], makes: 'Column' },
        {
          calls: ['{pgTable,mysqlTable,sqliteTable,pgTableCreator(),mysqlTableCreator(),sqliteTableCreator(),pgSchema().table,mysqlSchema().table}'],
          like: [{ fields: 'arg1' }],
          named: 'arg0',
          makes: 'Table',
        },
        { calls: ['Relations.one'], like: [{ same: 'arg0' }] },
        { calls: ['Relations.many'], like: [{ items: 'arg0' }] },
        { calls: ['{getTableColumns,getColumns}'], like: [{ same: 'arg0' }] },
        { calls: ['drizzle().{select,selectDistinct}'], like: [{ fields: 'arg0' }], makes: 'Selection', when: [{ at: 'arg0', is: 'present' }] },
        { calls: ['drizzle().{select,selectDistinct}'], like: [], makes: 'SelectionOfAll', when: [{ at: 'arg0', is: 'absent' }] },
        { calls: ['drizzle().{insert,update,delete}'], like: [{ same: 'arg0' }], makes: 'Write' },
        { calls: ['Write.{values,set,where,onConflictDoNothing,onConflictDoUpdate,onDuplicateKeyUpdate,orderBy,limit}'], like: [{ same: 'this' }], makes: 'Write' },
      ],
      provides: [{ calls: ['relations'], to: 'arg1.param0', as: 'Relations' }],
      propagators: [
        { calls: ['relations'], flows: [{ from: 'arg1.return', to: 'program:drizzle.relations' }] },
        { calls: ['Selection.from'], flows: [{ from: 'this!', to: 'return[]' }] },
        { calls: ['Write.returning'], flows: [{ from: 'arg0!', to: 'return[]' }], when: [{ at: 'arg0', is: 'present' }] },
      ],
      sources: [
        { id: 'drizzle.row', reads: ['Table.{$inferSelect,$inferInsert}'], instance: true },
        { id: 'drizzle.from', calls: ['SelectionOfAll.from'], record: { many: true, entity: 'arg0' } },
        { id: 'drizzle.returning', calls: ['Write.returning'], record: { many: true, entity: 'receiver' }, when: [{ at: 'arg0', is: 'absent' }] },
        {
          id: 'drizzle.one',
          calls: ['drizzle().query.*.findFirst'],
          record: { many: false, entity: 'member', projections: QUERIED },
        },
        {
          id: 'drizzle.many',
          calls: ['drizzle().query.*.findMany'],
          record: { many: true, entity: 'member', projections: QUERIED },
        },
      ],
    },
  ],
};

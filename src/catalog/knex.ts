/**
 * Knex: a query on a table gives its whole rows unless `select`, `column` or `pluck` names columns. Writes give numbers.
 */
import type { Vendor } from './model.js';

export const knex: Vendor = {
  id: 'knex',
  name: 'Knex',
  category: 'orm',
  documentation: 'https://knexjs.org/guide/query-builder.html',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['knex'],
      versions: '>=0.95',
      types: { Knex: '()' },
      receivers: { knex: '()' },
      sources: [
        {
          id: 'knex.table',
          calls: ['{(),knex()}', '{(),knex()}.{from,table}', '{(),knex()}.{select,column,columns,first}().{from,table}'],
          record: { many: true, entity: 'arg0', projections: [{ at: 'this', style: 'list' }] },
        },
        { id: 'knex.joined', calls: ['{(),knex()}().join'], record: { many: true, entity: 'arg0' } },
        { id: 'knex.raw', calls: ['{(),knex()}.raw'], record: { many: true, entity: 'query' } },
        { id: 'knex.raw-rows', calls: ['{(),knex()}.raw'], at: 'return.rows', record: { many: true, entity: 'query' } },
        { id: 'knex.raw-first', calls: ['{(),knex()}.raw'], at: 'return.0', record: { many: true, entity: 'query' } },
      ],
      propagators: [
        { calls: ['{(),knex()}().join'], flows: [{ from: 'this', to: 'return' }] },
        // What was asked for before the table is known.
        {
          calls: ['{(),knex()}.{select,column,columns,first}'],
          flows: [
            { from: 'arg0', to: 'return.0' },
            { from: 'arg1', to: 'return.1' },
            { from: 'arg2', to: 'return.2' },
            { from: 'arg3', to: 'return.3' },
            { from: 'arg4', to: 'return.4' },
            { from: 'arg5', to: 'return.5' },
            { from: 'arg6', to: 'return.6' },
            { from: 'arg7', to: 'return.7' },
          ],
        },
        {
          methods: ['pluck'],
          flows: [{ from: 'this[]', fromKey: 'arg0', to: 'return[]' }],
        },
        {
          calls: [
            '{(),knex()}().{select,column,columns,returning,where}().{column,columns}',
            '{(),knex()}().{column,columns}',
          ],
          flows: [{ from: 'this', to: 'return' }],
          projections: [{ at: 'args', style: 'list' }, { at: 'arg0', style: 'list' }],
        },
      ],
      sanitizers: [
        {
          calls: [
            '{(),knex()}().{insert,update,del,delete,truncate,count,increment,decrement,max,min,sum,avg,columnInfo}',
          ],
          effect: 'remove',
        },
        { calls: ['{(),knex()}().where().{update,del,delete,count,increment,decrement}'], effect: 'remove' },
      ],
    },
  ],
};

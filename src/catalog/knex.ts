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
          calls: ['{(),knex()}', '{(),knex()}.{from,table}', '{(),knex()}.select().from'],
          record: { many: true, entity: 'arg0' },
        },
      ],
      propagators: [
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

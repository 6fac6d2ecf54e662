/**
 * Objection: a model's query gives whole rows unless `select` names columns.
 */
import type { Vendor } from './model.js';

export const objection: Vendor = {
  id: 'objection',
  name: 'Objection.js',
  category: 'orm',
  documentation: 'https://vincit.github.io/objection.js/api/query-builder/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['objection'],
      versions: '>=2',
      sources: [
        {
          id: 'objection.query',
          calls: ['Model.{query,relatedQuery}'],
          record: { many: true, entity: 'receiver' },
        },
      ],
      propagators: [
        {
          calls: [
            'Model.query().{findById,findOne,patchAndFetchById,updateAndFetchById,insertAndFetch,throwIfNotFound}',
          ],
          flows: [{ from: 'this[]', to: 'return' }],
        },
        {
          calls: ['Model.query().{findById,findOne}().{throwIfNotFound,withGraphFetched}'],
          flows: [{ from: 'this', to: 'return' }],
        },
      ],
      sanitizers: [{ calls: ['Model.query().{delete,deleteById,patch,update,resultSize}'], effect: 'remove' }],
    },
  ],
};

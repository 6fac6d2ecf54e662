/**
 * Bookshelf, Ghost's ORM: models are found by static finders or by forging one and fetching it, and wrap a row with all its
 * columns.
 */
import type { Vendor } from './model.js';

export const bookshelf: Vendor = {
  id: 'bookshelf',
  name: 'Bookshelf',
  category: 'orm',
  documentation: 'https://bookshelfjs.org/api.html',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['bookshelf'],
      versions: '>=0.15',
      types: { Model: 'Model' },
      sources: [
        {
          id: 'bookshelf.one',
          calls: ['{Model,().model(),().Model.extend(),().Model}.{forge().fetch,where().fetch}'],
          record: { many: false, entity: 'receiver', projections: [{ at: 'arg0.columns', style: 'list' }] },
        },
        {
          id: 'bookshelf.many',
          calls: ['{Model,().model(),().Model.extend(),().Model}.{fetchAll,forge().fetchAll,where().fetchAll}'],
          record: { many: true, entity: 'receiver', projections: [{ at: 'arg0.columns', style: 'list' }] },
        },
      ],
      propagators: [{ methods: ['serialize'], flows: [{ from: 'this', to: 'return' }] }],
    },
  ],
};

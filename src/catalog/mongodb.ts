/**
 * The MongoDB driver: a collection gives whole documents unless `projection` or `project` narrows them.
 */
import type { Vendor } from './model.js';

export const mongodb: Vendor = {
  id: 'mongodb',
  name: 'MongoDB driver',
  category: 'orm',
  documentation: 'https://www.mongodb.com/docs/drivers/node/current/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['mongodb'],
      versions: '>=4',
      types: { Collection: 'Collection()', Db: 'Db()' },
      // The key of a document that is there already.
      throws: [
        {
          calls: ['{Db().collection(),MongoClient().db().collection(),Collection()}.{insertOne,insertMany}'],
          carries: [{ from: 'arg0', to: 'return.keyValue', depth: 'deep' }],
        },
      ],
      sources: [
        {
          id: 'mongodb.one',
          calls: ['{Db().collection(),MongoClient().db().collection()}.{findOne,findOneAndUpdate,findOneAndDelete}'],
          record: { many: false, entity: 'receiver', projections: [{ at: 'arg1.projection', style: 'keys' }] },
        },
        {
          id: 'mongodb.many',
          calls: ['{Db().collection(),MongoClient().db().collection()}.find'],
          record: { many: true, entity: 'receiver', projections: [{ at: 'arg1.projection', style: 'keys' }] },
        },
        {
          id: 'mongodb.typed-one',
          calls: ['Collection().{findOne,findOneAndUpdate,findOneAndDelete}'],
          record: { many: false, entity: 'type', projections: [{ at: 'arg1.projection', style: 'keys' }] },
        },
        {
          id: 'mongodb.typed-many',
          calls: ['Collection().find'],
          record: { many: true, entity: 'type', projections: [{ at: 'arg1.projection', style: 'keys' }] },
        },
      ],
      propagators: [
        {
          methods: ['project'],
          flows: [{ from: 'this', to: 'return' }],
          projections: [{ at: 'arg0', style: 'keys' }],
        },
      ],
    },
  ],
};

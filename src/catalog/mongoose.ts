/**
 * Mongoose: queries give whole documents unless a projection, `select` or the schema's `select: false` narrows them.
 */
import type { Vendor } from './model.js';

export const mongoose: Vendor = {
  id: 'mongoose',
  name: 'Mongoose',
  category: 'orm',
  documentation: 'https://mongoosejs.com/docs/api/model.html',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['mongoose', '@nestjs/mongoose'],
      versions: '>=5',
      types: { Model: 'Model' },
      // A duplicate key and a value that does not validate are in the error as they were given.
      throws: [
        {
          calls: ['{Model,model(),connection.model(),createConnection().model(),Mongoose().model(),models.*}.{create,insertMany}'],
          carries: [
            { from: 'arg0', to: 'return.keyValue', depth: 'deep' },
            { from: 'arg0', to: 'return.errors.*.value', depth: 'deep' },
          ],
        },
      ],
      sources: [
        {
          id: 'mongoose.one',
          calls: [
            '{Model,model(),connection.model(),createConnection().model(),Mongoose().model(),models.*}.{findOne,findById,findOneAndUpdate,findOneAndDelete,findOneAndReplace,findByIdAndUpdate,findByIdAndDelete,create}',
          ],
          record: {
            many: false,
            entity: 'type',
            projections: [
              { at: 'arg1', style: 'words' },
              { at: 'arg1', style: 'keys' },
              { at: 'arg2', style: 'words' },
              { at: 'arg2.projection', style: 'keys' },
              { at: 'arg2.fields', style: 'keys' },
              { at: 'arg2.select', style: 'words' },
            ],
          },
        },
        {
          id: 'mongoose.many',
          calls: [
            '{Model,model(),connection.model(),createConnection().model(),Mongoose().model(),models.*}.{find,insertMany}',
          ],
          record: {
            many: true,
            entity: 'type',
            projections: [{ at: 'arg1', style: 'words' }, { at: 'arg1', style: 'keys' }],
          },
        },
      ],
    },
  ],
};

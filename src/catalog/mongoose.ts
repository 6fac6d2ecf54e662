/**
 * Mongoose: queries give whole documents unless a projection, `select` or the schema's `select: false` narrows them.
 */
import type { Vendor } from './model.js';

/** `email: { type: String, select: false }`, `author: { type: ObjectId, ref: 'User' }`. */
const FIELD = { type: 'type', read: 'select', refers: 'ref' };

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
      members: [{ names: ['Prop'], hides: ['*'], option: { key: 'ref' } }],
      types: { Model: 'Model', Schema: 'Schema()' },
      describedTypes: ['InferSchemaType', 'InferRawDocType'],
      descriptions: [
        { reads: ['{Schema,Mongoose().Schema}.Types.{String,Number,Date,UUID,Decimal128,BigInt}'], like: [{ text: '' }] },
        { reads: ['{Schema,Mongoose().Schema}.Types.{ObjectId,Boolean,Buffer}', 'Types.ObjectId', 'ObjectId', 'SchemaTypes.ObjectId'], like: [{ clean: true }] },
        {
          calls: ['{Schema,Mongoose().Schema}'],
          like: [{ fields: 'arg0', options: FIELD }],
          makes: 'Schema()',
          serialisers: [
            { at: 'arg1.toJSON.transform', given: 'param1' },
            { at: 'arg1.methods.toJSON', given: 'this' },
          ],
        },
        { calls: ['Schema().set'], like: [{ same: 'this' }], makes: 'Schema()', receiver: true, serialisers: [{ at: 'arg1.transform', given: 'param1' }], when: [{ at: 'arg0', is: { literal: 'toJSON' } }] },
        { calls: ['Schema().method'], like: [{ same: 'this' }], makes: 'Schema()', receiver: true, serialisers: [{ at: 'arg1', given: 'this' }], when: [{ at: 'arg0', is: { literal: 'toJSON' } }] },
        { calls: ['Schema().add'], like: [{ same: 'this' }, { fields: 'arg0', options: FIELD }], makes: 'Schema()', receiver: true },
        { calls: ['Schema().{index,pre,post,plugin,loadClass,clone,static}'], like: [{ same: 'this' }], makes: 'Schema()' },
        { calls: ['Schema().{set,method}'], like: [{ same: 'this' }], makes: 'Schema()', unless: [{ at: 'arg0', is: { literal: 'toJSON' } }] },
        { calls: ['Schema().pick'], like: [{ same: 'this' }], makes: 'Schema()', projections: [{ at: 'arg0', style: 'list' }] },
        { calls: ['Schema().omit'], like: [{ same: 'this' }], makes: 'Schema()', projections: [{ at: 'arg0', style: 'omit' }] },
        { calls: ['SchemaFactory.createForClass'], like: [{ same: 'arg0' }], makes: 'Schema()' },
        {
          calls: ['{model,connection.model,createConnection().model,Mongoose().model}'],
          like: [{ argument: 0 }, { same: 'arg1' }],
          named: 'arg0',
          serialisers: [{ at: 'arg1.methods.toJSON', given: 'this' }],
        },
      ],
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
          id: 'mongoose.new',
          calls: ['{model(),connection.model(),createConnection().model(),Mongoose().model()}'],
          record: { many: false, entity: 'type' },
        },
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

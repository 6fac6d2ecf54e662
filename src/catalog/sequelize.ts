/**
 * Sequelize: finders give whole rows unless `attributes` narrows them.
 */
import type { Projection, Vendor } from './model.js';

/** `include: [Guest]`, `include: { model: Guest, as: 'payer', attributes: ['room'] }`, `include: 'payer'`. */
const INCLUDED: Omit<Projection, 'at'> = {
  style: 'include',
  nested: true,
  item: { name: 'as', record: 'model', narrow: [{ at: 'attributes', style: 'list' }, { at: 'attributes.exclude', style: 'omit' }], again: 'include' },
};

/** `email: { type: DataTypes.STRING, allowNull: false }`. */
const FIELD = { type: 'type' };

export const sequelize: Vendor = {
  id: 'sequelize',
  name: 'Sequelize',
  category: 'orm',
  documentation: 'https://sequelize.org/docs/v6/core-concepts/model-querying-basics/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['sequelize', 'sequelize-typescript', '@sequelize/core'],
      versions: '>=5',
      entities: ['Table'],
      types: { ModelStatic: 'Model', ModelCtor: 'Model', Repository: 'Model' },
      descriptions: [
        {
          reads: ['{DataTypes,Sequelize}.{STRING,TEXT,CHAR,CITEXT,INTEGER,BIGINT,SMALLINT,TINYINT,FLOAT,REAL,DOUBLE,DECIMAL,NUMBER,DATE,DATEONLY,TIME,NOW,UUID,CIDR,GEOMETRY,GEOGRAPHY}'],
          calls: ['{DataTypes,Sequelize}.{STRING,TEXT,CHAR,INTEGER,BIGINT,FLOAT,DOUBLE,DECIMAL,DATE}'],
          like: [{ text: '' }],
        },
        { reads: ['{DataTypes,Sequelize}.INET'], like: [{ text: 'online.ip' }] },
        { reads: ['{DataTypes,Sequelize}.MACADDR'], like: [{ text: 'online.mac-address' }] },
        { reads: ['{DataTypes,Sequelize}.{BOOLEAN,ENUM}'], calls: ['{DataTypes,Sequelize}.ENUM'], like: [{ clean: true }] },
        {
          calls: ['Sequelize().define'],
          like: [{ argument: 0 }, { fields: 'arg1', options: FIELD }],
          named: 'arg0',
          projections: [{ at: 'arg2.defaultScope.attributes.exclude', style: 'omit' }],
        },
        {
          calls: ['{Model,Model()}.init'],
          like: [{ fields: 'arg0', options: FIELD }],
          named: 'arg1.modelName',
          receiver: true,
          projections: [{ at: 'arg1.defaultScope.attributes.exclude', style: 'omit' }],
        },
      ],
      // Each error of a validation holds the value that did not pass, and the whole instance.
      throws: [
        {
          calls: ['{Model,Sequelize().define(),Sequelize().models.*}.{create,bulkCreate,update,upsert}'],
          carries: [
            { from: 'arg0', to: 'return.errors[].value', depth: 'deep' },
            { from: 'arg0', to: 'return.fields', depth: 'deep' },
          ],
        },
      ],
      sources: [
        {
          id: 'sequelize.one',
          calls: ['{Model,Sequelize().define(),Sequelize().models.*}.{findOne,findByPk,create}'],
          record: {
            many: false,
            entity: 'receiver',
            projections: [
              { ...INCLUDED, at: 'arg0.include' },
              { ...INCLUDED, at: 'arg1.include' },
              { at: 'arg0.attributes', style: 'list' },
              { at: 'arg0.attributes.exclude', style: 'omit' },
              { at: 'arg1.attributes', style: 'list' },
              { at: 'arg1.attributes.exclude', style: 'omit' },
            ],
          },
        },
        {
          id: 'sequelize.many',
          calls: ['{Model,Sequelize().define(),Sequelize().models.*}.{findAll,bulkCreate}'],
          record: {
            many: true,
            entity: 'receiver',
            projections: [{ ...INCLUDED, at: 'arg0.include' }, { at: 'arg0.attributes', style: 'list' }, { at: 'arg0.attributes.exclude', style: 'omit' }],
          },
        },
        {
          id: 'sequelize.rows',
          calls: ['{Model,Sequelize().define(),Sequelize().models.*}.findAndCountAll'],
          at: 'return.rows',
          record: {
            many: true,
            entity: 'receiver',
            projections: [{ ...INCLUDED, at: 'arg0.include' }, { at: 'arg0.attributes', style: 'list' }, { at: 'arg0.attributes.exclude', style: 'omit' }],
          },
        },
        {
          id: 'sequelize.or-create',
          calls: ['{Model,Sequelize().define()}.{findOrCreate,findOrBuild,findCreateFind}'],
          at: 'return.0',
          record: { many: false, entity: 'receiver' },
        },
      ],
      propagators: [
        { methods: ['get'], flows: [{ from: 'this', to: 'return' }], when: [{ at: 'arg0.plain', is: 'true' }] },
        {
          calls: ['{Sequelize(),Model.sequelize}.transaction'],
          flows: [{ from: 'arg0.return', to: 'return' }, { from: 'arg1.return', to: 'return' }],
        },
      ],
    },
  ],
};

/**
 * TypeORM: repositories, entity managers and active records give whole entities unless `select` narrows them.
 */
import type { Projection, Vendor } from './model.js';

/** Relations come when they are asked for, and are narrowed as the rest is. */
const FINDER: readonly Projection[] = [
  { at: 'arg0.relations', style: 'include', nested: true },
  { at: 'arg0.select', style: 'keys' },
  { at: 'arg0.select', style: 'list' },
];
const MANAGER_FINDER: readonly Projection[] = [
  { at: 'arg1.relations', style: 'include', nested: true },
  { at: 'arg1.select', style: 'keys' },
  { at: 'arg1.select', style: 'list' },
];

export const typeorm: Vendor = {
  id: 'typeorm',
  name: 'TypeORM',
  category: 'orm',
  documentation: 'https://typeorm.io/docs/working-with-entity-manager/find-options/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['typeorm', '@nestjs/typeorm'],
      versions: '>=0.3',
      entities: ['Entity', 'ChildEntity'],
      members: [
        { names: ['Column', 'PrimaryColumn', 'CreateDateColumn'], hides: ['*'], option: { key: 'select', is: false } },
        { names: ['ManyToOne', 'OneToOne', 'OneToMany', 'ManyToMany'], shows: ['*'], option: { key: 'eager', is: true } },
      ],
      types: {
        Repository: 'Repository()',
        TreeRepository: 'Repository()',
        MongoRepository: 'Repository()',
        EntityManager: 'EntityManager()',
        DataSource: 'DataSource()',
        QueryRunner: 'QueryRunner()',
        SelectQueryBuilder: 'SelectQueryBuilder()',
      },
      provides: [
        { calls: ['DataSource().transaction', 'EntityManager().transaction'], to: 'args.param0', as: 'EntityManager' },
      ],
      // Some ask for a repository by a name: `getRepository('User')`.
      remembers: ['{DataSource(),EntityManager()}.getRepository()', 'getRepository()'],
      descriptions: [
        {
          calls: ['EntitySchema'],
          like: [{ argument: 0 }, { fields: 'arg0.columns', options: { type: 'type', read: 'select' } }],
          named: 'arg0.name',
        },
        { calls: ['{DataSource().getRepository,EntityManager().getRepository,EntityManager().withRepository,getRepository}'], like: [{ same: 'arg0' }] },
      ],
      sources: [
        {
          id: 'typeorm.one',
          calls: [
            '{Repository(),DataSource().getRepository(),EntityManager().getRepository(),getRepository()}.{findOne,findOneBy,findOneOrFail,findOneByOrFail,findOneById,preload,save}',
          ],
          record: {
            many: false,
            entity: 'type',
            projections: FINDER,
          },
        },
        {
          id: 'typeorm.many',
          calls: [
            '{Repository(),DataSource().getRepository(),EntityManager().getRepository(),getRepository()}.{find,findBy,findByIds,findTrees}',
          ],
          record: {
            many: true,
            entity: 'type',
            projections: FINDER,
          },
        },
        {
          id: 'typeorm.and-count',
          calls: [
            '{Repository(),DataSource().getRepository(),EntityManager().getRepository()}.{findAndCount,findAndCountBy}',
          ],
          at: 'return.0',
          record: {
            many: true,
            entity: 'type',
            projections: FINDER,
          },
        },
        {
          id: 'typeorm.manager-one',
          calls: [
            '{EntityManager(),DataSource().manager,getManager()}.{findOne,findOneBy,findOneOrFail,findOneByOrFail}',
          ],
          record: {
            many: false,
            entity: 'arg0',
            projections: MANAGER_FINDER,
          },
        },
        {
          id: 'typeorm.manager-many',
          calls: ['{EntityManager(),DataSource().manager,getManager()}.{find,findBy}'],
          record: {
            many: true,
            entity: 'arg0',
            projections: MANAGER_FINDER,
          },
        },
        {
          id: 'typeorm.active-one',
          calls: ['BaseEntity.{findOne,findOneBy,findOneOrFail,findOneByOrFail}'],
          record: {
            many: false,
            entity: 'receiver',
            projections: FINDER,
          },
        },
        {
          id: 'typeorm.active-many',
          calls: ['BaseEntity.{find,findBy}'],
          record: {
            many: true,
            entity: 'receiver',
            projections: FINDER,
          },
        },
        // A builder stands for the records that it will find.
        {
          id: 'typeorm.builder',
          calls: ['{Repository(),DataSource().getRepository(),EntityManager().getRepository(),getRepository()}.createQueryBuilder'],
          record: { many: true, entity: 'type' },
        },
        {
          id: 'typeorm.builder-of',
          calls: ['{DataSource(),EntityManager(),DataSource().manager}.createQueryBuilder'],
          record: { many: true, entity: 'arg0' },
        },
        { id: 'typeorm.active-builder', calls: ['BaseEntity.createQueryBuilder'], record: { many: true, entity: 'receiver' } },
        { id: 'typeorm.raw', calls: ['{DataSource(),EntityManager(),QueryRunner(),Repository(),DataSource().manager}.query'], record: { many: true, entity: 'query' } },
      ],
      propagators: [
        { methods: ['leftJoinAndSelect', 'innerJoinAndSelect'], flows: [{ from: 'this', to: 'return' }], projections: [{ at: 'arg0', style: 'joined' }] },
        { methods: ['addSelect'], flows: [{ from: 'this', to: 'return' }], projections: [{ at: 'arg0', style: 'joined' }] },
        { methods: ['getOne', 'getOneOrFail', 'getRawOne'], flows: [{ from: 'this[]', to: 'return' }] },
        { methods: ['getMany', 'getRawMany'], flows: [{ from: 'this', to: 'return' }] },
        { methods: ['getManyAndCount'], flows: [{ from: 'this', to: 'return.0' }] },
        {
          calls: ['{DataSource(),EntityManager()}.transaction'],
          flows: [{ from: 'arg0.return', to: 'return' }, { from: 'arg1.return', to: 'return' }],
        },
      ],
    },
  ],
};

/**
 * MikroORM: finders give whole entities unless `fields` or `exclude` narrows them.
 */
import type { Vendor } from './model.js';

export const mikroOrm: Vendor = {
  id: 'mikro-orm',
  name: 'MikroORM',
  category: 'orm',
  documentation: 'https://mikro-orm.io/docs/entity-manager',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: [
        '@mikro-orm/core',
        '@mikro-orm/postgresql',
        '@mikro-orm/mysql',
        '@mikro-orm/mariadb',
        '@mikro-orm/sqlite',
        '@mikro-orm/mongodb',
        '@mikro-orm/nestjs',
      ],
      versions: '>=5',
      entities: ['Entity'],
      members: [
        { names: ['ManyToOne', 'OneToOne', 'OneToMany', 'ManyToMany'], shows: ['*'], option: { key: 'eager', is: true } },
        { names: ['Property'], hides: ['*'], option: { key: 'lazy', is: true } },
        { names: ['Property', 'Enum', 'Embedded'], hides: ['response'], option: { key: 'hidden', is: true } },
      ],
      types: {
        EntityManager: 'EntityManager()',
        SqlEntityManager: 'EntityManager()',
        EntityRepository: 'EntityRepository()',
      },
      receivers: { 'entity manager': 'EntityManager()', em: 'EntityManager()' },
      sources: [
        {
          id: 'mikro-orm.one',
          calls: ['EntityManager().{findOne,findOneOrFail,upsert}'],
          record: {
            many: false,
            entity: 'arg0',
            projections: [{ at: 'arg2.populate', style: 'include', nested: true }, { at: 'arg2.fields', style: 'list' }, { at: 'arg2.exclude', style: 'omit' }],
          },
        },
        {
          id: 'mikro-orm.many',
          calls: ['EntityManager().{find,findAll}'],
          record: {
            many: true,
            entity: 'arg0',
            projections: [{ at: 'arg2.populate', style: 'include', nested: true }, { at: 'arg2.fields', style: 'list' }, { at: 'arg2.exclude', style: 'omit' }],
          },
        },
        {
          id: 'mikro-orm.and-count',
          calls: ['EntityManager().findAndCount'],
          at: 'return.0',
          record: { many: true, entity: 'arg0', projections: [{ at: 'arg2.populate', style: 'include', nested: true }, { at: 'arg2.fields', style: 'list' }] },
        },
        {
          id: 'mikro-orm.repository-one',
          calls: ['EntityRepository().{findOne,findOneOrFail,upsert}'],
          record: {
            many: false,
            entity: 'type',
            projections: [{ at: 'arg1.populate', style: 'include', nested: true }, { at: 'arg1.fields', style: 'list' }, { at: 'arg1.exclude', style: 'omit' }],
          },
        },
        {
          id: 'mikro-orm.repository-many',
          calls: ['EntityRepository().{find,findAll}'],
          record: {
            many: true,
            entity: 'type',
            projections: [
              { at: 'arg1.populate', style: 'include', nested: true }, { at: 'arg1.fields', style: 'list' },
              { at: 'arg1.exclude', style: 'omit' },
              { at: 'arg0.populate', style: 'include', nested: true }, { at: 'arg0.fields', style: 'list' },
            ],
          },
        },
        {
          id: 'mikro-orm.repository-count',
          calls: ['EntityRepository().findAndCount'],
          at: 'return.0',
          record: { many: true, entity: 'type', projections: [{ at: 'arg1.populate', style: 'include', nested: true }, { at: 'arg1.fields', style: 'list' }] },
        },
      ],
    },
  ],
};

/**
 * SQLAlchemy, SQLModel and Flask-SQLAlchemy: a query or a statement stands for the records of the model that it is about until the result is asked
 * for one of them.
 */
import type { Condition, Flow, Vendor } from './model.js';

const SESSION = '{Session(),AsyncSession(),sessionmaker()(),async_sessionmaker()(),scoped_session(),scoped_session()()}';

/** Columns are asked for, and not whole records: each row is a list of them. */
const COLUMNS: readonly Condition[] = [{ at: 'arg0', is: 'field' }];
const ROWS: readonly Flow[] = [0, 1, 2, 3, 4].map((index) => ({ from: `arg${String(index)}!`, to: `return[].${String(index)}` }));

export const sqlalchemy: Vendor = {
  id: 'sqlalchemy',
  name: 'SQLAlchemy',
  category: 'orm',
  documentation: 'https://docs.sqlalchemy.org/en/20/orm/queryguide/',
  surfaces: [
    {
      ecosystem: 'pypi',
      packages: ['sqlalchemy', 'sqlalchemy.orm', 'sqlalchemy.ext.asyncio', 'sqlalchemy.future', 'sqlmodel', 'sqlmodel.ext.asyncio.session'],
      versions: '>=1.4',
      types: { Session: 'Session()', AsyncSession: 'AsyncSession()', scoped_session: 'scoped_session()', sessionmaker: 'sessionmaker()', async_sessionmaker: 'async_sessionmaker()' },
      receivers: { session: 'Session()', db: 'Session()' },
      // Another record, which is there for who asks for it.
      members: [{ names: ['relationship', 'dynamic_loader'], hides: ['*'] }],
      sources: [
        { id: 'sqlalchemy.query', calls: [`${SESSION}.query`], record: { many: true, entity: 'arg0' } },
        { id: 'sqlalchemy.get', calls: [`${SESSION}.{get,get_one}`], record: { many: false, entity: 'arg0' } },
        { id: 'sqlalchemy.select', calls: ['select'], record: { many: true, entity: 'arg0' } },
      ],
      propagators: [
        { calls: ['select', `${SESSION}.query`], flows: ROWS, when: COLUMNS },
        { calls: [`${SESSION}.{execute,scalars,stream,stream_scalars,exec}`], flows: [{ from: 'arg0[]', to: 'return[]' }] },
        { calls: [`${SESSION}.scalar`], flows: [{ from: 'arg0[]', to: 'return' }] },
        {
          methods: [
            'scalars', 'where', 'filter_by', 'limit', 'offset', 'join', 'outerjoin', 'options', 'group_by', 'having', 'with_for_update', 'yield_per', 'unique', 'execution_options',
            'fetchall', 'fetchmany', 'populate_existing', 'enable_eagerloads',
          ],
          flows: [{ from: 'this[]', to: 'return[]' }],
        },
        { methods: ['one', 'one_or_none', 'scalar', 'scalar_one', 'scalar_one_or_none', 'first_or_404', 'one_or_404', 'get_or_404', 'fetchone'], flows: [{ from: 'this[]', to: 'return' }] },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['flask_sqlalchemy'],
      versions: '>=2.5',
      sources: [
        { id: 'sqlalchemy.flask-query', calls: ['SQLAlchemy().session.query'], record: { many: true, entity: 'arg0' } },
        { id: 'sqlalchemy.flask-get', calls: ['SQLAlchemy().session.{get,get_one}', 'SQLAlchemy().{get_or_404,first_or_404,one_or_404}'], record: { many: false, entity: 'arg0' } },
        { id: 'sqlalchemy.flask-select', calls: ['SQLAlchemy().select'], record: { many: true, entity: 'arg0' } },
        { id: 'sqlalchemy.flask-model', reads: ['SQLAlchemy().Model.query'], record: { many: true, entity: 'receiver' } },
      ],
      propagators: [
        { calls: ['SQLAlchemy().select', 'SQLAlchemy().session.query'], flows: ROWS, when: COLUMNS },
        { calls: ['SQLAlchemy().session.{execute,scalars}'], flows: [{ from: 'arg0[]', to: 'return[]' }] },
        { calls: ['SQLAlchemy().session.scalar'], flows: [{ from: 'arg0[]', to: 'return' }] },
      ],
    },
  ],
};

// No text makes a reader of schemas throw or hang, and big ones cost what they are long.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isSchemaFile, readQuery, Schemas } from '../src/schemas/index.js';

/** Words of all the languages at once, so that nonsense comes close to sense. */
const WORDS = [
  'model', 'type', 'enum', 'view', 'User', 'String', '@map', '@@map', '{', '}', '(', ')', '[', ']', '"', "'", '`', '"""', '///', '//', '--', '/*', '*/', '\n', ';', ',', '.', ':', '?', '=', '$$', '$tag$', '\\',
  'CREATE', 'TABLE', 'ALTER', 'ADD', 'COLUMN', 'DROP', 'RENAME', 'TO', 'COMMENT', 'ON', 'IS', 'COPY', 'FROM', 'stdin', 'SELECT', 'WITH', 'RETURNING', 'JOIN', 'AS', '*', 'users', 'email', '@pii contact.email', '@notpii',
  'message', 'oneof', 'map', '<', '>', 'repeated', 'extend', 'interface', 'input', 'implements', '&', '|', '!', 'openapi', 'components', 'schemas', 'properties', 'allOf', '$ref', '#/components/schemas/User', '- ', '  ',
];
const PATHS = ['schema.prisma', 'migrations/1_a.sql', 'schema.graphql', 'api.proto', 'openapi.yaml', 'openapi.json'];

const nonsense = fc.oneof(fc.string({ maxLength: 200, unit: 'binary' }), fc.array(fc.constantFrom(...WORDS), { maxLength: 80 }).map((words) => words.join(' ')), fc.array(fc.constantFrom(...WORDS), { maxLength: 80 }).map((words) => words.join('')));

describe('schemas', () => {
  it('take any text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PATHS), nonsense, (path, text) => {
        const schemas = new Schemas();
        schemas.set(path, text);
        schemas.takeChanges();
        readQuery(text);
        readQuery(`SELECT ${text}`);
      }),
      { numRuns: 1500 },
    );
  });

  it('forget a file that is gone', () => {
    const schemas = new Schemas();
    schemas.set('db/1.sql', 'CREATE TABLE a (email text);');
    schemas.set('db/2.sql', 'ALTER TABLE a ADD phone text;');
    assert.equal(schemas.takeChanges().changed.length, 1);
    schemas.remove('db/1.sql');
    assert.deepEqual(schemas.takeChanges().removed, ['db/*.sql']);
  });

  it('come out the same whatever the order of the files', () => {
    const files = ['m/1.sql', 'm/2.sql', 'm/10.sql'].map((path, index) => [path, ['CREATE TABLE a (id int, b text);', 'ALTER TABLE a ADD c text;', 'ALTER TABLE a DROP b;'][index] ?? ''] as const);
    const membersOf = (order: readonly (readonly [string, string])[]): string => {
      const schemas = new Schemas();
      for (const [path, text] of order) schemas.set(path, text);
      return JSON.stringify(schemas.takeChanges().changed);
    };
    assert.equal(membersOf([...files].reverse()), membersOf(files));
    assert.match(membersOf(files), /"name":"c"/);
    assert.doesNotMatch(membersOf(files), /"name":"b"/);
  });

  it('are known by their names', () => {
    assert.deepEqual(['a/schema.prisma', 'x.SQL', 'a.ts', 'Dockerfile', 'prisma'].map(isSchemaFile), [true, true, false, false, false]);
  });

  it('cost twice as much when they are twice as long', () => {
    const row = "(1,'it''s; me',NULL,'a@example.com, (x)')";
    const dump = (rows: number): string => `CREATE TABLE a (id int, email text);\nINSERT INTO a VALUES ${Array.from({ length: rows }, () => row).join(',')};\nCREATE TABLE b (id int, phone text);`;
    const time = (text: string): number => {
      const start = performance.now();
      new Schemas().set('dump.sql', text);
      return performance.now() - start;
    };
    const [small, large] = [dump(2_000), dump(16_000)];
    time(small);
    const ratio = Math.min(...[1, 2, 3].map(() => time(large))) / Math.max(0.5, Math.min(...[1, 2, 3].map(() => time(small))));
    assert.ok(ratio < 32, `8 times the text took ${ratio.toFixed(1)} times as long`);
  });
});

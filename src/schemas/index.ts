/**
 * The schemas of a project: which files are one, and the modules that the engine gets of them. Statements that build up a table over many files are
 * put together here, so that the order in which files come does not matter.
 */
import type { IrModule, IrTypeDeclaration } from '../ir/types.js';
import { schemaModule } from './declarations.js';
import { readDdl } from './ddl.js';
import { declaresGraphql, readGraphql, readWrittenGraphql } from './graphql.js';
import { changesTables, readMigration } from './migrations.js';
import { isOpenApi, readOpenApi } from './openapi.js';
import { readPrisma } from './prisma.js';
import { readProtobuf } from './protobuf.js';
import { tablesOf, type TableChange } from './tables.js';

export { readQuery } from './query.js';

type Reader = (text: string) => readonly IrTypeDeclaration[];

const READERS: ReadonlyMap<string, Reader> = new Map([
  ['prisma', readPrisma],
  ['graphql', readGraphql],
  ['graphqls', readGraphql],
  ['gql', readGraphql],
  ['proto', readProtobuf],
]);

/** Files of these may hold anything; how they begin tells. */
const NOTATIONS = new Set(['json', 'yaml', 'yml']);

const extensionOf = (path: string): string => (path.includes('.') ? path.slice(path.lastIndexOf('.') + 1).toLowerCase() : '');
const directoryOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** Files that undo what others do. */
const UNDOING_FILE = /(?:^|[./_-])(?:down|undo|rollback)\.sql$/i;

const isSql = (path: string): boolean => extensionOf(path) === 'sql';

/** True for files that hold a schema and nothing else. */
export function isSchemaFile(path: string): boolean {
  return isSql(path) || READERS.has(extensionOf(path));
}

/** True for files that hold a schema if they begin like one: see `beginsSchema`. */
export function mayBeSchema(path: string): boolean {
  return NOTATIONS.has(extensionOf(path));
}

/** Whether a file that may be a schema is one, by its first characters. */
export function beginsSchema(start: string): boolean {
  return isOpenApi(start);
}

interface SchemaChanges {
  readonly changed: readonly IrModule[];
  /** Paths of modules that are no more. */
  readonly removed: readonly string[];
}

export class Schemas {
  readonly #changed = new Map<string, IrModule>();
  readonly #removed = new Set<string>();
  /** Files that change tables -> what they do. */
  readonly #tables = new Map<string, readonly TableChange[]>();
  /** Schema files that were taken in. */
  readonly #known = new Set<string>();
  readonly #generating = new Set<string>();
  #tableModules: ReadonlyMap<string, IrModule> = new Map();
  #tablesStale = false;

  has(path: string): boolean {
    return this.#known.has(path);
  }

  /** Takes in a schema file. */
  set(path: string, text: string): void {
    this.#known.add(path);
    if (isSql(path)) {
      this.#setTables(path, UNDOING_FILE.test(path) ? [] : readDdl(text));
      return;
    }
    const reader = mayBeSchema(path) ? readOpenApi : READERS.get(extensionOf(path));
    if (reader === undefined) return;
    if (extensionOf(path) === 'prisma') {
      this.#generating.add(path);
      this.#tablesStale ||= this.#tables.size > 0;
    }
    this.#removed.delete(path);
    this.#changed.set(path, schemaModule(path, reader(text)));
  }

  /** Takes in a program: it may be a migration. */
  setProgram(text: string, module: IrModule): void {
    const inside = `${module.path}/*.graphql`;
    const types = declaresGraphql(text) ? readWrittenGraphql(module) : [];
    if (types.length > 0) this.#known.add(inside);
    if (types.length > 0) this.#changed.set(inside, schemaModule(inside, types));
    else if (this.#known.delete(inside)) this.#removed.add(inside);
    this.#setTables(module.path, changesTables(text) ? readMigration(module) : []);
  }

  remove(path: string): void {
    this.#known.delete(path);
    if (this.#known.delete(`${path}/*.graphql`)) this.#removed.add(`${path}/*.graphql`);
    this.#setTables(path, []);
    this.#generating.delete(path);
    this.#changed.delete(path);
    if (!isSql(path) && (isSchemaFile(path) || mayBeSchema(path))) this.#removed.add(path);
  }

  #setTables(path: string, changes: readonly TableChange[]): void {
    const before = this.#tables.get(path);
    if (changes.length === 0 && before === undefined) return;
    if (changes.length === 0) this.#tables.delete(path);
    else this.#tables.set(path, changes);
    this.#tablesStale = true;
  }

  /** What has become different since the last call. */
  takeChanges(): SchemaChanges {
    if (this.#tablesStale) this.#assemble();
    const changes = { changed: [...this.#changed.values()], removed: [...this.#removed] };
    this.#changed.clear();
    this.#removed.clear();
    return changes;
  }

  #assemble(): void {
    this.#tablesStale = false;
    // Migrations that a tool has made out of a schema say less than the schema.
    const sources = [...this.#generating].map((path) => `${directoryOf(path)}migrations/`);
    const now = tablesOf(new Map([...this.#tables].filter(([path]) => !sources.some((source) => path.startsWith(source)))));
    for (const [path, module] of now) this.#changed.set(path, module);
    for (const path of this.#tableModules.keys()) if (!now.has(path)) this.#removed.add(path);
    for (const path of now.keys()) this.#removed.delete(path);
    this.#tableModules = now;
  }
}

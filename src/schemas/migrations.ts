/**
 * Migrations that are programs: `createTable` with a callback that is given a table (Knex), with an object of columns (Sequelize) or with a `Table`
 * (TypeORM), and SQL that they hand to the database. What undoes a migration is left out.
 */
import type { IrFunction, IrModule, IrType, Reg } from '../ir/types.js';
import { ANYTHING, FLAG, markIn, SCALAR, type Field } from './declarations.js';
import { readDdl } from './ddl.js';
import type { TableChange } from './tables.js';
import { Written, type CallInstruction } from './written.js';

/** Programs without any of these words change no tables. */
const CHANGES_TABLES = /createTable|alterTable|addColumn|removeColumn|dropColumn|renameColumn|renameTable|create\s+table|alter\s+table/i;

/** Methods of a table in the making that add a column, and what it holds. */
const COLUMN_METHODS: ReadonlyMap<string, IrType> = new Map([
  ...[
    'string', 'text', 'mediumtext', 'longtext', 'varchar', 'char', 'integer', 'int', 'bigInteger', 'bigint', 'tinyint', 'smallint', 'mediumint', 'float', 'double', 'decimal', 'date', 'dateTime', 'datetime',
    'time', 'timestamp', 'binary', 'uuid', 'increments', 'bigIncrements', 'enu', 'enum', 'specificType', 'geometry', 'geography', 'point',
  ].map((name) => [name, SCALAR] as const),
  ['boolean', FLAG],
  ['json', ANYTHING],
  ['jsonb', ANYTHING],
]);

export function changesTables(text: string): boolean {
  return CHANGES_TABLES.test(text);
}

export function readMigration(module: IrModule): readonly TableChange[] {
  return module.functions.flatMap((fn) => {
    if (undoes(module, fn)) return [];
    const written = new Written(module, fn);
    return written.calls.flatMap((call) => changesBy(written, call));
  });
}

function undoes(module: IrModule, fn: IrFunction): boolean {
  let at: IrFunction | undefined = fn;
  while (at !== undefined) {
    if (at.name === 'down' || at.name === 'rollback') return true;
    at = at.parent < 0 ? undefined : module.functions[at.parent];
  }
  return false;
}

function changesBy(written: Written, call: CallInstruction): readonly TableChange[] {
  const [first, second, third] = [0, 1, 2].map((index) => written.argument(call, index)) as [Reg, Reg, Reg];
  const text = written.text(first);
  const table = text ?? written.text(written.field(first, 'tableName')) ?? written.text(written.field(first, 'name')) ?? '';
  const named = written.text(second);
  switch (written.nameOf(call.callee)) {
    case 'createTable':
    case 'createTableIfNotExists':
      return created(written, call, table, second);
    case 'alterTable':
    case 'table': {
      const builder = written.function(second);
      return builder === undefined || table === '' ? [] : builtBy(written.module, builder, table);
    }
    case 'addColumn': {
      const column = named === undefined ? described(written, second) : columnOf(written, named, call.range, third);
      return column === undefined || table === '' ? [] : [{ op: 'add', table, column }];
    }
    case 'addColumns':
      return table === '' ? [] : written.items(second).flatMap((item) => described(written, item) ?? []).map((column) => ({ op: 'add', table, column }));
    case 'removeColumn':
    case 'dropColumn':
      return named === undefined || table === '' ? [] : [{ op: 'drop', table, column: named }];
    case 'renameColumn': {
      const to = written.text(third);
      return named === undefined || to === undefined || table === '' ? [] : [{ op: 'rename', table, column: named, to }];
    }
    case 'renameTable':
      return named === undefined || table === '' ? [] : [{ op: 'rename-table', table, to: named }];
    case 'dropTable':
    case 'dropTableIfExists':
      return table === '' ? [] : [{ op: 'drop-table', table }];
    case 'query':
    case 'raw':
    case 'execute':
    case 'exec':
    case 'runSql':
      return text !== undefined && changesTables(text) ? readDdl(text) : [];
    default:
      return [];
  }
}

function created(written: Written, call: CallInstruction, name: string, columns: Reg): readonly TableChange[] {
  const range = call.range;
  const builder = written.function(columns);
  if (builder !== undefined) return name === '' ? [] : [{ op: 'create', table: name, range, columns: [] }, ...builtBy(written.module, builder, name)];
  const made = written.made(written.argument(call, 0));
  if (made?.op === 'call' && made.construct) {
    const options = written.argument(made, 0);
    const table = written.text(written.field(options, 'name'));
    return table === undefined ? [] : [{ op: 'create', table, range, columns: written.items(written.field(options, 'columns')).flatMap((item) => described(written, item) ?? []) }];
  }
  const listed = written.entries(columns).map((entry) => columnOf(written, entry.key, entry.range, entry.value));
  return name === '' || listed.length === 0 ? [] : [{ op: 'create', table: name, range, columns: listed }];
}

/** What the callback that is given a table does with it. */
function builtBy(module: IrModule, fn: IrFunction, table: string): readonly TableChange[] {
  const written = new Written(module, fn);
  const changes: TableChange[] = [];
  for (const call of written.calls) {
    const method = written.nameOf(call.callee);
    const name = written.text(written.argument(call, 0));
    if (!written.isParam(call.receiver, 0)) {
      const mark = method === 'comment' && name !== undefined ? markIn(name) : undefined;
      const column = mark === undefined ? undefined : columnBehind(written, call.receiver);
      if (mark !== undefined && column !== undefined) changes.push({ op: 'mark', table, column, mark });
      continue;
    }
    const type = COLUMN_METHODS.get(method);
    if (type !== undefined && name !== undefined) changes.push({ op: 'add', table, column: { name, type, range: call.range } });
    else if (method === 'dropColumn' || method === 'dropColumns') changes.push(...call.args.flatMap(({ src }) => written.text(src) ?? []).map((column): TableChange => ({ op: 'drop', table, column })));
    else if (method === 'renameColumn' && name !== undefined) {
      const to = written.text(written.argument(call, 1));
      if (to !== undefined) changes.push({ op: 'rename', table, column: name, to });
    }
  }
  return changes;
}

/** The column that a chain of calls is about: `t.string('email').notNullable()`. */
function columnBehind(written: Written, reg: Reg): string | undefined {
  let at = written.made(reg);
  for (let links = 0; links < 16 && at?.op === 'call'; links++) {
    if (written.isParam(at.receiver, 0)) return written.text(written.argument(at, 0));
    at = written.made(at.receiver);
  }
  return undefined;
}

/** `{ type: DataTypes.STRING, comment: '…' }`, or the type alone. */
function columnOf(written: Written, name: string, range: Field['range'], options: Reg): Field {
  const declared = written.field(options, 'type');
  const comment = written.text(written.field(options, 'comment'));
  return { name: written.text(written.field(options, 'field')) ?? name, type: typeNamed(written.text(declared) ?? written.nameOf(declared < 0 ? options : declared)), range, mark: comment === undefined ? undefined : markIn(comment) };
}

/** `{ name: 'email', type: 'varchar' }`, or a `TableColumn` made of it. */
function described(written: Written, reg: Reg): Field | undefined {
  const made = written.made(reg);
  const options = made?.op === 'call' && made.construct ? written.argument(made, 0) : reg;
  const name = written.text(written.field(options, 'name'));
  return name === undefined || made === undefined ? undefined : columnOf(written, name, made.range, options);
}

function typeNamed(name: string): IrType {
  if (/^(?:bool|boolean|bit|tinyint\(1\))$/i.test(name)) return FLAG;
  return /^jsonb?$/i.test(name) ? ANYTHING : SCALAR;
}

/**
 * Tables as they come to be: migrations and dumps create them, add columns and take some away, over many files and years. The changes of all files
 * that belong together are applied in the order of the files' names, as the tools do it.
 */
import type { Range } from '../base/text.js';
import type { IrModule } from '../ir/types.js';
import { camelCase, schemaModule, tableType, type Field } from './declarations.js';

export type TableChange =
  | { readonly op: 'create'; readonly table: string; readonly range: Range; readonly columns: readonly Field[] }
  | { readonly op: 'add'; readonly table: string; readonly column: Field }
  | { readonly op: 'drop'; readonly table: string; readonly column: string }
  | { readonly op: 'rename'; readonly table: string; readonly column: string; readonly to: string }
  | { readonly op: 'mark'; readonly table: string; readonly column: string; readonly mark: string }
  | { readonly op: 'rename-table'; readonly table: string; readonly to: string }
  | { readonly op: 'drop-table'; readonly table: string };

interface Table {
  readonly name: string;
  readonly range: Range;
  /** By name in lower case. */
  readonly columns: Map<string, Field>;
}

type Tables = Map<string, Table>;

const MIGRATIONS = new Set(['migrations', 'migration', 'migrate']);

/** Files of one such directory build up the same tables: that of the migrations above a file, else its own. */
function groupOf(path: string): string {
  const parts = path.split('/').slice(0, -1);
  const at = parts.findIndex((part) => MIGRATIONS.has(part));
  return (at < 0 ? parts : parts.slice(0, at + 1)).join('/');
}

/** `2_b` before `10_a`. */
function compareNaturally(left: string, right: string): number {
  const [a, b] = [left, right].map((text) => text.split(/(\d+)/)) as [string[], string[]];
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const [x, y] = [a[index] ?? '', b[index] ?? ''];
    if (x === y) continue;
    const [m, n] = [BigInt(/^\d+$/.test(x) ? x : 0), BigInt(/^\d+$/.test(y) ? y : 0)];
    if (index % 2 === 1 && m !== n) return m < n ? -1 : 1;
    return x < y ? -1 : 1;
  }
  return 0;
}

const key = (name: string): string => name.toLowerCase();

function apply(tables: Tables, change: TableChange): void {
  const table = tables.get(key(change.table));
  switch (change.op) {
    case 'create': {
      const made: Table = table ?? { name: change.table, range: change.range, columns: new Map() };
      for (const column of change.columns) if (!made.columns.has(key(column.name))) made.columns.set(key(column.name), column);
      tables.set(key(change.table), made);
      return;
    }
    case 'add':
      if (table?.columns.has(key(change.column.name)) === false) table.columns.set(key(change.column.name), change.column);
      return;
    case 'drop':
      table?.columns.delete(key(change.column));
      return;
    case 'rename': {
      const column = table?.columns.get(key(change.column));
      if (table === undefined || column === undefined) return;
      table.columns.delete(key(change.column));
      table.columns.set(key(change.to), { ...column, name: change.to });
      return;
    }
    case 'mark': {
      const column = table?.columns.get(key(change.column));
      if (column !== undefined) table?.columns.set(key(change.column), { ...column, mark: change.mark });
      return;
    }
    case 'rename-table':
      if (table === undefined) return;
      tables.delete(key(change.table));
      tables.set(key(change.to), { ...table, name: change.to });
      return;
    case 'drop-table':
      tables.delete(key(change.table));
  }
}

/** Programs that map records to objects read `first_name` as `firstName`. */
function withAliases(columns: readonly Field[]): readonly Field[] {
  const names = new Set(columns.map((column) => column.name));
  const aliases = columns.flatMap((column) => {
    const name = camelCase(column.name);
    return names.has(name) ? [] : [{ ...column, name, hidden: true }];
  });
  return [...columns, ...aliases];
}

/** The tables that the files of a project make, one module for every group of files. */
export function tablesOf(files: ReadonlyMap<string, readonly TableChange[]>): ReadonlyMap<string, IrModule> {
  const groups = new Map<string, Tables>();
  const strays: TableChange[] = [];
  for (const path of [...files.keys()].sort(compareNaturally)) {
    const group = groupOf(path);
    const tables = groups.get(group) ?? new Map<string, Table>();
    groups.set(group, tables);
    for (const change of files.get(path) ?? []) {
      if (change.op === 'create' || tables.has(key(change.table))) apply(tables, change);
      else strays.push(change);
    }
  }
  // Tables that were made elsewhere: by a dump beside the migrations.
  for (const change of strays) for (const tables of groups.values()) apply(tables, change);
  const modules = new Map<string, IrModule>();
  for (const [group, tables] of groups) {
    const path = group === '' ? '*.sql' : `${group}/*.sql`;
    const types = [...tables.values()].map((table) => tableType(table.name, table.range, withAliases([...table.columns.values()])));
    if (types.length > 0) modules.set(path, schemaModule(path, types));
  }
  return modules;
}

/**
 * What a query in SQL asks for: the columns of its rows, under the names that they have in the answer, and the tables that they come from. Only
 * the outermost `SELECT` or `RETURNING` counts.
 */
import type { Scanner, Token } from './scanner.js';
import { isMark, isName, isWord, scanSql } from './sql-text.js';

export interface SelectedColumn {
  /** What it is called in the answer; '' for all columns of a table. */
  readonly as: string;
  /** Empty if nobody can tell. */
  readonly of: readonly { readonly entity: string; readonly column: string }[];
}

/** Functions whose result tells nothing of what is in their arguments. */
const TELLS_NOTHING = new Set([
  'count', 'exists', 'length', 'char_length', 'character_length', 'octet_length', 'len', 'md5', 'sha', 'sha1', 'sha2', 'sha256', 'sha512', 'digest', 'hashbytes', 'crypt', 'pgp_sym_encrypt',
  'aes_encrypt', 'now', 'row_number', 'rank', 'dense_rank', 'random', 'isnull', 'position', 'strpos', 'array_length', 'sum', 'avg', 'date_trunc', 'extract',
]);
const NO_COLUMNS = new Set([
  'as', 'case', 'when', 'then', 'else', 'end', 'and', 'or', 'not', 'null', 'is', 'in', 'like', 'ilike', 'between', 'distinct', 'true', 'false', 'interval', 'over', 'partition', 'by', 'order', 'asc',
  'desc', 'filter', 'where', 'text', 'varchar', 'int', 'integer', 'date', 'timestamp', 'json', 'jsonb', 'collate', 'from', 'on', 'all', 'any',
]);
/** What ends the tables of a query. */
const BEHIND_TABLES = ['where', 'group', 'order', 'limit', 'having', 'window', 'union', 'intersect', 'except', 'for', 'offset', 'fetch', 'returning', 'set', 'values', 'output', 'option'];
const JOINS = ['join', 'inner', 'left', 'right', 'full', 'outer', 'cross', 'natural', 'lateral', 'straight_join'];
/** Longer texts are no queries that somebody wrote into a call. */
const LONGEST_QUERY = 20_000;

/** Undefined for a text that is no query, or one that answers with no rows. */
export function readQuery(text: string): readonly SelectedColumn[] | undefined {
  if (text.length > LONGEST_QUERY || !/^[\s(]*(?:select|with|insert|update|delete|--|\/\*)/i.test(text)) return undefined;
  const tokens = topLevel(scanSql(text));
  const select = tokens.findIndex((token) => isWord(token, 'select'));
  const returning = tokens.findIndex((token) => isWord(token, 'returning'));
  const start = returning >= 0 ? returning : select;
  if (start < 0 || (returning < 0 && tokens.slice(0, select).some((token) => isWord(token, 'insert', 'update', 'delete')))) return undefined;
  const from = returning >= 0 ? -1 : tokens.findIndex((token, index) => index > start && isWord(token, 'from'));
  const listed = tokens.slice(start + 1, from < 0 ? undefined : from);
  const tables = tablesIn(returning >= 0 ? tokens.slice(0, returning) : from < 0 ? [] : tokens.slice(from));
  return columnsIn(listed, tables);
}

/** A part of the query: a token, or a bracket with all that is in it. */
interface Part extends Token {
  readonly inner: readonly Part[] | undefined;
}

const MAX_BRACKETS = 40;

function topLevel(scanner: Scanner, depth = 0): readonly Part[] {
  const parts: Part[] = [];
  for (let token = scanner.next(); token.kind !== 'end'; token = scanner.next()) {
    if (token.kind === 'doc') continue;
    if (isMark(token, ')') && depth > 0) return parts;
    const opens = isMark(token, '(') && depth < MAX_BRACKETS;
    parts.push({ ...token, inner: opens ? topLevel(scanner, depth + 1) : undefined });
  }
  return parts;
}

/** Names and aliases, in lower case -> the table; in the order of the query. */
function tablesIn(parts: readonly Part[]): ReadonlyMap<string, string> {
  const tables = new Map<string, string>();
  let expected = false;
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (part === undefined) break;
    if (isWord(part, ...BEHIND_TABLES)) {
      expected = false;
      if (!isWord(part, 'set', 'values')) break;
      continue;
    }
    if (isWord(part, 'from', 'into', 'update', 'join') || isMark(part, ',')) {
      expected = true;
      continue;
    }
    if (!expected || !isName(part) || isWord(part, ...JOINS, 'only', 'ignore')) continue;
    let name = part.text;
    while (parts[index + 1]?.text === '.' && isName(parts[index + 2] ?? part)) {
      name = parts[index + 2]?.text ?? name;
      index += 2;
    }
    expected = false;
    let alias = parts[index + 1];
    if (alias !== undefined && isWord(alias, 'as')) alias = parts[++index + 1];
    tables.set(name.toLowerCase(), name);
    if (alias !== undefined && isName(alias) && !isWord(alias, ...BEHIND_TABLES, ...JOINS, 'on', 'using', 'from')) tables.set(alias.text.toLowerCase(), name);
  }
  return tables;
}

function columnsIn(parts: readonly Part[], tables: ReadonlyMap<string, string>): readonly SelectedColumn[] {
  const all = [...new Set(tables.values())];
  const columns: SelectedColumn[] = [];
  let expression: Part[] = [];
  const take = (): void => {
    const written = expression.filter((part, index) => !(index === 0 && isWord(part, 'distinct', 'all')));
    expression = [];
    const last = written.at(-1);
    if (last === undefined) return;
    if (isMark(last, '*')) {
      const owner = written.length === 3 ? tables.get(written[0]?.text.toLowerCase() ?? '') : undefined;
      columns.push(...(owner === undefined ? (written.length === 1 ? all : []) : [owner]).map((entity) => ({ as: '', of: [{ entity, column: '' }] })));
    } else if (written.length === 1 && isMark(last, '?')) columns.push({ as: '', of: [] });
    else columns.push(columnOf(written, last, tables, all));
  };
  for (const part of parts) {
    if (isMark(part, ',')) take();
    else expression.push(part);
  }
  take();
  return columns;
}

function columnOf(written: readonly Part[], last: Part, tables: ReadonlyMap<string, string>, all: readonly string[]): SelectedColumn {
  const marked = written.findLastIndex((part) => isWord(part, 'as'));
  const before = written.at(-2);
  // `email contact`: a name right behind an expression renames it.
  const bare = marked < 0 && written.length > 1 && isName(last) && before !== undefined && (isName(before) || before.inner !== undefined) && !(before.kind === 'word' && NO_COLUMNS.has(before.text.toLowerCase()));
  const made = marked > 0 ? written.slice(0, marked) : bare ? written.slice(0, -1) : written;
  return { as: last.inner === undefined ? last.text : '?', of: sourcesIn(made, tables, all) };
}

/** The columns that an expression is made of. */
function sourcesIn(parts: readonly Part[], tables: ReadonlyMap<string, string>, all: readonly string[]): SelectedColumn['of'] {
  const found: { entity: string; column: string }[] = [];
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (part === undefined) break;
    if (part.inner !== undefined) {
      if (!isWord(part.inner[0] ?? part, 'select')) found.push(...sourcesIn(part.inner, tables, all));
      continue;
    }
    if (!isName(part)) continue;
    const next = parts[index + 1];
    if (next?.inner !== undefined && part.kind === 'word') {
      if (TELLS_NOTHING.has(part.text.toLowerCase())) index++;
      continue;
    }
    // `email::text` is still the address.
    if (isMark(parts[index - 1] ?? part, ':')) continue;
    if (next?.text === '.' && isName(parts[index + 2] ?? part)) {
      let at = index + 2;
      while (parts[at + 1]?.text === '.' && isName(parts[at + 2] ?? part)) at += 2;
      const owner = tables.get((parts[at - 2] ?? part).text.toLowerCase());
      const column = parts[at]?.text ?? '';
      found.push(...(owner === undefined ? all : [owner]).map((entity) => ({ entity, column })));
      index = at;
    } else if (!(part.kind === 'word' && (NO_COLUMNS.has(part.text.toLowerCase()) || /^\d/.test(part.text)))) found.push(...(all.length === 0 ? [''] : all).map((entity) => ({ entity, column: part.text })));
  }
  return found;
}

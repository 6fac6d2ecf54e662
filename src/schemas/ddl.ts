/**
 * What SQL statements do to tables: `CREATE TABLE`, `ALTER TABLE` and comments on columns, out of whatever else dumps and migrations are full of. A
 * statement is looked for where a line or a statement begins; rows of data are passed over token by token.
 */
import type { IrType } from '../ir/types.js';
import { ANYTHING, FLAG, listOf, markIn, SCALAR, type Field } from './declarations.js';
import type { Scanner, Token } from './scanner.js';
import { isMark, isName, isWord, scanSql, takeQualifiedName } from './sql-text.js';
import type { TableChange } from './tables.js';

/** What stands in place of a column in a list of columns. */
const CONSTRAINTS = ['constraint', 'primary', 'foreign', 'unique', 'index', 'key', 'check', 'exclude', 'fulltext', 'spatial', 'period', 'like', 'inherits', 'partition'];
const FLAGS = new Set(['boolean', 'bool', 'bit']);
const OPEN = new Set(['json', 'jsonb', 'xml', 'hstore', 'variant', 'object']);
/** From here on a migration tells how to undo it. */
const UNDO = /^--\s*(?:\+goose\s+down|\+migrate\s+down|migrate:down|down(?:\s+migration)?\s*$|@?undo\b)/i;

export function readDdl(text: string): readonly TableChange[] {
  const scanner = scanSql(text);
  const changes: TableChange[] = [];
  let fresh = true;
  for (let token = scanner.next(); token.kind !== 'end'; token = scanner.next()) {
    if (token.kind === 'doc') {
      if (UNDO.test(token.text)) break;
      continue;
    }
    if (!fresh && !token.first) {
      fresh = isMark(token, ';');
      continue;
    }
    fresh = isMark(token, ';');
    if (isWord(token, 'create')) changes.push(...created(scanner));
    else if (isWord(token, 'alter')) changes.push(...altered(scanner));
    else if (isWord(token, 'comment')) changes.push(...commented(scanner));
    else if (isWord(token, 'drop')) changes.push(...dropped(scanner));
    // The rows of a Postgres dump follow without any quotes.
    else if (isWord(token, 'copy') && /^[^;]*\bstdin\b/i.test(text.slice(token.end, token.end + 2000))) scanner.skipTo('\n\\.');
  }
  return changes;
}

function takeWords(scanner: Scanner, ...words: readonly string[]): void {
  while (isWord(scanner.peek(), ...words)) scanner.next();
}

function created(scanner: Scanner): readonly TableChange[] {
  takeWords(scanner, 'or', 'replace', 'global', 'local', 'unlogged', 'foreign', 'external', 'virtual');
  if (!isWord(scanner.peek(), 'table')) return [];
  scanner.next();
  takeWords(scanner, 'if', 'not', 'exists');
  const name = takeQualifiedName(scanner);
  if (name === undefined || !isMark(scanner.peek(), '(')) return [];
  scanner.next();
  return [{ op: 'create', table: name.text, range: { start: name.start, end: name.end }, columns: columnsUntilClosed(scanner) }];
}

/** The columns of a list whose bracket is open; the scanner is behind it. */
function columnsUntilClosed(scanner: Scanner): readonly Field[] {
  const columns: Field[] = [];
  let comment = '';
  for (let token = scanner.peek(); token.kind !== 'end'; token = scanner.peek()) {
    if (isMark(token, ')')) {
      scanner.next();
      return columns;
    }
    if (token.kind === 'doc') {
      scanner.next();
      const mark = markIn(token.text);
      const before = columns.at(-1);
      if (token.first) comment += token.text;
      else if (before !== undefined && mark !== undefined) columns[columns.length - 1] = { ...before, mark };
      continue;
    }
    if (isName(token) && !isWord(token, ...CONSTRAINTS)) {
      const column = takeColumn(scanner, markIn(comment));
      if (column !== undefined) columns.push(column);
    }
    comment = '';
    skipToComma(scanner);
    if (isMark(scanner.peek(), ',')) scanner.next();
  }
  return columns;
}

/** A name and its type; what else is said of it stands before the next comma. */
function takeColumn(scanner: Scanner, mark: string | undefined): Field | undefined {
  const name = scanner.next();
  const type = takeType(scanner);
  const comment = skipToComma(scanner);
  return { name: name.text, type, range: { start: name.start, end: name.end }, mark: mark ?? markIn(comment) };
}

function takeType(scanner: Scanner): IrType {
  const first = scanner.peek();
  if (!isName(first)) return SCALAR;
  const name = (takeQualifiedName(scanner)?.text ?? '').toLowerCase();
  let type: IrType = FLAGS.has(name) ? FLAG : OPEN.has(name) ? ANYTHING : SCALAR;
  if (isMark(scanner.peek(), '(')) {
    scanner.next();
    const size = scanner.peek();
    if (name === 'tinyint' && size.text === '1') type = FLAG;
    if (name === 'bit' && size.text !== '1') type = SCALAR;
    scanner.skipNested('(', ')');
  }
  const list = scanner.peek();
  return (list.kind === 'quoted' && list.quote === '[' && /^\d*$/.test(list.text)) || isWord(list, 'array') ? listOf(type) : type;
}

/** Up to the comma or bracket that ends the column; gives the text of its comment. */
function skipToComma(scanner: Scanner): string {
  let comment = '';
  for (let token = scanner.peek(); token.kind !== 'end'; token = scanner.peek()) {
    if (isMark(token, ',') || isMark(token, ')') || isMark(token, ';')) return comment;
    scanner.next();
    if (token.kind === 'doc') comment += token.text;
    if (isMark(token, '(')) scanner.skipNested('(', ')');
    if (isWord(token, 'comment') && scanner.peek().kind === 'quoted') comment += scanner.next().text;
  }
  return comment;
}

function altered(scanner: Scanner): readonly TableChange[] {
  if (!isWord(scanner.peek(), 'table')) return [];
  scanner.next();
  takeWords(scanner, 'if', 'exists', 'only');
  const table = takeQualifiedName(scanner)?.text;
  if (table === undefined) return [];
  takeWords(scanner, 'with', 'nocheck');
  const changes: TableChange[] = [];
  let action = '';
  while (scanner.peek().kind !== 'end' && !isMark(scanner.peek(), ';')) {
    const token = scanner.peek();
    if (token.first && isWord(token, 'create', 'alter', 'insert', 'drop', 'go', 'comment', 'update') && (action !== '' || !isWord(token, 'alter', 'drop'))) break;
    if (isWord(token, 'add', 'drop', 'rename', 'change', 'modify', 'alter')) action = scanner.next().text.toLowerCase();
    else if (!isName(token) || action === '') {
      scanner.next();
      continue;
    }
    changes.push(...alteration(scanner, table, action));
    skipToComma(scanner);
    if (isMark(scanner.peek(), ',') || isMark(scanner.peek(), ')')) scanner.next();
  }
  return changes;
}

function alteration(scanner: Scanner, table: string, action: string): readonly TableChange[] {
  takeWords(scanner, 'column', 'if', 'not', 'exists');
  const token = scanner.peek();
  if (action === 'add') {
    if (isMark(token, '(')) {
      scanner.next();
      return columnsUntilClosed(scanner).map((column) => ({ op: 'add', table, column }));
    }
    if (!isName(token) || isWord(token, ...CONSTRAINTS)) return [];
    const column = takeColumn(scanner, undefined);
    return column === undefined ? [] : [{ op: 'add', table, column }];
  }
  if (!isName(token) || isWord(token, ...CONSTRAINTS, 'default')) return [];
  const name = scanner.next().text;
  if (action === 'drop') return [{ op: 'drop', table, column: name }];
  if (action === 'change') return isName(scanner.peek()) ? [{ op: 'rename', table, column: name, to: scanner.next().text }] : [];
  if (action !== 'rename') return [];
  if (name.toLowerCase() === 'to' || name.toLowerCase() === 'as') {
    const to = takeQualifiedName(scanner);
    return to === undefined ? [] : [{ op: 'rename-table', table, to: to.text }];
  }
  if (!scanner.take('to')) return [];
  const to: Token = scanner.peek();
  return isName(to) ? [{ op: 'rename', table, column: name, to: scanner.next().text }] : [];
}

/** `COMMENT ON COLUMN users.email IS '@pii contact.email'` */
function commented(scanner: Scanner): readonly TableChange[] {
  if (!scanner.take('on') || !scanner.take('column')) return [];
  const names: string[] = [];
  while (isName(scanner.peek()) && !isWord(scanner.peek(), 'is')) {
    names.push(scanner.next().text);
    if (!scanner.take('.')) break;
  }
  const column = names.at(-1);
  const table = names.at(-2);
  if (!scanner.take('is') || column === undefined || table === undefined) return [];
  const mark = markIn(scanner.peek().text);
  return mark === undefined ? [] : [{ op: 'mark', table, column, mark }];
}

function dropped(scanner: Scanner): readonly TableChange[] {
  if (!scanner.take('table')) return [];
  takeWords(scanner, 'if', 'exists');
  const name = takeQualifiedName(scanner);
  return name === undefined ? [] : [{ op: 'drop-table', table: name.text }];
}

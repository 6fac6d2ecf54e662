/**
 * GraphQL's schema language: object types, inputs, interfaces and what extends them. They are handed around, not stored; who imports the types that
 * a generator makes of them has records with these fields.
 */
import type { IrModule, IrType, IrTypeDeclaration } from '../ir/types.js';
import { ANYTHING, enumType, FLAG, listOf, markIn, recordType, reference, SCALAR, unionType, type Field } from './declarations.js';
import { Scanner, type Spelling, type Token } from './scanner.js';
import { Written } from './written.js';

const SPELLING: Spelling = { lineComments: ['#'], blockComments: false, quotes: { '"': '"' }, escapes: true, blockQuotes: true };

/** Scalars that say themselves what they hold; all others hold anything. */
const SCALARS: ReadonlyMap<string, IrType> = new Map([
  ...['String', 'Int', 'Float', 'ID', 'Date', 'DateTime', 'Time', 'Timestamp', 'EmailAddress', 'PhoneNumber', 'URL', 'UUID', 'BigInt', 'Decimal'].map((name) => [name, SCALAR] as const),
  ['Boolean', FLAG],
]);

/** What a program writes GraphQL with. */
const TAGS = new Set(['gql', 'graphql', 'buildSchema']);

export function declaresGraphql(text: string): boolean {
  return /\b(?:gql|graphql|buildSchema)\b/.test(text) && /\b(?:type|input|interface)\s+\w+[^=;(]*\{/.test(text);
}

/** The types in texts that a program hands to GraphQL. */
export function readWrittenGraphql(module: IrModule): readonly IrTypeDeclaration[] {
  return module.functions.flatMap((fn) => {
    const written = new Written(module, fn);
    const calls = written.calls.filter((call) => TAGS.has(written.nameOf(call.callee)));
    return calls.flatMap((call) => {
      const first = written.argument(call, 0);
      const pieces = written.items(first).map((item) => written.text(item) ?? '');
      return readGraphql(pieces.length > 0 ? pieces.join(' ') : (written.text(first) ?? ''));
    });
  });
}

export function readGraphql(text: string): readonly IrTypeDeclaration[] {
  const scanner = new Scanner(text, SPELLING);
  const types: IrTypeDeclaration[] = [];
  let about = '';
  for (let token = scanner.next(); token.kind !== 'end'; token = scanner.next()) {
    if (token.kind === 'doc' || token.kind === 'quoted') {
      about += token.text;
      continue;
    }
    const description = about;
    about = '';
    if (token.kind !== 'word' || token.text === 'extend') continue;
    if (token.text === 'schema' || token.text === 'directive') continue;
    if (!['type', 'input', 'interface', 'enum', 'union', 'scalar'].includes(token.text)) continue;
    const name = scanner.peek();
    if (name.kind !== 'word') continue;
    scanner.next();
    types.push(...declaration(scanner, token.text, name, markIn(description)));
  }
  return types;
}

function declaration(scanner: Scanner, keyword: string, name: Token, mark: string | undefined): readonly IrTypeDeclaration[] {
  switch (keyword) {
    case 'scalar':
      return SCALARS.has(name.text) ? [] : [unionType(name.text, name, [ANYTHING])];
    case 'enum':
      if (skipToBody(scanner)) scanner.skipNested('{', '}');
      return [enumType(name.text, name)];
    case 'union': {
      const parts: IrType[] = [];
      while (scanner.peek().kind === 'mark' && scanner.peek().text !== '=' && scanner.peek().text === '@') directive(scanner);
      if (!scanner.take('=')) return [];
      scanner.take('|');
      while (scanner.peek().kind === 'word') {
        parts.push(reference(scanner.next().text));
        if (!scanner.take('|')) break;
      }
      return [unionType(name.text, name, parts)];
    }
    default:
      return skipToBody(scanner) ? [recordType(name.text, name, fieldsUntilClosed(scanner, mark))] : [];
  }
}

/** Past interfaces and directives to the opening bracket; false if the declaration has none. */
function skipToBody(scanner: Scanner): boolean {
  for (let token = scanner.peek(); token.kind !== 'end'; token = scanner.peek()) {
    if (scanner.take('{')) return true;
    if (token.kind === 'doc') scanner.next();
    else if (token.text === '@') directive(scanner);
    else if (token.text === 'implements' || token.text === '&' || token.text === ',' || (token.kind === 'word' && !token.first)) scanner.next();
    else return false;
  }
  return false;
}

function directive(scanner: Scanner): void {
  scanner.next();
  if (scanner.peek().kind === 'word') scanner.next();
  if (scanner.take('(')) scanner.skipNested('(', ')');
}

function fieldsUntilClosed(scanner: Scanner, whole: string | undefined): readonly Field[] {
  const fields: Field[] = [];
  let about = '';
  for (let token = scanner.next(); token.kind !== 'end' && !(token.kind === 'mark' && token.text === '}'); token = scanner.next()) {
    if (token.kind === 'doc' || token.kind === 'quoted') {
      const before = fields.at(-1);
      const mark = markIn(token.text);
      if (token.first) about += token.text;
      else if (before !== undefined && mark !== undefined) fields[fields.length - 1] = { ...before, mark };
    } else if (token.text === '@') {
      if (scanner.peek().kind === 'word') scanner.next();
      if (scanner.take('(')) scanner.skipNested('(', ')');
    } else if (token.kind === 'word') {
      if (scanner.take('(')) scanner.skipNested('(', ')');
      if (!scanner.take(':')) continue;
      fields.push({ name: token.text, type: takeType(scanner), range: { start: token.start, end: token.end }, mark: whole ?? markIn(about) });
      about = '';
      if (scanner.take('=')) scanner.next();
    }
  }
  return fields;
}

/** Lists of lists that are told apart. */
const MAX_LISTS = 4;

function takeType(scanner: Scanner, depth = 0): IrType {
  let type: IrType = ANYTHING;
  if (depth < MAX_LISTS && scanner.take('[')) {
    type = listOf(takeType(scanner, depth + 1));
    scanner.take(']');
  } else if (scanner.peek().kind === 'word') {
    const name = scanner.next().text;
    type = SCALARS.get(name) ?? reference(name);
  }
  scanner.take('!');
  return type;
}

/**
 * Prisma schemas: models, views, composite types and enums. A field whose type is another model is a relation, which a record has only when it
 * is asked for; the engine knows that from the other model being stored itself.
 */
import type { IrType, IrTypeDeclaration } from '../ir/types.js';
import { ANYTHING, enumType, FLAG, listOf, markIn, recordType, reference, SCALAR, type Field } from './declarations.js';
import { Scanner, type Spelling, type Token } from './scanner.js';

const SPELLING: Spelling = { lineComments: ['//'], blockComments: false, quotes: { '"': '"' }, escapes: true, blockQuotes: false };

const SCALARS: ReadonlyMap<string, IrType> = new Map([
  ...['String', 'Int', 'BigInt', 'Float', 'Decimal', 'DateTime', 'Bytes'].map((name) => [name, SCALAR] as const),
  ['Boolean', FLAG],
  ['Json', ANYTHING],
  ['Unsupported', ANYTHING],
]);

export function readPrisma(text: string): readonly IrTypeDeclaration[] {
  const scanner = new Scanner(text, SPELLING);
  const types: IrTypeDeclaration[] = [];
  let comment = '';
  for (let token = scanner.next(); token.kind !== 'end'; token = scanner.next()) {
    if (token.kind === 'doc') {
      comment = token.text.startsWith('///') ? `${comment}\n${token.text}` : comment;
      continue;
    }
    const about = comment;
    comment = '';
    if (token.kind !== 'word' || !['model', 'view', 'type', 'enum', 'datasource', 'generator'].includes(token.text)) continue;
    const name = scanner.next();
    if (name.kind !== 'word' || !scanner.take('{')) continue;
    if (token.text === 'enum') {
      types.push(enumType(name.text, name));
      scanner.skipNested('{', '}');
    } else if (token.text === 'datasource' || token.text === 'generator') scanner.skipNested('{', '}');
    else types.push(model(scanner, name, token.text !== 'type', markIn(about)));
  }
  return types;
}

function model(scanner: Scanner, name: Token, stored: boolean, whole: string | undefined): IrTypeDeclaration {
  const fields: Field[] = [];
  const storedAs = [name.text];
  let comment = '';
  for (let token = scanner.next(); token.kind !== 'end' && !(token.kind === 'mark' && token.text === '}'); token = scanner.next()) {
    if (token.kind === 'doc') {
      // Behind a field it is about that field, in lines of its own about the next one.
      const before = fields.at(-1);
      const mark = markIn(token.text);
      if (token.first) comment += token.text;
      else if (before !== undefined && mark !== undefined) fields[fields.length - 1] = { ...before, mark };
    } else if (token.kind === 'mark' && token.text === '@' && token.first) {
      const { map } = attributes(scanner);
      if (map !== undefined) storedAs.push(map);
    } else if (token.kind === 'word' && token.first) {
      fields.push(...field(scanner, token, whole ?? markIn(comment)));
      comment = '';
    }
  }
  return recordType(name.text, name, fields, stored ? storedAs : undefined);
}

/** The field, and the column that raw queries know it by. */
function field(scanner: Scanner, name: Token, mark: string | undefined): readonly Field[] {
  const type = scanner.peek();
  if (type.kind !== 'word' || type.first) return [];
  scanner.next();
  let list = false;
  for (let token = scanner.peek(); token.kind !== 'end' && !token.first && token.kind !== 'doc'; token = scanner.peek()) {
    if (token.kind === 'mark' && (token.text === '@' || token.text === '}')) break;
    scanner.next();
    if (token.text === '[') list = true;
    if (token.text === '(') scanner.skipNested('(', ')');
  }
  const { map } = attributes(scanner);
  const one = SCALARS.get(type.text) ?? reference(type.text);
  const made: Field = { name: name.text, type: list ? listOf(one) : one, range: name, mark };
  return map === undefined || map === name.text ? [made] : [made, { ...made, name: map, hidden: true }];
}

/** Takes the rest of the line, and of what its brackets span. */
function attributes(scanner: Scanner): { readonly map: string | undefined } {
  let map: string | undefined;
  for (let token = scanner.peek(); token.kind !== 'end' && !token.first && token.kind !== 'doc' && token.text !== '}'; token = scanner.peek()) {
    scanner.next();
    if (token.text !== '(' || token.kind !== 'mark') {
      if (token.kind === 'word' && token.text === 'map' && scanner.take('(')) {
        while (scanner.peek().kind === 'word' || scanner.peek().text === ':') scanner.next();
        if (scanner.peek().kind === 'quoted') map = scanner.next().text;
        scanner.skipNested('(', ')');
      }
      continue;
    }
    scanner.skipNested('(', ')');
  }
  return { map };
}

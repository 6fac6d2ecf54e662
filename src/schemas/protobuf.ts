/**
 * Protocol buffers: messages with their fields, nested ones under their own names. Generated classes spell fields in camel case or as they are
 * written, so both are known.
 */
import type { IrType, IrTypeDeclaration } from '../ir/types.js';
import { ANYTHING, camelCase, enumType, FLAG, listOf, markIn, recordType, reference, SCALAR, type Field } from './declarations.js';
import { Scanner, type Spelling, type Token } from './scanner.js';

const SPELLING: Spelling = { lineComments: ['//'], blockComments: true, quotes: { '"': '"', "'": "'" }, escapes: true, blockQuotes: false };

const SCALARS: ReadonlyMap<string, IrType> = new Map([
  ...['double', 'float', 'int32', 'int64', 'uint32', 'uint64', 'sint32', 'sint64', 'fixed32', 'fixed64', 'sfixed32', 'sfixed64', 'string', 'StringValue', 'Timestamp', 'Int32Value', 'Int64Value'].map((name) => [name, SCALAR] as const),
  ['bool', FLAG],
  ['BoolValue', FLAG],
  ['bytes', ANYTHING],
  ['Any', ANYTHING],
  ['Struct', ANYTHING],
]);
/** Messages in messages that are followed. */
const MAX_NESTING = 16;

export function readProtobuf(text: string): readonly IrTypeDeclaration[] {
  const scanner = new Scanner(text, SPELLING);
  const types: IrTypeDeclaration[] = [];
  for (let token = scanner.next(); token.kind !== 'end'; token = scanner.next()) {
    if (token.kind !== 'word') continue;
    if (token.text === 'message') takeMessage(scanner, types, 0);
    else if (token.text === 'enum') takeEnum(scanner, types);
    else if (token.text === 'service' && scanner.next().kind === 'word' && scanner.take('{')) scanner.skipNested('{', '}');
  }
  return types;
}

function takeEnum(scanner: Scanner, types: IrTypeDeclaration[]): void {
  const name = scanner.peek();
  if (name.kind !== 'word') return;
  scanner.next();
  types.push(enumType(name.text, name));
  if (scanner.take('{')) scanner.skipNested('{', '}');
}

function takeMessage(scanner: Scanner, types: IrTypeDeclaration[], depth: number): void {
  const name = scanner.peek();
  if (name.kind !== 'word') return;
  scanner.next();
  if (!scanner.take('{')) return;
  if (depth > MAX_NESTING) {
    scanner.skipNested('{', '}');
    return;
  }
  const fields: Field[] = [];
  takeFields(scanner, types, fields, depth);
  types.push(recordType(name.text, name, fields));
}

function takeFields(scanner: Scanner, types: IrTypeDeclaration[], fields: Field[], depth: number): void {
  let comment = '';
  /** How many fields the comment behind a line is about. */
  let latest = 0;
  for (let token = scanner.next(); token.kind !== 'end'; token = scanner.next()) {
    if (token.kind === 'mark' && token.text === '}') return;
    if (token.kind === 'doc') {
      const mark = markIn(token.text);
      if (token.first) comment += token.text;
      else if (mark !== undefined) for (let index = fields.length - latest; index < fields.length; index++) fields[index] = { ...fields[index], mark } as Field;
      continue;
    }
    if (token.kind !== 'word') continue;
    const about = comment;
    comment = '';
    if (token.text === 'message') takeMessage(scanner, types, depth + 1);
    else if (token.text === 'enum') takeEnum(scanner, types);
    else if (token.text === 'oneof') {
      scanner.next();
      if (scanner.take('{') && depth <= MAX_NESTING) takeFields(scanner, types, fields, depth + 1);
    } else if (token.text === 'option' || token.text === 'reserved' || token.text === 'extensions') skipToEnd(scanner);
    else {
      const found = takeField(scanner, token, markIn(about));
      latest = found.length;
      fields.push(...found);
    }
  }
}

function skipToEnd(scanner: Scanner): void {
  for (let token = scanner.peek(); token.kind !== 'end' && token.text !== '}'; token = scanner.peek()) {
    scanner.next();
    if (token.kind === 'mark' && token.text === ';') return;
  }
}

function takeField(scanner: Scanner, first: Token, mark: string | undefined): readonly Field[] {
  let list = false;
  let type = first;
  while (['repeated', 'optional', 'required'].includes(type.text) && scanner.peek().kind === 'word') {
    list ||= type.text === 'repeated';
    type = scanner.next();
  }
  const of = type.text === 'map' && scanner.take('<') ? takeMap(scanner) : named(scanner, type);
  const name = scanner.peek();
  if (name.kind !== 'word') return [];
  scanner.next();
  if (!scanner.take('=')) return [];
  skipToEnd(scanner);
  const field: Field = { name: name.text, type: list ? listOf(of) : of, range: { start: name.start, end: name.end }, mark };
  const camel = camelCase(name.text);
  return camel === name.text ? [field] : [field, { ...field, name: camel, hidden: true }];
}

/** The values of a map whose bracket is open. */
function takeMap(scanner: Scanner): IrType {
  scanner.next();
  scanner.take(',');
  const of = listOf(named(scanner, scanner.next()));
  scanner.take('>');
  return of;
}

/** A type by its last name: `google.protobuf.Timestamp`. */
function named(scanner: Scanner, first: Token): IrType {
  let last = first;
  while (scanner.peek().kind === 'mark' && scanner.peek().text === '.') {
    scanner.next();
    if (scanner.peek().kind !== 'word') break;
    last = scanner.next();
  }
  return SCALARS.get(last.text) ?? reference(last.text);
}

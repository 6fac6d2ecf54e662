/**
 * What a schema declares, in the terms of the IR: its tables, models and messages are types, which every file knows by their names. The engine then
 * has no second notion of a record.
 */
import type { Range } from '../base/text.js';
import type { IrModule, IrType, IrTypeDeclaration, IrTypeMember } from '../ir/types.js';
import { isKind } from '../taxonomy/index.js';

/** No front end has this language: there is nothing to run in a schema. */
const SCHEMA_LANGUAGE = 'schema';

/** A text, number or date: what it is called says what it is. */
export const SCALAR: IrType = { kind: 'primitive', name: 'string' };
export const FLAG: IrType = { kind: 'primitive', name: 'boolean' };
/** Anything at all: JSON, a blob. */
export const ANYTHING: IrType = { kind: 'primitive', name: 'any' };

export interface Field {
  readonly name: string;
  readonly type: IrType;
  readonly range: Range;
  readonly hidden?: boolean;
  readonly mark?: string | undefined;
}

/** `date_of_birth` as programs write it: `dateOfBirth`. */
export function camelCase(name: string): string {
  return name.replace(/(?<=[A-Za-z0-9])_+([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

export function reference(name: string): IrType {
  return { kind: 'ref', name, args: [] };
}

export function listOf(type: IrType): IrType {
  return { kind: 'array', of: type };
}

export function member({ name, type, range, hidden, mark }: Field): IrTypeMember {
  return { name, type, range, decorators: [], ...(hidden === true ? { hidden } : {}), ...(mark === undefined ? {} : { mark: { kind: mark, range } }) };
}

/** A type with fields. `storedAs` names what its records are stored under; left out for what is only handed around. */
export function recordType(name: string, range: Range, fields: readonly Field[], storedAs?: readonly string[], bases: readonly IrType[] = []): IrTypeDeclaration {
  const body: IrType = { kind: 'object', members: fields.map(member) };
  return { name, kind: 'interface', range, params: [], extends: bases, body, exportedAs: [name], decorators: [], generates: true, ...(storedAs === undefined ? {} : { storedAs }) };
}

/** A table: nobody makes types out of it, but its rows have its columns. */
export function tableType(name: string, range: Range, fields: readonly Field[]): IrTypeDeclaration {
  return { name, kind: 'interface', range, params: [], extends: [], body: { kind: 'object', members: fields.map(member) }, exportedAs: [], decorators: [], storedAs: [name] };
}

/** A name for another type, or for one of several. */
export function unionType(name: string, range: Range, of: readonly IrType[]): IrTypeDeclaration {
  const [only] = of;
  const body: IrType = of.length === 1 && only !== undefined ? only : { kind: 'union', of };
  return { name, kind: 'alias', range, params: [], extends: [], body, exportedAs: [name], decorators: [], generates: true };
}

/** Values that somebody has listed say nothing about anybody. */
export function enumType(name: string, range: Range): IrTypeDeclaration {
  return { name, kind: 'enum', range, params: [], extends: [], body: { kind: 'union', of: [] }, exportedAs: [name], decorators: [], generates: true };
}

export function schemaModule(path: string, types: readonly IrTypeDeclaration[]): IrModule {
  return { path, language: SCHEMA_LANGUAGE, functions: [], classes: [], types, imports: [], typeImports: [], typeExports: [], typeQueries: [], marks: [], comments: [], syntaxErrors: [] };
}

/** What a comment says that a field is: `@pii contact.email` or `@notpii`. */
export function markIn(comment: string): string | undefined {
  if (/@notpii\b/.test(comment)) return '';
  const kind = /@pii\s+([a-z-]+\.[a-z-]+)/.exec(comment)?.[1];
  return kind !== undefined && isKind(kind) ? kind : undefined;
}

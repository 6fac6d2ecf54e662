/**
 * What JSDoc says of declarations, as the same types that TypeScript would: parameters and results of functions, variables, type definitions.
 * Only where comments are all the types there are; in TypeScript they repeat what the code says.
 */
import type { IrType, IrTypeMember, IrTypeParam } from '../../ir/types.js';
import type { Context } from './context.js';
import { parseDocType, type DocTypeNames } from './doc-types.js';
import type { Doc, DocTag } from './docs.js';
import { declareType, importedName, typeParameter } from './types.js';

const PARAMS = new Set(['param', 'arg', 'argument']);
const PROPERTIES = new Set(['property', 'prop']);
const PLAIN_OBJECT = /^(?:object|Object|\*)(\[\]|)$/;

function namesOf(ctx: Context): DocTypeNames {
  return {
    parameter: (name) => typeParameter(ctx, name),
    imported: (specifier, name) => importedName(ctx, specifier, name, { start: 0, end: 0 }),
    queried: (name) => void ctx.builder.typeQueries.add(name),
  };
}

/** The comment at a declaration, or at the name that something nameless is stored under. */
export function docAt(ctx: Context, ...starts: readonly (number | undefined)[]): Doc | undefined {
  for (const start of starts) {
    const doc = start === undefined ? undefined : ctx.docs.before(start);
    if (doc !== undefined) return doc;
  }
  return undefined;
}

function typeOf(ctx: Context, tag: DocTag | undefined): IrType | undefined {
  return ctx.docTypes && tag?.type !== undefined ? parseDocType(tag.type.text.trimEnd(), tag.type.start, namesOf(ctx)) : undefined;
}

const tagged = (doc: Doc | undefined, ...names: readonly string[]): DocTag | undefined => doc?.tags.find(({ tag }) => names.includes(tag));

/** `@type {User}` */
export function docType(ctx: Context, doc: Doc | undefined): IrType | undefined {
  return typeOf(ctx, tagged(doc, 'type'));
}

export function docReturns(ctx: Context, doc: Doc | undefined): IrType | undefined {
  return typeOf(ctx, tagged(doc, 'returns', 'return'));
}

export function docThis(ctx: Context, doc: Doc | undefined): IrType | undefined {
  return typeOf(ctx, tagged(doc, 'this'));
}

/** `@template T`, `@template {User} T` */
export function docTemplates(ctx: Context, doc: Doc | undefined): readonly IrTypeParam[] {
  if (!ctx.docTypes || doc === undefined) return [];
  return doc.tags.filter(({ tag, name }) => tag === 'template' && name !== '').map((tag) => ({ name: tag.name, constraint: typeOf(ctx, tag), default: undefined }));
}

/** The type of a parameter by its name, or by its place where it has none or another. */
export function docParam(ctx: Context, doc: Doc | undefined, name: string, index: number): IrType | undefined {
  if (!ctx.docTypes || doc === undefined) return undefined;
  const params = doc.tags.filter(({ tag }) => PARAMS.has(tag));
  const whole = params.filter((param) => !param.name.includes('.'));
  const tag = whole.find((param) => param.name === name) ?? (name === '' ? whole[index] : undefined);
  return tag && withMembers(ctx, tag, params);
}

/** `@param {Object} opts` with `@param {string} opts.email`. */
function withMembers(ctx: Context, tag: DocTag, tags: readonly DocTag[]): IrType | undefined {
  const inner = tags.filter(({ name }) => name.startsWith(`${tag.name}.`) || name.startsWith(`${tag.name}[].`));
  const listed = PLAIN_OBJECT.exec(tag.type?.text.trim() ?? 'object')?.[1];
  if (inner.length === 0 || listed === undefined) return typeOf(ctx, tag);
  const object = objectOf(ctx, inner, tag.name);
  return listed === '[]' || inner.some(({ name }) => name.startsWith(`${tag.name}[].`)) ? { kind: 'array', of: object } : object;
}

function objectOf(ctx: Context, tags: readonly DocTag[], owner: string): IrType {
  const members: IrTypeMember[] = [];
  for (const tag of tags) {
    const name = owner === '' ? tag.name : tag.name.slice(owner.length).replace(/^(?:\[\])?\./, '');
    if (name === '' || name.includes('.')) continue;
    const range = { start: tag.nameStart, end: tag.nameStart + tag.name.length };
    members.push({ name, type: withMembers(ctx, tag, tags) ?? { kind: 'unknown' }, range, decorators: [] });
  }
  return { kind: 'object', members };
}

/** `@typedef`, `@callback` and `@import`, which stand for themselves. */
export function declareDocTypes(ctx: Context): void {
  if (!ctx.docTypes) return;
  for (const doc of ctx.docs.all) {
    const params = docTemplates(ctx, doc);
    for (const [index, tag] of doc.tags.entries()) {
      if (tag.tag === 'import') importNames(ctx, tag);
      else if (tag.tag === 'typedef' || tag.tag === 'callback') declare(ctx, tag, doc.tags.slice(index + 1), params);
    }
  }
}

function declare(ctx: Context, tag: DocTag, rest: readonly DocTag[], params: readonly IrTypeParam[]): void {
  const next = rest.findIndex((other) => other.tag === 'typedef' || other.tag === 'callback');
  const own = next < 0 ? rest : rest.slice(0, next);
  if (tag.name === '') return;
  let body: IrType;
  if (tag.tag === 'callback') {
    const taken = own.filter((other) => PARAMS.has(other.tag));
    const given = taken.filter((other) => !other.name.includes('.')).map((param): IrType => withMembers(ctx, param, taken) ?? { kind: 'unknown' });
    body = { kind: 'function', params: given, returns: typeOf(ctx, own.find((other) => other.tag === 'returns' || other.tag === 'return')) ?? { kind: 'unknown' } };
  } else {
    const properties = own.filter((other) => PROPERTIES.has(other.tag));
    body = properties.length > 0 ? objectOf(ctx, properties, '') : (typeOf(ctx, tag) ?? { kind: 'unknown' });
  }
  const range = { start: tag.nameStart, end: tag.nameStart + tag.name.length };
  const index = declareType(ctx, { name: tag.name, kind: 'alias', range, params, extends: [], body, decorators: [] });
  ctx.builder.types[index]?.exportedAs.push(tag.name);
}

/** `@import { User, Account as Owner } from './types.js'` */
function importNames(ctx: Context, tag: DocTag): void {
  const [, whole = '', specifier = ''] = /^\s*([\s\S]*?)\s+from\s+["']([^"'\n]+)["']/.exec(tag.text) ?? [];
  if (specifier === '') return;
  const range = { start: tag.start, end: tag.start + tag.text.length };
  const add = (local: string, name: string): void => {
    ctx.builder.specifier(specifier, range);
    ctx.builder.typeImports.push({ local, specifier, name });
  };
  const braces = /\{([^}]*)\}/.exec(whole)?.[1];
  for (const part of braces?.split(',') ?? []) {
    const [name = '', local = name] = part.replace(/^[\s*]+/, '').trim().split(/\s+as\s+/);
    if (/^[\w$]+$/.test(name) && /^[\w$]+$/.test(local)) add(local, name);
  }
  const [, star] = /^\*\s+as\s+([\w$]+)/.exec(whole) ?? [];
  const [, single] = /^([\w$]+)/.exec(whole) ?? [];
  if (star !== undefined) add(star, '*');
  else if (single !== undefined) add(single, 'default');
}

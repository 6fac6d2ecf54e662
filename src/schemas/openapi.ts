/**
 * OpenAPI: the schemas among the components of a description, in JSON or YAML. A property that is only written, never answered, is no part of
 * what a record shows.
 */
import { parseTree, type Node } from 'jsonc-parser';
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Range } from '../base/text.js';
import type { IrType, IrTypeDeclaration } from '../ir/types.js';
import { ANYTHING, FLAG, listOf, markIn, member, reference, SCALAR, unionType, type Field } from './declarations.js';

/** A value of either notation, with where its keys stand. */
type Data =
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, { readonly range: Range; readonly value: Data }> }
  | { readonly kind: 'list'; readonly items: readonly Data[] }
  | { readonly kind: 'scalar'; readonly value: unknown };

const NOTHING: Data = { kind: 'scalar', value: undefined };
/** Schemas in schemas that are followed; written by hand they are flatter. */
const MAX_NESTING = 24;

/** How much of a file its kind is told by. */
const TELLING_START = 2_000;
const TELLING = /(?:^|[{,\n])\s*["']?(?:openapi|swagger)["']?\s*:\s*["']?[23]\b/;

/** Whether a text begins as a description of an API does. */
export function isOpenApi(start: string): boolean {
  return TELLING.test(start.slice(0, TELLING_START));
}

export function readOpenApi(text: string): readonly IrTypeDeclaration[] {
  if (!isOpenApi(text)) return [];
  const root = /^\s*\{/.test(text) ? fromJson(parseTree(text, [], { allowTrailingComma: true }), 0) : fromYaml(text);
  const schemas = at(at(root, 'components'), 'schemas');
  const definitions = at(root, 'definitions');
  return [schemas, definitions].flatMap((group) => (group.kind === 'map' ? [...group.entries].map(([name, { range, value }]) => unionType(name, range, [typeOf(value, 0)])) : []));
}

function fromJson(node: Node | undefined, depth: number): Data {
  if (node === undefined || depth > MAX_NESTING) return NOTHING;
  if (node.type === 'array') return { kind: 'list', items: (node.children ?? []).map((child) => fromJson(child, depth + 1)) };
  if (node.type !== 'object') return { kind: 'scalar', value: node.value };
  const entries = new Map<string, { range: Range; value: Data }>();
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (key !== undefined) entries.set(String(key.value), { range: { start: key.offset, end: key.offset + key.length }, value: fromJson(value, depth + 1) });
  }
  return { kind: 'map', entries };
}

function fromYaml(text: string): Data {
  try {
    return fromNode(parseDocument(text, { logLevel: 'silent' }).contents, 0);
  } catch {
    // What the parser gives up on says nothing.
    return NOTHING;
  }
}

function fromNode(node: unknown, depth: number): Data {
  if (depth > MAX_NESTING || isAlias(node)) return NOTHING;
  if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => fromNode(item, depth + 1)) };
  if (isScalar(node)) return { kind: 'scalar', value: node.value };
  if (!isMap(node)) return NOTHING;
  const entries = new Map<string, { range: Range; value: Data }>();
  for (const { key, value } of node.items) {
    if (!isScalar(key)) continue;
    const [start = 0, end = 0] = key.range ?? [];
    entries.set(String(key.value), { range: { start, end }, value: fromNode(value, depth + 1) });
  }
  return { kind: 'map', entries };
}

function at(data: Data, key: string): Data {
  return data.kind === 'map' ? (data.entries.get(key)?.value ?? NOTHING) : NOTHING;
}

function text(data: Data): string {
  return data.kind === 'scalar' && typeof data.value === 'string' ? data.value : '';
}

function typeOf(schema: Data, depth: number): IrType {
  if (schema.kind !== 'map' || depth > MAX_NESTING) return ANYTHING;
  const target = text(at(schema, '$ref'));
  if (target !== '') return target.startsWith('#/') ? reference(target.slice(target.lastIndexOf('/') + 1)) : ANYTHING;
  const parts: IrType[] = [];
  const all = at(schema, 'allOf');
  if (all.kind === 'list') parts.push(...all.items.map((item) => typeOf(item, depth + 1)));
  for (const key of ['oneOf', 'anyOf']) {
    const some = at(schema, key);
    if (some.kind === 'list') parts.push({ kind: 'union', of: some.items.map((item) => typeOf(item, depth + 1)) });
  }
  const properties = at(schema, 'properties');
  if (properties.kind === 'map') parts.push({ kind: 'object', members: [...properties.entries].map(([name, { range, value }]) => member(property(name, range, value, depth))) });
  const [only] = parts;
  if (only !== undefined) return parts.length === 1 ? only : { kind: 'intersection', of: parts };
  const type = at(schema, 'type');
  const names = type.kind === 'list' ? type.items.map(text).filter((name) => name !== 'null') : [text(type)];
  if (at(schema, 'enum').kind === 'list' || at(schema, 'const') !== NOTHING) return FLAG;
  if (names.includes('array')) return listOf(typeOf(at(schema, 'items'), depth + 1));
  if (names.includes('boolean')) return FLAG;
  return names.some((name) => name === 'string' || name === 'number' || name === 'integer') ? SCALAR : ANYTHING;
}

function property(name: string, range: Range, schema: Data, depth: number): Field {
  const written = at(schema, 'writeOnly');
  const marked = text(at(schema, 'x-pii'));
  return {
    name,
    range,
    type: typeOf(schema, depth + 1),
    hidden: written.kind === 'scalar' && written.value === true,
    mark: markIn(text(at(schema, 'description'))) ?? (marked === '' ? undefined : markIn(`@pii ${marked}`)),
  };
}

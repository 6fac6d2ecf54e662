/**
 * Which fields of a record a call asks for: `{ select: { id: true } }`, `['id', 'name']`, `'id name'`, `'-password'`. Only arguments are read here;
 * what they make of a record is in `Stored`.
 */
import { cut } from './limits.js';
import type { PolicyIncluded, PolicyProjection } from './policy.js';
import { isIndex } from './shape.js';
import type { Value } from './value.js';

/** One wish: only these fields, all but these, or these besides. A field that is narrowed itself has wishes of its own. */
export interface Asked {
  readonly what: 'only' | 'without' | 'with';
  readonly fields: ReadonlyMap<string, readonly Asked[]>;
  /** What fields are that come, where that is said. */
  readonly records?: ReadonlyMap<string, Value>;
}

const NO_FIELDS: ReadonlyMap<string, Value> = new Map();

type Way = Pick<PolicyProjection, 'style' | 'nested' | 'unlessKeys'>;

/** Selects of selects that are followed; real ones name a record of a record. */
const MAX_NESTING = 4;

/** What an argument asks for; empty if it narrows nothing. `inner` reads an argument that stands for a field. */
export function askedBy(argument: Value, way: Way, inner: (argument: Value) => readonly Asked[], depth = 0): readonly Asked[] {
  const text = argument.literal?.value;
  if (way.style === 'words') return wordsOf(text);
  if (way.style === 'include' && typeof text === 'string') return named('with', text.split(/[\s,]+/).filter((word) => word !== ''));
  if (way.style === 'joined') return named('with', joined(argument));
  const { fields } = argument;
  if (depth > MAX_NESTING) cut('nesting of a projection');
  if (fields === undefined || fields.size === 0 || depth > MAX_NESTING) return [];
  if (way.unlessKeys.some((key) => fields.has(key))) return [];
  if ([...fields.keys()].every(isIndex)) return listed(argument, way.style);
  if (way.style === 'list') return [];
  const into = new Map<string, readonly Asked[]>();
  const out = new Map<string, readonly Asked[]>();
  for (const [key, item] of fields) {
    if (isFalsy(item)) put(out, key, []);
    else if (item.fields === undefined || way.style === 'omit') put(into, key, []);
    else put(into, key, way.nested ? inner(item) : askedBy(item, way, inner, depth + 1));
  }
  if (way.style === 'omit') return into.size > 0 ? [{ what: 'without', fields: into }] : [];
  if (way.style === 'include') return into.size > 0 ? [{ what: 'with', fields: into }] : [];
  return into.size > 0 ? [{ what: 'only', fields: into }] : [{ what: 'without', fields: out }];
}

function isFalsy(item: Value): boolean {
  return item.literal !== undefined && (item.literal.value === false || item.literal.value === 0 || item.literal.value === undefined);
}

/** `address.city` asks for the city of the address. */
function put(fields: Map<string, readonly Asked[]>, key: string, asked: readonly Asked[], what: Asked['what'] = 'only'): void {
  const dot = key.indexOf('.');
  if (dot <= 0) {
    fields.set(key, asked);
    return;
  }
  const below = new Map<string, readonly Asked[]>();
  put(below, key.slice(dot + 1), asked, what);
  const first = key.slice(0, dot);
  fields.set(first, [...(fields.get(first) ?? []), { what, fields: below }]);
}

function named(what: Asked['what'], names: readonly string[]): readonly Asked[] {
  if (names.length === 0) return [];
  const fields = new Map<string, readonly Asked[]>();
  for (const name of names) put(fields, name, what === 'with' ? (fields.get(name) ?? []) : [], what);
  return [{ what, fields }];
}

/** `order.customer` of `leftJoinAndSelect('order.customer', 'customer')`. */
function joined(argument: Value): readonly string[] {
  return [argument, ...(argument.fields ?? NO_FIELDS).values()].flatMap(({ literal }) => {
    const text = literal?.value;
    return typeof text === 'string' && text.includes('.') ? [text.slice(text.indexOf('.') + 1)] : [];
  });
}

/** Fields that come, each named by a text, by a model, or by the keys of an object. `nameOf`: what a model says its records are called; `narrow`: what of them is wanted. */
export function includedBy(argument: Value, item: PolicyIncluded, nameOf: (value: Value) => string | undefined, narrow: (item: Value) => readonly Asked[], depth = 0): readonly Asked[] {
  const own = argument.fields ?? NO_FIELDS;
  const isList = own.size > 0 && [...own.keys()].every(isIndex);
  const fields = new Map<string, readonly Asked[]>();
  const records = new Map<string, Value>();
  if (depth > MAX_NESTING) cut('nesting of a projection');
  else for (const each of isList ? own.values() : [argument]) {
    const text = each.literal?.value;
    if (typeof text === 'string') {
      for (const name of text.split(/[\s,]+/)) if (name !== '') put(fields, name, [], 'with');
      continue;
    }
    const keys = each.fields ?? NO_FIELDS;
    const model = nameOf(each) === undefined ? keys.get(item.record ?? '') : each;
    const said = keys.get(item.name)?.literal?.value;
    const name = typeof said === 'string' ? said : (model && nameOf(model));
    if (name === undefined) continue;
    const again = keys.get(item.again);
    put(fields, name, [...narrow(each), ...(again === undefined ? [] : includedBy(again, item, nameOf, narrow, depth + 1))], 'with');
    if (model !== undefined) records.set(name, model);
  }
  return fields.size === 0 ? [] : [{ what: 'with', fields, records }];
}

function listed(argument: Value, style: PolicyProjection['style']): readonly Asked[] {
  const items = [...(argument.fields?.values() ?? [])];
  // `select(['id', 'name'])` beside `select('id', 'name')`.
  const names = items.flatMap((item) => [item, ...(item.fields?.values() ?? [])]).flatMap((item) => (typeof item.literal?.value === 'string' ? [item.literal.value] : []));
  if (style === 'omit') return named('without', names);
  if (style === 'include') return named('with', names);
  if (style !== 'list' || names.some((name) => name === '*' || name.endsWith('.*'))) return [];
  return renamed(names);
}

/** `users.email as contact` gives the field `contact`, which no type knows: only what it is made of is asked for. */
function renamed(names: readonly string[]): readonly Asked[] {
  return named('only', names.map((name) => name.replace(/\s+as\s+\S+$/i, '')).map((name) => name.slice(name.lastIndexOf('.') + 1)));
}

function wordsOf(text: unknown): readonly Asked[] {
  if (typeof text !== 'string') return [];
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  const out = words.filter((word) => word.startsWith('-')).map((word) => word.slice(1));
  const more = words.filter((word) => word.startsWith('+')).map((word) => word.slice(1));
  const only = words.filter((word) => !word.startsWith('-') && !word.startsWith('+'));
  if (only.includes('*')) return [];
  if (out.length > 0) return [...named('without', out), ...named('with', more)];
  return only.length > 0 ? named('only', [...only, ...more]) : named('with', more);
}

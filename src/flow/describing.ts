/**
 * Values that describe others: what a schema, model or table says of the data that it is about, put together from what models say of the calls
 * that make it. Descriptions are types that are made here; an instance of one is a value like any other of a declared type.
 */
import type { IrType } from '../ir/types.js';
import { exceeds } from './limits.js';
import type { ApiNode, Policy, PolicyDescription, PolicyFieldOptions, PolicyLikeness, PolicyPlace } from './policy.js';
import { askedBy } from './projection.js';
import type { Reading, Site } from './reading.js';
import { isIndex, restOf } from './shape.js';
import { CLEAN_TYPE, isObject, narrowed, UNKNOWN_TYPE, type ResolvedMember, type ResolvedType } from './resolved-type.js';
import type { Types } from './types.js';
import { CLEAN, COMPUTED, type TypeRef, type Value } from './value.js';

/** Objects in objects and lists of lists that stand for fields. */
const MAX_NESTED = 4;

/** What is at the places that a description speaks of. */
export interface DescribedCall {
  readonly at: (place: PolicyPlace) => Value;
  readonly typeArguments: readonly IrType[];
  readonly path: string;
  readonly site: Site;
}

export class Describing {
  readonly #types: Types;
  readonly #policy: Policy;
  readonly #reading: Reading;

  constructor(types: Types, policy: Policy, reading: Reading) {
    this.#types = types;
    this.#policy = policy;
    this.#reading = reading;
  }

  /** What a call or read yields. */
  describe(description: PolicyDescription, call: DescribedCall): Value {
    let of = this.#types.made.unknown;
    for (const likeness of description.like) of = likeness.is === 'open' ? this.#opened(of) : this.#over(of, this.#like(likeness, call));
    for (const projection of description.projections) {
      for (const { what, fields } of askedBy(call.at(projection), projection, () => [])) of = this.narrowed(of, [...fields.keys()], what !== 'without');
    }
    const name = description.named === undefined ? undefined : call.at(description.named).literal?.value;
    if (typeof name === 'string') of = this.#renamed(of, name);
    return described(of === this.#types.made.unknown ? undefined : of, description.node);
  }

  /** What the value describes, or what it stands for as the type of a field; undefined if it says nothing. */
  standsFor(value: Value, options: PolicyFieldOptions | undefined, site: Site, depth = 0): TypeRef | undefined {
    const { made } = this.#types;
    const own = this.#reading.describedBy(value);
    if (own !== undefined) return own;
    for (const { node } of value.apis) {
      for (const description of node.descriptions) {
        const of = this.describe(description, { at: () => CLEAN, typeArguments: [], path: site.path, site }).describes;
        if (of !== undefined) return of;
      }
    }
    // The name of a type, as libraries without types of their own have it.
    if (typeof value.literal?.value === 'string') return made.scalar(undefined);
    if (value.fields === undefined || exceeds(depth, MAX_NESTED, 'nesting of a description')) return undefined;
    const keys = [...value.fields.keys()];
    if (keys.length > 0 && keys.every(isIndex)) return made.items([this.standsFor(value.fields.get('0') ?? CLEAN, options, site, depth + 1) ?? made.unknown]);
    const type = options === undefined ? undefined : value.fields.get(options.type);
    const option = type === undefined ? undefined : this.standsFor(type, options, site, depth + 1);
    return option ?? this.#record(value, options, site, depth);
  }

  /** A record type with some of its fields only. */
  narrowed(ref: TypeRef, names: readonly string[], keep: boolean): TypeRef {
    const resolved = this.#types.resolve(ref);
    return isObject(resolved) ? this.#types.made.object(narrowed(resolved, names, keep)) : ref;
  }

  /** A record type some of whose fields are not shown where a record is shown whole. */
  hidden(ref: TypeRef, names: readonly string[]): TypeRef {
    const resolved = this.#types.resolve(ref);
    if (names.length === 0 || resolved.members === undefined) return ref;
    return this.#types.made.object({ ...resolved, members: new Map([...resolved.members].map(([key, member]) => [key, names.includes(key) ? { ...member, hidden: ['*'] } : member])) });
  }

  /** A record without what its declaration hides from a channel. */
  shownBy(value: Value, channel: string): Value {
    if (value.element !== undefined) return { ...value, element: this.shownBy(value.element, channel) };
    const hidden = value.types.length === 0 ? [] : [...(this.#types.union(value.types).members ?? [])].filter(([, { hidden: from }]) => from?.includes(channel) === true).map(([key]) => key);
    return hidden.length === 0 ? value : restOf(value, hidden);
  }

  /** The records that a field of a record refers to. */
  refersTo(record: Value, name: string): { readonly name: string; readonly many: boolean } | undefined {
    return record.types.length === 0 ? undefined : this.#types.union(record.types).members?.get(name)?.refers;
  }

  /** What is left of a record, or of what describes one, when fields were taken out. */
  rest(value: Value, without: readonly string[]): Value {
    const left = restOf(value, without);
    return value.describes === undefined ? left : { ...left, describes: this.narrowed(value.describes, without, false) };
  }

  /** A description of records that are called nothing yet gets its name from what it is stored in. */
  titled(value: Value, name: string): Value {
    const of = value.describes;
    const noun = of === undefined ? undefined : this.#policy.entityOf(name);
    if (of === undefined || noun === undefined) return value;
    const resolved = this.#types.resolve(of);
    return isObject(resolved) && resolved.name === '' ? { ...value, describes: this.#types.made.object({ ...resolved, name: noun.person }) } : value;
  }

  /** The fields of something that describes records, each of which describes that field. */
  fields(value: Value): ReadonlyMap<string, Value> {
    const members = value.describes === undefined ? undefined : this.#types.resolve(value.describes).members;
    return new Map([...(members ?? [])].map(([key, { types }]) => [key, { ...CLEAN, describes: this.#types.either(types) }]));
  }

  /** The field of something that describes a record describes that field. */
  field(of: TypeRef, key: string): Value {
    const owner = this.#types.resolve(of);
    const member = owner.members?.get(key);
    return member === undefined ? CLEAN : { ...CLEAN, describes: this.#called(this.#types.either(member.types), key, owner.name) };
  }

  /** The same of a field that is a text or a number, as far as anybody knows; undefined if there is none. */
  column(of: TypeRef, key: string): Value | undefined {
    const owner = this.#types.resolve(of);
    const member = owner.members?.get(key);
    if (member?.described !== true) return undefined;
    if (member.hidden?.includes('*') === true) return COMPUTED;
    const type = this.#types.union(member.types);
    if (type.data !== undefined) return { ...CLEAN, describes: this.#types.either(member.types) };
    return type.scalar || type.unknown !== undefined ? { ...CLEAN, describes: this.#types.made.scalar(undefined, { name: key, owner: owner.name }) } : COMPUTED;
  }

  /** A text or number that somebody may call otherwise keeps the name that says what it is. */
  #called(ref: TypeRef, name: string, owner: string): TypeRef {
    const { scalar, data, like } = this.#types.resolve(ref);
    if (!scalar || data !== undefined || ref.made === undefined) return ref;
    const says = (by: { readonly name: string; readonly owner: string }): boolean => this.#policy.classify(by.name, { owner: by.owner, person: this.#policy.person(by.owner)?.person, as: 'field' }) !== undefined;
    return (like !== undefined && says(like)) || !says({ name, owner }) ? ref : this.#types.made.scalar(undefined, { name, owner });
  }

  #like(likeness: PolicyLikeness, call: DescribedCall): TypeRef | undefined {
    const { made } = this.#types;
    switch (likeness.is) {
      case 'scalar':
        return made.scalar(likeness.data);
      case 'clean':
        return made.clean;
      case 'open':
        return undefined;
      case 'argument': {
        const type = call.typeArguments[likeness.index];
        return type === undefined ? undefined : this.#types.ref(call.path, type);
      }
      case 'same':
        return this.standsFor(call.at(likeness.at), undefined, call.site);
      case 'any': {
        const list = call.at(likeness.at);
        let any = made.unknown;
        for (const option of [...(list.fields?.values() ?? []), ...(list.element === undefined ? [] : [list.element])]) any = this.#over(any, this.standsFor(option, undefined, call.site));
        return any;
      }
      case 'items':
        return made.items([this.standsFor(call.at(likeness.at), undefined, call.site) ?? made.unknown]);
      case 'fields': {
        const value = call.at(likeness.at);
        const own = this.#reading.describedBy(value);
        if (own !== undefined) return own;
        return (value.fields?.size ?? 0) === 0 ? undefined : this.#record(value, likeness.options, call.site, 0);
      }
    }
  }

  #record(value: Value, options: PolicyFieldOptions | undefined, site: Site, depth: number): TypeRef {
    const { made } = this.#types;
    const members = new Map<string, ResolvedMember>();
    for (const key of value.fields?.keys() ?? []) {
      const field = this.#reading.field(value, key, '', site);
      const unread = options?.read !== undefined && field.fields?.get(options.read)?.literal?.value === false;
      const type = this.standsFor(field, options, site, depth + 1) ?? made.unknown;
      const refers = options?.refers === undefined ? undefined : this.#referred(field, options.refers);
      // `'age?': 'number'`
      members.set(key.endsWith('?') ? key.slice(0, -1) : key, { types: [type], ...(unread ? { hidden: ['*'] } : {}), ...(refers === undefined ? {} : { refers }) });
    }
    return made.object({ ...CLEAN_TYPE, members, complete: !value.opaque && value.element === undefined && value.syms.length === 0 });
  }

  /** `{ type: ObjectId, ref: 'User' }`, or a list of that. */
  #referred(field: Value, key: string): ResolvedMember['refers'] {
    const many = field.fields?.has('0') === true;
    const target = (many ? field.fields.get('0') : field)?.fields?.get(key) ?? field.fields?.get('type')?.fields?.get('0')?.fields?.get(key);
    const named = target?.literal?.value;
    if (typeof named === 'string') return { name: named, many: many || field.fields?.has(key) !== true };
    const of = target === undefined ? undefined : this.#reading.describedBy(target);
    return of === undefined ? undefined : { name: this.#types.nameOf(of), many };
  }

  /** What holds of something that both say something about; the second has the last word. */
  #over(first: TypeRef, second: TypeRef | undefined): TypeRef {
    const { made } = this.#types;
    if (second === undefined || second === made.unknown) return first;
    if (first === made.unknown) return second;
    const before = this.#types.resolve(first);
    const after = this.#types.resolve(second);
    if (isObject(before) && isObject(after)) return made.object(both(before, after));
    if (before.scalar && after.scalar) return after.data === undefined ? first : second;
    return after === UNKNOWN_TYPE ? first : second;
  }

  #opened(ref: TypeRef): TypeRef {
    const resolved = this.#types.resolve(ref);
    return isObject(resolved) ? this.#types.made.object({ ...resolved, complete: false, classes: [] }) : ref;
  }

  #renamed(ref: TypeRef, name: string): TypeRef {
    const resolved = this.#types.resolve(ref);
    if (resolved.scalar && resolved.data === undefined && ref.made !== undefined) return this.#types.made.scalar(undefined, { name, owner: '' });
    return isObject(resolved) && ref.made !== undefined ? this.#types.made.object({ ...resolved, name }) : ref;
  }
}

function described(of: TypeRef | undefined, node: ApiNode | undefined): Value {
  return { ...CLEAN, describes: of, apis: node === undefined ? [] : [{ node, guessed: false }] };
}

function both(before: ResolvedType, after: ResolvedType): ResolvedType {
  const members = new Map([...(before.members ?? []), ...(after.members ?? [])]);
  return { ...CLEAN_TYPE, name: before.name === '' ? after.name : before.name, members, complete: before.complete && after.complete };
}

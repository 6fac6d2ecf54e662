/**
 * Records that come from where records are stored: whose they are, which type they have, and which fields of it the call asks for. Where a
 * declaration says what is stored under a name, the record has exactly these fields; otherwise the name alone can say that
 * people are in it.
 */
import type { Binding } from './binding.js';
import type { Machine } from './machine.js';
import type { PolicyIncluded, PolicyProjection, PolicySource, QueryColumn } from './policy.js';
import { askedBy, includedBy, type Asked } from './projection.js';
import { isIndex, restOf } from './shape.js';
import { joinAll } from './lattice.js';
import { CLEAN, fieldsValue, OPAQUE, type Certainty, type TypeRef, type Value } from './value.js';
import { wordingOf } from './wording.js';

type At = (value: Value, path: readonly string[], binding: Binding) => Value;

/** Fields of an object that hold the text of a query. */
const QUERY_FIELDS = ['text', 'sql', 'query'];

export class Stored {
  readonly #machine: Machine;
  readonly #at: At;

  constructor(machine: Machine, at: At) {
    this.#machine = machine;
    this.#at = at;
  }

  /** What a call that a model calls a source of records yields; undefined if nothing says that it does. */
  source(source: PolicySource, binding: Binding, receiver: string, guessed: boolean, wildcard: string): Value | undefined {
    const { record } = source;
    if (source.named) return this.#machine.world.reading.named(OPAQUE, { name: receiver, owner: '', person: undefined, as: 'field', alone: false, param: '' }, this.#machine.site(binding.site.range));
    if (record === undefined) return this.#other(source, binding, guessed);
    const found = record.entity === 'query' ? this.#answer(binding, record.many) : this.#record(record, binding, receiver, guessed, wildcard);
    if (found === undefined) return guessed ? undefined : OPAQUE;
    return placed(this.project(found, record.projections, binding), source.at);
  }

  /** What a source of anything else yields: of what kind it is, or what the type argument of the call declares. */
  #other(source: PolicySource, binding: Binding, guessed: boolean): Value | undefined {
    const { reading } = this.#machine.world;
    const site = this.#machine.site(binding.site.range);
    const type = source.typed ? binding.site.types?.[0] : undefined;
    const says = type !== undefined || source.kind !== undefined || source.person !== undefined || source.payload || source.fields.size > 0;
    if (!says) return undefined;
    const declared = type === undefined ? undefined : reading.typed(OPAQUE, this.#machine.path, type, site);
    return this.#field(reading.source(source, site, guessed, declared), source, binding);
  }

  /** What a call yields, or the one field of it that an argument names. */
  #field(value: Value, { key }: PolicySource, binding: Binding): Value {
    if (key === '') return value;
    const name = binding.value(key)?.literal?.value;
    if (typeof name !== 'string') return binding.value(key) === CLEAN ? value : OPAQUE;
    const lower = name.toLowerCase();
    // Names of headers come in any case.
    return this.#machine.world.reading.field(value, value.fields?.has(lower) === true ? lower : name, '', this.#machine.site(binding.site.range));
  }

  #record(record: NonNullable<PolicySource['record']>, binding: Binding, receiver: string, guessed: boolean, wildcard: string): Value | undefined {
    const machine = this.#machine;
    const { policy, reading } = machine.world;
    const site = machine.site(binding.site.range);
    const most: Certainty = guessed ? 1 : 2;
    const declared = this.#declared(record.entity, binding);
    if (declared !== undefined) {
      const typed = reading.storedRecord(declared, most, record.many, site);
      const one = typed.element ?? typed;
      if (!one.opaque || one.entity?.reason === 'typed') return typed;
    }
    const literal = binding.args[0]?.literal?.value;
    const made = binding.creation?.args[0]?.literal?.value;
    const name =
      record.entity === 'member' ? wildcard
      : record.entity === 'arg0' ? (typeof literal === 'string' ? literal : machine.nameOf(binding.given.registers[0] ?? -1))
      : record.entity === 'type' && typeof made === 'string' ? made
      : receiver;
    const stored = this.#named(declared === undefined ? '' : reading.typeName(declared), most, record.many, binding) ?? this.#named(name, most, record.many, binding);
    if (stored !== undefined) return stored;
    if (declared !== undefined) {
      const known = reading.storedRecord(declared, most, record.many, site);
      if ((known.element ?? known).entity !== undefined) return known;
    }
    if (name === '') return undefined;
    const person = policy.entityOf(name);
    return person && reading.record(person.person, Math.min(person.certainty, most) as Certainty, record.many, site);
  }

  /** The type that the program itself says the records have. */
  #declared(entity: string, binding: Binding): TypeRef | undefined {
    const { reading } = this.#machine.world;
    if (entity === 'member') return undefined;
    return reading.describedBy(entity === 'arg0' ? (binding.args[0] ?? CLEAN) : (binding.callee ?? binding.receiver));
  }

  /** Records of what a declaration says is stored under a name. */
  #named(name: string, most: Certainty, many: boolean, binding: Binding): Value | undefined {
    const { reading } = this.#machine.world;
    const type = name === '' ? undefined : reading.storedType(this.#machine.path, name);
    return type && reading.storedRecord(type, most, many, this.#machine.site(binding.site.range));
  }

  /** The rows of a query that is written out in the call. */
  #answer(binding: Binding, many: boolean): Value | undefined {
    const machine = this.#machine;
    const text = wordingOf(machine, binding.given.registers[0] ?? -1, QUERY_FIELDS);
    const columns = text === undefined ? undefined : machine.world.policy.query(text);
    if (columns === undefined) return undefined;
    const row = columns.reduce<Value>((value, column) => this.#withColumn(value, column, binding), fieldsValue(new Map()));
    return many ? { ...CLEAN, element: row } : row;
  }

  #withColumn(row: Value, { as, of }: QueryColumn, binding: Binding): Value {
    const { policy, reading } = this.#machine.world;
    const site = this.#machine.site(binding.site.range);
    const records = of.map(({ entity, column }) => {
      const person = policy.entityOf(entity);
      const record = this.#named(entity, 2, false, binding) ?? (person === undefined ? OPAQUE : reading.record(person.person, person.certainty, false, site));
      return { record, read: (name: string): Value => reading.field(record, name, entity, site), column };
    });
    const fields = new Map(row.fields ?? []);
    if (as !== '') return { ...row, fields: fields.set(as, joinAll(records.map(({ read, column }) => read(column)))) };
    const [whole] = records;
    if (whole === undefined) return { ...row, opaque: true };
    // The first record is there as it is; what others have of their own stands beside it.
    if (row.types.length === 0 && row.entity === undefined) return { ...whole.record, fields: fields.size > 0 ? fields : undefined };
    for (const name of whole.record.types.flatMap((type) => reading.membersOf(type))) fields.set(name, whole.read(name));
    return { ...row, fields };
  }

  /** The record, or every record of a list, with the fields that the call asks for. */
  project(record: Value, projections: readonly PolicyProjection[], binding: Binding): Value {
    for (const projection of projections) {
      const listed = projection.root.startsWith('a');
      const argument = listed
        ? fieldsValue(new Map(binding.positions(projection.root).map((position, index) => [String(index), binding.args[position] ?? CLEAN])))
        : this.#at(binding.value(projection.root) ?? CLEAN, projection.path, binding);
      const asked = this.#askedOf(argument, projection, projections, binding);
      record = this.#narrowed(record, asked, binding);
      // Places are several ways to say one thing, unless they go into each other.
      if (asked.length > 0 && !projection.nested) return record;
    }
    return record;
  }

  #askedOf(argument: Value, projection: PolicyProjection, projections: readonly PolicyProjection[], binding: Binding): readonly Asked[] {
    const { item, narrowedAt, records } = projection;
    if (argument === CLEAN) return [];
    let asked = item === undefined ? askedBy(argument, projection, (inner) => this.#inner(inner, projections, binding)) : includedBy(argument, item, (value) => this.#modelName(value), (one) => this.#itemAsks(one, item, binding));
    if (narrowedAt !== undefined) {
      const wanted = this.#at(binding.value(narrowedAt.root) ?? CLEAN, narrowedAt.path, binding);
      const inner = (['words', 'keys'] as const).flatMap((style) => askedBy(wanted, { style, nested: false, unlessKeys: [] }, () => []));
      if (inner.length > 0) asked = asked.map((one) => ({ ...one, fields: new Map([...one.fields.keys()].map((name) => [name, inner])) }));
    }
    if (records === undefined) return asked;
    const known = this.#at(binding.value(records.root) ?? CLEAN, records.path, binding);
    return asked.map((one) => ({ ...one, records: new Map([...one.fields.keys()].flatMap((name) => {
      const record = this.#at(known, [`.${name}`], binding);
      return record.describes === undefined ? [] : [[name, record] as const];
    })) }));
  }

  /** What an argument that stands for a field says by the same places as the argument of the call. */
  #inner(argument: Value, projections: readonly PolicyProjection[], binding: Binding): readonly Asked[] {
    return projections
      .filter((projection) => projection.nested)
      .flatMap((projection) => this.#askedOf(this.#at(argument, projection.path.slice(-1), binding), projection, projections, binding));
  }

  /** What an item that says which field comes says of that field. */
  #itemAsks(item: Value, { narrow }: PolicyIncluded, binding: Binding): readonly Asked[] {
    for (const { path, style } of narrow) {
      const asked = askedBy(this.#at(item, path, binding), { style, nested: false, unlessKeys: [] }, () => []);
      if (asked.length > 0) return asked;
    }
    return [];
  }

  /** What the records are called that a value describes; undefined if it describes none. */
  #modelName(value: Value): string | undefined {
    const { reading } = this.#machine.world;
    const of = value.describes !== undefined || value.classes.length > 0 ? reading.describedBy(value) : undefined;
    const name = of === undefined ? '' : reading.typeName(of);
    return name === '' ? undefined : name;
  }

  #narrowed(record: Value, asked: readonly Asked[], binding: Binding): Value {
    if (asked.length === 0) return record;
    if (record.element !== undefined && record.fields === undefined) return { ...record, entity: undefined, types: [], element: this.#narrowed(record.element, asked, binding) };
    return asked.reduce((value, one) => this.#asked(value, one, binding), record);
  }

  /** What a field is that comes: what is said of it in the call, or the records that it refers to. */
  #coming(record: Value, name: string, model: Value | undefined, binding: Binding): Value | undefined {
    const { reading } = this.#machine.world;
    const type = model && reading.describedBy(model);
    if (type !== undefined) return reading.storedRecord(type, 2, false, this.#machine.site(binding.site.range));
    const refers = reading.describing.refersTo(record, name);
    return refers && this.#named(refers.name, 2, refers.many, binding);
  }

  #asked(record: Value, { what, fields, records }: Asked, binding: Binding): Value {
    const { reading } = this.#machine.world;
    const site = this.#machine.site(binding.site.range);
    const isStored = record.entity?.stored === true || record.types.length > 0;
    const owner = record.entity?.person ?? '';
    const read = (name: string, inner: readonly Asked[]): Value => {
      const coming = what === 'with' ? this.#coming(record, name, records?.get(name), binding) : undefined;
      return this.#narrowed(coming ?? marked(reading.field(record, name, owner, site), isStored), inner, binding);
    };
    if (what === 'only') return { ...CLEAN, context: record.entity?.person ?? record.context, fields: new Map([...fields].map(([name, inner]) => [name, read(name, inner)])) };
    const whole = [...fields].filter(([, inner]) => inner.length > 0 || what === 'with');
    const gone = what === 'without' ? [...fields].filter(([, inner]) => inner.length === 0).map(([name]) => name) : [];
    const rest = gone.length > 0 ? { ...restOf(record, gone), instances: record.instances } : record;
    if (whole.length === 0) return rest;
    return { ...rest, fields: new Map([...(rest.fields ?? []), ...whole.map(([name, inner]) => [name, read(name, inner)] as const)]) };
  }
}

/** A record of a stored record is stored as well. */
function marked(value: Value, stored: boolean): Value {
  if (!stored) return value;
  if (value.element !== undefined) return { ...value, element: marked(value.element, stored) };
  return value.entity === undefined || value.entity.stored ? value : { ...value, entity: { ...value.entity, stored } };
}

/** The value at the place of the result where a source has it. */
function placed(value: Value, path: readonly string[]): Value {
  return path.reduceRight<Value>((inner, selector) => {
    if (!selector.startsWith('.') || selector === '.*') return { ...OPAQUE, element: inner };
    const key = selector.slice(1);
    return { ...(isIndex(key) ? CLEAN : OPAQUE), fields: new Map([[key, inner]]) };
  }, value);
}

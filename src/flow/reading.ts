/**
 * What is known of the parts of a value: fields, items, what a name says of an unknown value, what a declared type says. Here
 * names become sources, and only here: a value is personal by its name if, and only if, nothing better is known of it.
 */
import type { Range } from '../base/text.js';
import type { IrMark, IrType, IrTypeDeclaration } from '../ir/types.js';
import { Describing } from './describing.js';
import type { ApiNode, Library, Policy, PolicySource } from './policy.js';
import { cut } from './limits.js';
import { HIDDEN, pathsOfSelector, withoutPaths } from './hiding.js';
import { Linking } from './linking.js';
import { Members } from './members.js';
import { observedCell, type Program } from './program.js';
import { Signatures } from './signatures.js';
import { asFields, flatten, isIndex, itemOf, mixedUp, restOfEach, selectSyms, type ItemSelector } from './shape.js';
import { cellsRead } from './shared.js';
import { startTrace, type Step } from './trace.js';
import { isClean, isTuple } from './resolved-type.js';
import { asTheirs, owned } from './theirs.js';
import type { Types } from './types.js';
import { join, joinAll } from './lattice.js';
import { CLEAN, fieldsValue, isUntold, OPAQUE, saysNothing, type ApiRef, type Certainty, type ClassRef, type Entity, type Evidence, type FlatDepth, type FunctionRef, type Made, type Taint, type TypeRef, type Value } from './value.js';

/** Where something is read, for the trace and the identity of a new source. */
export interface Site {
  readonly path: string;
  readonly range: Range;
  /** Names the place by its function and the offset in it, so that edits in front of the function do not make it another one. */
  readonly origin?: string | undefined;
  /** The place in whose function it is read, as `origin`, where a caller reads it for that function. */
  readonly reader?: string | undefined;
  /** The step that a source found here begins with, where several share it. */
  readonly step?: Step;
  /** It is a library that reads there, whose names say what it would like to be given, and not what somebody gives it. */
  readonly foreign?: true;
}

/** How a value is asked for: the name it has there and whose it is. */
export interface Naming {
  readonly name: string;
  readonly owner: string;
  readonly person: string | undefined;
  /** `entry`: the key of an object that is made here. */
  readonly as: 'field' | 'variable' | 'entry';
  /** The owner is one person's record; undefined: if its name says so. */
  readonly alone: boolean | undefined;
  /** Key of the function whose parameter this is; ''. */
  readonly param: string;
  /** The owner is whoever asks. */
  readonly own?: boolean;
}

const SHOWN: readonly string[] = [];
/** Records of which only readers know the fields, in one another. */
const MAX_OBSERVED = 3;

/** Items of items of declared types that are told before anybody asks. */
const MAX_TYPED_DEPTH = 3;

/** An unknown part of something that is no person. */
const PART: Value = { ...OPAQUE, context: '' };

/** Key of the function that an origin is in. */
export const functionAt = (origin: string): string => origin.slice(0, origin.lastIndexOf(':'));

export const originOf = (site: Site): string => site.origin ?? `${site.path}:${String(site.range.start)}`;

export class Reading {
  readonly #program: Program;
  readonly #policy: Policy;
  readonly #types: Types;
  readonly describing: Describing;
  readonly signatures: Signatures;
  #nesting = 0;
  readonly #members: Members;
  readonly #linking: Linking;
  /** Runs a getter. */
  getter: (key: string, receiver: Value, site: Site, ref?: FunctionRef) => Value = () => OPAQUE;
  /** Notes what was read off a record whose fields only its readers know. */
  observe: (cell: string, fields: Value) => void = () => undefined;
  /** Such a record was used as a whole: what is read off it later in the same function counts as well. */
  lookedAhead: () => void = () => undefined;
  /** A function reads something that is only there while somebody is answered. */
  asked: (key: string) => void = () => undefined;

  constructor(program: Program, policy: Policy, types: Types, bound: (name: string) => void) {
    this.#program = program;
    this.#policy = policy;
    this.#types = types;
    this.describing = new Describing(types, policy, this);
    this.signatures = new Signatures(types, this);
    this.#linking = new Linking(program, policy, this);
    types.describedBy = (value) => this.describedBy(value);
    types.valueOf = (path, name, below) => below.reduce((value, key) => this.field(value, key, '', { path, range: { start: 0, end: 0 } }), this.#linking.variable(path, name));
    this.#members = new Members(program, (key, receiver, site, ref) => this.getter(key, receiver, site, ref), bound);
  }

  /** The value with what its name says of it, if nothing better is known. */
  named(value: Value, naming: Naming, site: Site): Value {
    if (naming.name === '' || !isUntold(value)) return value;
    const tells = this.#policy.tells(naming.name);
    const data = tells ? this.#policy.classify(naming.name, { owner: naming.owner, person: naming.person, as: naming.as === 'variable' ? 'variable' : 'field' }) : undefined;
    if (data !== undefined) {
      const typed = value.types.length > 0;
      const taint: Taint = {
        kind: data.kind,
        person: data.person ?? naming.person,
        many: data.many,
        left: undefined,
        loose: false,
        own: naming.own === true,
        certainty: data.certainty,
        reason: typed ? 'typed' : 'named',
        origin: originOf(site),
        param: naming.param,
        record: undefined,
        trace: startTrace(site.step ?? { path: site.path, range: site.range, note: '' }),
      };
      // Several addresses of one person are a list, but of one person's data.
      if (data.many && naming.as === 'field' && (naming.alone ?? this.#isOnePerson(naming.owner))) return { ...value, fields: new Map([['0', { ...OPAQUE, taints: [{ ...taint, many: false }] }]]) };
      return { ...value, taints: [taint] };
    }
    // `user: string` is what somebody is called, or an id, and no record.
    if (value.instances.length > 0 || this.#isText(value)) return value;
    // `{ customer: order.total }`: a part of something is no person, whatever key it is put under.
    const person = !tells || (naming.as === 'entry' && value.context !== undefined) ? undefined : this.#policy.person(naming.name);
    if (person === undefined) {
      if (naming.as !== 'field' || value.context !== undefined) return value;
      return value === OPAQUE && naming.person === undefined ? PART : { ...value, context: naming.person ?? '' };
    }
    return { ...value, entity: this.#entity(person.person, person.many, person.certainty, 'named', naming.param, site) };
  }

  #isText({ types }: Value): boolean {
    if (types.length === 0) return false;
    const { scalar, members, items, unknown } = this.#types.union(types);
    return scalar && members === undefined && items.length === 0 && unknown === undefined;
  }

  /** The value with what its author says of it, whatever its type and name say. */
  marked(value: Value, mark: IrMark | undefined, site: Site): Value {
    if (mark === undefined || (mark.kind !== '' && !this.#policy.isKind(mark.kind))) return value;
    const bare: Value = { ...value, opaque: false, taints: [], syms: [], fields: undefined, element: undefined, types: [], entity: undefined };
    if (mark.kind === '') return bare;
    return { ...bare, opaque: true, syms: value.syms, taints: [this.#said(mark.kind, 'marked', site)] };
  }

  /** Data of a kind that is stated outright. */
  #said(kind: string, reason: Evidence, site: Site): Taint {
    const trace = startTrace(site.step ?? { path: site.path, range: site.range, note: '' });
    return { kind, person: undefined, loose: false, own: false, many: false, left: undefined, certainty: 2, reason, origin: originOf(site), param: '', record: undefined, trace };
  }

  /** Data of which a model says that they are there. */
  known(kind: string, site: Site): Value {
    return { ...OPAQUE, taints: [this.#said(kind, 'library', site)] };
  }

  /** The value of a declared type; an already known value keeps what is known. */
  typed(value: Value, path: string, type: IrType, site: Site): Value {
    return this.typedAs(value, [this.#types.ref(path, type)], site);
  }

  /** An instance of what a declaration declares. */
  declared(value: Value, path: string, declaration: IrTypeDeclaration, site: Site): Value {
    return this.typedAs(value, [this.#types.declared(path, declaration)], site);
  }

  /** The cells of the interfaces that a type names: see `Members`. */
  interfacesOf(path: string, type: IrType): readonly string[] {
    return this.#types.resolve(this.#types.ref(path, type)).interfaces;
  }

  /** The type of an instance of a declared class. */
  typeOf(path: string, declaration: IrTypeDeclaration): TypeRef {
    return this.#types.declared(path, declaration);
  }

  /** The types that the type of a library's object was made with: `User` of `Repository<User>`. */
  typeArguments(value: Value): readonly TypeRef[] {
    return value.types.length === 0 ? [] : (this.#types.union(value.types).apis[0]?.args ?? []);
  }

  /** The value of any of some types. */
  typedAs(value: Value, refs: readonly TypeRef[], site: Site, depth = 0): Value {
    if (depth > MAX_TYPED_DEPTH) cut('nesting of lists of declared types');
    if (!value.opaque || depth > MAX_TYPED_DEPTH) return value;
    const type = this.#types.union(refs);
    if (isClean(type)) return value.syms.length > 0 ? { ...value, opaque: false } : CLEAN;
    const person = this.#policy.person(type.name === '' ? (type.unknown ?? '') : type.name);
    if (type.members === undefined && type.items.length === 0 && type.signatures.length === 0 && type.apis.length === 0 && !type.scalar) {
      return person === undefined || value.entity !== undefined ? value : { ...value, entity: this.#entity(person.person, person.many, person.certainty, 'type-name', '', site) };
    }
    const element = type.items.length === 0 || isTuple(type) ? value.element : this.typedAs(OPAQUE, type.items, site, depth + 1);
    const open = type.scalar || type.apis.length > 0 || type.unknown !== undefined || (type.members !== undefined && !type.complete) || (element?.opaque === true && type.items.length > 0);
    let result: Value = { ...value, types: refs, element, opaque: open || (type.signatures.length > 0 && value.syms.length > 0) };
    for (const { node } of type.apis) result = this.given(result, node, false, site);
    if (type.data !== undefined) result = { ...result, taints: [...value.taints, this.#said(type.data, 'typed', site)] };
    if (type.like !== undefined) {
      const { name, owner } = type.like;
      result = this.named(result, { name, owner, person: this.#personOf(owner), as: 'field', alone: true, param: '' }, site);
    }
    if (type.members === undefined) return result;
    result = { ...result, instances: type.classes.length === 0 ? value.instances : [...value.instances, ...type.classes], context: value.context ?? person?.person };
    const personal = this.#types.personalFields(refs);
    if (personal.length === 0) return person === undefined || type.complete ? result : { ...result, entity: this.#entity(person.person, false, person.certainty, 'type-name', '', site) };
    const certainty = personal.reduce<Certainty>((best, field) => (field.certainty > best ? field.certainty : best), 0);
    return { ...result, entity: this.#entity(person?.person ?? '', false, certainty, 'typed', '', site) };
  }

  #entity(person: string, many: boolean, certainty: Certainty, reason: Evidence, param: string, site: Site): Entity {
    return { person, many, stored: false, picked: false, own: false, loose: false, observed: [], certainty, reason, origin: originOf(site), param, without: [], trace: startTrace(site.step ?? { path: site.path, range: site.range, note: '' }) };
  }

  /** Whether nothing of a type is ever personal, or nobody knows what it is. */
  ofType(type: TypeRef): 'clean' | 'unknown' | 'known' {
    const resolved = this.#types.resolve(type);
    return isClean(resolved) ? 'clean' : resolved.unknown === undefined ? 'known' : 'unknown';
  }

  /** What the instances are like of what a value describes, or of the class that it is. */
  describedBy(value: Value): TypeRef | undefined {
    if (value.describes !== undefined) return value.describes;
    const [owner] = value.classes;
    const told = owner && this.#program.classCell(owner, 'described')?.describes;
    if (told !== undefined) return told;
    const declared = owner && this.#classType(owner);
    if (declared !== undefined) return declared;
    // `Schema<User>`
    return this.typeArguments(value)[0];
  }

  /** An instance of what a value describes: with all that is stored of it, or with the fields that somebody wrote down. */
  instance(value: Value, stored: boolean, site: Site): Value {
    const of = this.describedBy(value) ?? (value.fields === undefined ? undefined : this.describing.standsFor(value, undefined, site));
    const unknown: Value = value.syms.length === 0 ? OPAQUE : { ...OPAQUE, syms: selectSyms(value.syms, '!') };
    if (of === undefined || this.#types.resolve(of).unknown !== undefined) return unknown;
    const made = this.typedAs(unknown, [of], site);
    const mark = (one: Value): Value => (one.entity === undefined ? one : { ...one, entity: { ...one.entity, stored, picked: !stored } });
    return made.element === undefined ? mark(made) : { ...mark(made), element: mark(made.element) };
  }

  /** What somebody sent: whatever the program reads off it is in it. */
  #payload(source: PolicySource, certainty: Certainty, site: Site): Value {
    const place = originOf(site);
    const observed = [functionAt(place), site.path].map((reader) => observedCell(source.id, reader));
    return { ...OPAQUE, context: '', entity: { ...this.#entity('', false, certainty, 'library', '', site), own: source.own, observed } };
  }

  /** A value that is known to be an instance of a library symbol. */
  given(value: Value, node: ApiNode, guessed: boolean, site: Site, creation?: Made): Value {
    // A declared type says what it is like; whose it is, the library says.
    const typed = value.entity !== undefined && !value.entity.own && node.reads.some((source) => source.own) ? { ...value, entity: { ...value.entity, own: true } } : value;
    if (!typed.opaque) return typed;
    const known: Value = { ...typed, apis: [...value.apis, creation === undefined ? { node, guessed } : { node, guessed, creation }] };
    return value.entity !== undefined || value.taints.length > 0 ? known : node.reads.reduce((each, source) => join(each, this.source(source, site, guessed)), known);
  }

  /** A record, or a list of records, that a model says is read from storage, or that is known of whoever asks. */
  record(person: string, certainty: Certainty, many: boolean, site: Site, own = false): Value {
    const entity = { ...this.#entity(person, false, certainty, own ? 'library' : 'stored', '', site), stored: !own, own };
    const one: Value = { ...OPAQUE, entity };
    return many ? { ...CLEAN, element: one } : one;
  }

  /** Records of a declared type, read from where they are stored. */
  storedRecord(type: TypeRef, most: Certainty, many: boolean, site: Site): Value {
    const typed = this.typedAs(OPAQUE, [type], site);
    const entity = typed.entity && { ...typed.entity, stored: true, certainty: Math.min(typed.entity.certainty, most) as Certainty };
    const one: Value = { ...typed, entity };
    return many ? { ...CLEAN, element: one } : one;
  }

  /** The type of the records that are stored under a name. */
  storedType(path: string, name: string): TypeRef | undefined {
    return this.#types.stored(path, name);
  }

  /** What a type is called, if anything. */
  typeName(type: TypeRef): string {
    return this.#types.nameOf(type);
  }

  /** The type of the instances of a class of the program. */
  #classType({ path, index }: ClassRef): TypeRef | undefined {
    const module = this.#program.modules.get(path)?.module;
    const declaration = module?.types[module.classes[index]?.type ?? -1];
    return declaration && this.#types.declared(path, declaration);
  }

  /** All fields that records of a type have by themselves. */
  membersOf(type: TypeRef): readonly string[] {
    return [...(this.#types.resolve(type).members ?? [])].filter(([, { hidden }]) => hidden?.includes('*') !== true).map(([name]) => name);
  }

  /** What a model says a call or property yields. */
  source(source: PolicySource, site: Site, guessed: boolean, declared?: Value): Value {
    // Where a caller reads it for a function that it calls, it is that function that asks.
    if (source.serves && site.origin !== undefined) this.asked(functionAt(site.reader ?? site.origin));
    const certainty: Certainty = guessed ? 1 : 2;
    const of = (kind: string): Value => {
      const trace = startTrace({ path: site.path, range: site.range, note: '' });
      return { ...OPAQUE, taints: [{ kind, person: source.person, many: false, left: undefined, loose: false, own: source.own, certainty, reason: 'library', origin: originOf(site), param: '', record: undefined, trace }] };
    };
    let value = OPAQUE;
    if (declared !== undefined) value = declared;
    else if (source.kind !== undefined) value = of(source.kind);
    else if (source.payload) value = this.#payload(source, certainty, site);
    else if (source.person !== undefined) value = this.record(source.person, certainty, false, site, source.own);
    if (source.fields.size > 0) value = { ...value, weak: true, fields: new Map([...source.fields].map(([field, kind]) => [field, of(kind)])) };
    for (const selector of [...source.at].reverse()) {
      // The other items of a tuple are other things.
      value = selector.startsWith('.') && selector !== '.*' ? { ...(isIndex(selector.slice(1)) ? CLEAN : OPAQUE), fields: new Map([[selector.slice(1), value]]) } : { ...OPAQUE, element: value };
    }
    return value;
  }

  /** Fields of a record that its declaration says are personal. */
  personalKeys(value: Value): readonly string[] {
    const without = value.entity?.without ?? [];
    return value.types.length === 0 ? [] : this.#types.personalFields(value.types).flatMap(({ key }) => (without.includes(key) ? [] : [key]));
  }

  /** What a value of a class that says how it is shown to others shows; undefined if it shows itself. */
  readonly shown = (value: Value, depth: FlatDepth): Value | undefined => {
    const [ref] = value.instances;
    if (ref === undefined) return undefined;
    const site = { path: ref.path, range: { start: 0, end: 0 } };
    const library = this.#libraryOf(ref.path);
    for (const name of depth === 'shown' ? library.printers : library.serialisers) {
      const [method] = this.#members.of(ref, name, false, value, site).functions;
      if (method !== undefined) return this.getter(method.key, value, site, method);
    }
    return depth !== 'shown' || this.#members.isRecord(ref) ? undefined : CLEAN;
  };

  /** Every personal field that a record stands for, as data of its own. */
  readonly expand = (value: Value, entity: Entity): readonly Taint[] => {
    const common = {
      left: undefined,
      loose: entity.loose,
      own: entity.own,
      reason: entity.reason,
      origin: entity.origin,
      param: entity.param,
      record: entity.picked ? undefined : { stored: entity.stored, without: entity.without, hidden: SHOWN },
      trace: entity.trace,
    };
    const fields = value.types.length === 0 ? [] : this.#types.personalFields(value.types).filter((field) => !entity.without.includes(field.key));
    const overridden = (key: string): boolean => !value.weak && value.fields?.has(key) === true;
    if (fields.length > 0 || (value.types.length > 0 && entity.reason === 'typed')) {
      return fields
        .filter((field) => !overridden(field.key))
        .map((field) => ({ ...common, record: common.record && { ...common.record, hidden: field.hidden }, kind: field.kind, person: field.person ?? (entity.person === '' ? undefined : entity.person), many: field.many || entity.many, certainty: Math.min(field.certainty, 2) as Certainty }));
    }
    if (entity.observed.length > 0) return this.#seen(value, entity).map((taint) => ({ ...taint, ...common, many: taint.many || entity.many, certainty: Math.min(taint.certainty, entity.certainty) as Certainty }));
    return [{ ...common, kind: this.#policy.recordKind, person: entity.person, many: entity.many, certainty: entity.certainty }];
  };

  /** What is in a record of which only its readers know the fields: what the nearest of them read. If none did, it may be anything. */
  #seen(value: Value, entity: Entity): readonly Taint[] {
    if (this.#nesting >= MAX_OBSERVED) {
      cut('nesting of records that only readers know');
      return [];
    }
    this.lookedAhead();
    for (const cell of entity.observed) {
      const read = this.#program.cell(cell)?.fields;
      if (read === undefined) continue;
      const fields = [...read].filter(([key]) => !entity.without.includes(key) && value.fields?.has(key) !== true);
      this.#nesting++;
      const taints = fields.flatMap(([, field]) => flatten(field, 'deep', this).taints);
      this.#nesting--;
      return taints;
    }
    return [{ kind: this.#policy.recordKind, person: undefined, many: false, left: undefined, loose: false, own: false, certainty: 0, reason: entity.reason, origin: '', param: '', record: undefined, trace: entity.trace }];
  }

  typeReference(path: string, type: IrType): TypeRef {
    return this.#types.ref(path, type);
  }

  /** The type of a library's object, with type arguments. */
  instanceType(node: ApiNode, args: readonly TypeRef[]): TypeRef {
    return this.#types.made.instance(node, args);
  }

  text(value: Value, depth: FlatDepth): Value {
    return flatten(value, depth, this);
  }

  /** What is found at a path of selectors. `site.owner` is what the owner of the fields is called where they are read. */
  at(value: Value, path: readonly string[], site: Site & { readonly owner?: string }): Value {
    return path.reduce((at, selector) => {
      if (selector === '[]' || selector === '[:]' || selector === '[*]' || selector === '.?') return this.item(at, site, selector);
      if (selector === '!') return this.instance(at, false, site);
      if (selector === '.*') return this.item(at, site);
      if (selector.startsWith(HIDDEN)) return withoutPaths(at, pathsOfSelector(selector), (of, key) => this.field(of, key, '', site));
      if (selector.startsWith('-')) return selector === '-' ? asFields(at) : restOfEach(at, selector.slice(1).split(','));
      // Whose field it is, the actual value says best; what its owner was called where it is read, says the rest.
      const owner = at.entity === undefined && (at.context ?? '') === '' ? (site.owner ?? '') : '';
      return this.field(at, selector.slice(1), owner, site);
    }, value);
  }

  /** An item of a list or any field of an object. */
  item(value: Value, site: Site, selector: ItemSelector = '[]'): Value {
    let result = itemOf(value, selector);
    if (value.types.length > 0 && value.element === undefined) {
      const { items } = this.#types.union(value.types);
      if (items.length > 0) result = join(result, this.typedAs(OPAQUE, items, site));
    }
    for (const ref of value.apis) for (const kept of this.#kept(ref, selector === '[:]' ? '[]' : selector)) result = join(result, kept);
    return result;
  }

  /** What whoever goes through a list or map is given in turn; of an object with names for its parts, none of these. */
  each(value: Value, site: Site, selector: ItemSelector = '[]'): Value {
    const item = this.item(value, site, selector);
    const library = this.#libraryOf(site.path);
    const isPaired = value.apis.some(({ node }) => node.paired) || value.types.some(({ type }) => type.kind === 'ref' && library.typeInstance('', type.name)?.paired === true);
    return isPaired && item !== CLEAN ? fieldsValue(new Map([['0', OPAQUE], ['1', item]])) : item;
  }

  /** What was written there to the same object by anybody in the program. */
  #kept(ref: ApiRef, selector: string): readonly Value[] {
    return ref.node.shared === undefined ? [] : cellsRead(ref, selector).flatMap((cell) => this.#program.cell(cell) ?? []);
  }

  /** The field `key` of a value. `owner` is what the value is called where it is read. */
  field(value: Value, key: string, owner: string, site: Site): Value {
    const part = this.#field(value, key, owner, site);
    const found = value.apis.length === 0 ? part : value.apis.reduce((each, { node }) => asTheirs(each, node.member(key)), part);
    if (value.entity !== undefined && found !== CLEAN) for (const cell of value.entity.observed) this.observe(cell, { ...CLEAN, fields: new Map([[key, { ...found, apis: [], functions: [] }]]) });
    return found;
  }

  #field(value: Value, key: string, owner: string, site: Site): Value {
    const said = value.types.length === 0 ? undefined : this.#types.union(value.types).members?.get(key)?.kind;
    if (said !== undefined) return said === '' ? CLEAN : { ...OPAQUE, taints: [this.#said(said, 'marked', site)] };
    const own = value.fields?.get(key);
    if (value.literal !== undefined && value.fields === undefined) return CLEAN;
    if (own !== undefined && !value.weak && value.modules.length === 0) {
      const computed = own.functions.length === 0 ? undefined : own.functions.find((ref) => this.#program.functionOf(ref.key)?.fn.kind === 'getter');
      return computed === undefined ? this.#asField(own, value, key, owner, site) : this.getter(computed.key, value, site, computed);
    }
    const library = this.#libraryOf(site.path);
    if (library.cleanField(key)) return CLEAN;
    if (key === library.prototype && value.classes.length > 0) return join(own ?? CLEAN, { ...CLEAN, instances: value.classes.map((ref) => ({ path: ref.path, index: ref.index, exact: true })) });
    if (isIndex(key)) {
      const item = own === undefined ? this.#typedField(value, key, site) : undefined;
      if (item !== undefined) return item.value;
      const indexed = value.element === undefined && !value.opaque && value.fields !== undefined;
      if (value.syms.length === 0) return indexed ? CLEAN : this.item(value, site);
      // Which item it is matters to callers that know the list.
      return join(this.item({ ...value, syms: [] }, site), { ...CLEAN, opaque: value.opaque, syms: selectSyms(value.syms, `.${key}`, { ...site, step: { path: site.path, range: site.range, note: '' } }) });
    }
    const usual = this.#usualPart(value, key, owner, site);
    if (usual !== undefined) return usual;
    if (value === OPAQUE || value === PART) return this.#asField(OPAQUE, value, key, owner, site);
    const parts: Value[] = own === undefined ? [] : [own];
    if (value.element !== undefined && (value.fields?.size ?? 0) === 0 && value.instances.length === 0) parts.push(mixedUp(value.element));
    if (value.syms.length > 0) parts.push({ ...CLEAN, opaque: value.opaque, syms: selectSyms(value.syms, `.${key}`, { ...site, owner, step: { path: site.path, range: site.range, note: '' } }) });
    for (const ref of value.apis) {
      const node = ref.node.member(key);
      parts.push(...this.#kept(ref, `.${key}`));
      if (node === undefined) continue;
      const argued = node.reads.reduce<Value | undefined>((told, source) => told ?? this.#argued(value, ref, source, site), undefined);
      if (argued !== undefined) parts.push(argued);
      else if (node.reads.some((source) => source.instance)) parts.push(this.instance(value, true, site));
      else parts.push(this.given(OPAQUE, node, ref.guessed, site, ref.creation));
      for (const description of node.descriptions) parts.push(this.describing.describe(description, { at: (place) => (place.root === 'this' ? value : CLEAN), typeArguments: [], path: site.path, site }));
    }
    if (value.describes !== undefined && parts.every((part) => part === CLEAN)) parts.push(this.describing.field(value.describes, key));
    for (const path of value.modules) parts.push(this.#linking.exported(path, key));
    for (const ref of value.classes) {
      const member = this.#members.of(ref, key, true, value, site);
      // Who asks the class for what its instances have is told what that is like.
      const type = this.#classType(ref);
      parts.push((type && this.describing.column(type, key)) ?? member, this.#managed(ref, member, site));
    }
    let known = false;
    for (const ref of value.instances) {
      const member = this.#members.of(ref, key, false, value, site);
      // What was assigned by somebody unknown is what its type says.
      if (member === CLEAN || (saysNothing(member) && this.#declares(value, key))) continue;
      known = true;
      parts.push(member);
    }
    const typed = known ? undefined : this.#typedField(value, key, site);
    if (!known && typed === undefined && !value.opaque && parts.every((part) => part === CLEAN) && value.instances.some((ref) => this.#members.isOpen(ref))) parts.push(OPAQUE);
    if (typed !== undefined) {
      parts.push(typed.value);
      if (parts.length === 1 || value.syms.length === parts.length) return this.#asField(joinAll(parts), value, key, owner, site, typed.owner);
    }
    // What is in a box is what the box is named after.
    if (value.opaque && parts.every((part) => part.syms.length > 0 || part === CLEAN)) parts.push(this.#libraryOf(site.path).boxField(key) ? { ...OPAQUE, taints: value.taints } : OPAQUE);
    return this.#asField(joinAll(parts), value, key, owner, site);
  }

  /** What the type arguments of a library's object say of a part of it: `Request<Params, Answer, Body>`. */
  #argued(value: Value, { node }: ApiRef, { argument, own }: PolicySource, site: Site): Value | undefined {
    if (argument === undefined || value.types.length === 0) return undefined;
    const given = this.#types.union(value.types).apis.find((api) => api.node === node)?.args[argument.index];
    const told = given === undefined || argument.member === '' ? (given === undefined ? [] : [given]) : (this.#types.resolve(given).members?.get(argument.member)?.types ?? []);
    const type = this.#types.union(told);
    if (told.length === 0 || type.unknown !== undefined || type.members?.size === 0) return undefined;
    const typed = this.typedAs(OPAQUE, told, site);
    return own ? owned(typed) : typed;
  }

  /** What was found of a field, with what its name says if that is needed. `typeName`: what the declared type of the owner is called. */
  #asField(found: Value, value: Value, name: string, owner: string, site: Site, typeName?: string): Value {
    if (!isUntold(found) || site.foreign === true) return found;
    const known = value.entity?.person ?? (value.context === undefined || value.context === '' ? this.#personOf(owner) : value.context);
    const person = known === '' ? undefined : known;
    const alone = value.entity === undefined ? (typeName === undefined ? undefined : this.#isOnePerson(owner)) : !value.entity.many;
    const own = value.entity?.own === true;
    if (typeName === undefined) return this.named(found, { name, owner, person, as: 'field', alone, param: '', own }, site);
    return this.named(found, { name, owner: typeName, person: person ?? this.#personOf(typeName), as: 'field', alone, param: '', own }, site);
  }

  /** The records of a class of the program that a member stands for which the class has from a library. */
  #managed(ref: ClassRef, member: Value, site: Site): Value {
    const type = member.apis.length === 0 ? undefined : this.#classType(ref);
    const records = member.apis.flatMap(({ node }) => node.reads.flatMap(({ record }) => (record?.entity === 'receiver' ? [record] : [])));
    return type === undefined ? CLEAN : records.reduce((result, { many }) => join(result, this.storedRecord(type, 2, many, site)), CLEAN);
  }

  /** What is read there of an object that is known by its usual name only. */
  #usualPart(value: Value, key: string, owner: string, site: Site): Value | undefined {
    if (owner === '' || !value.opaque || value.apis.length > 0 || value.types.length > 0 || value.entity !== undefined || value.taints.length > 0 || value.element !== undefined) return undefined;
    let part: Value | undefined;
    for (const object of this.#libraryOf(site.path).receiver(owner)) {
      const node = object.member(key);
      for (const kept of object.shared?.by === 'kind' ? this.#kept({ node: object, guessed: true }, `.${key}`) : []) part = join(part ?? CLEAN, asTheirs(kept, node));
      // A method is found when it is called.
      if (node === undefined || (node.reads.length === 0 && (node.models.length > 0 || node.called() !== undefined))) continue;
      const base: Value = value.syms.length === 0 ? OPAQUE : { ...OPAQUE, syms: selectSyms(value.syms, `.${key}`, { ...site, step: { path: site.path, range: site.range, note: '' } }) };
      part = join(part ?? CLEAN, this.given(base, node, true, site));
    }
    return part;
  }

  /** What `key` is in the superclass, for a receiver whose own class may have another. */
  inherited(superclass: Value, key: string, receiver: Value, site: Site): Value {
    const parts: Value[] = [];
    for (const { path, index } of superclass.classes) {
      const ref = { path, index, exact: true };
      parts.push(this.#members.of(ref, key, false, receiver, site), this.#members.of(ref, key, true, receiver, site));
    }
    for (const ref of superclass.apis) {
      const node = ref.node.called()?.member(key);
      if (node !== undefined) parts.push({ ...OPAQUE, apis: [{ node, guessed: ref.guessed }] });
    }
    const found = joinAll(parts);
    return found === CLEAN ? OPAQUE : found;
  }

  #libraryOf(path: string): Library {
    return this.#policy.library(this.#program.languageOf(path));
  }

  #isOnePerson(owner: string): boolean {
    return owner !== '' && this.#policy.person(owner)?.many === false;
  }

  #personOf(owner: string): string | undefined {
    return owner === '' ? undefined : this.#policy.person(owner)?.person;
  }

  #declares(value: Value, key: string): boolean {
    return value.types.length > 0 && this.#types.union(value.types).members?.has(key) === true;
  }

  #typedField(value: Value, key: string, site: Site): { value: Value; owner: string } | undefined {
    if (value.types.length === 0) return undefined;
    const type = this.#types.union(value.types);
    const member = type.members?.get(key);
    if (member !== undefined) {
      let declared = this.typedAs({ ...OPAQUE, types: member.types }, member.types, site);
      if (type.interfaces.length > 0 && this.#types.union(member.types).signatures.length > 0) {
        for (const cell of type.interfaces) declared = join(declared, this.#members.implementing(cell, key, value, site));
      }
      return { value: declared, owner: type.name };
    }
    return type.members !== undefined && type.complete && type.items.length === 0 ? { value: CLEAN, owner: type.name } : undefined;
  }

  /** A variable of a module, by its dotted name. */
  variable(path: string, name: string): Value {
    const [first = '', ...below] = name.split('.');
    return this.#types.valueOf(path, first, below);
  }

  /** What `import` of a specifier yields, from the program or from a library. `submodule`: see the instruction. */
  imported(from: string, specifier: string, name: string, submodule?: string): Value {
    return this.#linking.imported(from, specifier, name, submodule);
  }
}

/**
 * Declared types as evidence: what fields a value of a type has, which of them are personal, and which class or library a
 * value belongs to. Types are looked up by name through the files of the program; what cannot be found is unknown, and then
 * names decide as they do without types.
 */
import type { IrDecorator, IrMark, IrType, IrTypeDeclaration, IrTypeParam } from '../ir/types.js';
import { exceeds } from './limits.js';
import { MAX_DESCRIBED_DEPTH, MadeTypes } from './made-types.js';
import { implementersCell } from './members.js';
import type { Policy, TypeOperator } from './policy.js';
import { keptCell, type Program, type Reads } from './program.js';
import { CLEAN_TYPE, hiding, intersect, isClean, isObject, isTuple, keysOf, narrowed, SCALAR_TYPE, unite, UNKNOWN_TYPE, type ResolvedMember, type ResolvedType } from './resolved-type.js';
import { isIndex } from './shape.js';
import { nearestTo, TypeNames, type FoundType } from './type-names.js';
import { OPAQUE, type Certainty, type ClassRef, type TypeRef, type Value } from './value.js';

export interface TypedKind {
  readonly key: string;
  readonly kind: string;
  readonly person: string | undefined;
  readonly many: boolean;
  readonly certainty: Certainty;
  /** Channels by which it does not get out with the whole record. */
  readonly hidden: readonly string[];
}

type Bindings = ReadonlyMap<string, TypeRef>;

const SCALARS = new Set(['string', 'number', 'bigint']);
const EVERYWHERE = ['*'];
const OPEN = new Set(['any', 'unknown', 'object']);
/** Aliases of aliases and bases of bases that are followed. Recursive types end here. */
const MAX_TYPE_DEPTH = 16;
/** Steps that resolving one type may take: aliases that refer to each other many times over multiply. */
const MAX_STEPS = 2000;
/** Records in records whose personal fields count as those of the outermost. */
const MAX_RECORD_DEPTH = 2;

/** What follows from types alone holds until they change; what follows from values, as long as these are what they were. */
interface Remembered<T> {
  readonly result: T;
  readonly reads: Reads;
  readonly at: number;
}

export class Types {
  readonly #program: Program;
  readonly #policy: Policy;
  readonly #names: TypeNames;
  readonly #bound: (name: string) => void;
  readonly #refs = new WeakMap<IrType, TypeRef>();
  readonly #texts = new WeakMap<IrType, string>();
  readonly #interned = new Map<string, TypeRef>();
  readonly #declared = new WeakMap<IrTypeDeclaration, IrType>();
  #resolved = new WeakMap<TypeRef, Remembered<ResolvedType>>();
  /** By the ids of the types. */
  #unions = new Map<string, Remembered<ResolvedType>>();
  /** By depth and ids of the types. */
  #kinds = new Map<string, Remembered<readonly TypedKind[]>>();
  #steps = 0;
  #resolving = 0;
  /** Something of what is being resolved was left out, so that it is not the whole truth about the types on the way. */
  #cut = false;
  #count = 0;
  readonly #asking = new Set<string>();
  readonly made = new MadeTypes(() => this.#count++);
  /** What the instances are like of what a value describes. */
  describedBy: (value: Value) => TypeRef | undefined = () => undefined;
  /** The value that a name, or what is below it, has in a module. */
  valueOf: (path: string, name: string, below: readonly string[]) => Value = () => OPAQUE;

  constructor(program: Program, policy: Policy, bound: (name: string) => void) {
    this.#program = program;
    this.#policy = policy;
    this.#names = new TypeNames(program, policy);
    this.#bound = bound;
  }

  operator(path: string, name: string): TypeOperator | undefined {
    return this.#policy.library(this.#program.languageOf(path)).typeOperator(name);
  }

  /** A type with its parameters standing for something. */
  bound(ref: TypeRef, bindings: Bindings): TypeRef {
    return bindings.size === 0 ? ref : this.ref(ref.path, ref.type, new Map([...(ref.bindings ?? []), ...bindings]));
  }

  /** Forgets what was looked up, after declarations have changed. */
  reset(): void {
    this.#resolved = new WeakMap();
    this.#unions = new Map();
    this.#kinds = new Map();
    this.#names.reset();
  }

  ref(path: string, type: IrType, bindings?: Bindings): TypeRef {
    if (bindings === undefined || bindings.size === 0) {
      const ref = this.#refs.get(type);
      if (ref?.path === path) return ref;
    }
    // The same type after an edit elsewhere in the file is the same object, so that nothing has changed for its readers.
    let text = this.#texts.get(type);
    if (text === undefined) this.#texts.set(type, (text = JSON.stringify(type, (name, value: unknown) => (name === 'range' ? undefined : value))));
    const bound = bindings === undefined ? '' : [...bindings].map(([name, ref]) => `${name}=${String(ref.id)}`).join();
    const key = `${path}|${bound}|${text}`;
    let ref = this.#interned.get(key);
    if (ref === undefined) this.#interned.set(key, (ref = { id: this.#count++, path, type, bindings }));
    if (bound === '') this.#refs.set(type, ref);
    return ref;
  }

  /** The type that a declaration introduces; the same object for the same declaration. */
  declared(path: string, declaration: IrTypeDeclaration): TypeRef {
    let type = this.#declared.get(declaration);
    if (type === undefined) this.#declared.set(declaration, (type = { kind: 'ref', name: declaration.name, args: [] }));
    return this.ref(path, type);
  }

  /** The type of the records that are stored under a name, as a file that asks for them knows it; undefined if nobody declares one. */
  stored(from: string, name: string): TypeRef | undefined {
    const [nearest] = nearestTo(from, this.#program.stored(this.#policy.entityKey(name)));
    if (nearest !== undefined) return this.#versioned(nearest.path, nearest.declaration);
    return this.#program.cell(keptCell(this.#policy.entityKey(name)))?.describes;
  }

  /** Another reference for every version of a declaration, so that who holds one sees that it has changed. */
  #versioned(path: string, declaration: IrTypeDeclaration): TypeRef {
    const key = `${path}|${declaration.name}|${JSON.stringify(declaration.body, (name, value: unknown) => (name === 'range' ? undefined : value))}`;
    let ref = this.#interned.get(key);
    if (ref === undefined) this.#interned.set(key, (ref = { id: this.#count++, path, type: { kind: 'ref', name: declaration.name, args: [] }, bindings: undefined }));
    return ref;
  }

  /** The name a type goes by, for context: `User` of `User | null`. */
  nameOf(ref: TypeRef): string {
    const { name, unknown } = this.resolve(ref);
    return name === '' ? (unknown ?? '') : name;
  }

  resolve(ref: TypeRef): ResolvedType {
    const cut = this.#cut;
    // The type of a value may ask for other types on the way.
    if (this.#resolving === 0) this.#steps = 0;
    this.#resolving++;
    this.#cut = false;
    const result = this.#resolve(ref, 0);
    this.#cut = cut;
    this.#resolving--;
    return result;
  }

  /** A value of any of these types. */
  union(refs: readonly TypeRef[]): ResolvedType {
    const [first] = refs;
    if (first === undefined) return UNKNOWN_TYPE;
    if (refs.length === 1) return this.resolve(first);
    return this.#remember(this.#unions, refs.map(({ id }) => id).join(), () => refs.map((ref) => this.resolve(ref)).reduce(unite));
  }

  /** The same as one type. */
  either(refs: readonly TypeRef[]): TypeRef {
    const [first] = refs;
    return first !== undefined && refs.length === 1 ? first : this.made.either(refs, this.union(refs));
  }

  #remember<T>(known: Map<string, Remembered<T>>, key: string, compute: () => T): T {
    const before = known.get(key);
    if (before !== undefined && this.#program.unchanged(before.reads, before.at)) return before.result;
    const found = this.#program.watch(compute);
    known.set(key, found);
    return found.result;
  }

  #resolve(ref: TypeRef, depth: number): ResolvedType {
    if (ref.made !== undefined) return ref.made;
    const known = this.#resolved.get(ref);
    if (known !== undefined && this.#program.unchanged(known.reads, known.at)) return known.result;
    if (depth > MAX_TYPE_DEPTH || this.#steps++ > MAX_STEPS) {
      this.#bound(depth > MAX_TYPE_DEPTH ? 'nesting of a type' : 'steps of resolving a type');
      this.#cut = true;
      return UNKNOWN_TYPE;
    }
    const outside = this.#cut;
    this.#cut = false;
    const found = this.#program.watch(() => this.#compute(ref, depth));
    // What was cut because of where it stands must not be remembered as if it were so everywhere.
    if (depth === 0 || !this.#isCut()) this.#resolved.set(ref, found);
    this.#cut = this.#isCut() || outside;
    return found.result;
  }

  #isCut(): boolean {
    return this.#cut;
  }

  /** The personal fields of a record of these types, nested ones included. A record without a name goes by that of what it is kept in. */
  personalFields(refs: readonly TypeRef[], title = '', depth = 0): readonly TypedKind[] {
    if (depth > MAX_RECORD_DEPTH + 1) return [];
    return this.#remember(this.#kinds, `${String(depth)}|${title}|${refs.map(({ id }) => id).join()}`, () => this.#findKinds(refs, title, depth));
  }

  #findKinds(refs: readonly TypeRef[], title: string, depth: number): readonly TypedKind[] {
    const result: TypedKind[] = [];
    const resolved = this.union(refs);
    if (resolved.items.length > 0 && !isTuple(resolved)) result.push(...this.personalFields(resolved.items, title, depth + 1).map((field) => ({ ...field, many: true })));
    if (resolved.members !== undefined) {
      const owner = resolved.name === '' ? title : resolved.name;
      const person = this.#policy.person(owner);
      for (const [name, member] of resolved.members) result.push(...this.#personalMember(name, member, owner, person?.person, depth));
    }
    return result;
  }

  #personalMember(key: string, member: ResolvedMember, owner: string, person: string | undefined, depth: number): readonly TypedKind[] {
    const type = this.union(member.types);
    if (member.hidden?.includes('*') === true || (this.#isRelation(type) && member.shown?.includes('*') !== true)) return [];
    const hidden = member.hidden ?? [];
    if (type.data !== undefined) return [{ key, kind: type.data, person, many: false, certainty: 2, hidden }];
    if (isClean(type) || (type.apis.length > 0 && !type.scalar) || (type.signatures.length > 0 && !type.scalar && !isObject(type))) return [];
    const structured = isObject(type) || (type.items.length > 0 && isObject(this.union(type.items)));
    const classified = structured ? undefined : this.#policy.classify(key, { owner, person, as: 'field' });
    const named = classified ?? (type.like === undefined || structured ? undefined : this.#policy.classify(type.like.name, { owner: type.like.owner === '' ? owner : type.like.owner, person, as: 'field' }));
    if (named !== undefined) {
      const certainty: Certainty = type.scalar || type.items.length > 0 ? 2 : 1;
      return [{ key, kind: named.kind, person: named.person ?? person, many: named.many, certainty: Math.min(named.certainty, certainty) as Certainty, hidden }];
    }
    if (depth >= MAX_RECORD_DEPTH) return [];
    return this.personalFields(member.types, key, depth + 1).map((field) => ({ ...field, key, person: field.person ?? person, hidden: hidden.length === 0 ? field.hidden : [...hidden, ...field.hidden] }));
  }

  /** Records that are stored by themselves are no part of the one that they belong to, unless they are asked for. */
  #isRelation(type: ResolvedType): boolean {
    return type.stored || (type.items.length > 0 && this.union(type.items).stored);
  }

  #compute(ref: TypeRef, depth: number): ResolvedType {
    const { type, path, bindings } = ref;
    const at = (inner: IrType): TypeRef => this.ref(path, inner, bindings);
    switch (type.kind) {
      case 'primitive':
        return SCALARS.has(type.name) ? SCALAR_TYPE : OPEN.has(type.name) ? UNKNOWN_TYPE : CLEAN_TYPE;
      case 'literal':
        return { ...CLEAN_TYPE, literals: [type.value] };
      case 'function':
        return { ...CLEAN_TYPE, signatures: [{ params: (type.params ?? []).map(at), returns: at(type.returns), typeParams: (type.typeParams ?? []).map(({ name }) => name), ...(type.is === undefined ? {} : { is: { param: type.is.param, type: at(type.is.type) } }) }] };
      case 'array':
        return { ...CLEAN_TYPE, items: [at(type.of)] };
      case 'tuple':
        return {
          ...CLEAN_TYPE,
          members: new Map(type.of.map((item, index) => [String(index), { types: [at(item)] }])),
          items: [...type.of, ...(type.rest === undefined ? [] : [type.rest])].map(at),
        };
      case 'object': {
        const members = new Map<string, ResolvedMember>();
        for (const { name, type: declared, mark, hidden, described, decorators } of type.members) {
          // The author's word on a member counts for more than its type and name.
          const said = this.#decorated(path, decorators);
          const types = this.#marked(said.kind === undefined ? [at(declared)] : [said.kind === '' ? this.made.clean : this.made.scalar(said.kind)], mark);
          members.set(name, { types, hidden: hidden === true ? EVERYWHERE : said.hides, shown: said.shows, kind: this.#kindOf(mark) ?? (said.kind === '' ? '' : undefined), ...(described === true ? { described } : {}) });
        }
        return { ...CLEAN_TYPE, members };
      }
      case 'union':
        return type.of.map((part) => this.#resolve(at(part), depth + 1)).reduce(unite, CLEAN_TYPE);
      case 'intersection':
        return intersect(type.of.map((part) => this.#resolve(at(part), depth + 1)));
      case 'ref':
        return this.#named(ref, type.name, type.args.map(at), depth);
      case 'param': {
        const chosen = bindings?.get(type.name) ?? (type.bound && at(type.bound));
        return chosen === undefined || chosen === ref ? UNKNOWN_TYPE : this.#resolve(chosen, depth + 1);
      }
      case 'keyof': {
        const of = this.#resolve(at(type.of), depth + 1);
        return { ...CLEAN_TYPE, name: of.name, literals: [...(of.members?.keys() ?? [])] };
      }
      case 'member':
        return this.#member(at(type.of), at(type.key), depth);
      case 'mapped':
        return this.#mapped(ref, type, depth);
      case 'query':
        return this.#ofName(path, type.name, type.path);
      case 'unknown':
        return UNKNOWN_TYPE;
    }
  }

  #decorated(path: string, decorators: readonly IrDecorator[]): { readonly kind?: string | undefined; readonly hides?: readonly string[]; readonly shows?: readonly string[] } {
    if (decorators.length === 0) return {};
    const library = this.#policy.library(this.#program.languageOf(path));
    const meanings = decorators.flatMap((decorator) => library.member(decorator) ?? []);
    if (meanings.length === 0) return {};
    return { kind: meanings.find(({ kind }) => kind !== undefined)?.kind, hides: meanings.flatMap(({ hides }) => hides), shows: meanings.flatMap(({ shows }) => shows) };
  }

  /** What a mark says, if there is such a kind. */
  #kindOf(mark: IrMark | undefined): string | undefined {
    return mark === undefined || (mark.kind !== '' && !this.#policy.isKind(mark.kind)) ? undefined : mark.kind;
  }

  #marked(types: readonly TypeRef[], mark: IrMark | undefined): readonly TypeRef[] {
    const kind = this.#kindOf(mark);
    return kind === undefined ? types : [kind === '' ? this.made.clean : this.made.scalar(kind)];
  }

  /** The type that the value of a name is known to have. */
  #ofName(path: string, name: string, below: readonly string[]): ResolvedType {
    const key = `${path}|${[name, ...below].join('.')}`;
    if (this.#asking.has(key)) {
      this.#cut = true;
      return UNKNOWN_TYPE;
    }
    this.#asking.add(key);
    const result = this.union(this.ofValue(this.valueOf(path, name, below)));
    this.#asking.delete(key);
    return result;
  }

  ofValue(value: Value, depth = 0): readonly TypeRef[] {
    const { made } = this;
    if (value.types.length > 0) return value.types;
    if (value.describes !== undefined || exceeds(depth, MAX_DESCRIBED_DEPTH, 'nesting of a described type')) return [made.unknown];
    const [callee] = value.functions;
    if (callee !== undefined) return [made.returning(this.#resultOf(callee.key, depth))];
    if (value.literal !== undefined) return [typeof value.literal.value === 'string' || typeof value.literal.value === 'number' ? made.scalar(undefined) : made.clean];
    const parts = [...(value.fields ?? [])];
    const listed = parts.filter(([key]) => isIndex(key)).map(([, item]) => item);
    if (parts.length > listed.length) {
      const members = new Map(parts.map(([key, field]) => [key, { types: this.ofValue(field, depth + 1) }]));
      return [made.object({ ...CLEAN_TYPE, members, complete: !value.opaque && value.element === undefined })];
    }
    const [item] = value.element === undefined ? listed : [value.element];
    return [item === undefined ? made.unknown : made.items(this.ofValue(item, depth + 1))];
  }

  #resultOf(key: string, depth: number): readonly TypeRef[] {
    const target = this.#program.functionOf(key);
    const { returnType } = target?.fn ?? {};
    if (target !== undefined && returnType !== undefined) return [this.ref(target.facts.module.path, returnType)];
    return this.ofValue(this.#program.summary(key).result, depth + 1);
  }

  /** `User['email']`, `Users[number]`, `T[keyof T]`. */
  #member(of: TypeRef, key: TypeRef, depth: number): ResolvedType {
    const owner = this.#resolve(of, depth + 1);
    const keys = keysOf(this.#resolve(key, depth + 1));
    let result = CLEAN_TYPE;
    for (const name of keys ?? []) {
      const member = owner.members?.get(name);
      for (const type of member?.types ?? []) {
        const resolved = this.#resolve(type, depth + 1);
        result = unite(result, resolved.scalar && keys?.length === 1 ? { ...resolved, like: { name, owner: owner.name } } : resolved);
      }
      if (member === undefined) result = unite(result, UNKNOWN_TYPE);
    }
    if (keys === undefined) {
      for (const item of owner.items) result = unite(result, this.#resolve(item, depth + 1));
      if (owner.items.length === 0) result = UNKNOWN_TYPE;
    }
    return result;
  }

  #mapped(ref: TypeRef, type: Extract<IrType, { kind: 'mapped' }>, depth: number): ResolvedType {
    const source = this.#resolve(this.ref(ref.path, type.keys, ref.bindings), depth + 1);
    const names = keysOf(source);
    if (names === undefined) return { ...CLEAN_TYPE, items: [this.ref(ref.path, type.value, ref.bindings)] };
    const members = new Map<string, ResolvedMember>();
    for (const name of names) {
      const bindings = new Map(ref.bindings).set(type.param, this.ref(ref.path, { kind: 'literal', value: name }));
      const renamed = type.as === undefined ? undefined : keysOf(this.#resolve(this.ref(ref.path, type.as, bindings), depth + 1));
      // A name that is made of texts is still about the member it was made of.
      for (const key of renamed ?? [name]) members.set(key, { types: [this.ref(ref.path, type.value, bindings)] });
    }
    return { ...CLEAN_TYPE, name: source.name, members };
  }

  #named(ref: TypeRef, name: string, args: readonly TypeRef[], depth: number): ResolvedType {
    const found = this.#names.find(ref.path, name);
    const node = this.#names.api(ref.path, name);
    if (found.length > 0) {
      const declared = this.#declarations(found, args, depth);
      // A file may add members to what a library declares.
      return node === undefined ? declared : { ...declared, complete: false, apis: [...declared.apis, { node, args }] };
    }
    const [whose] = args;
    if (whose !== undefined && this.#names.isDescribed(ref.path, name)) return this.#instanceOf(whose, depth);
    const operator = this.operator(ref.path, name);
    if (operator !== undefined) {
      const operated = this.#operate(operator, args, depth);
      // It is what its argument is, and an object of the library besides.
      return operator === 'same' && node !== undefined ? { ...operated, apis: [...operated.apis, { node, args }] } : operated;
    }
    if (node !== undefined) return { ...CLEAN_TYPE, complete: false, apis: [{ node, args }] };
    const called = this.#names.functionType(ref.path, name);
    if (called !== undefined) {
      const params = called.map((param) => (param === undefined ? undefined : typeof param === 'number' ? args[param] : this.made.instance(param, args)) ?? this.made.unknown);
      return { ...CLEAN_TYPE, signatures: [{ params, returns: this.made.unknown, typeParams: [] }] };
    }
    const elsewhere = this.#names.elsewhere(ref.path, name);
    return elsewhere.length > 0 ? this.#declarations(elsewhere, args, depth) : { ...UNKNOWN_TYPE, unknown: name.slice(name.lastIndexOf('.') + 1) };
  }

  #operate(operator: TypeOperator, args: readonly TypeRef[], depth: number): ResolvedType {
    const [first, second] = args;
    const given = (ref: TypeRef | undefined): ResolvedType => (ref === undefined ? UNKNOWN_TYPE : this.#resolve(ref, depth + 1));
    switch (operator) {
      case 'same':
        return given(first);
      case 'items': {
        const last = args.at(-1);
        return last === undefined ? UNKNOWN_TYPE : { ...CLEAN_TYPE, items: [last] };
      }
      case 'record': {
        const keys = first === undefined ? undefined : keysOf(given(first));
        if (second === undefined) return UNKNOWN_TYPE;
        if (keys === undefined) return { ...CLEAN_TYPE, items: [second] };
        return { ...CLEAN_TYPE, members: new Map(keys.map((key) => [key, { types: [second] }])) };
      }
      case 'pick':
      case 'omit': {
        const keys = second === undefined ? undefined : keysOf(given(second));
        return keys === undefined ? given(first) : narrowed(given(first), keys, operator === 'pick');
      }
      case 'exclude':
      case 'extract': {
        const from = given(first);
        const keys = keysOf(given(second));
        return keys === undefined || keysOf(from) === undefined ? from : { ...from, literals: from.literals.filter((literal) => keys.includes(String(literal)) === (operator === 'extract')) };
      }
      case 'returns':
        return given(first).signatures.reduce((result, { returns }) => unite(result, this.#resolve(returns, depth + 1)), given(first).signatures.length === 0 ? UNKNOWN_TYPE : CLEAN_TYPE);
      case 'parameters': {
        const [signature] = given(first).signatures;
        if (signature === undefined) return UNKNOWN_TYPE;
        return { ...CLEAN_TYPE, members: new Map(signature.params.map((param, index) => [String(index), { types: [param] }])), items: signature.params };
      }
      case 'taker':
        return first === undefined ? UNKNOWN_TYPE : { ...CLEAN_TYPE, signatures: [{ params: [first], returns: this.ref(first.path, { kind: 'unknown' }), typeParams: [] }] };
      case 'described':
        return first === undefined ? UNKNOWN_TYPE : this.#instanceOf(first, depth);
      case 'none':
        return SCALAR_TYPE;
    }
  }

  /** What the value describes whose type this is. */
  #instanceOf(ref: TypeRef, depth: number): ResolvedType {
    const { type, path } = ref;
    const chosen = type.kind === 'param' ? ref.bindings?.get(type.name) : undefined;
    if (chosen !== undefined && depth < MAX_TYPE_DEPTH) return this.#instanceOf(chosen, depth + 1);
    if (type.kind !== 'query') return this.#resolve(ref, depth + 1);
    const of = this.describedBy(this.valueOf(path, type.name, type.path));
    return of === undefined ? UNKNOWN_TYPE : this.#resolve(of, depth + 1);
  }

  /** All declarations of one name together; the bases of any are bases of the type. */
  #declarations(found: readonly FoundType[], args: readonly TypeRef[], depth: number): ResolvedType {
    const parts: ResolvedType[] = [];
    const bases: ResolvedType[] = [];
    const classes: ClassRef[] = [];
    const interfaces: string[] = [];
    let name = '';
    let stored = false;
    for (const { facts, declaration } of found) {
      const { path } = facts.module;
      stored ||= declaration.storedAs !== undefined || (declaration.decorators.length > 0 && this.#policy.library(facts.module.language).entity(declaration.decorators));
      if (declaration.kind === 'enum') {
        parts.push(this.#resolve(this.ref(path, declaration.body), depth + 1));
        continue;
      }
      const bindings = this.#bindings(path, declaration.params, args);
      const written = this.#resolve(this.ref(path, declaration.body, bindings), depth + 1);
      const { mark } = declaration;
      const members = mark === undefined || written.members === undefined ? undefined : new Map([...written.members].map(([key, member]) => [key, { ...member, types: this.#marked(member.types, mark), kind: this.#kindOf(mark) }]));
      const body = hiding(members === undefined ? written : { ...written, members }, this.#decorated(path, declaration.decorators).hides ?? []);
      if (declaration.kind === 'alias') {
        parts.push(isObject(body) || body.unknown !== undefined ? { ...body, name: declaration.name, unknown: body.unknown === undefined ? undefined : declaration.name } : body);
        continue;
      }
      if (name === '') name = declaration.name;
      parts.push(body);
      for (const base of declaration.extends) bases.push(this.#resolve(this.ref(path, base, bindings), depth + 1));
      if (declaration.kind === 'interface') interfaces.push(implementersCell(path, declaration.name));
      if (declaration.kind === 'class') {
        const index = facts.module.classes.find((candidate) => candidate.name === declaration.name)?.index;
        if (index !== undefined) classes.push({ path, index });
      }
    }
    const [only] = parts;
    if (name === '' && parts.length === 1 && only !== undefined) return only;
    const merged = intersect([...parts, ...bases]);
    // A base that is not found has members of its own.
    const open = bases.some((base) => !isObject(base) || !base.complete);
    return { ...merged, name: name === '' ? merged.name : name, classes, interfaces, members: merged.members ?? new Map(), complete: merged.complete && !open, stored, unknown: undefined };
  }

  #bindings(path: string, params: readonly IrTypeParam[], args: readonly TypeRef[]): Bindings | undefined {
    if (params.length === 0) return undefined;
    const bindings = new Map<string, TypeRef>();
    for (const [index, param] of params.entries()) {
      const chosen = args[index] ?? (param.default && this.ref(path, param.default, bindings.size === 0 ? undefined : new Map(bindings)));
      if (chosen !== undefined) bindings.set(param.name, chosen);
    }
    return bindings;
  }
}

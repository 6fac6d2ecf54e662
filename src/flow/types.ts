/**
 * Declared types as evidence: what fields a value of a type has, which of them are personal, and which class or library a
 * value belongs to. Types are looked up by name through the files of the program; what cannot be found is `unknown`, and then
 * names decide as they do without types.
 */
import type { IrType, IrTypeDeclaration, IrTypeImport, IrTypeMember } from '../ir/types.js';
import type { ApiNode, Library, Policy } from './policy.js';
import type { DeclaredType, ModuleFacts, Program } from './program.js';
import { isIndex } from './shape.js';
import { MAX_DESCRIBED_DEPTH, MadeTypes } from './made-types.js';
import { OPAQUE, type Certainty, type ClassRef, type TypeRef, type Value } from './value.js';

export type ResolvedType =
  | { readonly kind: 'object'; readonly name: string; readonly members: ReadonlyMap<string, TypeRef>; readonly complete: boolean; readonly classRef: ClassRef | undefined; readonly hidden?: ReadonlySet<string>; readonly stored?: boolean }
  | { readonly kind: 'items'; readonly of: TypeRef }
  | { readonly kind: 'api'; readonly node: ApiNode; readonly args: readonly TypeRef[] }
  /** A text, number or date: personal or not, its name decides, unless the kind of its data is known. */
  | { readonly kind: 'scalar'; readonly data?: string | undefined }
  | { readonly kind: 'function'; readonly returns: TypeRef }
  /** A boolean, literal or enum: never personal. */
  | { readonly kind: 'clean' }
  | { readonly kind: 'unknown'; readonly name: string };

export interface TypedKind {
  readonly key: string;
  readonly kind: string;
  readonly person: string | undefined;
  readonly many: boolean;
  readonly certainty: Certainty;
}

const UNKNOWN: ResolvedType = { kind: 'unknown', name: '' };
const SCALAR: ResolvedType = { kind: 'scalar' };
const CLEAN_TYPE: ResolvedType = { kind: 'clean' };
const SCALARS = new Set(['string', 'number', 'bigint']);
const NO_KINDS: Remembered<readonly TypedKind[]> = { result: [], reads: new Set(), at: 0 };
const OPEN = new Set(['any', 'unknown', 'object']);
/** Aliases of aliases and members of members that are followed. Recursive types end here. */
const MAX_TYPE_DEPTH = 12;
const MAX_RECORD_DEPTH = 2;

/** What follows from types alone holds until they change; what follows from values, as long as these are what they were. */
interface Remembered<T> {
  readonly result: T;
  readonly reads: ReadonlySet<string>;
  readonly at: number;
}

export class Types {
  readonly #program: Program;
  readonly #policy: Policy;
  readonly #refs = new WeakMap<IrType, TypeRef>();
  readonly #interned = new Map<string, TypeRef>();
  readonly #declared = new WeakMap<IrTypeDeclaration, IrType>();
  #resolved = new WeakMap<TypeRef, Remembered<ResolvedType>>();
  #kinds = new WeakMap<TypeRef, Remembered<readonly TypedKind[]>>();
  readonly #asking = new Set<string>();
  readonly made = new MadeTypes();
  /** The value that a name, or what is below it, has in a module. */
  valueOf: (path: string, name: string, below: readonly string[]) => Value = () => OPAQUE;

  constructor(program: Program, policy: Policy) {
    this.#program = program;
    this.#policy = policy;
  }

  /** Forgets what was looked up, after declarations have changed. */
  reset(): void {
    this.#resolved = new WeakMap();
    this.#kinds = new WeakMap();
  }

  ref(path: string, type: IrType, bindings?: ReadonlyMap<string, TypeRef>): TypeRef {
    if (bindings !== undefined) return { path, type, bindings };
    let ref = this.#refs.get(type);
    if (ref?.path === path) return ref;
    // The same type after an edit elsewhere in the file is the same object, so that nothing has changed for its readers.
    const key = `${path}|${JSON.stringify(type, (name, value: unknown) => (name === 'range' ? undefined : value))}`;
    ref = this.#interned.get(key);
    if (ref === undefined) this.#interned.set(key, (ref = { path, type, bindings: undefined }));
    this.#refs.set(type, ref);
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
    return nearest === undefined ? undefined : this.#versioned(nearest.path, nearest.declaration);
  }

  /** Another reference for every version of a declaration, so that who holds one sees that it has changed. */
  #versioned(path: string, declaration: IrTypeDeclaration): TypeRef {
    const key = `${path}|${declaration.name}|${JSON.stringify(declaration.body, (name, value: unknown) => (name === 'range' ? undefined : value))}`;
    let ref = this.#interned.get(key);
    if (ref === undefined) this.#interned.set(key, (ref = { path, type: { kind: 'ref', name: declaration.name, args: [] }, bindings: undefined }));
    return ref;
  }

  resolve(ref: TypeRef, depth = 0): ResolvedType {
    if (ref.made !== undefined) return ref.made;
    const known = this.#resolved.get(ref);
    if (known !== undefined && this.#program.unchanged(known.reads, known.at)) return known.result;
    const found = this.#program.watch(() => (depth > MAX_TYPE_DEPTH ? UNKNOWN : this.#compute(ref, depth)));
    this.#resolved.set(ref, found);
    return found.result;
  }

  /** The name a type goes by, for context: `User` of `User | null`. */
  nameOf(ref: TypeRef): string {
    const resolved = this.resolve(ref);
    return resolved.kind === 'object' || resolved.kind === 'unknown' ? resolved.name : '';
  }

  /** A record that no declaration names goes by the name of what it is kept in. */
  titled(ref: TypeRef, name: string): TypeRef {
    const resolved = this.resolve(ref);
    if (resolved.kind === 'items') {
      const of = this.titled(resolved.of, name);
      return of === resolved.of ? ref : this.made.items(of);
    }
    return resolved.kind === 'object' && resolved.name === '' ? this.made.object({ ...resolved, name }) : ref;
  }

  /** The personal fields of a record of this type, nested ones included. */
  personalFields(ref: TypeRef, depth = 0): readonly TypedKind[] {
    const known = this.#kinds.get(ref);
    if (known !== undefined && this.#program.unchanged(known.reads, known.at)) return known.result;
    this.#kinds.set(ref, NO_KINDS);
    const found = this.#program.watch(() => this.#findKinds(ref, depth));
    this.#kinds.set(ref, found);
    return found.result;
  }

  #findKinds(ref: TypeRef, depth: number): readonly TypedKind[] {
    const result: TypedKind[] = [];
    const resolved = this.resolve(ref);
    if (resolved.kind === 'items') result.push(...this.personalFields(resolved.of, depth + 1).map((field) => ({ ...field, many: true })));
    if (resolved.kind === 'object') {
      const person = this.#policy.person(resolved.name);
      for (const [key, member] of resolved.members) {
        const type = this.resolve(member);
        if (resolved.hidden?.has(key) === true || this.#isRelation(type)) continue;
        if (type.kind === 'scalar' && type.data !== undefined) {
          result.push({ key, kind: type.data, person: person?.person, many: false, certainty: 2 });
          continue;
        }
        if (type.kind === 'clean' || type.kind === 'api' || type.kind === 'function') continue;
        const named = type.kind === 'object' || (type.kind === 'items' && this.resolve(type.of).kind === 'object') ? undefined : this.#policy.classify(key, { owner: resolved.name, person: person?.person, as: 'field' });
        if (named !== undefined) {
          const certainty: Certainty = type.kind === 'scalar' || type.kind === 'items' ? 2 : 1;
          result.push({ key, kind: named.kind, person: named.person ?? person?.person, many: named.many, certainty: Math.min(named.certainty, certainty) as Certainty });
        } else if (depth < MAX_RECORD_DEPTH) {
          result.push(...this.personalFields(this.titled(member, key), depth + 1).map((field) => ({ ...field, key, person: field.person ?? person?.person })));
        }
      }
    }
    return result;
  }

  /** Records that are stored by themselves are no part of the one that they belong to, unless they are asked for. */
  #isRelation(type: ResolvedType): boolean {
    if (type.kind === 'items') return this.#isRelation(this.resolve(type.of));
    return type.kind === 'object' && type.stored === true;
  }

  #compute(ref: TypeRef, depth: number): ResolvedType {
    const { type, path } = ref;
    switch (type.kind) {
      case 'primitive':
        return SCALARS.has(type.name) ? SCALAR : OPEN.has(type.name) ? UNKNOWN : CLEAN_TYPE;
      case 'literal':
        return CLEAN_TYPE;
      case 'function':
        return { kind: 'function', returns: this.ref(path, type.returns, ref.bindings) };
      case 'array':
        return { kind: 'items', of: this.ref(path, type.of, ref.bindings) };
      case 'object': {
        // The author's word on a member counts for more than its type and name.
        const typed = (member: IrTypeMember): TypeRef => (member.mark === undefined ? this.ref(path, member.type, ref.bindings) : member.mark.kind === '' ? this.made.clean : this.made.scalar(member.mark.kind));
        const hidden = new Set(type.members.filter((member) => member.hidden === true).map((member) => member.name));
        return { kind: 'object', name: '', members: new Map(type.members.map((member) => [member.name, typed(member)])), complete: true, classRef: undefined, hidden };
      }
      case 'union':
        return this.#union(type.of.map((part) => this.ref(path, part, ref.bindings)), depth);
      case 'intersection':
        return this.#merge('', type.of.map((part) => this.ref(path, part, ref.bindings)), depth);
      case 'ref':
        return this.#named(ref, type.name, type.args.map((arg) => this.ref(path, arg, ref.bindings)), depth);
      case 'query':
        return this.#ofValue(path, type.name, type.path);
      case 'unknown':
        return UNKNOWN;
    }
  }

  /** The type that a value is known to have. */
  #ofValue(path: string, name: string, below: readonly string[]): ResolvedType {
    const key = `${path}|${[name, ...below].join('.')}`;
    if (this.#asking.has(key)) return UNKNOWN;
    this.#asking.add(key);
    const result = this.resolve(this.ofValue(this.valueOf(path, name, below)));
    this.#asking.delete(key);
    return result;
  }

  ofValue(value: Value, depth = 0): TypeRef {
    const { made } = this;
    if (value.type !== undefined) return value.type;
    if (depth > MAX_DESCRIBED_DEPTH || value.describes !== undefined) return made.unknown;
    const [callee] = value.functions;
    if (callee !== undefined) return made.returning(this.#resultOf(callee.key, depth));
    if (value.literal !== undefined) return typeof value.literal.value === 'string' || typeof value.literal.value === 'number' ? made.scalar(undefined) : made.clean;
    const parts = [...(value.fields ?? [])];
    const listed = parts.filter(([key]) => isIndex(key)).map(([, item]) => item);
    if (parts.length > listed.length) {
      const members = new Map(parts.map(([key, field]) => [key, this.ofValue(field, depth + 1)]));
      return made.object({ kind: 'object', name: '', members, complete: !value.opaque && value.element === undefined, classRef: undefined });
    }
    const [item] = value.element === undefined ? listed : [value.element];
    return item === undefined ? made.unknown : made.items(this.ofValue(item, depth + 1));
  }

  #resultOf(key: string, depth: number): TypeRef {
    const target = this.#program.functionOf(key);
    const { returnType } = target?.fn ?? {};
    if (target !== undefined && returnType !== undefined) return this.ref(target.facts.module.path, returnType);
    return this.ofValue(this.#program.summary(key).result, depth + 1);
  }

  #union(parts: readonly TypeRef[], depth: number): ResolvedType {
    let best: ResolvedType = CLEAN_TYPE;
    for (const part of parts) {
      const resolved = this.resolve(part, depth + 1);
      if (resolved.kind === 'clean') continue;
      if (best.kind === 'clean' || (best.kind === 'scalar' && resolved.kind !== 'unknown')) best = resolved;
      else if (best.kind === 'object' && resolved.kind === 'object') best = { ...best, members: new Map([...resolved.members, ...best.members]) };
    }
    return best;
  }

  #merge(name: string, parts: readonly TypeRef[], depth: number): ResolvedType {
    const members = new Map<string, TypeRef>();
    const hidden = new Set<string>();
    let complete = true;
    let title = name;
    for (const part of parts) {
      const resolved = this.resolve(part, depth + 1);
      if (resolved.kind !== 'object') {
        complete = false;
        continue;
      }
      for (const [key, member] of resolved.members) {
        if (members.has(key)) continue;
        members.set(key, member);
        if (resolved.hidden?.has(key) === true) hidden.add(key);
      }
      complete &&= resolved.complete;
      if (title === '') title = resolved.name;
    }
    return { kind: 'object', name: title, members, complete, classRef: undefined, hidden };
  }

  #named(ref: TypeRef, name: string, args: readonly TypeRef[], depth: number): ResolvedType {
    const bound = ref.bindings?.get(name);
    if (bound !== undefined) return this.resolve(bound, depth + 1);
    const found = this.#find(ref.path, name, 0);
    if (found !== undefined) return this.#declaration(found.facts, found.facts.types.get(found.name), args, depth);
    const first = args[0];
    const library = this.#libraryOf(ref.path);
    switch (library.typeOperator(name)) {
      case 'same':
        return first === undefined ? UNKNOWN : this.resolve(first, depth + 1);
      case 'items': {
        const last = args.at(-1);
        return last === undefined ? UNKNOWN : { kind: 'items', of: last };
      }
      case 'pick':
      case 'omit':
        return first === undefined ? UNKNOWN : this.#narrow(first, args[1], library.typeOperator(name) === 'pick', depth);
      case 'none':
        return SCALAR;
      case undefined:
    }
    const node = this.#apiType(ref.path, name);
    if (node !== undefined) return { kind: 'api', node, args };
    return this.#generated(ref.path, name, args, depth) ?? { kind: 'unknown', name: name.slice(name.lastIndexOf('.') + 1) };
  }

  /** What a name means that comes from where nobody can look: tools have made it out of a declaration of the program. */
  #generated(path: string, name: string, args: readonly TypeRef[], depth: number): ResolvedType | undefined {
    const dot = name.indexOf('.');
    const facts = this.#program.modules.get(path);
    const imported = facts?.typeImports.get(dot < 0 ? name : name.slice(0, dot));
    // Files that declare such names know those of each other.
    if (imported === undefined && facts?.module.types[0]?.generates !== true) return undefined;
    if (imported !== undefined && (this.#program.resolve(path, imported.specifier) !== undefined || !this.#libraryOf(path).generated(imported.specifier))) return undefined;
    const wanted = dot >= 0 ? name.slice(name.lastIndexOf('.') + 1) : imported === undefined || imported.name === 'default' ? name : imported.name;
    const found = nearestTo(path, this.#program.generated(wanted));
    const parts = found.map((one) => this.#declaration(one.facts, one.declaration, args, depth));
    return parts.reduce<ResolvedType | undefined>((whole, part) => (whole?.kind === 'object' && part.kind === 'object' ? { ...whole, members: new Map([...part.members, ...whole.members]) } : (whole ?? part)), undefined);
  }

  #narrow(of: TypeRef, keys: TypeRef | undefined, keep: boolean, depth: number): ResolvedType {
    const resolved = this.resolve(of, depth + 1);
    if (resolved.kind !== 'object' || keys === undefined) return resolved;
    const parts = keys.type.kind === 'union' ? keys.type.of : [keys.type];
    const names = new Set(parts.flatMap((part) => (part.kind === 'literal' && typeof part.value === 'string' ? [part.value] : [])));
    const members = new Map([...resolved.members].filter(([key]) => names.has(key) === keep));
    return { ...resolved, members, classRef: undefined, complete: keep || resolved.complete };
  }

  #declaration(facts: ModuleFacts, declaration: IrTypeDeclaration | undefined, args: readonly TypeRef[], depth: number): ResolvedType {
    if (declaration === undefined) return UNKNOWN;
    if (declaration.kind === 'enum') return CLEAN_TYPE;
    const path = facts.module.path;
    const bindings = declaration.params.length === 0 ? undefined : new Map(declaration.params.flatMap((param, index) => {
      const arg = args[index];
      return arg === undefined ? [] : [[param, arg] as const];
    }));
    const body = this.ref(path, declaration.body, bindings);
    if (declaration.kind === 'alias') {
      const resolved = this.resolve(body, depth + 1);
      return resolved.kind === 'object' || resolved.kind === 'unknown' ? { ...resolved, name: declaration.name } : resolved;
    }
    const merged = this.#merge(declaration.name, [body, ...declaration.extends.map((base) => this.ref(path, base, bindings))], depth);
    if (merged.kind !== 'object') return merged;
    const index = declaration.kind === 'class' ? facts.module.classes.find((candidate) => candidate.name === declaration.name)?.index : undefined;
    return { ...merged, classRef: index === undefined ? undefined : { path, index }, stored: declaration.storedAs !== undefined };
  }

  /** The file and name that a type name means in a file, through imports and re-exports. */
  #find(path: string, name: string, depth: number): { facts: ModuleFacts; name: string } | undefined {
    const facts = this.#program.modules.get(path);
    if (facts === undefined || depth > MAX_TYPE_DEPTH) return undefined;
    if (facts.types.has(name)) return { facts, name };
    const through = importOf(facts, name);
    if (through === undefined) return undefined;
    const { imported, rest } = through;
    const whole = rest === '' || imported.name === '*' ? imported.specifier : imported.submodule;
    const target = whole === undefined ? undefined : this.#program.resolve(path, whole);
    return target === undefined ? undefined : this.#exported(target, rest === '' ? imported.name : rest, depth + 1);
  }

  #exported(path: string, name: string, depth: number): { facts: ModuleFacts; name: string } | undefined {
    const facts = this.#program.modules.get(path);
    if (facts === undefined || depth > MAX_TYPE_DEPTH) return undefined;
    const own = facts.exportedTypes.get(name);
    if (own !== undefined) return { facts, name: own.name };
    const forwarded = facts.typeExports.get(name) ?? facts.forwarded.get(name) ?? facts.typeImports.get(name);
    if (forwarded !== undefined) {
      const target = this.#program.resolve(path, forwarded.specifier);
      const found = target === undefined ? undefined : this.#exported(target, forwarded.name, depth + 1);
      if (found !== undefined) return found;
    }
    for (const star of facts.stars) {
      const target = this.#program.resolve(path, star);
      const found = target === undefined ? undefined : this.#exported(target, name, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #libraryOf(path: string): Library {
    return this.#policy.library(this.#program.languageOf(path));
  }

  #apiType(path: string, name: string): ApiNode | undefined {
    const facts = this.#program.modules.get(path);
    const library = this.#libraryOf(path);
    const through = facts && importOf(facts, name);
    if (through === undefined) return library.typeInstance('', name);
    const { imported, rest } = through;
    if (rest === '') return library.typeInstance(imported.specifier, imported.name === 'default' ? name : imported.name);
    return library.typeInstance(imported.specifier, rest) ?? (imported.submodule === undefined ? undefined : library.typeInstance(imported.submodule, rest));
  }
}

/** The import that a dotted name starts with, the longest there is, and what of the name is left behind it. */
function importOf(facts: ModuleFacts, name: string): { readonly imported: IrTypeImport; readonly rest: string } | undefined {
  for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) {
    const imported = facts.typeImports.get(name.slice(0, end));
    if (imported !== undefined) return { imported, rest: name.slice(end + 1) };
  }
  return undefined;
}

/** Directories that two paths have in common from the top. */
function nearness(left: string, right: string): number {
  const [a, b] = [left.split('/'), right.split('/')];
  let common = 0;
  while (common < a.length - 1 && common < b.length - 1 && a[common] === b[common]) common++;
  return common;
}

/** Those declarations that stand nearest to a file: a workspace has several that are called alike. In a fixed order. */
function nearestTo(from: string, candidates: readonly DeclaredType[]): readonly DeclaredType[] {
  if (candidates.length <= 1) return candidates;
  const most = Math.max(...candidates.map((candidate) => nearness(from, candidate.path)));
  return candidates
    .filter((candidate) => nearness(from, candidate.path) === most)
    .sort((a, b) => a.path.length - b.path.length || (a.path < b.path ? -1 : a.path > b.path ? 1 : a.declaration.range.start - b.declaration.range.start));
}

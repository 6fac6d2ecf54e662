/**
 * Members of classes, up and down the hierarchy: what a class and its bases have under a name, what its subclasses put in place of it where
 * the instance may be one of theirs, and what the classes have that implement an interface. Fields live in cells that all instances of a
 * class share.
 */
import type { IrClass } from '../ir/types.js';
import { functionKey, type Program } from './program.js';
import type { Site } from './reading.js';
import { join, MAX_CALLABLE } from './lattice.js';
import { CLEAN, fieldsValue, OPAQUE, type ClassRef, type FunctionRef, type Value } from './value.js';

const NONE: readonly never[] = [];

/** Base classes that are followed. */
const MAX_SUPERCLASSES = 8;
/** Classes below a class that are looked through: a base class of half the program says nothing about any one call. */
const MAX_SUBCLASSES = 48;

/** Classes that implement an interface, likewise. */
export const implementersCell = (path: string, name: string): string => `i:${path}:${name}`;

/** What a class writes into the cell of what is above it. */
export function classEntry(ref: ClassRef): Value {
  return fieldsValue(new Map([[`${ref.path}#${String(ref.index)}`, { ...CLEAN, classes: [ref] }]]));
}

export class Members {
  readonly #program: Program;
  readonly #getter: (key: string, receiver: Value, site: Site, ref?: FunctionRef) => Value;
  readonly #bound: (name: string) => void;

  constructor(program: Program, getter: (key: string, receiver: Value, site: Site, ref?: FunctionRef) => Value, bound: (name: string) => void) {
    this.#program = program;
    this.#getter = getter;
    this.#bound = bound;
  }

  /** What an instance of the class (or the class itself) has under a name; `CLEAN` if nothing is known of it. */
  of(ref: ClassRef, key: string, isStatic: boolean, receiver: Value, site: Site): Value {
    const own = this.#inherited(ref, key, isStatic, receiver, site);
    return isStatic || ref.exact === true ? own : join(own, this.#overriding([ref], key, receiver, site));
  }

  /** Whether instances show their fields where a text is made of them, because of their class or of one above it. */
  isRecord({ path, index }: ClassRef, depth = 0): boolean {
    if (this.#program.modules.get(path)?.module.classes[index]?.record === true) return true;
    return depth < MAX_SUPERCLASSES && this.#program.classCell({ path, index }, 'above')?.classes.some((base) => this.isRecord(base, depth + 1)) === true;
  }

  /** Whether the class, or one above it, has a base that nobody knows: its instances may have anything. */
  isOpen({ path, index }: ClassRef, depth = 0): boolean {
    const base = this.#program.classCell({ path, index }, 'above');
    if (base === undefined || depth >= MAX_SUPERCLASSES) return false;
    return base.classes.length === 0 ? base.opaque || base.apis.length > 0 : base.classes.some((above) => this.isOpen(above, depth + 1));
  }

  /** The methods of this name of all classes that implement an interface. */
  implementing(cell: string, key: string, receiver: Value, site: Site): Value {
    const classes = listed(this.#program.cell(cell));
    let result = CLEAN;
    if (classes.length > MAX_CALLABLE) {
      this.#bound('implementations of an interface');
      return result;
    }
    for (const ref of classes) result = join(result, this.#inherited(ref, key, false, receiver, site));
    return join(result, this.#overriding(classes, key, receiver, site));
  }

  #inherited(ref: ClassRef, key: string, isStatic: boolean, receiver: Value, site: Site): Value {
    let result = CLEAN;
    let current: readonly ClassRef[] = [ref];
    for (let depth = 0; current.length > 0; depth++) {
      if (depth >= MAX_SUPERCLASSES) {
        this.#bound('base classes');
        break;
      }
      const next: ClassRef[] = [];
      for (const at of current) {
        result = join(result, this.#declared(at, key, isStatic, receiver, site));
        const cell = this.#program.fieldOf(at, key);
        if (cell !== undefined) result = join(result, cell);
        const base = this.#program.classCell(at, 'above');
        if (base === undefined) continue;
        next.push(...base.classes);
        for (const api of base.apis) {
          const node = (isStatic ? api.node : api.node.called())?.member(key);
          if (node !== undefined) result = join(result, { ...OPAQUE, apis: [{ ...api, node }] });
        }
      }
      if (result !== CLEAN) return result;
      current = next;
    }
    return result;
  }

  /** Methods and getters that classes below these declare. */
  #overriding(classes: readonly ClassRef[], key: string, receiver: Value, site: Site): Value {
    const seen = new Set<string>();
    const found: ClassRef[] = [];
    const pending = [...classes];
    for (let ref = pending.pop(); ref !== undefined; ref = pending.pop()) {
      for (const below of listed(this.#program.classCell(ref, 'below'))) {
        const name = `${below.path}#${String(below.index)}`;
        if (seen.has(name)) continue;
        seen.add(name);
        pending.push(below);
        if (this.#program.modules.get(below.path)?.module.classes[below.index]?.members.some((member) => member.name === key && !member.static && member.kind !== 'setter') === true) found.push(below);
      }
    }
    if (seen.size > MAX_SUBCLASSES || found.length > MAX_CALLABLE) {
      this.#bound('subclasses of a class');
      return CLEAN;
    }
    return found.reduce((result, ref) => join(result, this.#declared(ref, key, false, receiver, site)), CLEAN);
  }

  #declared({ path, index }: ClassRef, key: string, isStatic: boolean, receiver: Value, site: Site): Value {
    const declaration = this.#program.modules.get(path)?.module.classes[index];
    let result = CLEAN;
    for (const member of declaration === undefined ? [] : (membersOf(path, declaration).get(key) ?? [])) {
      if (member.isStatic === isStatic) result = join(result, member.getter ? this.#getter(member.key, receiver, site) : member.value);
    }
    return result;
  }
}

/** A method, or what reads a property; what sets one is nothing to read. */
interface Member {
  readonly key: string;
  readonly isStatic: boolean;
  readonly getter: boolean;
  readonly value: Value;
}

const membersKnown = new WeakMap<IrClass, ReadonlyMap<string, readonly Member[]>>();

/** Of a class, by name. Remembered: large classes are read from everywhere. */
function membersOf(path: string, declaration: IrClass): ReadonlyMap<string, readonly Member[]> {
  const known = membersKnown.get(declaration);
  if (known !== undefined) return known;
  const members = new Map<string, Member[]>();
  for (const { name, kind, static: isStatic, function: index } of declaration.members) {
    if (kind === 'setter') continue;
    const key = functionKey(path, index);
    const member = { key, isStatic, getter: kind === 'getter', value: { ...CLEAN, functions: [{ key, captured: undefined }] } };
    const others = members.get(name);
    if (others === undefined) members.set(name, [member]);
    else others.push(member);
  }
  membersKnown.set(declaration, members);
  return members;
}

const listed = (cell: Value | undefined): readonly ClassRef[] => (cell?.fields === undefined ? NONE : [...cell.fields.values()].flatMap((entry) => entry.classes));

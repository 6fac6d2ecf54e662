/**
 * The abstract values that the engine computes with. A value is what an expression may hold, seen from privacy: the personal data
 * in it (taints), its fields and items, what it can be called as, and which unknowns of the enclosing function it was
 * made from (syms), so that one analysis of a function serves all its callers.
 *
 * Values are immutable; `CLEAN` is the bottom of the lattice and `join` its least upper bound, up to the bounds named here.
 * Equality (`sameValue`) ignores traces: two values that differ only in how the data came are one.
 */
import type { Range } from '../base/text.js';
import { cut } from './limits.js';
import type { Step, Trace } from './trace.js';
import type { ApiNode } from './policy.js';
import type { ResolvedType } from './resolved-type.js';
import type { IrType, Literal, Reg } from '../ir/types.js';

/** 0 low, 1 medium, 2 high. */
export type Certainty = 0 | 1 | 2;

/** What shows that something is personal. */
export type Evidence = 'typed' | 'schema' | 'marked' | 'library' | 'stored' | 'named' | 'type-name';

/** What is left of a datum: a hash, which still tells one person from another; a part that is still telling; a part of unknown extent. */
export type Remainder = 'hash' | 'part' | 'some';

export interface Taint {
  /** A data kind of the taxonomy. */
  readonly kind: string;
  readonly person: string | undefined;
  /** One text or list that carries this kind of many people. */
  readonly many: boolean;
  /** Undefined: all of it. */
  readonly left: Remainder | undefined;
  /** It was read under a key that nobody knows, so it may be another field that was meant. */
  readonly loose: boolean;
  readonly certainty: Certainty;
  readonly reason: Evidence;
  /** Where it was first seen as personal, by function and offset in it. With the kind it is the taint's identity. */
  readonly origin: string;
  /** The function parameter whose name alone made it a source; '' otherwise. */
  readonly param: string;
  /** It stands for a field of a record that is there as a whole, not for a field that was asked for. */
  readonly record: { readonly stored: boolean; readonly own: boolean; readonly without: readonly string[]; readonly hidden: readonly string[] } | undefined;
  readonly trace: Trace;
}

/** The value is a person's record, or a list of such records. */
export interface Entity {
  readonly person: string;
  readonly many: boolean;
  /** It was read from where records are stored, so it has all its fields. */
  readonly stored: boolean;
  /** Its fields were picked by somebody who wrote them down, so it is no more than what was asked for. */
  readonly picked: boolean;
  /** It is that of whoever asks: to hand it back to them is no disclosure. */
  readonly own: boolean;
  /** Cells in which is noted what the program reads off it, nearest first, where nothing else tells its fields; see `Reading`. */
  readonly observed: readonly string[];
  readonly certainty: Certainty;
  readonly reason: Evidence;
  readonly origin: string;
  readonly param: string;
  /** Fields that were taken out of it. */
  readonly without: readonly string[];
  readonly trace: Trace;
}

/**
 * What is not known until the function is called: `p0` a parameter, `a1` all arguments from the second on, `this`, `c3` a captured
 * slot, `k2` the result of a call of an unknown function. Selectors: `.name` a field, `[]` an item, `[*]` all items as one text, `.?` a field
 * under a key that nobody knows, `-a,b` the rest without a and b; in models also `.@p0`, the field that the first argument names.
 */
export interface Sym {
  readonly root: string;
  readonly path: readonly string[];
  /** How much of it: itself, the characters of a text (and no items), its text, or all of its fields as one text. */
  readonly depth: 'value' | FlatDepth;
  readonly many: boolean;
  readonly left: Remainder | undefined;
  /** Where the last selector is read, and what its owner is called there, so that a source found there later is placed and judged there. */
  readonly at: { readonly path: string; readonly range: Range; readonly origin?: string; readonly step?: Step; readonly owner?: string } | undefined;
  readonly trace: Trace | undefined;
}

/** How much of a value a text shows. */
export type FlatDepth = 'characters' | 'text' | 'shown' | 'deep';

export interface FunctionRef {
  /** `path#index` */
  readonly key: string;
  /** Values of captured slots (by the slot in the function itself) at the time it was made. */
  readonly captured: ReadonlyMap<number, Value> | undefined;
  /** Arguments that were given when it was bound; what it leaks of them it leaked then. */
  readonly shift?: number;
}

export interface ClassRef {
  readonly path: string;
  readonly index: number;
  /** An instance of just this class, not of one below it. */
  readonly exact?: boolean;
}

export interface ApiRef {
  readonly node: ApiNode;
  /** Found by the name of a receiver only. */
  readonly guessed: boolean;
  /** Where the object was made, if that tells it apart from others. */
  readonly made?: string;
  /** The call that made the object that this is, or is a part of, where a model wants to know. */
  readonly creation?: Made;
}

/** A call of a library that made an object. */
export interface Made {
  readonly args: readonly Value[];
  /** The function that calls, its registers of the arguments, and the place. */
  readonly key: string;
  readonly registers: readonly Reg[];
  readonly range: Range;
  /** The call that made what is called. */
  readonly by: Made | undefined;
}

/** A declared type, in the scope of the file that declares it. Equal ones are one object: see `Types`. */
export interface TypeRef {
  readonly id: number;
  readonly path: string;
  readonly type: IrType;
  /** Type parameters of the declaration around it -> what they stand for. */
  readonly bindings: ReadonlyMap<string, TypeRef> | undefined;
  /** What it is, where no declaration says it: see `MadeTypes`. */
  readonly made?: ResolvedType;
}

export interface Value {
  /** It may hold more than is recorded here: an argument, the result of an unknown call. Only such a value can be personal by its name. */
  readonly opaque: boolean;
  /** Its fields were written somewhere else in the program: they are some of its fields, and hide nothing that is known besides. */
  readonly weak: boolean;
  readonly taints: readonly Taint[];
  readonly syms: readonly Sym[];
  readonly functions: readonly FunctionRef[];
  readonly apis: readonly ApiRef[];
  /** Paths of project files whose namespace this is. */
  readonly modules: readonly string[];
  readonly classes: readonly ClassRef[];
  readonly instances: readonly ClassRef[];
  readonly fields: ReadonlyMap<string, Value> | undefined;
  readonly element: Value | undefined;
  /** It is no data but says what data are like: a schema, a model, a table. */
  readonly describes: TypeRef | undefined;
  /** It may be of any of these. */
  readonly types: readonly TypeRef[];
  readonly entity: Entity | undefined;
  /** `regex`: the flags, when the value is the source of a regular expression. */
  readonly literal: { readonly value: Literal; readonly regex?: string } | undefined;
  /** It is one of these texts, and nothing else. */
  readonly words: readonly string[] | undefined;
  /** The literal text that it begins with, if it was made of that and something else. */
  readonly begins: string | undefined;
  /** The person in whose record this was found: context for the names of its fields. */
  readonly context: string | undefined;
}

const NOTHING: readonly never[] = [];

export const CLEAN: Value = {
  opaque: false,
  weak: false,
  taints: NOTHING,
  syms: NOTHING,
  functions: NOTHING,
  apis: NOTHING,
  modules: NOTHING,
  classes: NOTHING,
  instances: NOTHING,
  fields: undefined,
  element: undefined,
  describes: undefined,
  types: NOTHING,
  entity: undefined,
  literal: undefined,
  words: undefined,
  begins: undefined,
  context: undefined,
};

export const OPAQUE: Value = { ...CLEAN, opaque: true };

/** The result of arithmetic and comparisons: something that is there, unlike `CLEAN`, and holds nothing. */
export const COMPUTED: Value = { ...CLEAN };

/** What is written into when nothing else is known of the object. */
export const WEAK: Value = { ...OPAQUE, weak: true };

/** Nesting of fields and items that is kept apart; deeper ones are merged into one text. Real records are shallower. */
export const MAX_DEPTH = 5;
/** Fields of one object that are kept apart. */
const MAX_FIELDS = 96;
/** Taints, syms, functions … of one value. */
const MAX_FACTS = 24;
/** Declared types of one value: more come together only where anything goes. */
const MAX_TYPES = 6;
/** Functions and classes that one value may be: whoever is called by more has no particular one in mind. */
export const MAX_CALLABLE = 6;

export function isPlainClean(value: Value): boolean {
  return (
    !value.opaque &&
    value.taints.length === 0 &&
    value.syms.length === 0 &&
    value.functions.length === 0 &&
    value.apis.length === 0 &&
    value.modules.length === 0 &&
    value.classes.length === 0 &&
    value.instances.length === 0 &&
    value.fields === undefined &&
    value.element === undefined &&
    value.describes === undefined &&
    value.types.length === 0 &&
    value.entity === undefined
  );
}

export function literalValue(value: Literal, regex?: string): Value {
  return { ...CLEAN, literal: regex === undefined ? { value } : { value, regex } };
}

/** What a call binds to a root of a summary, whole. */
export function rootSym(root: string): Sym {
  return { root, path: [], depth: 'value', many: false, left: undefined, at: undefined, trace: undefined };
}

/** The texts that a value is one of; undefined if it may be something else. */
export function wordsOf(value: Value): readonly string[] | undefined {
  return value.words ?? (typeof value.literal?.value === 'string' && value.literal.regex === undefined ? [value.literal.value] : undefined);
}

/** Texts that one value may be; a choice among more is no choice that anybody wrote down. */
const MAX_WORDS = 16;

function joinWords(left: Value, right: Value): readonly string[] | undefined {
  const [some, others] = [wordsOf(left), wordsOf(right)];
  if (some === undefined || others === undefined) return undefined;
  if (others.every((word) => some.includes(word))) return left.words;
  const all = [...new Set([...some, ...others])].sort();
  return all.length > MAX_WORDS ? undefined : all;
}

export function fieldsValue(fields: ReadonlyMap<string, Value>, element?: Value): Value {
  return { ...CLEAN, fields, element };
}

export function taintKey(taint: Taint): string {
  return `${taint.kind}|${taint.origin}|${taint.left ?? ''}${taint.record === undefined ? '' : 'r'}`;
}

export function symKey(sym: Sym): string {
  return `${sym.root}${sym.path.join('')}|${sym.depth}${sym.many ? 'm' : ''}${sym.left ?? ''}`;
}

/** The least by their keys stay when there are too many, whichever came first. */
function replaceGreatest<T>(list: readonly T[], item: T, key: (item: T) => string): number {
  let greatest = -1;
  let most = key(item);
  for (const [index, present] of list.entries()) {
    const other = key(present);
    if (other <= most) continue;
    most = other;
    greatest = index;
  }
  return greatest;
}

interface Kept<T> {
  /** One of both if they are about the same thing. */
  readonly same: (a: T, b: T) => T | undefined;
  readonly key: (item: T) => string;
  readonly most: number;
  /** What there are too many of. */
  readonly what: string;
}

function unite<T>(left: readonly T[], right: readonly T[], { same, key, most, what }: Kept<T>): readonly T[] {
  if (right.length === 0 || left === right) return left;
  if (left.length === 0) return right;
  let result: T[] | undefined;
  for (const item of right) {
    const current: readonly T[] = result ?? left;
    let found = false;
    for (let index = 0; index < current.length; index++) {
      const present = current[index] as T;
      const merged = present === item ? present : same(present, item);
      if (merged === undefined) continue;
      found = true;
      if (merged !== present) {
        result ??= [...left];
        result[index] = merged;
      }
      break;
    }
    if (found) continue;
    if (current.length < most) {
      result ??= [...left];
      result.push(item);
      continue;
    }
    cut(what);
    const greatest = replaceGreatest(current, item, key);
    if (greatest < 0) continue;
    result ??= [...left];
    result[greatest] = item;
  }
  return result ?? left;
}

function betterTrace(left: Trace, right: Trace): boolean {
  return right.length < left.length;
}

function sameTaint(left: Taint, right: Taint): Taint | undefined {
  if (left.kind !== right.kind || left.origin !== right.origin || left.left !== right.left) return undefined;
  if ((left.record === undefined) !== (right.record === undefined)) return undefined;
  const many = left.many || right.many;
  const loose = left.loose && right.loose;
  const base = right.certainty > left.certainty || (right.certainty === left.certainty && betterTrace(left.trace, right.trace)) ? right : left;
  const person = base.person ?? left.person ?? right.person;
  const record = base.record === undefined || base.record.hidden.length === 0 ? base.record : withHidden(base.record, left, right);
  return base.many === many && base.person === person && base.loose === loose && base.record === record ? base : { ...base, many, person, loose, record };
}

/** Of two fields with the same data, what one of them shows is shown. */
function withHidden(record: NonNullable<Taint['record']>, left: Taint, right: Taint): Taint['record'] {
  const hidden = record.hidden.filter((channel) => left.record?.hidden.includes(channel) === true && right.record?.hidden.includes(channel) === true);
  return hidden.length === record.hidden.length ? record : { ...record, hidden };
}

function sameSym(left: Sym, right: Sym): Sym | undefined {
  if (left.root !== right.root || left.depth !== right.depth || left.many !== right.many || left.left !== right.left || left.path.length !== right.path.length) return undefined;
  return left.path.every((selector, index) => selector === right.path[index]) ? left : undefined;
}

/** What a function captured is settled when it leaves the function that made it (see `Machine`), so there is nothing to join before. */
function sameFunction(left: FunctionRef, right: FunctionRef): FunctionRef | undefined {
  if (left.key !== right.key || left.shift !== right.shift) return undefined;
  return left.captured === undefined ? right : left;
}

const sameApi = (left: ApiRef, right: ApiRef): ApiRef | undefined => (left.node === right.node && left.made === right.made && sameCreation(left.creation, right.creation) ? (left.guessed ? right : left) : undefined);
const sameCreation = (left: Made | undefined, right: Made | undefined): boolean => left === right || (left !== undefined && right !== undefined && sameCall(left, right));
const sameCall = (left: Made, right: Made): boolean => left.key === right.key && left.range.start === right.range.start && left.args.length === right.args.length && left.args.every((arg, index) => sameValue(arg, right.args[index] ?? CLEAN));
const sameType = (left: TypeRef, right: TypeRef): TypeRef | undefined => (left === right ? left : undefined);
/** Of two things of which a value has one, always the same one. */
const either = <T>(left: T | undefined, right: T | undefined, key: (item: T) => string): T | undefined =>
  left === undefined || right === undefined || left === right ? (left ?? right) : key(left) >= key(right) ? left : right;
const itself = (text: string): string => text;
const typeKey = ({ path, type }: TypeRef): string => `${path}|${JSON.stringify(type)}`;
const sameText = (left: string, right: string): string | undefined => (left === right ? left : undefined);
const sameClass = (left: ClassRef, right: ClassRef): ClassRef | undefined =>
  left.index !== right.index || left.path !== right.path ? undefined : left.exact === true ? right : left;

/** A total order, so that it does not matter which of two records comes first. */
function isSurer(left: Entity, right: Entity): boolean {
  if (left.certainty !== right.certainty) return left.certainty > right.certainty;
  return left.person === right.person ? left.origin < right.origin : left.person > right.person;
}

function joinEntities(left: Entity | undefined, right: Entity | undefined): Entity | undefined {
  if (left === undefined || right === undefined || left === right) return left ?? right;
  const base = isSurer(right, left) ? right : left;
  const without = left.without.length === 0 && right.without.length === 0 ? left.without : left.without.filter((key) => right.without.includes(key));
  const many = left.many || right.many;
  const stored = left.stored || right.stored;
  const picked = left.picked && right.picked;
  const own = left.own && right.own;
  const observed = left.observed.length === 0 || right.observed.length === 0 ? NOTHING : unite(left.observed, right.observed, TEXTS);
  const same = base.many === many && base.stored === stored && base.picked === picked && base.own === own && base.without === without && base.observed.length === observed.length;
  return same ? base : { ...base, many, stored, picked, own, observed, without };
}

/** Its fields are some of those it has: what was not written may be there all the same. */
const isOpen = (value: Value): boolean => value.opaque || value.syms.length > 0 || value.entity !== undefined;

/** A field that was overwritten on one way only hides nothing of an open value that comes the other way. */
function lasting(fields: ReadonlyMap<string, Value> | undefined, other: Value): ReadonlyMap<string, Value> | undefined {
  if (fields === undefined || !isOpen(other)) return fields;
  let result: Map<string, Value> | undefined;
  for (const [key, field] of fields) {
    if (other.fields?.has(key) === true) continue;
    if (isPlainClean(field)) (result ??= new Map(fields)).delete(key);
    else if (field.literal !== undefined || field.words !== undefined) (result ??= new Map(fields)).set(key, { ...field, literal: undefined, words: undefined });
  }
  return result ?? fields;
}

function joinFields(one: Value, other: Value, depth: number): ReadonlyMap<string, Value> | undefined {
  if (one.fields === other.fields) return one.fields;
  const left = lasting(one.fields, other);
  const right = lasting(other.fields, one);
  if (left === undefined || right === undefined) return left ?? right;
  let result: Map<string, Value> | undefined;
  for (const [key, value] of right) {
    const present = left.get(key);
    const joined = present === undefined ? value : joinAt(present, value, depth + 1);
    if (joined === present) continue;
    (result ??= new Map(left)).set(key, joined);
  }
  return result === undefined ? left : fewer(result);
}

/** The first by name stay when there are too many, whichever came first. */
export function fewer(fields: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  if (fields.size <= MAX_FIELDS) return fields;
  cut('fields of an object');
  return new Map([...fields].sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, MAX_FIELDS));
}

function joinAt(leftGiven: Value, rightGiven: Value, depth: number): Value {
  if (leftGiven === rightGiven || rightGiven === CLEAN) return leftGiven;
  if (leftGiven === CLEAN) return rightGiven;
  const left = depth > MAX_DEPTH ? prune(leftGiven, 0) : leftGiven;
  const right = depth > MAX_DEPTH ? prune(rightGiven, 0) : rightGiven;
  const opaque = left.opaque || right.opaque;
  const weak = left.weak || right.weak;
  const taints = unite(left.taints, right.taints, TAINTS);
  const syms = unite(left.syms, right.syms, SYMS);
  const functions = unite(left.functions, right.functions, FUNCTIONS);
  const apis = unite(left.apis, right.apis, APIS);
  const modules = unite(left.modules, right.modules, TEXTS);
  const classes = unite(left.classes, right.classes, CLASSES);
  const instances = unite(left.instances, right.instances, CLASSES);
  const fields = joinFields(left, right, depth);
  const element = left.element === undefined || right.element === undefined ? (left.element ?? right.element) : joinAt(left.element, right.element, depth + 1);
  const describes = either(left.describes, right.describes, typeKey);
  const types = unite(left.types, right.types, TYPES);
  const entity = joinEntities(left.entity, right.entity);
  const literal = left.literal !== undefined && right.literal !== undefined && left.literal.value === right.literal.value && left.literal.regex === right.literal.regex ? left.literal : undefined;
  const words = literal === undefined ? joinWords(left, right) : undefined;
  const begins = left.begins === right.begins ? left.begins : undefined;
  const context = either(left.context, right.context, itself);
  if (
    opaque === left.opaque && weak === left.weak && taints === left.taints && syms === left.syms && functions === left.functions && apis === left.apis &&
    modules === left.modules && classes === left.classes && instances === left.instances && fields === left.fields &&
    element === left.element && types === left.types && describes === left.describes && entity === left.entity && literal === left.literal && words === left.words && begins === left.begins && context === left.context
  ) {
    return left;
  }
  return { opaque, weak, taints, syms, functions, apis, modules, classes, instances, fields, element, types, describes, entity, literal, words, begins, context };
}

const functionId = (ref: FunctionRef): string => (ref.shift === undefined ? ref.key : `${ref.key}+${String(ref.shift)}`);
const classKey = (ref: ClassRef): string => `${ref.path}#${String(ref.index)}${ref.exact === true ? '!' : ''}`;

const TAINTS: Kept<Taint> = { same: sameTaint, key: taintKey, most: MAX_FACTS, what: 'data in a value' };
const SYMS: Kept<Sym> = { same: sameSym, key: symKey, most: MAX_FACTS, what: 'unknowns in a value' };
const FUNCTIONS: Kept<FunctionRef> = { same: sameFunction, key: functionId, most: MAX_CALLABLE, what: 'functions that one value may be' };
// Symbols of libraries have no names of their own; a value that may be so many is none of them.
const APIS: Kept<ApiRef> = { same: sameApi, key: (ref) => ref.made ?? '', most: MAX_FACTS, what: 'library symbols that one value may be' };
const TEXTS: Kept<string> = { same: sameText, key: itself, most: MAX_FACTS, what: 'modules that one value may be' };
const CLASSES: Kept<ClassRef> = { same: sameClass, key: ({ path, index }) => `${path}#${String(index)}`, most: MAX_CALLABLE, what: 'classes that one value may be' };
const TYPES: Kept<TypeRef> = { same: sameType, key: typeKey, most: MAX_TYPES, what: 'declared types of a value' };

/** The least value that covers both. Associative, commutative and idempotent up to traces and the bounds above. */
export function join(left: Value, right: Value): Value {
  return joinAt(left, right, 0);
}

export function joinAll(values: readonly Value[]): Value {
  return values.reduce(join, CLEAN);
}

function sameList<T>(left: readonly T[], right: readonly T[], key: (item: T) => unknown): boolean {
  if (left === right) return true;
  if (left.length !== right.length) return false;
  return left.every((item) => right.some((other) => other === item || key(other) === key(item)));
}

const fullTaintKey = (taint: Taint): string => `${taintKey(taint)}|${taint.many ? 'm' : ''}${taint.loose ? 'l' : ''}${String(taint.certainty)}`;

function sameApis(left: readonly ApiRef[], right: readonly ApiRef[]): boolean {
  return left === right || (left.length === right.length && left.every((ref) => right.some((other) => other.node === ref.node && other.made === ref.made && sameCreation(other.creation, ref.creation))));
}

function sameMap<K>(left: ReadonlyMap<K, Value> | undefined, right: ReadonlyMap<K, Value> | undefined, depth: number): boolean {
  if (left === right) return true;
  if (left === undefined || right?.size !== left.size) return false;
  for (const [key, value] of left) {
    const other = right.get(key);
    if (other === undefined || !sameAt(value, other, depth + 1)) return false;
  }
  return true;
}

function sameAt(left: Value, right: Value, depth: number): boolean {
  if (left === right || depth > MAX_DEPTH + 2) return true;
  return (
    left.opaque === right.opaque &&
    left.weak === right.weak &&
    left.literal?.value === right.literal?.value &&
    left.words?.join() === right.words?.join() &&
    left.begins === right.begins &&
    left.context === right.context &&
    left.describes === right.describes &&
    sameList(left.types, right.types, (ref) => ref.id) &&
    left.entity?.person === right.entity?.person &&
    left.entity?.many === right.entity?.many &&
    left.entity?.stored === right.entity?.stored &&
    left.entity?.own === right.entity?.own &&
    left.entity?.observed.length === right.entity?.observed.length &&
    left.entity?.picked === right.entity?.picked &&
    left.entity?.certainty === right.entity?.certainty &&
    left.entity?.without.length === right.entity?.without.length &&
    sameList(left.taints, right.taints, fullTaintKey) &&
    sameList(left.syms, right.syms, symKey) &&
    sameList(left.functions, right.functions, functionId) &&
    left.functions.every((ref) => sameMap(ref.captured, right.functions.find((other) => functionId(other) === functionId(ref))?.captured, depth + 4)) &&
    sameApis(left.apis, right.apis) &&
    sameList(left.modules, right.modules, (path) => path) &&
    sameList(left.classes, right.classes, classKey) &&
    sameList(left.instances, right.instances, classKey) &&
    sameMap(left.fields, right.fields, depth) &&
    (left.element === right.element || (left.element !== undefined && right.element !== undefined && sameAt(left.element, right.element, depth + 1)))
  );
}

export function sameValue(left: Value, right: Value): boolean {
  return sameAt(left, right, 0);
}

const personal = new WeakMap<Value, boolean>();

/** Anything in it, however deep, that has come some way: taints, records, syms. Remembered, since values never change. */
export function carriesData(value: Value): boolean {
  if (value.taints.length > 0 || value.syms.length > 0 || value.entity !== undefined) return true;
  if (value.fields === undefined && value.element === undefined) return false;
  const known = personal.get(value);
  if (known !== undefined) return known;
  let found = value.element !== undefined && carriesData(value.element);
  if (!found && value.fields !== undefined) {
    for (const field of value.fields.values()) {
      if (!carriesData(field)) continue;
      found = true;
      break;
    }
  }
  personal.set(value, found);
  return found;
}

/** Fields and items, nested ones included, of one value. Trees of objects that refer to each other would grow for ever. */
const MAX_NODES = 256;
const weights = new WeakMap<Value, number>();

function weigh(value: Value): number {
  if (value.fields === undefined && value.element === undefined) return 1;
  const known = weights.get(value);
  if (known !== undefined) return known;
  let weight = 1 + (value.element === undefined ? 0 : weigh(value.element));
  for (const field of value.fields?.values() ?? []) weight += weigh(field);
  weights.set(value, weight);
  return weight;
}

/** The value down to some depth; the data further down become data of what they are in. */
function prune(value: Value, depth: number): Value {
  if (value.fields === undefined && value.element === undefined) return value;
  if (depth === 0) {
    cut('depth of a value');
    const taints = carriesData(value) ? nestedTaints(value, 0) : value.taints;
    return { ...value, opaque: true, taints, fields: undefined, element: undefined };
  }
  const fields = value.fields === undefined ? undefined : new Map([...value.fields].map(([key, field]) => [key, prune(field, depth - 1)]));
  return { ...value, fields, element: value.element === undefined ? undefined : prune(value.element, depth - 1) };
}

function nestedTaints(value: Value, depth: number): readonly Taint[] {
  let taints = value.taints;
  if (depth > MAX_DEPTH || !carriesData(value)) return taints;
  for (const field of value.fields?.values() ?? []) taints = unite(taints, nestedTaints(field, depth + 1), TAINTS);
  return value.element === undefined ? taints : unite(taints, nestedTaints(value.element, depth + 1), TAINTS);
}

/** A value that stops growing: the result of a function that keeps finding more the more often it is looked at. */
export function widened(before: Value, after: Value): Value {
  return prune(join(before, after), 2);
}

/** The value itself unless it is too large to be carried around; then only its upper levels. */
export function bounded(value: Value, hit: () => void): Value {
  if (weigh(value) <= MAX_NODES) return value;
  hit();
  for (const depth of [2, 1]) {
    const pruned = prune(value, depth);
    if (weigh(pruned) <= MAX_NODES) return pruned;
  }
  return prune(value, 0);
}

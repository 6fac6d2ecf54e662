/**
 * The order of abstract values: what covers two of them (`join`), whether two are the same, and the bounds that keep them finite.
 */
import { cut, exceeds } from './limits.js';
import type { Trace } from './trace.js';
import { CLEAN, isPlainClean, symKey, taintKey, wordsOf, type ApiRef, type ClassRef, type Entity, type FunctionRef, type Made, type Sym, type Taint, type TypeRef, type Value } from './value.js';

const NOTHING: readonly never[] = [];

/** Fields of one object that are kept apart. */
const MAX_FIELDS = 96;
/** Taints, syms, functions … of one value. */
const MAX_FACTS = 24;
/** Declared types of one value: more come together only where anything goes. */
const MAX_TYPES = 6;
/** Functions and classes that one value may be: whoever is called by more has no particular one in mind. */
export const MAX_CALLABLE = 6;
/** Nesting of fields and items that is kept apart; deeper ones are merged into one text. Real records are shallower. */
export const MAX_DEPTH = 5;

/** Texts that one value may be; a choice among more is no choice that anybody wrote down. */
const MAX_WORDS = 16;

function joinWords(left: Value, right: Value): readonly string[] | undefined {
  const some = wordsOf(left);
  if (some === undefined) return undefined;
  const others = wordsOf(right);
  if (others === undefined) return undefined;
  if (others.every((word) => some.includes(word))) return left.words ?? some;
  const all = [...new Set([...some, ...others])].sort();
  return exceeds(all.length, MAX_WORDS, 'texts that one value may be') ? undefined : all;
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
  // A record that may be anybody's is not the asker's own; a datum that may be the asker's is found beside them.
  const own = left.record === undefined ? left.own || right.own : left.own && right.own;
  const base = right.certainty > left.certainty || (right.certainty === left.certainty && betterTrace(left.trace, right.trace)) ? right : left;
  // What both say alike is told whatever the way it came, so that nothing depends on which came first.
  const person = either(left.person, right.person, itself);
  const reason = left.reason === right.reason ? base.reason : left.certainty === right.certainty ? (left.reason > right.reason ? left.reason : right.reason) : base.reason;
  const param = left.param === right.param ? base.param : left.param === '' || right.param === '' ? '' : left.param > right.param ? left.param : right.param;
  const record = joinRecords(base.record, left.record, right.record);
  return base.many === many && base.person === person && base.loose === loose && base.own === own && base.record === record && base.reason === reason && base.param === param
    ? base
    : { ...base, many, person, loose, own, record, reason, param };
}

/** Of two fields with the same data, what one of them shows is shown. */
function joinRecords(base: Taint['record'], left: Taint['record'], right: Taint['record']): Taint['record'] {
  if (base === undefined || left === undefined || right === undefined || left === right) return base;
  const stored = left.stored || right.stored;
  const hidden = inBoth(left.hidden, right.hidden);
  const without = inBoth(left.without, right.without);
  return stored === base.stored && hidden.length === base.hidden.length && without.length === base.without.length ? base : { stored, hidden, without };
}

const inBoth = (left: readonly string[], right: readonly string[]): readonly string[] => (left === right ? left : left.filter((text) => right.includes(text)));

function sameSym(left: Sym, right: Sym): Sym | undefined {
  if (left.root !== right.root || left.depth !== right.depth || left.many !== right.many || left.left !== right.left || left.path.length !== right.path.length) return undefined;
  return left.path.every((selector, index) => selector === right.path[index]) ? left : undefined;
}

/** What a function captured is settled when it leaves the function that made it (see `Machine`), so there is nothing to join before. */
function sameFunction(left: FunctionRef, right: FunctionRef): FunctionRef | undefined {
  if (left.key !== right.key || left.shift !== right.shift || left.promised !== right.promised) return undefined;
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
/** By what it says, so that it is the same one in every run; ids are given in the order of the analysis. */
const typeKey = ({ path, type, bindings }: TypeRef): string => `${path}|${JSON.stringify(type)}${bindings === undefined ? '' : [...bindings].map(([name, bound]) => `|${name}=${bound.path}|${JSON.stringify(bound.type)}`).sort().join('')}`;
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
  const loose = left.loose && right.loose;
  const observed = left.observed.length === 0 || right.observed.length === 0 ? NOTHING : unite(left.observed, right.observed, TEXTS);
  const same = base.many === many && base.stored === stored && base.picked === picked && base.own === own && base.loose === loose && base.without === without && base.observed.length === observed.length;
  return same ? base : { ...base, many, stored, picked, own, loose, observed, without };
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
  const skeleton = left.skeleton === right.skeleton ? left.skeleton : undefined;
  const context = either(left.context, right.context, itself);
  if (
    opaque === left.opaque && weak === left.weak && taints === left.taints && syms === left.syms && functions === left.functions && apis === left.apis &&
    modules === left.modules && classes === left.classes && instances === left.instances && fields === left.fields &&
    element === left.element && types === left.types && describes === left.describes && entity === left.entity && literal === left.literal && words === left.words && skeleton === left.skeleton && context === left.context
  ) {
    return left;
  }
  // All fields, and in the order of all other values, so that there is one hidden class.
  return { opaque, weak, taints, syms, functions, apis, modules, classes, instances, fields, element, describes, types, entity, literal, words, skeleton, context };
}

const functionId = (ref: FunctionRef): string => `${ref.key}${ref.shift === undefined ? '' : `+${String(ref.shift)}`}${ref.promised === true ? '~' : ''}`;
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
  let result = CLEAN;
  for (const value of values) result = joinAt(result, value, 0);
  return result;
}

function sameList<T>(left: readonly T[], right: readonly T[], key: (item: T) => unknown): boolean {
  if (left === right) return true;
  if (left.length !== right.length) return false;
  return left.every((item) => right.some((other) => other === item || key(other) === key(item)));
}

function fullTaintKey(taint: Taint): string {
  const { record } = taint;
  const shown = record === undefined ? '' : `|${record.stored ? 's' : ''}|${record.hidden.join()}|${record.without.join()}`;
  return `${taintKey(taint)}|${taint.many ? 'm' : ''}${taint.loose ? 'l' : ''}${taint.own ? 'o' : ''}${String(taint.certainty)}|${taint.person ?? ''}|${taint.reason}${shown}`;
}

function sameApis(left: readonly ApiRef[], right: readonly ApiRef[]): boolean {
  return left === right || (left.length === right.length && left.every((ref) => right.some((other) => other.node === ref.node && other.made === ref.made && other.guessed === ref.guessed && sameCreation(other.creation, ref.creation))));
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
    left.literal?.regex === right.literal?.regex &&
    left.words?.join() === right.words?.join() &&
    left.skeleton === right.skeleton &&
    left.context === right.context &&
    left.describes === right.describes &&
    sameList(left.types, right.types, (ref) => ref.id) &&
    left.entity?.person === right.entity?.person &&
    left.entity?.many === right.entity?.many &&
    left.entity?.stored === right.entity?.stored &&
    left.entity?.own === right.entity?.own &&
    left.entity?.loose === right.entity?.loose &&
    left.entity?.observed.length === right.entity?.observed.length &&
    left.entity?.picked === right.entity?.picked &&
    left.entity?.certainty === right.entity?.certainty &&
    left.entity?.origin === right.entity?.origin &&
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

/** Fields and items, nested ones included, of one value, and what each of them may be of the callers'. Trees of objects that refer to each other would grow for ever. */
const MAX_NODES = 256;

const isLeaf = (value: Value): boolean => value.fields === undefined && value.element === undefined;

/** How many there are; counting stops beyond `MAX_NODES`, which is cheaper than to remember the answer of every value that was ever written. */
function weigh(value: Value, before = 0): number {
  let weight = before + Math.max(1, value.syms.length);
  if (value.element !== undefined) weight = weigh(value.element, weight);
  if (value.fields === undefined) return weight;
  for (const field of value.fields.values()) {
    if (weight > MAX_NODES) break;
    weight = isLeaf(field) ? weight + Math.max(1, field.syms.length) : weigh(field, weight);
  }
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
  if (isLeaf(value) || weigh(value) <= MAX_NODES) return value;
  hit();
  for (const depth of [2, 1]) {
    const pruned = prune(value, depth);
    if (weigh(pruned) <= MAX_NODES) return pruned;
  }
  return prune(value, 0);
}

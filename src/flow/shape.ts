/**
 * Operations on abstract values that need nothing but the values: items of lists, fields by path, what is left after some fields
 * were taken out, one text out of many parts. What a list *is* matters here: items of a literal keep their index, so that
 * two addresses in a list are two; whatever is collected in a loop or by a callback has no index, so it is many.
 */
import { cut } from './limits.js';
import { skeletonOfParts } from './skeleton.js';
import { concatTraces, extendTrace, type Step, type Trace } from './trace.js';
import { carriesData, fewer, join, joinAll, MAX_DEPTH } from './lattice.js';
import { CLEAN, isPlainClean, OPAQUE, taintKey, WEAK, type Entity, type FlatDepth, type Remainder, type Sym, type Taint, type Value } from './value.js';

/** Selectors of one sym that are followed: what hangs deeper is not what the caller handed over, and the whole of it would be too much. */
const MAX_SYM_PATH = 5;
/** Items of a literal list that keep their index. */
export const MAX_INDEXED = 8;

const DIGITS = /^\d+$/;

export const isIndex = (key: string): boolean => key.charCodeAt(0) <= 57 && DIGITS.test(key);

function selectSym(sym: Sym, selector: string, at: Sym['at']): Sym | undefined {
  if (sym.depth !== 'value') return undefined;
  if (sym.path.length >= MAX_SYM_PATH) {
    cut('depth of what callers hand in');
    return undefined;
  }
  return { ...sym, path: [...sym.path, selector], at };
}

export function selectSyms(syms: readonly Sym[], selector: string, at?: Sym['at']): readonly Sym[] {
  if (syms.length === 0) return syms;
  const selected: Sym[] = [];
  for (const sym of syms) {
    const below = selectSym(sym, selector, at);
    if (below !== undefined) selected.push(below);
  }
  return selected;
}

/** The syms whose own fields can be read and written. */
export const isWhole = (sym: Sym): boolean => sym.depth === 'value';

const single = (taint: Taint): Taint => (taint.many ? { ...taint, many: false } : taint);
const several = (taint: Taint): Taint => (taint.many ? taint : { ...taint, many: true });

/** How the parts of a value without names are asked for: see `Sym`. */
export type ItemSelector = '[]' | '[:]' | '[*]' | '.?';

/** One item of a list, or any field of an object. Types are not looked at: see `Reading`. */
export function itemOf(value: Value, selector: ItemSelector = '[]'): Value {
  let result = value.element ?? CLEAN;
  if (value.fields !== undefined) {
    for (const [key, field] of value.fields) {
      if (isIndex(key)) result = join(result, field);
      else if (value.element === undefined && selector !== '[:]') result = join(result, selector === '.?' ? loosened(field) : field);
    }
  }
  const taints = value.taints.filter((taint) => taint.many).map(single);
  const entity = value.entity?.many === true ? { ...value.entity, many: false } : undefined;
  const syms = selectSyms(value.syms, selector);
  if (taints.length > 0 || entity !== undefined || syms.length > 0 || value.opaque) {
    result = join(result, { ...CLEAN, opaque: value.opaque, taints, entity, syms, context: value.context });
  }
  return result;
}

/** True if both carry the same data from the same place: what loops do when they collect. */
function repeats(collected: Value, item: Value): boolean {
  if (item.taints.some((taint) => collected.taints.some((other) => taintKey(other) === taintKey(taint)))) return true;
  if (item.entity !== undefined && collected.entity?.origin === item.entity.origin) return true;
  if (item.fields === undefined || collected.fields === undefined) return false;
  for (const [key, field] of item.fields) {
    const other = collected.fields.get(key);
    if (other !== undefined && repeats(other, field)) return true;
  }
  return false;
}

/** Adds an item to a list: by index as long as it is a first one, among the unnumbered once the same comes again. */
function appendItem(list: Value, item: Value): Value {
  if (isPlainClean(item)) return list;
  const fields = list.fields ?? new Map<string, Value>();
  const indexed = [...fields].filter(([key]) => isIndex(key));
  const again = indexed.find(([, present]) => repeats(present, item));
  if (list.element !== undefined || again !== undefined || indexed.length >= MAX_INDEXED) {
    const kept = again === undefined ? fields : new Map([...fields].filter(([key]) => key !== again[0]));
    return { ...list, fields: kept.size > 0 ? kept : undefined, element: join(join(list.element ?? CLEAN, again?.[1] ?? CLEAN), item) };
  }
  return { ...list, fields: new Map(fields).set(String(indexed.length), item) };
}

/** What is there already where something is written deeper down: whatever a caller has there. */
const inside = (value: Value, selector: string): Value => {
  const syms = value.weak ? [] : selectSyms(value.syms, selector);
  return value.weak ? WEAK : syms.length === 0 ? OPAQUE : { ...OPAQUE, syms };
};

/** Writes `item` below `value` at a path of selectors. A field is replaced, items are added to. */
export function withPath(value: Value, path: readonly string[], item: Value, weak: boolean, depth = 0): Value {
  const selector = path[0];
  if (selector === undefined) return weak ? join(value, item) : item;
  if (depth > MAX_DEPTH || selector.startsWith('-')) return join(value, item);
  if (selector === '[]' || selector === '[:]' || selector === '[*]' || selector === '.*' || selector === '.?') {
    if (path.length === 1 && selector === '[]') return appendItem(value, item);
    return { ...value, element: withPath(value.element ?? CLEAN, path.slice(1), item, true, depth + 1) };
  }
  const key = selector.slice(1);
  const present = value.fields?.get(key);
  const changed = withPath(present ?? (path.length > 1 && value.opaque ? inside(value, selector) : CLEAN), path.slice(1), item, weak, depth + 1);
  if (changed === present) return value;
  return { ...value, literal: undefined, fields: fewer(new Map(value.fields ?? []).set(key, changed)) };
}

/** What is left of a record when fields were taken out. */
export function restOf(value: Value, without: readonly string[]): Value {
  const fields = value.fields === undefined ? undefined : new Map([...value.fields].filter(([key]) => !without.includes(key)));
  const entity = value.entity === undefined ? undefined : { ...value.entity, without: [...new Set([...value.entity.without, ...without])].sort() };
  return { ...value, fields, entity, taints: value.taints.filter((taint) => taint.record === undefined), syms: selectSyms(value.syms, `-${without.join(',')}`), functions: [], classes: [], instances: [] };
}

/** The same of a record, or of each of several. */
export function restOfEach(value: Value, without: readonly string[]): Value {
  const left = restOf(value, without);
  return left.element === undefined || left.fields !== undefined ? left : { ...left, element: restOf(left.element, without) };
}

/** A record, or each of several, as an object that is of no class. */
export function asFields(value: Value): Value {
  const bare = restOf(value, []);
  return value.element === undefined ? bare : { ...bare, element: asFields(value.element) };
}

function textTaints(taints: readonly Taint[], many: boolean): readonly Taint[] {
  return many ? taints.map(several) : taints;
}

/** `hidden`: fields that were overwritten, so that they are none of those of the caller's object any more. */
function textSyms(syms: readonly Sym[], depth: FlatDepth, many: boolean, hidden: readonly string[]): readonly Sym[] {
  if (syms.length === 0) return syms;
  const seen = (depth === 'deep' || depth === 'shown') && hidden.length > 0 ? syms.flatMap((sym) => (sym.depth === 'value' ? selectSyms([sym], `-${hidden.join(',')}`, sym.at) : [sym])) : syms;
  return seen.map((sym) => {
    const wanted = sym.depth === 'value' ? depth : sym.depth;
    const flag = many || sym.many;
    return sym.depth === wanted && sym.many === flag ? sym : { ...sym, depth: wanted, many: flag };
  });
}

/** Fields of an object that hide those of the same name that it came with. */
function overwritten(value: Value): readonly string[] {
  if (value.weak || value.fields === undefined || value.instances.length > 0) return [];
  return [...value.fields.keys()].filter((key) => !isIndex(key));
}

export interface Expansion {
  /** Turns a record into the data it stands for; the engine knows the types that this needs. */
  readonly expand: (value: Value, entity: Entity) => readonly Taint[];
  /** What a value shows in place of itself, if its class says so. */
  readonly shown: (value: Value, depth: FlatDepth) => Value | undefined;
}

/**
 * The value as one text. `characters`: itself; `text`: itself and, if it is a list, its items; `deep`: with all its fields; `shown`: likewise, as far as
 * classes show the fields of their instances. Items without an index come from many people. Functions, symbols and types are gone.
 */
export function flatten(value: Value, depth: FlatDepth, expansion: Expansion, many = false, level = 0): Value {
  if (!carriesData(value)) return value.opaque ? OPAQUE : CLEAN;
  const whole = depth === 'deep' || depth === 'shown';
  const shown = whole && value.instances.length > 0 && level <= MAX_DEPTH ? expansion.shown(value, depth) : undefined;
  if (shown !== undefined) return flatten(shown.instances.length === 0 ? shown : { ...shown, instances: [] }, depth, expansion, many, MAX_DEPTH);
  const own: Value = { ...CLEAN, opaque: value.opaque, taints: textTaints(value.taints, many), syms: textSyms(value.syms, depth, many, overwritten(value)) };
  const parts: Value[] = [own];
  if (level <= MAX_DEPTH && depth !== 'characters') {
    if (value.element !== undefined) parts.push(flatten(value.element, depth, expansion, true, level + 1));
    if (value.fields !== undefined) {
      for (const [key, field] of value.fields) {
        if (whole || isIndex(key)) parts.push(flatten(field, depth, expansion, many, level + 1));
      }
    }
    if (whole && value.entity !== undefined) {
      const hidden = overwritten(value);
      const entity = hidden.length === 0 ? value.entity : { ...value.entity, without: [...new Set([...value.entity.without, ...hidden])].sort() };
      const taints = textTaints(expansion.expand(value, entity), many || entity.many);
      // What is printed of an object whose class nobody knows is anybody's guess.
      const guessed = depth === 'shown' && value.instances.length === 0 && value.types.length === 0;
      parts.push({ ...CLEAN, taints: guessed ? taints.map((taint) => ({ ...taint, certainty: 0 as const })) : taints });
    }
  }
  return parts.length === 1 ? own : { ...joinAll(parts), opaque: value.opaque };
}

/** One text out of several: the same data twice, from the same place, means that a loop collects them. */
export function concatTexts(parts: readonly Value[]): Value {
  let result = CLEAN;
  for (const part of parts) {
    const again = part.taints.some((taint) => result.taints.some((other) => taintKey(other) === taintKey(taint)));
    result = join(result, again ? { ...part, taints: part.taints.map(several) } : part);
  }
  return result.opaque && result.literal === undefined ? { ...result, opaque: true } : result;
}

interface DataChange {
  readonly taint: (taint: Taint) => Taint;
  readonly sym: (sym: Sym) => Sym;
  readonly entity: (entity: Entity) => Entity;
}

const same = <T>(item: T): T => item;

/** The value with all the data in it changed. Returns the value itself if there is none. */
function mapData(value: Value, change: DataChange, level = 0): Value {
  if (level > MAX_DEPTH || !carriesData(value)) return value;
  const taints = value.taints.length === 0 ? value.taints : value.taints.map(change.taint);
  const syms = value.syms.length === 0 ? value.syms : value.syms.map(change.sym);
  const entity = value.entity === undefined ? undefined : change.entity(value.entity);
  let fields = value.fields;
  if (fields !== undefined) {
    const changed = new Map<string, Value>();
    let different = false;
    for (const [key, field] of fields) {
      const mapped = mapData(field, change, level + 1);
      different ||= mapped !== field;
      changed.set(key, mapped);
    }
    if (different) fields = changed;
  }
  const element = value.element === undefined ? undefined : mapData(value.element, change, level + 1);
  if (taints === value.taints && syms === value.syms && entity === value.entity && fields === value.fields && element === value.element) return value;
  return { ...value, taints, syms, entity, fields, element };
}

/** One text of several values, with literal text in front of, between and behind them. */
export function oneText(pieces: readonly string[], parts: readonly Value[], depth: FlatDepth, expansion: Expansion): Value {
  const text = concatTexts(parts.map((part) => flatten(part, depth, expansion)));
  const skeleton = skeletonOfParts(pieces, parts);
  return skeleton === undefined ? text : { ...text, skeleton };
}

/** The value with every trace in it changed. */
export function mapTraces(value: Value, change: (trace: Trace | undefined) => Trace | undefined): Value {
  return mapData(value, {
    taint: (taint) => ({ ...taint, trace: change(taint.trace) ?? taint.trace }),
    sym: (sym) => ({ ...sym, trace: change(sym.trace) }),
    entity: (entity) => ({ ...entity, trace: change(entity.trace) ?? entity.trace }),
  });
}

/** What was read under a key that nobody knows. A record is still that record: it is its fields that are in doubt. */
function loosened(value: Value): Value {
  return mapData(value, { taint: (taint) => (taint.loose ? taint : { ...taint, loose: true }), sym: same, entity: same });
}

/** What is read under one key of what was written under keys that nobody knows: perhaps something else altogether, be it a record. */
export function mixedUp(value: Value): Value {
  return mapData(value, { taint: (taint) => (taint.loose ? taint : { ...taint, loose: true }), sym: same, entity: (entity) => (entity.loose ? entity : { ...entity, loose: true }) });
}

export function withStep(value: Value, step: Step): Value {
  return mapTraces(value, (trace) => extendTrace(trace, step));
}

export function withLaterTrace(value: Value, later: Trace | undefined): Value {
  return later === undefined ? value : mapTraces(value, (trace) => concatTraces(trace, later));
}

const RANK: Readonly<Record<Remainder, number>> = { part: 1, some: 2, hash: 3 };

const less = (before: Remainder | undefined, after: Remainder): Remainder => (before !== undefined && RANK[before] > RANK[after] ? before : after);

/** The value as one text of which only so much is left. */
export function reduced(text: Value, left: Remainder | undefined): Value {
  if (left === undefined || (text.taints.length === 0 && text.syms.length === 0)) return text;
  return { ...text, taints: text.taints.map((taint) => ({ ...taint, left: less(taint.left, left) })), syms: text.syms.map((sym) => ({ ...sym, left: less(sym.left, left) })) };
}

/** The items of a list of which each is known; undefined if there may be others. */
export function listedItems({ fields, element, opaque, syms, types, apis, entity }: Value): readonly Value[] | undefined {
  const isWhole = fields !== undefined && element === undefined && !opaque && entity === undefined && syms.length + types.length + apis.length === 0;
  return isWhole && fields.size <= MAX_INDEXED && [...fields.keys()].every(isIndex) ? [...fields.values()] : undefined;
}

/** Nothing but fields with names of their own: a dictionary, whose items are its keys. */
export function isKeyed({ fields, element, opaque, syms, types, apis, entity }: Value): boolean {
  return fields !== undefined && fields.size > 0 && element === undefined && !opaque && syms.length + types.length + apis.length === 0 && entity === undefined && ![...fields.keys()].some(isIndex);
}

/**
 * Which variables and fields of a function are names of one object: `const to = message.to`, `{ to }`, `message.to = to`, and what a function that is
 * called hands back as it was given. It is read off the instructions, once a function, and only where something is written, so that a write to one
 * name is a write to all of them. Copies are no such names.
 */
import type { IrFunction, Reg, Slot } from '../ir/types.js';
import { exceeds } from './limits.js';
import { definitionsOf } from './blocks.js';
import { placeOf, type StoragePlace } from './places.js';

/** Another place of what is written. */
export interface Alias extends StoragePlace {
  /** It is this very object, and no other one. */
  readonly sure: boolean;
}

/** What is found at a place is at another one as well; with `call`, only if that call hands back what it is given there. */
interface Link {
  readonly path: readonly string[];
  readonly other: StoragePlace;
  readonly call: Reg;
  readonly given: Reg;
  /** That of the two places that is given what is at the other one. */
  readonly named: StoragePlace;
}

interface Links {
  readonly bySlot: ReadonlyMap<Slot, readonly Link[]>;
  /** Fields that more than one thing is put into. */
  readonly changing: ReadonlySet<string>;
}

/** Names of one object that are followed: more are of generated code. */
const MAX_ALIASES = 8;
/** Selectors of a name: lists that hang on themselves have no end. */
const MAX_PATH = 6;
/** Literals in literals in which names are looked for. */
const MAX_LITERALS = 3;

const linksKnown = new WeakMap<IrFunction, Links>();
const handedBackKnown = new WeakMap<IrFunction, number>();

const NONE: readonly Alias[] = [];

const isExact = (path: readonly string[]): boolean => path.every((selector) => selector.startsWith('.') && selector !== '.*' && selector !== '.?');
const keyOf = ({ slot, path }: StoragePlace): string => `${String(slot)}${path.join('')}`;

const NOTHING_BACK = -2;
export const RECEIVER = -1;

/** The parameter that a function returns as it came, wherever it returns; -1 for the receiver, undefined if there is none. */
export function handedBackBy(fn: IrFunction): number | undefined {
  let known = handedBackKnown.get(fn);
  if (known === undefined) handedBackKnown.set(fn, (known = findHandedBack(fn)));
  return known === NOTHING_BACK ? undefined : known;
}

function findHandedBack(fn: IrFunction): number {
  if (fn.generator) return NOTHING_BACK;
  const definitions = definitionsOf(fn);
  let slot: Slot | undefined;
  for (const { end } of fn.blocks) {
    if (end.op !== 'return') continue;
    const place = end.src < 0 ? undefined : placeOf(definitions, end.src);
    if (place === undefined || place.path.length > 0 || (slot !== undefined && slot !== place.slot)) return NOTHING_BACK;
    slot = place.slot;
  }
  if (slot === undefined || fn.slots[slot]?.constant !== true) return NOTHING_BACK;
  if (slot === fn.thisSlot && fn.slots[slot]?.capture === -1) return RECEIVER;
  const param = fn.params.findIndex((each) => each.slot === slot && !each.rest);
  return param < 0 ? NOTHING_BACK : param;
}

/** The names of one object in a function. */
function linksOf(fn: IrFunction): Links {
  let links = linksKnown.get(fn);
  if (links === undefined) linksKnown.set(fn, (links = collect(fn)));
  return links;
}

function collect(fn: IrFunction): Links {
  const definitions = definitionsOf(fn);
  const bySlot = new Map<Slot, Link[]>();
  const put = new Set<string>();
  const changing = new Set<string>();
  const isConstant = (slot: Slot): boolean => fn.slots[slot]?.constant === true;
  const add = (slot: Slot, link: Link): void => {
    const present = bySlot.get(slot);
    if (present === undefined) bySlot.set(slot, [link]);
    else present.push(link);
  };
  const link = (at: StoragePlace, source: Reg, depth: number, call = -1): void => {
    const place = placeOf(definitions, source);
    if (place !== undefined) {
      if (place.slot === at.slot || !isConstant(place.slot)) return;
      const common = { call, given: source, named: at };
      add(at.slot, { path: at.path, other: place, ...common });
      add(place.slot, { path: place.path, other: at, ...common });
      return;
    }
    const definition = definitions[source];
    if (call >= 0 || exceeds(depth + 1, MAX_LITERALS, 'nesting of a literal')) return;
    switch (definition?.op) {
      case 'object':
        for (const entry of definition.entries) if (entry.kind === 'field') link({ slot: at.slot, path: [...at.path, `.${entry.key}`] }, entry.src, depth + 1);
        return;
      case 'array':
        for (const [index, item] of definition.items.entries()) if (!item.spread) link({ slot: at.slot, path: [...at.path, `.${String(index)}`] }, item.src, depth + 1);
        return;
      case 'call':
        for (const { src } of definition.args) link(at, src, depth, source);
        if (definition.receiver >= 0) link(at, definition.receiver, depth, source);
        return;
      case 'await':
      case 'cast':
        link(at, definition.src, depth + 1);
        return;
      default:
    }
  };
  for (const { instructions } of fn.blocks) {
    for (const instruction of instructions) {
      // A name that is given to several objects is that of none.
      if (instruction.op === 'store' && isConstant(instruction.slot)) link({ slot: instruction.slot, path: [] }, instruction.src, 0);
      else if (instruction.op === 'set') {
        const base = placeOf(definitions, instruction.base);
        if (base === undefined || !isConstant(base.slot)) continue;
        const at = { slot: base.slot, path: [...base.path, `.${instruction.key}`] };
        const key = keyOf(at);
        if (put.has(key)) changing.add(key);
        put.add(key);
        link(at, instruction.src, 0);
      }
    }
  }
  return { bySlot, changing };
}

/** What is known of names while the function is analysed. */
export interface Names {
  /** Something was put there before. */
  isThere(place: StoragePlace): boolean;
  /** As in `placeOf`. */
  handedBack(call: Reg): Reg | undefined;
}

/** The other places of what is at a place. */
export function othersOf(fn: IrFunction, place: StoragePlace, names: Names): readonly Alias[] {
  if (fn.slots[place.slot]?.constant !== true) return NONE;
  const { bySlot, changing } = linksOf(fn);
  if (!bySlot.has(place.slot)) return NONE;
  const found: Alias[] = [];
  const seen = new Set([keyOf(place)]);
  const pending: Alias[] = [{ ...place, sure: isExact(place.path.slice(0, -1)) }];
  for (let at = pending.shift(); at !== undefined; at = pending.shift()) {
    for (const { path, other, call, given, named } of bySlot.get(at.slot) ?? []) {
      // What is put in the place of an object is not written to it.
      const rest = at.path.length - path.length;
      if (rest < 1 || !startsWith(at.path, path)) continue;
      if ((changing.size > 0 && changing.has(keyOf(named))) || (call >= 0 && names.handedBack(call) !== given)) continue;
      const alias: Alias = { slot: other.slot, path: [...other.path, ...at.path.slice(path.length)], sure: at.sure && isExact(other.path) };
      const key = keyOf(alias);
      if (seen.has(key) || !names.isThere(named)) continue;
      if (exceeds(alias.path.length, MAX_PATH, 'depth of a name of an object') || exceeds(found.length + 1, MAX_ALIASES, 'names of an object')) continue;
      seen.add(key);
      found.push(alias);
      pending.push(alias);
    }
  }
  return found;
}

function startsWith(path: readonly string[], first: readonly string[]): boolean {
  return first.every((selector, index) => selector === path[index]);
}

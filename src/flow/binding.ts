/**
 * What the roots of a summary stand for at one call, and the questions that putting it in place of the call asks of values: is there anything
 * to put in place, can anything be read from it, is it a function that callers hand in.
 */
import type { Range } from '../base/text.js';
import type { IrFunction, IrType, Reg } from '../ir/types.js';
import { ALL_NAMES, layoutOf, nameIn, positionsOfModel, spreadItem, type Passed } from './arguments.js';
import type { Machine } from './machine.js';
import type { ApiNode, Provision } from './policy.js';
import { MAX_INDEXED, restOf } from './shape.js';
import { isSharedCell, programObject } from './shared.js';
import { join, joinAll } from './lattice.js';
import { CLEAN, fieldsValue, isPlainClean, OPAQUE, type FunctionRef, type Made, type Sym, type Value, WEAK } from './value.js';

export interface CallSite {
  readonly path: string;
  readonly range: Range;
  readonly origin?: string | undefined;
  /** As in `Site`. */
  readonly reader?: string | undefined;
  readonly args: readonly Range[];
  /** As it reads: `logger.info`. */
  readonly name: string;
  /** Type arguments that are written at the call. */
  readonly types?: readonly IrType[] | undefined;
  /** As in `Site`. */
  readonly foreign?: true;
}

/** What the roots of a summary stand for at one call. */
export interface Binding {
  readonly site: CallSite;
  readonly given: Passed;
  /** By argument, an item for one that is spread. */
  readonly args: readonly Value[];
  readonly receiver: Value;
  /** The call that made the receiver. */
  readonly creation?: Made;
  /** The receiver's register; -1 if there is none. */
  readonly receiverRegister: Reg;
  /** What is called, where it is no member of something. */
  readonly callee: Value | undefined;
  /** Type arguments that are written at the call. */
  readonly types: readonly IrType[];
  /** The function it is, and its file; undefined for a model. */
  readonly fn: IrFunction | undefined;
  readonly path: string;
  /** Lexically inside the calling function. */
  readonly nested: boolean;
  /** What a library hands to functions among the arguments. */
  readonly provisions?: readonly Provision[];
  /** What is found out while the summary is put in place; made when there is something, as most calls are of nothing. */
  readonly memo: Memo;
  /** Which arguments a root of parameters stands for. */
  positions(root: string): readonly number[];
  value(root: string): Value | undefined;
  write(root: string, path: readonly string[], item: Value, weak: boolean): void;
}

interface Memo {
  /** What the receiver may be refused with. */
  failure?: Value;
  /** What callbacks returned, by their ids. */
  results?: Map<string, Value>;
  /** Arguments by root, with the steps of their way in. */
  handed?: Map<string, Value>;
  /** Values of syms below arguments and receiver. */
  projected?: Map<Sym, Value>;
}

export interface Call {
  readonly site: CallSite;
  readonly given: Passed;
  readonly receiver: Value;
  /** -1 if the receiver cannot be written to. */
  readonly receiverRegister: Reg;
}

/** What is called was made by a call of its own, whose named arguments are at `made:name`. */
export function madeBy(binding: Binding, creation: Made): Binding {
  const value = (root: string): Value | undefined => {
    if (!root.startsWith(MADE)) return binding.value(root);
    const name = root.slice(MADE.length);
    const position = /^\d+$/.test(name) ? Number(name) : creation.names.indexOf(name);
    return position < 0 ? CLEAN : (creation.args[position] ?? CLEAN);
  };
  return { ...binding, creation, value };
}

const MADE = 'made:';

/** A call of a function of the program (`ref`), or of something that a model describes. */
export function bindCall(machine: Machine, call: Call, fn: IrFunction | undefined, ref: FunctionRef | undefined): Binding {
  const { receiver } = call;
  const before = call.given.values.length === 0 ? 0 : (ref?.shift ?? 0);
  const own = before === 0 ? call.given : shifted(call.given, before);
  const given = ref?.promised === true ? withCallback(own, promiseOf(ref, call.site)) : own;
  const site = before === 0 ? call.site : { ...call.site, args: [...Array.from({ length: before }, () => call.site.range), ...call.site.args] };
  const { reading } = machine.world;
  const memo: Memo = {};
  const nested = fn !== undefined && ref?.key.startsWith(`${machine.path}#`) === true && isInside(machine, fn);
  const item = (list: Value): Value => reading.item(list, machine.site(site.range));
  const args = given.spread.length === 0 ? given.values : given.values.map((value, position) => (given.spread[position] === true && given.names[position] === undefined ? item(value) : value));
  let layout: readonly (readonly number[])[] | undefined;
  const positions = (root: string): readonly number[] => {
    if (fn === undefined) return positionsOfModel(root, given);
    return (layout ??= layoutOf(fn, given))[Number(root.slice(1))] ?? [];
  };
  const named = (position: number, name: string): Value => {
    const value = given.values[position] ?? CLEAN;
    return given.names[position] === ALL_NAMES && name !== '' ? reading.field(value, name, '', site) : (args[position] ?? CLEAN);
  };
  const parameter = (root: string): Value => {
    const at = positions(root);
    if (fn === undefined) return joinAll(at.map((position) => named(position, nameIn(root))));
    const index = Number(root.slice(1));
    const param = fn.params[index];
    if (param?.rest === true) return param.named ? byName(at, given, fn) : inOrder(at, args, given);
    if (at.length === 0) return given.values.length === 0 && ref !== undefined ? OPAQUE : CLEAN;
    return joinAll(
      at.map((position) => {
        if (given.spread[position] !== true || given.names[position] !== undefined) return named(position, fn.slots[param?.slot ?? -1]?.name ?? '');
        const first = fn.params.findIndex((_, other) => positions(`p${String(other)}`)[0] === position);
        return spreadItem(given.values[position] ?? CLEAN, index - first, item);
      }),
    );
  };
  return {
    site,
    given,
    args,
    receiver,
    receiverRegister: call.receiverRegister,
    callee: undefined,
    types: [],
    fn,
    path: ref === undefined ? '' : ref.key.slice(0, ref.key.lastIndexOf('#')),
    nested,
    memo,
    positions,
    value: (root) => {
      switch (root[0]) {
        case 't':
          return root === 'this' ? receiver : undefined;
        case 'p':
        case 'a':
        case 'n':
          return parameter(root);
        case 'c': {
          const index = Number(root.slice(1));
          const own = nested ? machine.capturedSlot(fn, index) : undefined;
          const kept = ref?.captured?.get(index);
          return own === undefined ? (kept ?? OPAQUE) : join(machine.slotValue(own), CLEAN);
        }
        case 'k':
          return memo.results?.get(root.slice(1));
        case 'd':
          return machine.collected(`${site.origin ?? ''}|${root.slice(1)}`);
        case 'x':
          return WEAK;
        case 'f':
          return (memo.failure ??= machine.failureOf(call.receiverRegister));
        default:
          return programObject(root);
      }
    },
    write: (root, path, written, weak) => {
      if (root === 'this') {
        if (call.receiverRegister >= 0) machine.writing.assign(call.receiverRegister, path, written, weak || path.length === 0);
        else machine.writing.writeShared(receiver, path, written);
      } else if (root.startsWith('p')) {
        for (const position of positions(root)) {
          const register = given.registers[position] ?? -1;
          if (register >= 0) machine.writing.assign(register, path, written, weak || path.length === 0);
          else machine.writing.writeShared(given.values[position] ?? CLEAN, path, written);
        }
      } else if (root.startsWith('c') && nested) {
        const slot = machine.capturedSlot(fn, Number(root.slice(1)));
        if (slot !== undefined) machine.writing.setSlot(slot, path, written, true);
      } else if (isSharedCell(root)) machine.writing.keep(root, written);
      else {
        const object = programObject(root);
        if (object !== undefined) machine.writing.writeShared(object, path, written);
      }
    },
  };
}

/** Behind arguments that were given before. */
function shifted({ values, registers, names, spread }: Passed, count: number): Passed {
  const pad = <T>(list: readonly T[], filler: T): readonly T[] => [...Array.from({ length: count }, () => filler), ...Array.from({ length: values.length }, (_, index) => list[index] ?? filler)];
  return { values: pad(values, OPAQUE), registers: pad(registers, -1), names: pad(names, undefined), spread: pad(spread, false) };
}

/** In front of a callback, which keeps what it is called with. */
function withCallback({ values, registers, names, spread }: Passed, id: string): Passed {
  return { values: [...values, { ...CLEAN, functions: [{ key: `${COLLECTOR}${id}`, captured: undefined }] }], registers: [...registers, -1], names, spread };
}

/** What such a callback of one call is called. */
export const promiseOf = ({ key }: FunctionRef, site: CallSite): string => `${site.origin ?? ''}|${key}`;

/** What a parameter takes that takes the rest: a list. */
function inOrder(positions: readonly number[], args: readonly Value[], { values, spread }: Passed): Value {
  const [first] = positions;
  if (first !== undefined && positions.length === 1 && spread[first] === true) return values[first] ?? CLEAN;
  if (positions.some((position) => spread[position] === true) || positions.length > MAX_INDEXED) return { ...CLEAN, element: joinAll(positions.map((position) => args[position] ?? CLEAN)) };
  return fieldsValue(new Map(positions.map((position, index) => [String(index), args[position] ?? CLEAN])));
}

/** And one that takes the rest of the named arguments: an object. */
function byName(positions: readonly number[], { values, names }: Passed, fn: IrFunction): Value {
  const others = fn.params.flatMap(({ slot, rest }) => (rest ? [] : [fn.slots[slot]?.name ?? '']));
  const fields = new Map<string, Value>();
  let result = CLEAN;
  for (const position of positions) {
    const name = names[position];
    const value = values[position] ?? CLEAN;
    if (name === ALL_NAMES) result = join(result, restOf(value, others));
    else if (name !== undefined) fields.set(name, value);
  }
  return join(fieldsValue(fields), result);
}

function isInside(machine: Machine, fn: IrFunction): boolean {
  let at: IrFunction | undefined = fn;
  while (at !== undefined && at.parent >= 0) {
    if (at.parent === machine.fn.index) return true;
    at = machine.facts.module.functions[at.parent];
  }
  return false;
}

const COLLECTOR = '>';

/** A function that keeps what it is called with: what a library gives to a callback that is to call it. */
export const collectorOf = (callback: string, param: number): Value => ({ ...CLEAN, functions: [{ key: `${COLLECTOR}${callback}:${String(param)}`, captured: undefined }] });

/** The root of what such a function was given as its argument of that index. */
export const collectedRoot = (callback: string, param: number, argument: number): string => `d${callback}:${String(param)}:${String(argument)}`;

export const isCollector = (ref: FunctionRef): boolean => ref.key.startsWith(COLLECTOR);

/** The same collectors, of one call only. */
export function collectorsAt(value: Value, site: CallSite): Value {
  if (!value.functions.some(isCollector)) return value;
  return { ...value, functions: value.functions.map((ref) => (isCollector(ref) ? { ...ref, key: `${COLLECTOR}${site.origin ?? ''}|${ref.key.slice(1)}` } : ref)) };
}

/** A selector whose field an argument names, as it is at this call. */
export function keyed(selector: string, binding: Binding): string {
  if (!selector.startsWith('.@')) return selector;
  const [root = '', ...fields] = selector.slice(2).split('.');
  const key = fields.reduce<Value | undefined>((value, field) => value?.fields?.get(field), binding.value(root))?.literal?.value;
  return typeof key === 'string' ? `.${key}` : '.?';
}

/** The value of a sym under what the callee wrote to it on top. */
export function overlay(written: Value, actual: Value): Value {
  if (isPlainClean(written)) return actual;
  if (written.fields === undefined || written.weak) return join(written, actual);
  const fields = new Map([...(actual.fields ?? []), ...written.fields]);
  return { ...join({ ...written, fields: undefined }, { ...actual, fields: undefined }), fields };
}

/**
 * A function that callers hand in: a parameter or captured variable, or a method of one. What hangs deeper, or on `this`, is found through
 * classes, and carrying it on to every caller of every caller would cost more than it finds.
 */
export function isCallback(sym: Sym): boolean {
  return sym.depth === 'value' && sym.path.length <= 2 && (sym.root.startsWith('p') || sym.root.startsWith('c'));
}

export function isPlainInstance(value: Value, { fn, path }: Binding): boolean {
  if (value.instances.length === 0 || value.fields !== undefined || value.taints.length > 0 || value.entity !== undefined || value.syms.length > 0) return false;
  return value.instances.every((ref) => ref.index === fn?.classIndex && ref.path === path);
}

/** Nothing can be read from it: literals, results of comparisons. */
export function isInert(value: Value): boolean {
  return value === CLEAN || (!value.opaque && isPlainClean(value));
}

const callerMentions = new WeakMap<Value, boolean>();

/** Whether a call must put something in place: syms, data that a parameter's name made personal, functions with captured values. */
export function mentionsCaller(value: Value): boolean {
  if (value.syms.length > 0 || (value.entity?.param ?? '') !== '' || value.taints.some((taint) => taint.param !== '')) return true;
  if (value.functions.length > 0 && value.functions.some((ref) => ref.captured !== undefined)) return true;
  if (value.fields === undefined && value.element === undefined) return false;
  const known = callerMentions.get(value);
  if (known !== undefined) return known;
  let found = value.element !== undefined && mentionsCaller(value.element);
  if (!found && value.fields !== undefined) {
    for (const field of value.fields.values()) {
      if (!mentionsCaller(field)) continue;
      found = true;
      break;
    }
  }
  callerMentions.set(value, found);
  return found;
}

/** The receiver is what its name says, so that what is called on what comes back is known as well. */
export function takenFor(binding: Binding, node: ApiNode): Binding {
  const receiver: Value = { ...binding.receiver, apis: [{ node, guessed: true }] };
  return { ...binding, receiver, value: (root) => (root === 'this' ? receiver : binding.value(root)) };
}

export const withoutFirst = ({ values, registers, names, spread }: Passed): Passed => ({ values: values.slice(1), registers: registers.slice(1), names: names.slice(1), spread: spread.slice(1) });

/** The same call, as the library looks at it that is called. */
export const foreign = (binding: Binding): Binding => ({ ...binding, site: { ...binding.site, foreign: true }, memo: {} });

/**
 * What the roots of a summary stand for at one call, and the questions that putting it in place of the call asks of values: is there anything
 * to put in place, can anything be read from it, is it a function that callers hand in.
 */
import type { Range } from '../base/text.js';
import type { IrFunction, Reg } from '../ir/types.js';
import { CLEAN, isPlainClean, join, type Sym, type Value } from './value.js';

export interface CallSite {
  readonly path: string;
  readonly range: Range;
  readonly origin?: string;
  readonly args: readonly Range[];
  /** As it reads: `logger.info`. */
  readonly name: string;
}

/** What the roots of a summary stand for at one call. */
export interface Binding {
  readonly site: CallSite;
  readonly args: readonly Value[];
  readonly registers: readonly Reg[];
  readonly receiver: Value;
  /** The function it is, and its file; undefined for a model. */
  readonly fn: IrFunction | undefined;
  readonly path: string;
  /** Lexically inside the calling function. */
  readonly nested: boolean;
  readonly results: Value[];
  /** Arguments by root, with the steps of their way in. */
  readonly given: Map<string, Value>;
  /** Values of syms below arguments and receiver. */
  readonly projected: Map<string, Value>;
  value(root: string): Value | undefined;
  write(root: string, path: readonly string[], item: Value, weak: boolean): void;
}

/** A selector whose field an argument names, as it is at this call. */
export function keyed(selector: string, binding: Binding): string {
  if (!selector.startsWith('.@')) return selector;
  const key = binding.value(selector.slice(2))?.literal?.value;
  return typeof key === 'string' ? `.${key}` : '[]';
}

/** The value of a sym under what the callee wrote to it on top. */
export function overlay(written: Value, actual: Value): Value {
  if (written.fields === undefined || actual.fields === undefined) return isPlainClean(written) ? actual : join({ ...written }, actual);
  const fields = new Map([...actual.fields, ...written.fields]);
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

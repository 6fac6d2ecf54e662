/**
 * What a function does, seen from its callers: the one form for functions that were analysed and for functions that a model
 * describes. Its values may contain syms, which a call replaces by what is actually passed.
 */
import type { Range } from '../base/text.js';
import type { Passed } from './arguments.js';
import type { CallSite } from './binding.js';
import type { Step } from './trace.js';
import type { PolicyCondition, PolicyHiding, SinkInfo } from './policy.js';
import type { Sym, Value } from './value.js';

export interface Summary {
  readonly result: Value;
  readonly sinks: readonly SummarySink[];
  readonly effects: readonly Effect[];
  readonly calls: readonly CallbackCall[];
  /** Where each parameter stands, as the step that an argument takes. Shared by all callers, so that it moves with the text. */
  readonly parameters: readonly (Step | undefined)[];
  /** What an error that it throws may carry. */
  readonly thrown?: Value;
  /** What each of its returns gives back, in the order of its blocks, where it has several. */
  readonly ends?: readonly Value[];
}

/** Something gets out if the value turns out to be personal. */
export interface SummarySink {
  readonly info: SinkInfo;
  readonly value: Value;
  /** Where the value gets out; undefined in a model, which has no place of its own: the place is that of the call. */
  readonly place: SinkPlace | undefined;
  /** The call in this function by which it gets there, if the sink itself is in another one: where it is told when no caller is to be named. */
  readonly by: SinkPlace | undefined;
  /** Calls between this function and the sink: 0 if it is in it. */
  readonly calls: number;
  /** Kinds that were already found at that place without the help of a caller. `*` stands for a whole record. */
  readonly covered: readonly string[];
  /** The same of the place `by`. */
  readonly told: readonly string[];
  readonly when: readonly PolicyCondition[];
  readonly unless: readonly PolicyCondition[];
  readonly guessed: boolean;
  /** What the receiver may have been made to hide. */
  readonly hides?: readonly PolicyHiding[];
  /** What the call shows by itself: selectors in its record, and a data kind. */
  readonly shows?: readonly { readonly path: readonly string[]; readonly kind: string }[];
}

export interface SinkPlace {
  readonly path: string;
  readonly range: Range;
  readonly call: Range;
  readonly args: readonly Range[];
  /** How people call it: `logger.info()`. */
  readonly name: string;
  readonly field: string;
  /** Key of the function that what is written to belongs to, where that outlives the call. */
  readonly holder?: string;
  /** As in `Site`: the place, whatever is edited in front of its function. */
  readonly origin: string;
}

/** `value` is written to `target` (root and selectors; depth and trace do not matter). */
export interface Effect {
  readonly root: string;
  readonly path: readonly string[];
  readonly value: Value;
}

/** An unknown function is called; its result is the sym `k<id>`. */
export interface CallbackCall {
  readonly id: string;
  readonly callee: Sym;
  readonly receiver: Value | undefined;
  readonly given: Passed;
  /** It is called for every item of something, so what it collects comes from many. */
  readonly repeated: boolean;
  /** Where it is called; undefined in a model. */
  readonly site: CallSite | undefined;
}

import { CLEAN } from './value.js';

/** What is assumed of a function before it was analysed for the first time: the bottom of the lattice. */
export const NO_SUMMARY: Summary = { result: CLEAN, sinks: [], effects: [], calls: [], parameters: [] };

/** Nothing but what is returned comes of a call. */
export function doesNothing({ sinks, effects, calls, thrown }: Summary): boolean {
  return sinks.length === 0 && effects.length === 0 && calls.length === 0 && thrown === undefined;
}

/**
 * The abstract values that the engine computes with. A value is what an expression may hold, seen from privacy: the personal data
 * in it (taints), its fields and items, what it can be called as, and which unknowns of the enclosing function it was
 * made from (syms), so that one analysis of a function serves all its callers.
 *
 * Values are immutable; `CLEAN` is the bottom of the lattice and `join` its least upper bound, up to the bounds named here.
 * Equality (`sameValue`) ignores traces: two values that differ only in how the data came are one.
 */
import type { Range } from '../base/text.js';
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
  /** It is of whoever asks, or may be. */
  readonly own: boolean;
  readonly certainty: Certainty;
  readonly reason: Evidence;
  /** Where it was first seen as personal, by function and offset in it. With the kind it is the taint's identity. */
  readonly origin: string;
  /** The function parameter whose name alone made it a source; '' otherwise. */
  readonly param: string;
  /** It stands for a field of a record that is there as a whole, not for a field that was asked for. */
  readonly record: { readonly stored: boolean; readonly without: readonly string[]; readonly hidden: readonly string[] } | undefined;
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
  /** It was found under another key than it was perhaps put under. */
  readonly loose: boolean;
  /** Fields that were taken out of it. */
  readonly without: readonly string[];
  readonly trace: Trace;
}

/**
 * What is not known until the function is called: `p0` a parameter, `a1` all arguments from the second on, `this`, `c3` a captured
 * slot, `k2` the result of a call of an unknown function. Selectors: `.name` a field, `[]` an item, `[:]` an item of a list but no field of an object, `[*]` all items as one text, `.?` a field
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
  readonly at: { readonly path: string; readonly range: Range; readonly origin?: string | undefined; readonly step?: Step; readonly owner?: string } | undefined;
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
  /** It calls back with what this one gives back. */
  readonly promised?: true;
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
  /** By argument, undefined for those that go by their place. Empty if all do. */
  readonly names: readonly (string | undefined)[];
  readonly range: Range;
  /** The call that made what is called. */
  readonly by: Made | undefined;
  /** That is another object of the same kind, which this one was made out of. */
  readonly derived?: true;
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
  /** The literal text in it, if it was made of that and something else: see `skeleton.ts`. */
  readonly skeleton: string | undefined;
  /** The person in whose record this was found: context for the names of its fields. */
  readonly context: string | undefined;
}

const NOTHING: readonly never[] = [];

const BOTTOM: Value = {
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
  skeleton: undefined,
  context: undefined,
};

export const CLEAN: Value = { ...BOTTOM };

export const OPAQUE: Value = { ...CLEAN, opaque: true };

/** The result of arithmetic and comparisons: something that is there, unlike `CLEAN`, and holds nothing. */
export const COMPUTED: Value = { ...CLEAN };

/** What is written into when nothing else is known of the object. */
export const WEAK: Value = { ...OPAQUE, weak: true };


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

/** Anything may be in it. */
export const saysNothing = (value: Value): boolean => value.opaque && value.literal === undefined && value.context === undefined && isPlainClean({ ...value, opaque: false });

/** Nothing better than its name tells what it is. */
export function isUntold(value: Value): boolean {
  if (!value.opaque || value.taints.length > 0 || value.entity !== undefined) return false;
  return value.functions.length === 0 && value.describes === undefined && value.apis.length === 0 && value.classes.length === 0 && value.modules.length === 0;
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

export function fieldsValue(fields: ReadonlyMap<string, Value>, element?: Value): Value {
  return { ...CLEAN, fields, element };
}

export function taintKey(taint: Taint): string {
  return `${taint.kind}|${taint.origin}|${taint.left ?? ''}${taint.record === undefined ? '' : 'r'}`;
}

export function symKey(sym: Sym): string {
  return `${sym.root}${sym.path.join('')}|${sym.depth}${sym.many ? 'm' : ''}${sym.left ?? ''}`;
}

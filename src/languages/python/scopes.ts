/**
 * Names and what they stand for. A name belongs to the function that assigns it anywhere in its body, unless it says `global` or `nonlocal`; a
 * name found in an outer function is captured through every function in between. The names of a class body are seen by the statements
 * of that body, and by nothing inside of its methods. The receiver is a slot called `this` under the name the method gives it.
 */
import type { Range } from '../../base/text.js';
import type { FunctionBuilder } from '../../ir/builder.js';
import type { Slot } from '../../ir/types.js';
import type { Context } from './context.js';

export type ScopeKind = 'module' | 'function' | 'class' | 'block';

/** What the methods of a class need to know of it. */
export interface ClassScope {
  readonly index: number;
  /** The variable of the function around the class that holds the superclass; -1 if there is none. */
  readonly superSlot: Slot;
  /** Names of the base classes, as written. */
  readonly bases: readonly string[];
}

export class Scope {
  readonly fn: FunctionBuilder;
  readonly parent: Scope | undefined;
  readonly kind: ScopeKind;
  /** Only of a class. */
  readonly class: ClassScope | undefined;
  /** Names that mean the module's variables here. */
  globals: ReadonlySet<string> = new Set();
  readonly #names = new Map<string, Slot>();

  constructor(fn: FunctionBuilder, parent: Scope | undefined, kind: ScopeKind, ofClass?: ClassScope) {
    this.fn = fn;
    this.parent = parent;
    this.kind = kind;
    this.class = ofClass;
  }

  get names(): ReadonlyMap<string, Slot> {
    return this.#names;
  }

  /** The slot of a name declared here; the same one when it is declared twice. */
  declare(name: string, range: Range): Slot {
    let slot = this.#names.get(name);
    if (slot === undefined) this.#names.set(name, (slot = this.fn.slot(name, range)));
    return slot;
  }

  bind(name: string, slot: Slot): void {
    this.#names.set(name, slot);
  }
}

/** The current function's slot for a name, or undefined when no scope declares it. */
export function resolve(ctx: Context, name: string): Slot | undefined {
  for (let scope: Scope | undefined = ctx.scope; scope !== undefined; scope = scope.parent) {
    if (scope.kind === 'class' && scope.fn !== ctx.fn) continue;
    if (scope.globals.has(name)) {
      const slot = ctx.moduleScope.names.get(name);
      return slot === undefined ? undefined : ctx.fn.capture(ctx.moduleScope.fn, slot);
    }
    const slot = scope.names.get(name);
    if (slot !== undefined) return ctx.fn.capture(scope.fn, slot);
  }
  return undefined;
}

/** The class whose method is being written, or whose body is. */
export function classAround(ctx: Context): { readonly scope: Scope; readonly class: ClassScope } | undefined {
  for (let scope: Scope | undefined = ctx.scope; scope !== undefined; scope = scope.parent) if (scope.class !== undefined) return { scope, class: scope.class };
  return undefined;
}

/** The current function's slot for the superclass of the class around it. */
export function resolveSuper(ctx: Context): Slot | undefined {
  const around = classAround(ctx);
  return around === undefined || around.class.superSlot < 0 ? undefined : ctx.fn.capture(around.scope.fn, around.class.superSlot);
}

/** The current function's slot for the receiver of the method around it, whatever it calls it. */
export function resolveReceiver(ctx: Context): Slot | undefined {
  for (let scope: Scope | undefined = ctx.scope; scope !== undefined; scope = scope.parent) {
    if (scope.kind === 'class') return undefined;
    if (scope.kind === 'function' && scope.fn.thisSlot >= 0) return ctx.fn.capture(scope.fn, scope.fn.thisSlot);
  }
  return undefined;
}

/** Runs `body` in a scope inside the current one. */
export function inBlockScope(ctx: Context, body: () => void): void {
  const outer = ctx.scope;
  ctx.scope = new Scope(ctx.fn, outer, 'block');
  body();
  ctx.scope = outer;
}

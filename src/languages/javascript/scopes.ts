/**
 * Names and what they stand for. A scope maps names to slots of the function it belongs to; a name found in the scope of an
 * outer function is captured through every function in between. `this` and `super` are names like any other: functions that have a
 * `this` of their own own the slot, arrows find it outside.
 */
import type { Range } from '../../base/text.js';
import type { FunctionBuilder } from '../../ir/builder.js';
import type { Slot } from '../../ir/types.js';
import type { Context } from './context.js';

/** `function`: the outermost scope of a function with its own `this`; `arrow`: of one without; `block`: all others. */
export type ScopeKind = 'function' | 'arrow' | 'block';

export class Scope {
  readonly fn: FunctionBuilder;
  readonly parent: Scope | undefined;
  readonly kind: ScopeKind;
  #names: Map<string, Slot> | undefined;

  constructor(fn: FunctionBuilder, parent: Scope | undefined, kind: ScopeKind) {
    this.fn = fn;
    this.parent = parent;
    this.kind = kind;
  }

  own(name: string): Slot | undefined {
    return this.#names?.get(name);
  }

  /** The slot of a name declared here; the same one when it is declared twice. */
  declare(name: string, range: Range): Slot {
    this.#names ??= new Map();
    let slot = this.#names.get(name);
    if (slot === undefined) this.#names.set(name, (slot = this.fn.slot(name, range)));
    return slot;
  }

  bind(name: string, slot: Slot): void {
    this.#names ??= new Map();
    this.#names.set(name, slot);
  }
}

/** The current function's slot for a name, or undefined when no scope declares it. */
export function resolve(ctx: Context, name: string): Slot | undefined {
  for (let scope: Scope | undefined = ctx.scope; scope !== undefined; scope = scope.parent) {
    const slot = scope.own(name);
    if (slot !== undefined) return ctx.fn.capture(scope.fn, slot);
  }
  return undefined;
}

/** The scope in which a name is declared, as seen from here. */
export function declaringScope(ctx: Context, name: string): Scope | undefined {
  let scope: Scope | undefined = ctx.scope;
  while (scope !== undefined && scope.own(name) === undefined) scope = scope.parent;
  return scope;
}

/** The current function's slot for `this`, or undefined at the top of a module. */
export function resolveThis(ctx: Context, range: Range): Slot | undefined {
  for (let scope: Scope | undefined = ctx.scope; scope !== undefined; scope = scope.parent) {
    let slot = scope.own('this');
    if (slot === undefined && scope.kind === 'function' && scope.fn.head.kind !== 'module') {
      slot = scope.declare('this', { start: range.start, end: range.start });
      scope.fn.thisSlot = slot;
    }
    if (slot !== undefined) return ctx.fn.capture(scope.fn, slot);
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

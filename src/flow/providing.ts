/**
 * Functions that a library or the language calls with what is its own: handlers that are given a request, methods that are given to their decorators.
 */
import type { Range } from '../base/text.js';
import type { Instruction, IrFunction } from '../ir/types.js';
import { passed } from './arguments.js';
import { bindCall, type Binding } from './binding.js';
import type { Machine } from './machine.js';
import type { ApiNode, Provision } from './policy.js';
import { withPath } from './shape.js';
import type { Substitution } from './substitution.js';
import { carriesData, join } from './lattice.js';
import { CLEAN, fieldsValue, literalValue, OPAQUE, type FunctionRef, type Value } from './value.js';

/** What a library may hand to a function behind what its model tells: `done`. */
const MORE_ARGUMENTS = 3;

/** Calls a function of the program. */
export type Invoke = (ref: FunctionRef, bind: (fn: IrFunction, ref: FunctionRef) => Binding) => Value;

export class Providing {
  readonly #machine: Machine;
  readonly #substitution: Substitution;
  readonly #invoke: Invoke;

  constructor(machine: Machine, substitution: Substitution, invoke: Invoke) {
    this.#machine = machine;
    this.#substitution = substitution;
    this.#invoke = invoke;
  }

  /** A library calls functions among the arguments with objects of its own. */
  provide(provisions: readonly Provision[], binding: Binding): boolean {
    let called = false;
    for (const position of binding.args.keys()) {
      const here = provisions.filter(({ root }) => binding.positions(root).includes(position));
      for (const way of new Set(here.map(({ path }) => path.join('')))) {
        const given = here.filter(({ path }) => path.join('') === way);
        const candidate = this.#substitution.at(binding.args[position] ?? CLEAN, given[0]?.path ?? [], binding);
        for (const ref of candidate.functions) {
          called = true;
          const count = this.#machine.world.program.functionOf(ref.key)?.fn.params.length ?? 0;
          const fitting = given.filter(({ parameters }) => parameters === undefined || ('exactly' in parameters ? count === parameters.exactly : count !== parameters.not));
          this.#to(ref, fitting, binding);
        }
      }
    }
    return called;
  }

  #to(ref: FunctionRef, given: readonly Provision[], binding: Binding): void {
    const machine = this.#machine;
    if (given.some((each) => 'member' in each.given && each.given.request)) machine.world.reading.asked(ref.key);
    const args = this.values(given, [], binding);
    const run = (): void => void this.#invoke(ref, (fn, target) => bindCall(machine, { site: binding.site, given: passed(args), receiver: OPAQUE, receiverRegister: -1 }, fn, target));
    const { fails } = given.find((each) => each.fails !== undefined) ?? {};
    if (fails === undefined) {
      run();
      return;
    }
    const thrown = machine.thrownBy(run);
    if (carriesData(thrown)) binding.write(fails.root, fails.path, thrown, true);
  }

  /** With the type arguments that are written at the call. */
  #typed(value: Value, node: ApiNode, { types }: Binding): Value {
    const { world, path } = this.#machine;
    return types.length === 0 ? value : { ...value, types: [world.reading.instanceType(node, types.map((type) => world.reading.typeReference(path, type)))] };
  }

  /** The arguments of such a call; `known` are those that a model tells of besides. */
  values(provisions: readonly Provision[], known: readonly Value[], binding: Binding): readonly Value[] {
    if (provisions.length === 0) return known;
    const machine = this.#machine;
    const count = Math.max(known.length, ...provisions.map(({ param }) => param + MORE_ARGUMENTS));
    const args = Array.from({ length: count }, (_, index) => known[index] ?? OPAQUE);
    const site = machine.site(binding.site.range);
    for (const { param, given, typed } of provisions) {
      if ('member' in given) args[param] = machine.world.reading.given(typed ? this.#typed(args[param] ?? OPAQUE, given, binding) : (args[param] ?? OPAQUE), given, false, site);
      else args[param] = { ...this.#substitution.at(binding.value(given.root) ?? CLEAN, given.path, binding), opaque: true };
    }
    return args;
  }
}

/** What a decorator puts in place of a method: it returns that, or writes it to the descriptor that it is given third. `CLEAN` if nothing. */
export function decorated(machine: Machine, invoke: Invoke, decorator: Value, method: Value, name: string, range: Range): Value {
  let instead = CLEAN;
  for (const ref of decorator.functions) {
    const count = machine.world.program.functionOf(ref.key)?.fn.params.length ?? 0;
    if (count < 2) continue;
    let descriptor = fieldsValue(new Map([['value', method]]));
    const given = count === 2 ? [method, fieldsValue(new Map([['name', literalValue(name)]]))] : [OPAQUE, literalValue(name), descriptor];
    const result = invoke(ref, (fn, target) => {
      const inner = bindCall(machine, { site: { ...machine.site(range), args: [], name }, given: passed(given), receiver: OPAQUE, receiverRegister: -1 }, fn, target);
      return {
        ...inner,
        write: (root, path, item, weak) => {
          if (root === 'p2') descriptor = withPath(descriptor, path, item, weak);
          else inner.write(root, path, item, weak);
        },
      };
    });
    const found = [...(count === 2 ? result : (descriptor.fields?.get('value') ?? CLEAN)).functions, ...(result.fields?.get('value')?.functions ?? [])];
    const functions = found.filter(({ key }) => method.functions.every((other) => other.key !== key));
    if (functions.length > 0) instead = join(instead, { ...CLEAN, functions });
  }
  return instead;
}

/** `new Map<string, User>()`: what is in it, its type arguments say. */
export function containerOf(machine: Machine, { callee, types, range }: Extract<Instruction, { op: 'call' }>, name: string, made: Value): Value {
  if (machine.definitions[callee]?.op !== 'global' || machine.library.typeOperator(name) !== 'items') return made;
  const typed = machine.world.reading.typed(OPAQUE, machine.path, { kind: 'ref', name, args: types ?? [] }, machine.site(range));
  return { ...made, types: typed.types, element: made.element === undefined ? typed.element : join(made.element, typed.element ?? CLEAN) };
}

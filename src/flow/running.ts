/**
 * Calls that run a function of the program, now or later, with what they are given: a job that is put into a queue, a thread, work that waits for the end
 * of a transaction. What the function does with its parameters it does with the arguments of the call.
 */
import type { IrFunction } from '../ir/types.js';
import { ALL_NAMES, type Passed } from './arguments.js';
import { bindCall, type Binding, type CallSite } from './binding.js';
import type { Invoke } from './providing.js';
import type { Machine } from './machine.js';
import type { PolicyPlace, PolicyRun } from './policy.js';
import { CLEAN, OPAQUE, type FunctionRef, type Value } from './value.js';

type At = (place: PolicyPlace) => Value;

/** Runs the functions that the call runs; answers whether there are any. */
export function run(machine: Machine, invoke: Invoke, running: PolicyRun, at: At, binding: Binding): boolean {
  const { functions } = at(running.of);
  for (const ref of functions) {
    const { given, args } = argumentsOf(running, at, binding, hasOwn(machine, ref, running.own));
    const site: CallSite = { ...binding.site, args };
    invoke(ref, (fn: IrFunction, target: FunctionRef) => bindCall(machine, { site, given, receiver: OPAQUE, receiverRegister: -1 }, fn, target));
  }
  return functions.length > 0;
}

/** Whether the first parameter is given something by the library, which is told by its name. */
function hasOwn(machine: Machine, { key }: FunctionRef, own: string): boolean {
  const fn = machine.world.program.functionOf(key)?.fn;
  const slot = fn?.params[0]?.slot;
  return own !== '' && slot !== undefined && fn?.slots[slot]?.name === own;
}

function argumentsOf({ from, list, named }: PolicyRun, at: At, binding: Binding, shifted: boolean): { readonly given: Passed; readonly args: CallSite['args'] } {
  const { given, site } = binding;
  const first = shifted ? [{ value: OPAQUE, register: -1, name: undefined, spread: false, range: site.range }] : [];
  const passed =
    list === undefined || named === undefined
      ? given.values.flatMap((value, position) => {
          const ordered = given.names[position] === undefined;
          if (ordered && given.values.slice(0, position).filter((_, other) => given.names[other] === undefined).length < from) return [];
          return [{ value, register: given.registers[position] ?? -1, name: given.names[position], spread: given.spread[position] === true, range: site.args[position] ?? site.range }];
        })
      : [list, named].flatMap((place) => {
          const [position] = binding.positions(place.root);
          if (position === undefined) return [];
          const name = place === named ? ALL_NAMES : undefined;
          return [{ value: at(place), register: given.registers[position] ?? -1, name, spread: true, range: site.args[position] ?? site.range }];
        });
  const all = [...first, ...passed].filter(({ value }) => value !== CLEAN || list === undefined);
  return {
    given: { values: all.map(({ value }) => value), registers: all.map(({ register }) => register), names: all.map(({ name }) => name), spread: all.map(({ spread }) => spread) },
    args: all.map(({ range }) => range),
  };
}

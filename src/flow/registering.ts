/**
 * Containers that give things by tokens: what a list of registrations says is kept under each token, for whoever asks by it. A token is a text, or a class
 * by its name.
 */
import { passed } from './arguments.js';
import { bindCall, type Binding } from './binding.js';
import type { Machine } from './machine.js';
import type { PolicyPlace, PolicyRegistration } from './policy.js';
import type { Invoke } from './providing.js';
import { programObject } from './shared.js';
import { carriesData, join } from './lattice.js';
import { CLEAN, OPAQUE, type Value } from './value.js';

export function register(machine: Machine, invoke: Invoke, registration: PolicyRegistration, items: Value, binding: Binding): void {
  const { reading } = machine.world;
  const { site } = binding;
  const instance = (of: Value): Value => (of.classes.length === 0 ? CLEAN : reading.field(of, machine.library.prototype, '', site));
  for (const item of [...(items.fields?.values() ?? []), ...(items.element === undefined ? [] : [items.element])]) {
    const part = (key: string): Value => item.fields?.get(key) ?? CLEAN;
    const token = tokenOf(machine, part(registration.token));
    if (token === undefined) continue;
    const other = tokenOf(machine, part(registration.existing));
    let given = join(join(instance(part(registration.class)), part(registration.value)), instance(part(registration.existing)));
    for (const ref of part(registration.factory).functions) {
      given = join(given, invoke(ref, (fn, target) => bindCall(machine, { site, given: passed([]), receiver: OPAQUE, receiverRegister: -1 }, fn, target)));
    }
    if (other !== undefined) given = join(given, keptUnder(machine, registration.to, other));
    if (given.instances.length > 0 || given.functions.length > 0 || given.fields !== undefined || carriesData(given)) binding.write(registration.to.root, [...registration.to.path, `.${token}`], given, true);
  }
}

/** What is kept under a token. */
export function keptUnder(machine: Machine, { root, path }: PolicyPlace, token: string): Value {
  const site = machine.site(machine.fn.nameRange);
  return [...path, `.${token}`].reduce((value, selector) => machine.world.reading.field(value, selector.slice(1), '', site), programObject(root) ?? CLEAN);
}

export function tokenOf(machine: Machine, value: Value): string | undefined {
  const text = value.literal?.value;
  if (typeof text === 'string') return text;
  const [ref] = value.classes;
  const name = ref && machine.world.program.modules.get(ref.path)?.module.classes[ref.index]?.name;
  return name === '' ? undefined : name;
}

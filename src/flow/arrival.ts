/**
 * How values arrive in a function: as arguments of unknown callers, of declared types, under telling names, or from a framework that finds the
 * function by its name or its decorators and is known to call it with objects of its own.
 */
import type { IrFunction, IrParam, IrWritten } from '../ir/types.js';
import type { Machine } from './machine.js';
import { methodAround } from './owners.js';
import type { Library, PolicyHandler } from './policy.js';
import type { ModuleFacts } from './program.js';
import type { Step } from './trace.js';
import { keptUnder, tokenOf } from './registering.js';
import { programObject } from './shared.js';
import { carriesData, join } from './lattice.js';
import { CLEAN, literalValue, OPAQUE, rootSym, type Value } from './value.js';

/** What frameworks do with a function. */
export function handlersOf(library: Library, facts: ModuleFacts, fn: IrFunction): readonly PolicyHandler[] {
  return library.handlers({
    path: facts.module.path,
    name: fn.name,
    handedOut: facts.handedOut.get(fn.index) ?? [],
    decorators: fn.decorators.map((decorator) => decorator.name),
    written: fn.decorators.length === 0 ? fn.decorators : [...fn.decorators, ...(facts.module.classes[fn.classIndex]?.decorators ?? [])],
    directives: fn.directives,
    fileDirectives: facts.module.functions[0]?.directives ?? [],
  });
}

export function parameterValue(machine: Machine, index: number, param: IrParam): Value {
  const { reading } = machine.world;
  const info = machine.fn.slots[param.slot];
  if (info === undefined) return CLEAN;
  const site = machine.site(info.range);
  let value: Value = { ...OPAQUE, syms: [rootSym(`p${String(index)}`)] };
  if (info.type !== undefined) value = reading.typed(value, machine.path, info.type, site);
  for (const { name, args } of param.decorators) {
    const node = machine.library.parameter(name);
    if (node === undefined) continue;
    // `@Query('email')`: one part only.
    const part = args?.[0]?.kind === 'literal' && typeof args[0].value === 'string' ? reading.field(reading.given(OPAQUE, node, false, site), args[0].value, '', site) : undefined;
    if (part === undefined) value = reading.given(value, node, false, site);
    else if (value.entity === undefined && carriesData(part)) value = join(value, part);
    break;
  }
  for (const { given, guessed } of machine.handlers) for (const each of given) if (each.param === index) value = reading.given(value, each.node, guessed, site);
  for (const heard of heardBy(machine, index)) value = join(value, heard);
  for (const { name, args } of param.decorators) value = asked(machine, name, args?.[0], value);
  return reading.marked(reading.named(value, { name: info.name, owner: '', person: undefined, as: 'variable', alone: false, param: machine.key }, site), info.mark, site);
}

/** `this` of a method, of a function nested in one included. */
export function receiverValue({ facts, fn, path, world }: Machine, base: Value): Value {
  const method = methodAround(facts.module, fn);
  const declaration = method === undefined ? undefined : facts.module.classes[method.classIndex];
  if (declaration === undefined) return base;
  if (declaration.members.some((member) => member.static && member.function === method?.index)) return { ...base, classes: [{ path, index: declaration.index }] };
  const type = facts.module.types[declaration.type];
  const value: Value = { ...base, instances: [{ path, index: declaration.index }], context: world.policy.person(declaration.name)?.person };
  return type === undefined ? value : { ...value, types: [world.reading.typeOf(path, type)] };
}

/** What was sent under the name that a decorator of the function says. */
function heardBy(machine: Machine, index: number): readonly Value[] {
  const found: Value[] = [];
  for (const { name, args, range } of machine.fn.decorators) {
    const [topic] = args ?? [];
    if (topic?.kind !== 'literal' || typeof topic.value !== 'string') continue;
    for (const { param, root, path } of machine.library.heard(name.slice(name.lastIndexOf('.') + 1))) {
      const object = param === index ? programObject(root) : undefined;
      if (object === undefined) continue;
      const sent = [...path, `.${topic.value}`].reduce((value, selector) => machine.world.reading.field(value, selector.slice(1), '', machine.site(range)), object);
      found.push({ ...sent, weak: true });
    }
  }
  return found;
}

/** What a decorator of a parameter asks for by a token. */
function asked(machine: Machine, decorator: string, token: IrWritten | undefined, value: Value): Value {
  const place = token === undefined ? undefined : machine.library.tokens(decorator.slice(decorator.lastIndexOf('.') + 1));
  if (place === undefined) return value;
  const by = token?.kind === 'literal' ? literalValue(token.value) : token?.kind === 'name' ? machine.world.reading.variable(machine.path, token.name) : CLEAN;
  const key = tokenOf(machine, by);
  const given = key === undefined ? CLEAN : keptUnder(machine, place, key);
  return given === CLEAN || given === OPAQUE ? value : join(value, { ...given, weak: true });
}

/** Where each parameter stands, as the step that an argument takes. */
export function parameterSteps(path: string, fn: IrFunction): readonly (Step | undefined)[] {
  return fn.params.map((param) => {
    const slot = fn.slots[param.slot];
    return slot === undefined || slot.name === '' ? undefined : { path, range: slot.range, note: `parameter ${slot.name} of ${fn.name}()` };
  });
}

/**
 * What is kept beyond one call: variables of the functions around it and of its module, static fields, fields of objects of which there is one for
 * all. Where code runs to answer somebody, the next to be answered finds there what the last one left.
 */
import type { Reg, Slot } from '../ir/types.js';
import type { Machine } from './machine.js';
import { methodAround, ownerOf } from './owners.js';
import { placeOf } from './places.js';
import { functionKey, madeCell } from './program.js';

export interface Keeper {
  /** What people call it. */
  readonly name: string;
  /** Key of the function whose variable it is; of the module where it is nobody's. */
  readonly holder: string;
}

/** How the cell of a class says where its instances are made. */
export const MADE_ONCE = 'once';
export const MADE_OFTEN = 'often';

/** A variable that is not the function's own. */
export function keeperOfSlot(machine: Machine, slot: Slot): Keeper | undefined {
  const { facts, fn, path } = machine;
  const owner = ownerOf(facts.module, fn, slot);
  const name = owner?.fn.slots[owner.slot]?.name ?? 'this';
  if (owner === undefined || owner.fn === fn || name === 'this' || (owner.fn.index === 0 && facts.importedSlots.has(owner.slot))) return undefined;
  return { name, holder: functionKey(path, owner.fn.index) };
}

/** Something with fields that is not the function's own. What is kept under a key is found by that key only. */
export function keeperOfField(machine: Machine, base: Reg, field: string): Keeper | undefined {
  const value = machine.value(base);
  const module = functionKey(machine.path, 0);
  if (machine.fn.index === 0) return undefined;
  const definition = machine.definitions[base];
  if (definition?.op === 'global' && machine.library.globalObject(definition.name) !== undefined) return { name: `${definition.name}.${field}`, holder: module };
  if (value.apis.length > 0) return undefined;
  const place = placeOf(machine.definitions, base);
  if (place === undefined || place.path.includes('[]')) return undefined;
  const name = machine.nameOf(base);
  if (value.classes.length > 0) return { name: `${name}.${field}`, holder: module };
  if (machine.fn.slots[place.slot]?.name === 'this') return place.path.length === 0 && isOneForAll(machine) ? { name: `this.${field}`, holder: module } : undefined;
  const keeper = keeperOfSlot(machine, place.slot);
  return keeper && { ...keeper, name: `${name}.${field}` };
}

/** Whether there is one instance of the class whose method this is, or is in. */
function isOneForAll(machine: Machine): boolean {
  const { module } = machine.facts;
  const method = methodAround(module, machine.fn);
  const declaration = method === undefined ? undefined : module.classes[method.classIndex];
  if (declaration === undefined || method?.index === declaration.constructorFunction) return false;
  if (machine.library.singleton(declaration.decorators)) return true;
  return machine.world.program.cell(madeCell(machine.path, declaration.index))?.literal?.value === MADE_ONCE;
}

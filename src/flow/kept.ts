/**
 * What is kept beyond one call: variables of the functions around it and of its module, static fields, fields of objects of which there is one for
 * all. Where code runs to answer somebody, the next to be answered finds there what the last one left.
 */
import type { IrFunction, Reg, Slot } from '../ir/types.js';
import type { Machine } from './machine.js';
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
  const { facts, path } = machine;
  let at = slot;
  let fn: IrFunction | undefined = machine.fn;
  for (;;) {
    const info: IrFunction['slots'][number] | undefined = fn?.slots[at];
    if (fn === undefined || info === undefined || info.name === 'this') return undefined;
    if (info.capture < 0) return fn === machine.fn || (fn.index === 0 && facts.importedSlots.has(at)) ? undefined : { name: info.name, holder: functionKey(path, fn.index) };
    at = info.capture;
    fn = facts.module.functions[fn.parent];
  }
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
  let fn: IrFunction | undefined = machine.fn;
  while (fn !== undefined && fn.classIndex < 0 && fn.parent >= 0) fn = module.functions[fn.parent];
  const declaration = fn === undefined ? undefined : module.classes[fn.classIndex];
  if (declaration === undefined || fn?.index === declaration.constructorFunction) return false;
  if (machine.library.singleton(declaration.decorators)) return true;
  return machine.world.program.cell(madeCell(machine.path, declaration.index))?.literal?.value === MADE_ONCE;
}

/** Where the value of a register is stored, read off the instructions that made it: a write to it is a write to that variable. */
import type { Instruction, IrFunction, IrModule, Reg, Slot } from '../ir/types.js';

/** A variable of the function and selectors below it. */
interface StoragePlace {
  readonly slot: Slot;
  readonly path: readonly string[];
}

export function placeOf(definitions: readonly (Instruction | undefined)[], reg: Reg): StoragePlace | undefined {
  const definition = definitions[reg];
  switch (definition?.op) {
    case 'load':
      return { slot: definition.slot, path: [] };
    case 'get': {
      const base = placeOf(definitions, definition.base);
      return base && { slot: base.slot, path: [...base.path, `.${definition.key}`] };
    }
    case 'index': {
      const base = placeOf(definitions, definition.base);
      return base && { slot: base.slot, path: [...base.path, '[]'] };
    }
    case 'cast':
    case 'await':
      return placeOf(definitions, definition.src);
    default:
      return undefined;
  }
}

/** Whether a captured variable of a function belongs to its module rather than to a function around it. */
export function ownedByModule(module: IrModule, nested: IrFunction, slot: Slot): boolean {
  let at = slot;
  let fn: IrFunction | undefined = nested;
  while (fn !== undefined) {
    const info: IrFunction['slots'][number] | undefined = fn.slots[at];
    if (info === undefined || info.capture < 0) return fn.index === 0;
    at = info.capture;
    fn = fn.parent < 0 ? undefined : module.functions[fn.parent];
  }
  return false;
}

/** Where the value of a register is stored, read off the instructions that made it: a write to it is a write to that variable. */
import type { Instruction, Reg, Slot } from '../ir/types.js';

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

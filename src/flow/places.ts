/** Where the value of a register is stored, read off the instructions that made it: a write to it is a write to that variable. */
import type { Instruction, Reg, Slot } from '../ir/types.js';

/** A variable of the function and selectors below it. */
export interface StoragePlace {
  readonly slot: Slot;
  readonly path: readonly string[];
}

/** Tells the register of what a call hands back as it was given, if it does. */
interface HandingBack {
  handedBack(call: Reg): Reg | undefined;
}

export function placeOf(definitions: readonly (Instruction | undefined)[], reg: Reg, calls?: HandingBack): StoragePlace | undefined {
  const definition = definitions[reg];
  switch (definition?.op) {
    case 'load':
      return { slot: definition.slot, path: [] };
    case 'get': {
      const base = placeOf(definitions, definition.base, calls);
      return base && { slot: base.slot, path: [...base.path, `.${definition.key}`] };
    }
    case 'index': {
      const base = placeOf(definitions, definition.base, calls);
      return base && { slot: base.slot, path: [...base.path, '[]'] };
    }
    case 'cast':
    case 'await':
      return placeOf(definitions, definition.src, calls);
    case 'call': {
      const given = calls?.handedBack(reg);
      return given === undefined ? undefined : placeOf(definitions, given, calls);
    }
    default:
      return undefined;
  }
}

/** Whose things are, by the nesting of the text: the function that a captured variable belongs to, the method that a function is in. */
import type { IrFunction, IrModule, Slot } from '../ir/types.js';

/** The function whose own variable a slot is, and the slot there; the function itself if it captures nothing. */
export function ownerOf(module: IrModule, fn: IrFunction, slot: Slot): { readonly fn: IrFunction; readonly slot: Slot } | undefined {
  let at = slot;
  let current: IrFunction | undefined = fn;
  while (current !== undefined) {
    const capture: number = current.slots[at]?.capture ?? -1;
    if (capture < 0) return { fn: current, slot: at };
    at = capture;
    current = current.parent < 0 ? undefined : module.functions[current.parent];
  }
  return undefined;
}

/** The member of a class that a function is, or is nested in. */
export function methodAround(module: IrModule, fn: IrFunction): IrFunction | undefined {
  let current: IrFunction | undefined = fn;
  while (current !== undefined && current.classIndex < 0) current = current.parent < 0 ? undefined : module.functions[current.parent];
  return current;
}

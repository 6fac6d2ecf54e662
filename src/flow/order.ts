/**
 * The order in which functions are first analysed: callees before callers as far as the text of a program says so, because every
 * function that is analysed before what it calls is analysed again.
 */
import type { FunctionIndex, IrFunction, IrModule, Reg, Slot } from '../ir/types.js';
import { ownerOf } from './owners.js';

/** Module paths, imported ones first, otherwise sorted. */
export function importOrder(paths: readonly string[], importsOf: (path: string) => readonly string[]): readonly string[] {
  const order: string[] = [];
  const seen = new Set<string>();
  for (const root of [...paths].sort()) {
    if (seen.has(root)) continue;
    seen.add(root);
    const stack = [{ path: root, next: importsOf(root), at: 0 }];
    for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
      const to = frame.next[frame.at++];
      if (to === undefined) {
        order.push(frame.path);
        stack.pop();
      } else if (!seen.has(to)) {
        seen.add(to);
        stack.push({ path: to, next: importsOf(to), at: 0 });
      }
    }
  }
  return order;
}

/** The functions of one module: the module itself, then the others, called and nested ones before those that call and hold them. */
export function localOrder(module: IrModule): readonly FunctionIndex[] {
  const bySlot = new Map<string, FunctionIndex>();
  for (const fn of module.functions) {
    const made = new Map<number, FunctionIndex>();
    for (const block of fn.blocks) {
      for (const instruction of block.instructions) {
        if (instruction.op === 'function') made.set(instruction.dst, instruction.function);
        else if (instruction.op === 'store') {
          const target = made.get(instruction.src);
          if (target !== undefined) bySlot.set(`${String(fn.index)}:${String(instruction.slot)}`, target);
        }
      }
    }
  }
  const order: FunctionIndex[] = [0];
  const seen = new Set<FunctionIndex>([0]);
  for (const root of module.functions) {
    if (seen.has(root.index)) continue;
    seen.add(root.index);
    const stack = [{ index: root.index, next: edges(module, root, bySlot), at: 0 }];
    for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
      const to = frame.next[frame.at++];
      if (to === undefined) {
        order.push(frame.index);
        stack.pop();
        continue;
      }
      const target = module.functions[to];
      if (target === undefined || seen.has(to)) continue;
      seen.add(to);
      stack.push({ index: to, next: edges(module, target, bySlot), at: 0 });
    }
  }
  return order;
}

function edges(module: IrModule, fn: IrFunction, bySlot: ReadonlyMap<string, FunctionIndex>): readonly FunctionIndex[] {
  const targets: FunctionIndex[] = [];
  const members = fn.classIndex >= 0 ? module.classes[fn.classIndex]?.members : undefined;
  for (const block of fn.blocks) {
    for (const instruction of block.instructions) {
      if (instruction.op === 'function') targets.push(instruction.function);
      else if (instruction.op === 'load') {
        const owner = ownerOf(module, fn, instruction.slot);
        const target = owner && bySlot.get(`${String(owner.fn.index)}:${String(owner.slot)}`);
        if (target !== undefined) targets.push(target);
      } else if (instruction.op === 'get' && members !== undefined) {
        for (const member of members) if (member.name === instruction.key) targets.push(member.function);
      } else if (instruction.op === 'class') {
        for (const member of module.classes[instruction.classIndex]?.members ?? []) targets.push(member.function);
      }
    }
  }
  return targets;
}

/** The functions that put objects of the program together, and so fill what the methods of these read. `libraries`: specifiers that lead out of the program. */
export function makersOf(module: IrModule, libraries: ReadonlySet<string>): ReadonlySet<FunctionIndex> {
  const makers = new Set<FunctionIndex>();
  const foreignSlots = new Set<Slot>();
  for (const fn of module.functions) {
    // Errors and dates are made everywhere, and are of libraries or of the language.
    const foreign = new Set<Reg>();
    for (const block of fn.blocks) {
      for (const instruction of block.instructions) {
        if (instruction.op === 'global' || (instruction.op === 'import' && libraries.has(instruction.specifier))) foreign.add(instruction.dst);
        else if (instruction.op === 'get' && foreign.has(instruction.base)) foreign.add(instruction.dst);
        else if (instruction.op === 'store' && fn.index === 0 && foreign.has(instruction.src)) foreignSlots.add(instruction.slot);
        else if (instruction.op === 'load') {
          const owner = foreignSlots.size === 0 ? undefined : ownerOf(module, fn, instruction.slot);
          if (owner?.fn.index === 0 && foreignSlots.has(owner.slot)) foreign.add(instruction.dst);
        } else if (instruction.op === 'call' && instruction.construct && !foreign.has(instruction.callee)) makers.add(fn.index);
      }
    }
  }
  return makers;
}

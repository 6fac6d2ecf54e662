/**
 * What the interpreter needs to know of a function's blocks before and between running them: the order in which states settle fastest, where
 * each register is defined, and how the states of two paths join.
 */
import type { Instruction, IrBlock, IrFunction } from '../ir/types.js';
import { join, sameValue } from './lattice.js';
import { CLEAN, type Value } from './value.js';

const definitionsKnown = new WeakMap<IrFunction, readonly (Instruction | undefined)[]>();
const ordersKnown = new WeakMap<IrFunction, readonly number[]>();

/** By register, the instruction that defines it. Remembered: a function is analysed more than once. */
export function definitionsOf(fn: IrFunction): readonly (Instruction | undefined)[] {
  const known = definitionsKnown.get(fn);
  if (known !== undefined) return known;
  const definitions: (Instruction | undefined)[] = new Array<Instruction | undefined>(fn.registers).fill(undefined);
  for (const block of fn.blocks) for (const instruction of block.instructions) if ('dst' in instruction) definitions[instruction.dst] = instruction;
  definitionsKnown.set(fn, definitions);
  return definitions;
}

const untold = new WeakMap<Value, Value>();

/** A condition tells more of a value, as long as it holds: where its ways meet again, the value is what it was before. */
export function told(before: Value, after: Value): Value {
  untold.set(after, before);
  return after;
}

export function joinStates(left: readonly Value[], right: readonly Value[]): Value[] | undefined {
  let result: Value[] | undefined;
  for (let slot = 0; slot < left.length; slot++) {
    if (left[slot] === right[slot]) continue;
    const before = left[slot] ?? CLEAN;
    const other = right[slot] ?? CLEAN;
    if (untold.get(other) === before) continue;
    const joined = untold.get(before) === other ? other : join(before, other);
    if (joined === before || sameValue(before, joined)) continue;
    (result ??= left.slice())[slot] = joined;
  }
  return result;
}

/** Last comes what runs first: the body of a loop settles before anything behind it is looked at, and what is caught comes behind what may throw. */
function successors(block: IrBlock): readonly number[] {
  const next = block.end.op === 'jump' ? [block.end.to] : block.end.op === 'branch' ? [block.end.else, block.end.then] : [];
  return block.handler >= 0 ? [block.handler, ...next] : next;
}

/** Block ids in the order in which states settle fastest. */
export function orderOf(fn: IrFunction): readonly number[] {
  let order = ordersKnown.get(fn);
  if (order === undefined) ordersKnown.set(fn, (order = reversePostOrder(fn.blocks)));
  return order;
}

function reversePostOrder(blocks: readonly IrBlock[]): readonly number[] {
  if (blocks.length === 1) return [0];
  const order: number[] = [];
  const seen = new Set([0]);
  const stack: { id: number; next: readonly number[]; at: number }[] = [{ id: 0, next: blocks[0] === undefined ? [] : successors(blocks[0]), at: 0 }];
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const to = frame.next[frame.at++];
    if (to === undefined) {
      order.push(frame.id);
      stack.pop();
    } else if (!seen.has(to)) {
      seen.add(to);
      const block = blocks[to];
      stack.push({ id: to, next: block === undefined ? [] : successors(block), at: 0 });
    }
  }
  return order.reverse();
}

/**
 * Tidies the blocks of a finished function: jumps go straight to where empty blocks would only pass them on, and a block that
 * continues the only one before it becomes part of it. What the engine computes per block, it then computes for half as many.
 */
import type { BlockId, Instruction, IrBlock, Terminator } from './types.js';

export interface RawBlock {
  readonly instructions: readonly Instruction[];
  readonly end: Terminator;
  readonly handler: BlockId;
}

/** `raw[0]` is the entry; blocks that nothing reaches are left out. */
export function tidyBlocks(raw: readonly RawBlock[]): IrBlock[] {
  const target = passOn(raw);
  const to = (block: BlockId): BlockId => target[block] ?? block;
  const threaded = raw.map((block): RawBlock => ({ ...block, end: redirected(block.end, to), handler: block.handler < 0 ? -1 : to(block.handler) }));
  const entries = countEntries(threaded);
  const next = threaded.map((block) => continuation(threaded, entries, block));
  const place = new Int32Array(raw.length).fill(-1);
  const swallowed = new Uint8Array(raw.length);
  for (const [index, follower] of next.entries()) if (follower !== -1 && entries[index] !== 0) swallowed[follower] = 1;
  let count = 0;
  for (const index of threaded.keys()) if (entries[index] !== 0 && swallowed[index] === 0) place[index] = count++;
  const moved = (block: BlockId): BlockId => place[block] ?? -1;
  const blocks: IrBlock[] = [];
  for (const [index, block] of threaded.entries()) {
    if (place[index] === -1) continue;
    let last = block;
    const parts = [block.instructions];
    for (let at = next[index] ?? -1; at !== -1; at = next[at] ?? -1) {
      const follower = threaded[at];
      if (follower === undefined) break;
      parts.push(follower.instructions);
      last = follower;
    }
    blocks.push({ instructions: parts.length === 1 ? block.instructions : parts.flat(), end: redirected(last.end, moved), handler: block.handler < 0 ? -1 : moved(block.handler) });
  }
  return blocks;
}

/** The same end with its blocks renumbered. */
export function redirected(end: Terminator, to: (block: BlockId) => BlockId): Terminator {
  if (end.op === 'jump') return { op: 'jump', to: to(end.to) };
  if (end.op === 'branch') return { op: 'branch', condition: end.condition, then: to(end.then), else: to(end.else) };
  return end;
}

/** For each block the first one behind it that does something. An endless loop of nothing stays. */
function passOn(raw: readonly RawBlock[]): Int32Array {
  const target = new Int32Array(raw.length).fill(-1);
  for (const start of raw.keys()) {
    const path: BlockId[] = [];
    const onPath = new Set<BlockId>();
    let at: BlockId = start;
    while (target[at] === -1 && !onPath.has(at)) {
      path.push(at);
      onPath.add(at);
      const block = raw[at];
      if (block === undefined || block.instructions.length > 0 || block.end.op !== 'jump') break;
      at = block.end.to;
    }
    const known = target[at] ?? -1;
    for (const block of path) target[block] = known === -1 ? at : known;
  }
  return target;
}

/** How many edges lead to each reachable block; the entry has one from outside, a handler counts twice so that it stays a block. */
function countEntries(blocks: readonly RawBlock[]): Int32Array {
  const entries = new Int32Array(blocks.length);
  const pending: BlockId[] = [];
  const reach = (block: BlockId, weight: number): void => {
    if (entries[block] === 0) pending.push(block);
    entries[block] = (entries[block] ?? 0) + weight;
  };
  reach(0, 2);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const block = blocks[next];
    if (block === undefined) continue;
    if (block.handler >= 0) reach(block.handler, 2);
    if (block.end.op === 'jump') reach(block.end.to, 1);
    else if (block.end.op === 'branch') {
      reach(block.end.then, 1);
      reach(block.end.else, 1);
    }
  }
  return entries;
}

/** The block that only continues this one, or -1. */
function continuation(blocks: readonly RawBlock[], entries: Int32Array, block: RawBlock): BlockId {
  if (block.end.op !== 'jump' || entries[block.end.to] !== 1) return -1;
  return blocks[block.end.to]?.handler === block.handler ? block.end.to : -1;
}

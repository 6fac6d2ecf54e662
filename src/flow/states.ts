/**
 * The variables of one function at the head of each of its blocks while it is analysed, and the blocks that are still to run. States from
 * several sides join; of a loop, what comes round it is kept apart too, since a loop over a list that surely has items is left that way only.
 */
import type { BlockId, IrFunction } from '../ir/types.js';
import { joinStates, orderOf } from './blocks.js';
import type { Value } from './value.js';

/** Visits of one block before its function is left as it is: joins settle long before, but for values that keep growing. */
const MAX_BLOCK_VISITS = 6;

export class States {
  readonly #order: readonly BlockId[];
  readonly #rank: ReadonlyMap<BlockId, number>;
  readonly #states: (readonly Value[] | undefined)[] = [];
  readonly #rounds: (readonly Value[] | undefined)[] = [];
  readonly #visits: number[] = [];
  readonly #pending = new Set<number>([0]);
  #current = 0;

  constructor(fn: IrFunction, entry: readonly Value[]) {
    this.#order = orderOf(fn);
    this.#rank = new Map(this.#order.map((block, index) => [block, index]));
    this.#states[0] = entry;
  }

  /** The next block to run and the variables there; undefined when nothing is left. `exhausted` is told when a block has run too often. */
  next(exhausted: () => void): { readonly id: BlockId; readonly variables: Value[] } | undefined {
    while (this.#pending.size > 0) {
      const next = Math.min(...this.#pending);
      this.#pending.delete(next);
      const id = this.#order[next] ?? 0;
      const state = this.#states[id];
      if (state === undefined) continue;
      const visits = (this.#visits[id] ?? 0) + 1;
      this.#visits[id] = visits;
      if (visits > MAX_BLOCK_VISITS) {
        exhausted();
        continue;
      }
      this.#current = next;
      return { id, variables: state.slice() };
    }
    return undefined;
  }

  /** From the block that runs to another one. */
  flow(to: BlockId, variables: readonly Value[]): void {
    const rank = this.#rank.get(to);
    const state = joined(this.#states[to], variables);
    if (state !== undefined) this.#states[to] = state;
    const round = rank !== undefined && rank <= this.#current ? joined(this.#rounds[to], variables) : undefined;
    if (round !== undefined) this.#rounds[to] = round;
    if (rank !== undefined && (state !== undefined || round !== undefined)) this.#pending.add(rank);
  }

  /** The variables after a round of the loop that the block that runs is the head of; undefined if none was seen yet. */
  afterRound(head: BlockId): readonly Value[] | undefined {
    return this.#rounds[head];
  }
}

/** Undefined if nothing changes. */
function joined(before: readonly Value[] | undefined, variables: readonly Value[]): readonly Value[] | undefined {
  return before === undefined ? variables.slice() : joinStates(before, variables);
}

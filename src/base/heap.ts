/**
 * A worklist that hands out the waiting item of least rank first and holds no item twice. The order of work decides how
 * often a function is analysed again, never what comes out.
 */
export class RankedWorklist<T> {
  readonly #rank: (item: T) => number;
  readonly #waiting = new Set<T>();
  readonly #heap: { item: T; rank: number }[] = [];

  constructor(rank: (item: T) => number) {
    this.#rank = rank;
  }

  get size(): number {
    return this.#waiting.size;
  }

  add(item: T): void {
    if (this.#waiting.has(item)) return;
    this.#waiting.add(item);
    const heap = this.#heap;
    const entry = { item, rank: this.#rank(item) };
    let index = heap.length;
    heap.push(entry);
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = heap[parent];
      if (above === undefined || above.rank <= entry.rank) break;
      heap[index] = above;
      index = parent;
    }
    heap[index] = entry;
  }

  /** Takes an item out of turn; false if it was not waiting. */
  remove(item: T): boolean {
    return this.#waiting.delete(item);
  }

  take(): T | undefined {
    while (this.#heap.length > 0) {
      const item = this.#pop();
      if (item !== undefined && this.#waiting.delete(item)) return item;
    }
    return undefined;
  }

  #pop(): T | undefined {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (top === undefined || last === undefined) return undefined;
    if (heap.length > 0) {
      let index = 0;
      for (;;) {
        const left = 2 * index + 1;
        const right = left + 1;
        const leftEntry = heap[left];
        if (leftEntry === undefined) break;
        const rightEntry = heap[right];
        const [child, entry] = rightEntry !== undefined && rightEntry.rank < leftEntry.rank ? [right, rightEntry] : [left, leftEntry];
        if (entry.rank >= last.rank) break;
        heap[index] = entry;
        index = child;
      }
      heap[index] = last;
    }
    return top.item;
  }
}

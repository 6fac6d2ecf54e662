/**
 * Places move along with the text. Paths and leaks hold the very ranges of the modules they were found in, so when a file is edited its ranges are moved
 * in place, and the file's new module is given the same ones wherever it has a range there: what was found of a line further down, by whomever, stays right
 * without being looked for again.
 */
import type { Range } from '../base/text.js';
import type { IrModule } from '../ir/types.js';

/** What is between `start` and `end` was replaced by something that ends at `newEnd`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly newEnd: number;
}

type Moving = { -readonly [K in keyof Range]: Range[K] };

/** More than a file is long. */
const STRIDE = 2 ** 26;

const keyOf = ({ start, end }: Range): number => start * STRIDE + end;

export class Positions {
  /** Of each edited file, the ranges that may be held by somebody; several are of one place before they are known here. */
  readonly #files = new Map<string, ReadonlyMap<number, readonly Moving[]>>();

  forget(path: string): void {
    this.#files.delete(path);
  }

  replace(before: IrModule, after: IrModule, edit: TextEdit): void {
    const moved = new Map<number, Moving[]>();
    const move = (range: Moving): void => {
      const { start, end } = range;
      range.start = start < edit.start || (start === edit.start && edit.start < edit.end) ? start : start >= edit.end ? start - edit.end + edit.newEnd : edit.start;
      range.end = Math.max(range.start, end <= edit.start ? end : end >= edit.end ? end - edit.end + edit.newEnd : edit.newEnd);
      const same = moved.get(keyOf(range));
      if (same === undefined) moved.set(keyOf(range), [range]);
      else same.push(range);
    };
    for (const ranges of (this.#files.get(after.path) ?? rangesOf(before)).values()) for (const range of ranges) move(range);
    const kept = new Map<number, readonly Moving[]>();
    eachRange(after, (range) => {
      const key = keyOf(range);
      const same = kept.get(key) ?? moved.get(key) ?? [range];
      kept.set(key, same);
      return same[0] ?? range;
    });
    this.#files.set(after.path, kept);
  }
}

function rangesOf(module: IrModule): ReadonlyMap<number, readonly Moving[]> {
  const found = new Map<number, Set<Moving>>();
  eachRange(module, (range) => {
    const same = found.get(keyOf(range));
    if (same === undefined) found.set(keyOf(range), new Set([range]));
    else same.add(range);
    return range;
  });
  return new Map([...found].map(([key, ranges]) => [key, [...ranges]]));
}

const isRange = (value: object): value is Moving => 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';

/** Puts for each range of a module what `visit` says. */
function eachRange(module: IrModule, visit: (range: Moving) => Moving): void {
  const waiting: object[] = [module];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const [key, value] of Object.entries(node) as Iterable<[string, unknown]>) {
      if (typeof value !== 'object' || value === null) continue;
      if (isRange(value)) {
        const range = visit(value);
        if (range !== value) Reflect.set(node, key, range);
      } else waiting.push(value);
    }
  }
}

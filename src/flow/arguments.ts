/**
 * Which arguments of a call a root of a summary stands for: a parameter takes the argument of its name, else that of its place, and the last ones
 * take what is left over. Of a library's function only the model is known, so there a root says itself where to look: `p2` the third
 * argument in order, `p:to` the one named `to`, `p0:to` either of them, `a1` all in order from the second on, `n` all named ones.
 */
import type { IrFunction, Reg } from '../ir/types.js';
import { selectSyms } from './shape.js';
import { join } from './lattice.js';
import { CLEAN, type Value } from './value.js';

/** The name of an argument that is an object of named arguments: what it names is only known by its fields. */
export const ALL_NAMES = '*';

/** The arguments of one call. */
export interface Passed {
  /** What is passed; the list itself, if its items are the arguments from here on. */
  readonly values: readonly Value[];
  /** Where it comes from, for what is written back to it; -1 if that is unknown. */
  readonly registers: readonly Reg[];
  /** By argument, undefined for those that go by their place. Empty if all do. */
  readonly names: readonly (string | undefined)[];
  /** By argument. Empty if nothing is spread. */
  readonly spread: readonly boolean[];
}

/** Arguments that all go by their place and come from nowhere that could be written to. */
export function passed(values: readonly Value[]): Passed {
  return { values, registers: values.map(() => -1), names: [], spread: [] };
}

const NONE: readonly number[] = [];

/** The name that a model's root asks for; '' if it goes by place only. */
export function nameIn(root: string): string {
  const colon = root.indexOf(':');
  return colon < 0 ? '' : root.slice(colon + 1);
}

/** The positions of the arguments that go by their place, from the one at `first` on, if `most` of them at most are wanted. */
function ordered({ values, names }: Passed, first: number, most = values.length): readonly number[] {
  const found: number[] = [];
  let place = 0;
  for (let position = 0; position < values.length && found.length < most; position++) {
    if (names[position] !== undefined) continue;
    if (place++ >= first) found.push(position);
  }
  return found;
}

const namedPositions = ({ names }: Passed): readonly number[] => names.flatMap((name, position) => (name === undefined ? [] : [position]));

/** The positions, among the arguments, of what a model's root stands for. */
export function positionsOfModel(root: string, given: Passed): readonly number[] {
  if (root === 'n') return namedPositions(given);
  const wanted = nameIn(root);
  const named = wanted === '' ? -1 : given.names.indexOf(wanted);
  if (named >= 0) return [named];
  const digits = root.slice(1, wanted === '' ? undefined : -wanted.length - 1);
  const found = digits === '' ? NONE : ordered(given, Number(digits), root.startsWith('a') ? undefined : 1);
  if (found.length > 0 || wanted === '') return found;
  const all = given.names.indexOf(ALL_NAMES);
  return all < 0 ? NONE : [all];
}

/** By parameter, the positions of the arguments that it takes. */
export function layoutOf(fn: IrFunction, given: Passed): readonly (readonly number[])[] {
  const { names, spread } = given;
  const inOrder = ordered(given, 0);
  const taken = new Set<number>();
  let next = 0;
  const layout = fn.params.map(({ slot, rest, named }): readonly number[] => {
    if (rest) return named ? NONE : inOrder.slice(next);
    const position = named ? undefined : inOrder[next];
    if (position !== undefined && spread[position] !== true) {
      next++;
      return [position];
    }
    const name = fn.slots[slot]?.name ?? '';
    const found = name === '' ? -1 : names.indexOf(name);
    if (found >= 0) taken.add(found);
    const byName = found >= 0 ? [found] : names.flatMap((other, at) => (other === ALL_NAMES ? [at] : []));
    // A list feeds this parameter and all behind it, as far as it goes.
    return position === undefined || found >= 0 ? byName : [position, ...byName];
  });
  return layout.map((positions, index) => {
    const param = fn.params[index];
    return param?.rest === true && param.named ? namedPositions(given).filter((position) => !taken.has(position)) : positions;
  });
}

/** The item of a spread list that a parameter takes, `offset` behind the first one that the list feeds. */
export function spreadItem(list: Value, offset: number, item: (list: Value) => Value): Value {
  if (list.syms.length === 0) return list.element === undefined && !list.opaque && list.fields !== undefined ? (list.fields.get(String(offset)) ?? CLEAN) : item(list);
  return join(item({ ...list, syms: [] }), { ...CLEAN, opaque: list.opaque, syms: selectSyms(list.syms, `.${String(offset)}`) });
}

/**
 * What the type parameters of a function stand for at one call: what the call says, else what the arguments show.
 */
import { exceeds } from './limits.js';
import type { Types } from './types.js';
import type { TypeRef, Value } from './value.js';

/** Lists of lists and the like that an argument is compared with. */
const MAX_MATCHED = 4;

export interface GenericCall {
  /** Types that are written at the call. */
  readonly types: readonly TypeRef[];
  readonly args: readonly Value[];
}

/** `T` of `get<T>(url): T` is `User` in `get<User>('/me')`, and in `first<T>(list: T[]): T` whatever the list is of. */
export function chosenTypes(types: Types, names: readonly string[], params: readonly (TypeRef | undefined)[], call: GenericCall): ReadonlyMap<string, TypeRef> {
  const chosen = new Map<string, TypeRef>();
  if (names.length === 0) return chosen;
  for (const [index, name] of names.entries()) {
    const written = call.types[index];
    if (written !== undefined) chosen.set(name, written);
  }
  for (const [index, param] of params.entries()) {
    const arg = call.args[index];
    if (chosen.size >= names.length || arg === undefined) break;
    if (param !== undefined) match(types, param, types.ofValue(arg), names, chosen, 0);
  }
  return chosen;
}

function match(types: Types, param: TypeRef, given: readonly TypeRef[], names: readonly string[], chosen: Map<string, TypeRef>, depth: number): void {
  const [first] = given;
  if (first === undefined || first === types.made.unknown || exceeds(depth, MAX_MATCHED, 'nesting of a generic type')) return;
  const { type } = param;
  const inside = (inner: typeof type, of: readonly TypeRef[]): void => {
    match(types, types.ref(param.path, inner, param.bindings), of, names, chosen, depth + 1);
  };
  if (type.kind === 'param') {
    if (names.includes(type.name) && !chosen.has(type.name)) chosen.set(type.name, first);
  } else if (type.kind === 'array') inside(type.of, types.union(given).items);
  else if (type.kind === 'union') for (const part of type.of) inside(part, given);
  else if (type.kind === 'ref' && type.args.length === 1) {
    const [argument] = type.args;
    const operator = types.operator(param.path, type.name);
    if (argument !== undefined && operator === 'same') inside(argument, given);
    else if (argument !== undefined && operator === 'items') inside(argument, types.union(given).items);
  }
}

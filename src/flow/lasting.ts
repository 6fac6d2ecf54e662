/**
 * What of a value lasts beyond the analysis that computed it: in the cells that all functions share, and in closures. Both are written and read in
 * every round, so whatever would nest or grow there is cut off here.
 */
import { cut } from './limits.js';
import { carriesData } from './lattice.js';
import type { Value } from './value.js';

const withoutCaptures = new WeakMap<Value, Value>();

/** Captured values are kept without what the functions in them captured, however deep these are, so that closures do not nest for ever. */
export function shallow(value: Value): Value {
  if (value.functions.length === 0 && value.fields === undefined && value.element === undefined) return value;
  const known = withoutCaptures.get(value);
  if (known !== undefined) return known;
  const functions = value.functions.some((ref) => ref.captured !== undefined) ? value.functions.map((ref) => ({ ...ref, captured: undefined })) : value.functions;
  const element = value.element === undefined ? undefined : shallow(value.element);
  let fields = value.fields;
  for (const [key, field] of value.fields ?? []) {
    const kept = shallow(field);
    if (kept !== field) fields = new Map(fields).set(key, kept);
  }
  const result = functions === value.functions && element === value.element && fields === value.fields ? value : { ...value, functions, element, fields };
  withoutCaptures.set(value, result);
  return result;
}

/** Nesting that cells keep: what is shared by a whole program grows with every round that writes it. */
const MAX_CELL_DEPTH = 3;

/** What of a value holds outside of the function that computed it. */
export function settled(value: Value, depth = 0): Value {
  if (value.fields === undefined && value.element === undefined && !carriesData(value)) return value;
  // The fields of an instance are in the cells of its class.
  const nested = value.instances.length > 0 || depth >= MAX_CELL_DEPTH;
  if (nested && value.instances.length === 0) cut('depth of what the program shares');
  const fields = value.fields === undefined || nested ? undefined : new Map([...value.fields].map(([key, field]) => [key, settled(field, depth + 1)]));
  const element = value.element === undefined || nested ? undefined : settled(value.element, depth + 1);
  const taints = value.taints.some((taint) => taint.param !== '') ? value.taints.filter((taint) => taint.param === '') : value.taints;
  const entity = value.entity === undefined || value.entity.param === '' ? value.entity : undefined;
  return { ...value, syms: [], taints, entity, fields, element };
}

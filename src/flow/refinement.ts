/**
 * What a branch tells: where a field was asked for and found empty, there is nothing in it. `if (record[key])
 * record[key] = '***'` leaves nothing of the field on either way.
 */
import type { IrBlock, Reg } from '../ir/types.js';
import type { Machine } from './machine.js';
import { placeOf } from './places.js';
import { withPath } from './shape.js';
import { CLEAN, COMPUTED, wordsOf, type Value } from './value.js';

/** The variables as they are where a condition does not hold. */
export function whereFalsy(machine: Machine, condition: Reg, variables: readonly Value[]): readonly Value[] {
  const definition = machine.definitions[condition];
  if (definition?.op !== 'get' && definition?.op !== 'index') return variables;
  const keys = definition.op === 'get' ? [definition.key] : wordsOf(machine.value(definition.index));
  const place = placeOf(machine.definitions, definition.base);
  if (place === undefined || keys === undefined) return variables;
  const before = variables[place.slot] ?? CLEAN;
  // The fields of an instance are in the cells of its class.
  if (before.instances.length > 0 || before === CLEAN) return variables;
  const refined = variables.slice();
  refined[place.slot] = keys.reduce((value, key) => withPath(value, [...place.path, `.${key}`], COMPUTED, false), before);
  return refined;
}

/** The block is nothing but the head of a loop over a list that is written down, with items in it. */
export function isLoopOverItems(machine: Machine, { instructions, end }: IrBlock): boolean {
  const [iterate] = instructions;
  if (instructions.length !== 1 || iterate?.op !== 'iterate' || end.op !== 'branch' || end.condition !== iterate.dst) return false;
  const list = machine.value(iterate.base);
  return !list.opaque && list.fields?.has('0') === true;
}

/** What a caught error that is thrown again carries besides its text; of an error of the program's own, the text is all there is to say. */
export function carriedOn(error: Value): Value {
  return error.instances.length > 0 || error.fields === undefined ? CLEAN : { ...CLEAN, opaque: true, fields: error.fields };
}

/**
 * What a branch tells: where a field was asked for and found empty, there is nothing in it. `if (record[key])
 * record[key] = '***'` leaves nothing of the field on either way.
 */
import type { Range } from '../base/text.js';
import type { IrBlock, Reg } from '../ir/types.js';
import { told } from './blocks.js';
import type { Machine } from './machine.js';
import { placeOf } from './places.js';
import { withPath } from './shape.js';
import { CLEAN, COMPUTED, wordsOf, type TypeRef, type Value } from './value.js';

/** The variables as they are where a condition does not hold. */
export function whereFalsy(machine: Machine, condition: Reg, variables: readonly Value[]): readonly Value[] {
  const definition = machine.definitions[condition];
  const [denied] = definition?.op === 'test' && definition.operands.length === 1 ? definition.operands : [];
  if (denied !== undefined) return whereTruthy(machine, denied, variables);
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

/** The variables as they are where a condition holds: of the type that a function has found them to be of. */
export function whereTruthy(machine: Machine, condition: Reg, variables: readonly Value[]): readonly Value[] {
  const call = machine.definitions[condition];
  const guard = call?.op === 'call' ? guardOf(machine, machine.value(call.callee)) : undefined;
  const argument = call?.op === 'call' && guard !== undefined ? call.args[guard.param] : undefined;
  const place = argument === undefined || argument.spread ? undefined : placeOf(machine.definitions, argument.src);
  if (guard === undefined || argument === undefined || place === undefined || machine.fn.slots[place.slot]?.capture !== -1) return variables;
  const before = machine.value(argument.src);
  const known = toldOf(machine, before, guard.type, machine.definitions[argument.src]?.range);
  if (known === before) return variables;
  const refined = variables.slice();
  const whole = variables[place.slot] ?? CLEAN;
  refined[place.slot] = told(whole, withPath(whole, place.path, known, false));
  return refined;
}

function guardOf(machine: Machine, callee: Value): { readonly param: number; readonly type: TypeRef } | undefined {
  const { program, reading } = machine.world;
  for (const { key } of callee.functions) {
    const target = program.functionOf(key);
    const guard = target?.fn.guard;
    if (target !== undefined && guard?.asserts === false) return { param: guard.param, type: reading.typeReference(target.facts.module.path, guard.type) };
  }
  return reading.signatures.guard(callee.types);
}

/** A value that somebody has looked at; what is known of it for other reasons stays. */
export function toldOf(machine: Machine, value: Value, type: TypeRef, range: Range | undefined): Value {
  if (!value.opaque || range === undefined || value.entity !== undefined || value.taints.length > 0) return value;
  return machine.world.reading.typedAs(value, [type], machine.site(range));
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

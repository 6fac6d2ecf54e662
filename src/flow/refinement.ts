/**
 * What a branch tells: where a field was asked for and found empty, there is nothing in it. `if (record[key])
 * record[key] = '***'` leaves nothing of the field on either way.
 */
import type { Range } from '../base/text.js';
import type { Instruction, IrBlock, Reg } from '../ir/types.js';
import { told } from './blocks.js';
import type { Machine } from './machine.js';
import { placeOf } from './places.js';
import { withPath } from './shape.js';
import { CLEAN, COMPUTED, wordsOf, type TypeRef, type Value } from './value.js';

/** The variables as they are where a condition does not hold. */
export function whereFalsy(machine: Machine, condition: Reg, variables: readonly Value[]): readonly Value[] {
  const definition = machine.definitions[condition];
  const [denied] = definition?.op === 'test' && definition.operands.length === 1 && definition.is === undefined ? definition.operands : [];
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
  const guarded = guardedBy(machine, machine.definitions[condition]);
  const place = guarded === undefined ? undefined : placeOf(machine.definitions, guarded.register);
  if (guarded === undefined || place === undefined || machine.fn.slots[place.slot]?.capture !== -1) return variables;
  const before = machine.value(guarded.register);
  const known = toldOf(machine, before, guarded.type, machine.definitions[guarded.register]?.range);
  if (known === before) return variables;
  const refined = variables.slice();
  const whole = variables[place.slot] ?? CLEAN;
  refined[place.slot] = told(whole, withPath(whole, place.path, known, false));
  return refined;
}

/** The register that a condition says something of, and what it is. */
function guardedBy(machine: Machine, condition: Instruction | undefined): { readonly register: Reg; readonly type: TypeRef } | undefined {
  if (condition?.op === 'test') {
    const [register] = condition.operands;
    return condition.is === undefined || register === undefined ? undefined : { register, type: machine.world.reading.typeReference(machine.path, condition.is) };
  }
  const guard = condition?.op === 'call' ? guardOf(machine, machine.value(condition.callee)) : undefined;
  const argument = condition?.op === 'call' && guard !== undefined ? condition.args[guard.param] : undefined;
  return guard === undefined || argument === undefined || argument.spread ? undefined : { register: argument.src, type: guard.type };
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
  const { reading } = machine.world;
  // A flag or a choice is nothing of what the name of the variable says.
  const known = reading.ofType(type);
  if (known === 'clean') return CLEAN;
  if (known === 'unknown') return value;
  if (!value.opaque || range === undefined || value.entity !== undefined || value.taints.length > 0) return value;
  return reading.typedAs(value, [type], machine.site(range));
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

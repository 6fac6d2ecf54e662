/** A class that is made: what is known of its bases, its subclasses and the interfaces it implements, and what decorators make of its methods. */
import type { Instruction } from '../ir/types.js';
import type { Machine } from './machine.js';
import { classEntry } from './members.js';
import { fieldCell, subclassCell, superCell } from './program.js';
import { decorated, type Invoke } from './providing.js';
import { CLEAN, type Value } from './value.js';

export function classValue(machine: Machine, instruction: Extract<Instruction, { op: 'class' }>, invoke: Invoke): Value {
  const { path, facts } = machine;
  const { reading } = machine.world;
  const declaration = facts.module.classes[instruction.classIndex];
  const ref = { path, index: instruction.classIndex };
  if (instruction.superclass >= 0) {
    const superclass = machine.value(instruction.superclass);
    machine.writeCell(superCell(path, instruction.classIndex), superclass);
    if (superclass.apis.length > 0) reading.lookedAhead();
    for (const above of superclass.classes) machine.writeCell(subclassCell(above.path, above.index), classEntry(ref));
  }
  for (const type of declaration?.implements ?? []) {
    for (const cell of reading.interfacesOf(path, type)) machine.writeCell(cell, classEntry(ref));
  }
  for (const member of declaration?.members ?? []) machine.closure(member.function);
  if (declaration !== undefined && declaration.constructorFunction >= 0) machine.closure(declaration.constructorFunction);
  for (const { function: index, decorator } of instruction.decorated ?? []) {
    const name = declaration?.members.find((member) => member.function === index)?.name;
    if (name === undefined) continue;
    const instead = decorated(machine, invoke, machine.value(decorator), { ...CLEAN, functions: [machine.closure(index)] }, name, instruction.range);
    if (instead !== CLEAN) machine.writeCell(fieldCell(path, instruction.classIndex, name), instead);
  }
  return { ...CLEAN, classes: [ref] };
}

/**
 * What records of a person consist of in this program, learned from how they are used: whoever reads `member.email` somewhere
 * tells that a `member` has an e-mail address. It says what a whole record leaks where no type or schema does.
 */
import type { Instruction, IrModule } from '../ir/types.js';
import type { Policy } from './policy.js';

/** Person noun -> kinds that are read off it. */
export type RecordFields = ReadonlyMap<string, ReadonlySet<string>>;

export function recordFields(module: IrModule, policy: Policy): RecordFields {
  const result = new Map<string, Set<string>>();
  for (const fn of module.functions) {
    const names = new Map<number, string>();
    for (const block of fn.blocks) {
      for (const instruction of block.instructions) {
        const name = nameOf(instruction, (slot) => fn.slots[slot]?.name ?? '');
        if (name !== undefined && 'dst' in instruction) names.set(instruction.dst, name);
        if (instruction.op !== 'get') continue;
        const base = names.get(instruction.base);
        const person = base === undefined ? undefined : policy.person(base);
        if (base === undefined || person === undefined) continue;
        const data = policy.classify(instruction.key, { owner: base, person: person.person, as: 'field' });
        if (data === undefined || data.certainty === 0) continue;
        const kinds = result.get(person.person);
        if (kinds === undefined) result.set(person.person, new Set([data.kind]));
        else kinds.add(data.kind);
      }
    }
  }
  return result;
}

function nameOf(instruction: Instruction, slotName: (slot: number) => string): string | undefined {
  if (instruction.op === 'load') return slotName(instruction.slot);
  return instruction.op === 'get' ? instruction.key : undefined;
}

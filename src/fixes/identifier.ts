/**
 * By which field a person's record is told from others without telling who it is: `id`, mostly, but what the program itself reads off such records
 * or declares of them goes first. A record that is known to have no such field has no fix of this sort.
 */
import { instructions, isPlain, makerOf, membersOf } from './expressions.js';
import type { Maker } from './expressions.js';
import type { FixSource } from './fix.js';
import type { IrFunction } from '../ir/types.js';

export interface Identifier {
  readonly field: string;
  /** The program uses or declares it; otherwise it is the usual name. */
  readonly known: boolean;
}

const NAMES: readonly string[] = ['id', '_id', 'uuid', 'uid', 'guid'];

/** What holds people's data but is no record of a person that would have an id. */
const NO_RECORD: ReadonlySet<string> = new Set(['this', 'req', 'request', 'ctx', 'body', 'query', 'params', 'headers', 'data', 'options', 'opts', 'config', 'args', 'props', 'values', 'payload', 'input', 'event', 'env']);

/** `record` makes the record (or the list of them). */
export function identifierOf(fn: IrFunction, record: Maker, subject: string | undefined, source: FixSource): Identifier | undefined {
  const names = subject === undefined ? NAMES : [...NAMES, `${subject}Id`, `${subject}_id`];
  const members = record.op === 'load' ? membersOf(source.module, declaredType(fn, record.slot, source)) : undefined;
  if (members !== undefined) {
    const declared = names.find((name) => members.includes(name));
    return declared === undefined ? undefined : { field: declared, known: true };
  }
  const written = source.text.slice(record.range.start, record.range.end);
  if (NO_RECORD.has(/[\w$]+$/.exec(written)?.[0] ?? '')) return undefined;
  const read = new Set<string>();
  // A name of one letter means something else in the next function.
  for (const other of written.length < 3 ? [fn] : source.module.functions) {
    for (const instruction of instructions(other)) {
      if (instruction.op !== 'get' || !names.includes(instruction.key)) continue;
      const base = makerOf(other, instruction.base);
      if (base !== undefined && isPlain(other, base) && source.text.slice(base.range.start, base.range.end) === written) read.add(instruction.key);
    }
  }
  const used = names.find((name) => read.has(name));
  return used === undefined ? { field: 'id', known: false } : { field: used, known: true };
}

function declaredType(fn: IrFunction, slot: number, { module }: FixSource): IrFunction['slots'][number]['type'] {
  let owner = fn;
  let at = slot;
  for (;;) {
    const own = owner.slots[at];
    const parent = module.functions[owner.parent];
    if (own === undefined || own.capture < 0 || parent === undefined) return own?.type;
    at = own.capture;
    owner = parent;
  }
}

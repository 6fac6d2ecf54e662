/**
 * What a text says as far as the program writes it out: literals, templates and concatenations of them, with `?` for the parts that are only
 * known when it runs. Queries are such texts.
 */
import type { IrFunction, Reg, Slot } from '../ir/types.js';
import type { Machine } from './machine.js';

/** Texts made of texts that are followed. */
const MAX_PARTS = 24;
const UNKNOWN_PART = '?';

/** The text of a register; of an object, the text under the first of the given keys. Undefined if nothing of it is written out. */
export function wordingOf(machine: Machine, register: Reg, keys: readonly string[], depth = 0): string | undefined {
  const literal = machine.value(register).literal?.value;
  if (typeof literal === 'string') return literal;
  const definition = machine.definitions[register];
  if (depth > MAX_PARTS || definition === undefined) return undefined;
  const part = (reg: Reg): string => wordingOf(machine, reg, [], depth + 1) ?? UNKNOWN_PART;
  switch (definition.op) {
    case 'template':
      return definition.pieces.map((piece, index) => (index === 0 ? piece : part(definition.parts[index - 1] ?? -1) + piece)).join('');
    case 'binary':
      return definition.class === 'concat' ? part(definition.left) + part(definition.right) : undefined;
    // The literal pieces of a tagged template.
    case 'array':
      return definition.items.length > 0 ? definition.items.map((item) => part(item.src)).join(UNKNOWN_PART) : undefined;
    case 'load': {
      const source = sourceOf(machine.fn, definition.slot);
      return source < 0 ? undefined : wordingOf(machine, source, keys, depth + 1);
    }
    case 'object': {
      const entry = definition.entries.find((candidate) => candidate.kind === 'field' && keys.includes(candidate.key));
      return entry === undefined ? undefined : wordingOf(machine, entry.src, [], depth + 1);
    }
    // A query that a tag or a helper has made of a text.
    case 'call': {
      const [first] = definition.args;
      return first === undefined ? undefined : wordingOf(machine, first.src, keys, depth + 1);
    }
    case 'cast':
    case 'await':
      return wordingOf(machine, definition.src, keys, depth + 1);
    default:
      return undefined;
  }
}

const sources = new WeakMap<IrFunction, ReadonlyMap<Slot, Reg>>();

/** The register whose value is all that a variable of a function ever holds; -1 if there is no such one. */
function sourceOf(fn: IrFunction, slot: Slot): Reg {
  let known = sources.get(fn);
  if (known === undefined) {
    const found = new Map<Slot, Reg>();
    for (const block of fn.blocks) {
      for (const instruction of block.instructions) if (instruction.op === 'store') found.set(instruction.slot, found.has(instruction.slot) ? -1 : instruction.src);
    }
    sources.set(fn, (known = found));
  }
  return known.get(slot) ?? -1;
}

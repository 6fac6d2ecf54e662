/** Where in the text of an object literal something stands that leaks. */
import type { Instruction, Reg } from '../ir/types.js';
import type { Reading } from './reading.js';
import { CLEAN, type FlatDepth, type Value } from './value.js';

/** What is made where a path of a written object leads to, as far down as one entry only leaks. */
export function entryOf(reading: Reading, definitions: readonly (Instruction | undefined)[], register: Reg, path: readonly string[], value: Value, depth: FlatDepth): Instruction | undefined {
  const definition = definitions[register];
  if (definition?.op !== 'object') return definition;
  const [selector, ...below] = path;
  const entries = definition.entries.flatMap((entry) => (entry.kind === 'field' ? [entry] : []));
  if (selector !== undefined) {
    const entry = entries.find(({ key }) => `.${key}` === selector);
    return entry === undefined ? definition : entryOf(reading, definitions, entry.src, below, value, depth);
  }
  const leaking = entries.length < definition.entries.length ? [] : entries.filter(({ key }) => reading.text(value.fields?.get(key) ?? CLEAN, depth).taints.length > 0);
  const [only] = leaking;
  return leaking.length !== 1 || only === undefined ? definition : entryOf(reading, definitions, only.src, [], value.fields?.get(only.key) ?? CLEAN, depth);
}

/** The value of an object that is written out: its entries in order, each over what was spread before it. */
import type { Entry } from '../ir/types.js';
import type { Machine } from './machine.js';
import type { Naming } from './reading.js';
import { isIndex, withPath } from './shape.js';
import { join } from './lattice.js';
import { fieldsValue, type Entity, type Value } from './value.js';

export function objectValue(machine: Machine, entries: readonly Entry[]): Value {
  let value: Value = fieldsValue(new Map());
  const fields = new Map<string, Value>();
  for (const entry of entries) {
    const item = machine.value(entry.src);
    if (entry.kind === 'spread') {
      for (const [key, field] of machine.world.reading.describing.fields(item)) fields.set(key, field);
      for (const [key, field] of item.fields ?? []) fields.set(key, field);
      value = join(value, { ...item, fields: undefined, functions: [], literal: undefined });
      continue;
    }
    const literal = entry.kind === 'field' ? entry.key : machine.value(entry.key).literal?.value;
    if (typeof literal !== 'string' || isIndex(literal)) {
      value = withPath(value, ['.*'], item, true);
      continue;
    }
    if (entry.kind === 'computed') {
      fields.set(literal, item);
      continue;
    }
    const naming: Naming = { name: entry.key, owner: '', person: value.entity?.person, as: 'entry', alone: false, param: '' };
    const site = machine.site(machine.rangeOf(entry.src) ?? entry.keyRange);
    const { reading } = machine.world;
    fields.set(entry.key, reading.marked(reading.named(item, naming, site), entry.mark, site));
    if (value.entity !== undefined && !value.entity.without.includes(entry.key)) {
      const entity: Entity = { ...value.entity, without: [...value.entity.without, entry.key].sort() };
      value = { ...value, entity };
    }
  }
  return { ...value, fields };
}

/**
 * Functions of a schema or model through which every record goes when it is serialised. They are run with a record, to see which of its fields are gone
 * afterwards.
 */
import { passed } from './arguments.js';
import { bindCall, type CallSite } from './binding.js';
import type { Machine } from './machine.js';
import type { Invoke } from './providing.js';
import { withPath } from './shape.js';
import { CLEAN, OPAQUE, type Value } from './value.js';

/** The description without the fields that a function takes out, which is given the record under a root. */
export function serialisedBy(machine: Machine, invoke: Invoke, description: Value, by: Value, root: 'this' | 'p1', site: CallSite): Value {
  const { reading } = machine.world;
  const [ref] = by.functions;
  if (ref === undefined || description.describes === undefined) return description;
  const before = reading.typedAs(OPAQUE, [description.describes], site);
  const keys = reading.personalKeys(before);
  if (keys.length === 0) return description;
  let record = before;
  const result = invoke(ref, (fn, target) => {
    const given = passed(root === 'this' ? [] : [OPAQUE, before]);
    const inner = bindCall(machine, { site, given, receiver: root === 'this' ? before : OPAQUE, receiverRegister: -1 }, fn, target);
    return {
      ...inner,
      value: (name) => (name === root ? record : inner.value(name)),
      write: (name, path, item, weak) => {
        if (name === root) record = withPath(record, path, item, weak);
        else inner.write(name, path, item, weak);
      },
    };
  });
  // A function that returns nothing has changed what it was given; what nobody can tell of one is no proof that it hides something.
  const after = result === CLEAN ? record : result;
  if (after.opaque && after.types.length === 0 && after.fields === undefined) return description;
  const gone = keys.filter((key) => after.entity?.without.includes(key) === true || reading.text(reading.field(after, key, '', site), 'deep').taints.length === 0);
  return { ...description, describes: reading.describing.hidden(description.describes, gone) };
}

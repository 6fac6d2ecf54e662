/** Whose a value is: what is kept where a library keeps whoever asks is theirs, whatever it was before. */
import type { ApiNode } from './policy.js';
import type { Value } from './value.js';

/**
 * What somebody put where a library keeps whoever asks is theirs: `req.user = session.user`. So is what was put into the answer: it was told of there, and to
 * change it on its way is no second disclosure.
 */
export function asTheirs(kept: Value, node: ApiNode | undefined): Value {
  const isTheirs = node !== undefined && (node.reads.some((source) => source.own && source.person !== undefined) || node.assigned.some(({ info }) => !info.perRequest));
  return isTheirs ? owned(kept) : kept;
}

/** Data of whoever asks; a list of people is not theirs. */
export function owned(value: Value): Value {
  if (value.taints.length === 0 && value.entity === undefined && value.fields === undefined) return value;
  const entity = value.entity === undefined || value.entity.many ? value.entity : { ...value.entity, own: true };
  const fields = value.fields === undefined ? undefined : new Map([...value.fields].map(([key, field]) => [key, owned(field)]));
  return { ...value, entity, fields, taints: value.taints.map((taint) => ({ ...taint, own: true })) };
}

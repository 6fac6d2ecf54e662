/**
 * Which fields of a record an argument asks for: `{ select: { id: true } }`, `['id', 'name']`, `'id name'`, `'-password'`.
 */
import type { PolicyProjection } from './policy.js';
import { isIndex } from './shape.js';
import type { Value } from './value.js';

/** `keep`: only these names stay; otherwise they go. Undefined if the argument narrows nothing. */
export function projectionKeys(argument: Value, style: PolicyProjection['style']): { keep: boolean; names: readonly string[] } | undefined {
  if (style === 'words') {
    const text = argument.literal?.value;
    if (typeof text !== 'string') return undefined;
    const words = text.split(/[\s,]+/).filter((word) => word !== '');
    const out = words.filter((word) => word.startsWith('-'));
    if (out.length > 0) return { keep: false, names: out.map((word) => word.slice(1)) };
    return words.length === 0 || words.some((word) => word.startsWith('+') || word === '*') ? undefined : { keep: true, names: words };
  }
  if (argument.fields === undefined || argument.fields.size === 0) return undefined;
  const listed = [...argument.fields.values()].flatMap((item) => (typeof item.literal?.value === 'string' ? [item.literal.value] : []));
  const isList = [...argument.fields.keys()].every(isIndex);
  if (style === 'list') return listed.length === 0 || listed.includes('*') ? undefined : { keep: true, names: listed };
  if (isList) return style === 'omit' && listed.length > 0 ? { keep: false, names: listed } : undefined;
  const falsy = (item: Value): boolean => item.literal?.value === false || item.literal?.value === 0;
  const truthy = [...argument.fields].filter(([, item]) => !falsy(item)).map(([key]) => key);
  if (style === 'omit') return { keep: false, names: truthy };
  return truthy.length > 0 ? { keep: true, names: truthy } : { keep: false, names: [...argument.fields.keys()] };
}

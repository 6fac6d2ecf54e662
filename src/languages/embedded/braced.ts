/** Attributes whose expressions stand in braces, as Svelte and Astro have them: `{name}`, `{...props}`, `a={b}`, `a="text {b} text"`. */
import type { RawAttribute, Reader } from './reader.js';
import { plainAttribute } from './html.js';
import type { AttributeValue, Code, TemplateAttribute } from './template.js';

export function bracedAttribute(raw: RawAttribute, reader: Reader): TemplateAttribute {
  const { name, nameRange, value } = raw;
  const [first] = raw.codes;
  if (value === undefined || first === undefined) return plainAttribute(raw, reader);
  if (name !== '') return { name, nameRange, value: valueOf(raw, reader) };
  const text = reader.text.slice(first.start, first.end);
  if (text.startsWith('...')) {
    const code = reader.code(first.start + 3, first.end, { gaps: first.gaps ?? [] });
    return { name, nameRange, value: code === undefined ? { kind: 'flag' } : { kind: 'spread', code } };
  }
  const keyword = /^@\w+\s*/.exec(text)?.[0] ?? '';
  const code = { ...first, start: first.start + keyword.length };
  return { name: keyword === '' && /^[\w$]+$/.test(text) ? text : '', nameRange: { start: code.start, end: code.end }, value: { kind: 'code', code } };
}

function valueOf({ value, codes }: RawAttribute, { text }: Reader): AttributeValue {
  const [first] = codes;
  if (value === undefined || first === undefined) return { kind: 'flag' };
  const around = text.slice(value.start, first.start) + text.slice(first.end, value.end);
  if (codes.length === 1 && /^(?:\{\s*\})?$/.test(around.replace(/\s+/g, ''))) return { kind: 'code', code: first };
  return { kind: 'mixed', range: value, parts: codes, pieces: piecesOf(text, value.start, value.end, codes) };
}

/** The text between the expressions, their braces left out. */
function piecesOf(text: string, start: number, end: number, codes: readonly Code[]): readonly string[] {
  const pieces: string[] = [];
  let from = start;
  for (const code of codes) {
    pieces.push(text.slice(from, Math.max(from, text.lastIndexOf('{', code.start))));
    from = text.indexOf('}', code.end) + 1;
  }
  pieces.push(text.slice(from, Math.max(from, end)));
  return pieces;
}

/**
 * Taking one piece out of a list in the text, with the comma that belongs to it: a property of an object literal, the last argument of a call. Where
 * anything but white space stands between the pieces, there is no edit rather than a wrong one.
 */
import type { Range } from '../base/text.js';
import type { TextEdit } from './fix.js';

/** `outer` is the literal with its braces. */
export function withoutProperty(text: string, property: Range, outer: Range): TextEdit | undefined {
  const after = /^\s*,/.exec(text.slice(property.end, outer.end));
  const before = /,\s*$/.exec(text.slice(outer.start, property.start));
  if (after !== null) {
    // The next property takes this one's place, with its line if it has one of its own.
    const end = property.end + after[0].length;
    const space = /^\s*/.exec(text.slice(end, outer.end))?.[0] ?? '';
    const last = text.slice(end + space.length, outer.end) === '}';
    if (last && before !== null) return { range: { start: property.start - before[0].length, end: property.end }, newText: '' };
    return { range: { start: property.start, end: end + space.length }, newText: '' };
  }
  if (before === null || !/^\s*\}$/.test(text.slice(property.end, outer.end))) return undefined;
  return { range: { start: property.start - before[0].length, end: property.end }, newText: '' };
}

/** `call` is the call with its closing bracket; the argument must be its last one. */
export function withoutLastArgument(text: string, argument: Range, call: Range): TextEdit | undefined {
  const before = /,\s*$/.exec(text.slice(call.start, argument.start));
  if (before === null || !/^\s*,?\s*\)$/.test(text.slice(argument.end, call.end))) return undefined;
  return { range: { start: argument.start - before[0].length, end: argument.end }, newText: '' };
}

/** The `${…}` around an expression of a template, with the space that would be left over. */
export function interpolation(text: string, expression: Range): Range | undefined {
  const before = /\$\{\s*$/.exec(text.slice(Math.max(0, expression.start - 200), expression.start));
  const after = /^\s*\}/.exec(text.slice(expression.end));
  if (before === null || after === null) return undefined;
  const start = expression.start - before[0].length;
  const end = expression.end + after[0].length;
  // Of the two spaces around it one is enough.
  return { start, end: text[start - 1] === ' ' && text[end] === ' ' ? end + 1 : end };
}

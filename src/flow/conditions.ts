/**
 * Whether what a model demands of a call holds there: of the presence of arguments, of literals, of lengths and patterns. A condition only ever holds
 * of what is surely known.
 */
import { leavesLittle, longestCapture, type Replacement } from '../base/pattern.js';
import type { PolicyCondition } from './policy.js';
import { beginning, foldersIn, literalParts } from './skeleton.js';
import { CLEAN, type Value } from './value.js';

/** The value at a place of the call. */
export type Look = (root: string, path: readonly string[]) => Value;

/** Whether a function declares what it returns as a record with known fields. */
export type ReturnsRecord = (functions: Value['functions']) => boolean;

/** `all`: every condition must hold; else: none may. */
export function hold(conditions: readonly PolicyCondition[], all: boolean, look: Look, returnsRecord: ReturnsRecord = () => false): boolean {
  if (conditions.length === 0) return true;
  return all ? conditions.every((condition) => holds(condition, look, returnsRecord)) : !conditions.some((condition) => holds(condition, look, returnsRecord));
}

const holds = ({ root, path, also, is }: PolicyCondition, look: Look, returnsRecord: ReturnsRecord): boolean =>
  fits(is, look(root, path), look, returnsRecord) || also.some((place) => fits(is, look(place.root, place.path), look, returnsRecord));

function fits(is: PolicyCondition['is'], value: Value, look: Look, returnsRecord: ReturnsRecord): boolean {
  const { literal } = value;
  const present = literal !== undefined ? literal.value !== undefined && literal.value !== null : value !== CLEAN;
  switch (is) {
    case 'present':
      return present;
    case 'absent':
      return !present;
    case 'function':
      return value.functions.length > 0;
    case 'returnsRecord':
      return returnsRecord(value.functions);
    case 'field':
      return value.describes !== undefined && value.classes.length === 0;
    case 'literal':
      return literal !== undefined;
    case 'true':
      return literal?.value === true;
    case 'false':
      return literal?.value === false;
    default:
  }
  if ('literal' in is) return literal?.value === is.literal;
  if ('begins' in is) return beginning(value)?.startsWith(is.begins) === true;
  if ('contains' in is) return literalParts(value).some((text) => is.contains.some((part) => text.includes(part)));
  if ('under' in is) return foldersIn(value).some((folder) => is.under.includes(folder));
  if ('capture' in is) {
    const longest = typeof literal?.value === 'string' && literal.regex !== undefined ? longestCapture(literal.value, literal.regex, is.capture) : undefined;
    return longest !== undefined && longest <= is.characters;
  }
  if ('leavesLittle' in is) return masks(value, replacementOf(look(is.leavesLittle.root, is.leavesLittle.path), is.signs));
  const subtrahend = !('minus' in is) ? 0 : look(is.minus.root, is.minus.path).literal?.value;
  if (typeof literal?.value !== 'number' || typeof subtrahend !== 'number') return false;
  const number = literal.value - subtrahend;
  return number >= (is.atLeast ?? -Infinity) && number <= (is.atMost ?? Infinity);
}

function replacementOf(value: Value, signs: readonly string[]): Replacement {
  const text = value.literal?.value;
  if (typeof text === 'string') return { text, mask: signs.some((sign) => text.toLowerCase().includes(sign)) };
  // A function says itself what it makes of a match; a text that was computed without any data is as good as stars.
  return { text: undefined, mask: value.functions.length > 0 || !value.opaque };
}

function masks(pattern: Value, replacement: Replacement): boolean {
  const { literal } = pattern;
  // Nobody knows what is searched for, but stars are put in its place.
  if (literal === undefined) return replacement.text !== undefined && replacement.mask;
  return typeof literal.value === 'string' && literal.regex !== undefined && leavesLittle(literal.value, literal.regex, replacement);
}

/** The condition asked of what a caller hands in, where the value is just that; undefined if it is decided here. */
export function deferred({ is, also }: PolicyCondition, value: Value): PolicyCondition | undefined {
  const [sym, ...others] = value.syms;
  if (also.length > 0) return undefined;
  if (typeof is === 'object' && ('minus' in is || 'leavesLittle' in is)) return undefined;
  return sym === undefined || others.length > 0 || sym.depth !== 'value' || value.literal !== undefined ? undefined : { root: sym.root, path: sym.path, also: [], is };
}

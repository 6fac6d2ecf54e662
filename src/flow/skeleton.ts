/**
 * What is known of a text that is made of literal parts and others: the literal ones, with a hole for each of the others. Enough to tell where a
 * link leads to, or through which folders a path goes.
 */
import { exceeds } from './limits.js';
import type { Value } from './value.js';

/** Stands for a part that is not known; no text of people contains it. */
const HOLE = '\u0000';

/** More of a text is a document, and tells nothing that its beginning does not. */
const MAX_LENGTH = 256;

/** Of a text that is all literal, the text. */
function skeletonOf({ literal, skeleton }: Value): string {
  if (literal === undefined) return skeleton ?? HOLE;
  return literal.regex === undefined ? String(literal.value) : HOLE;
}

/** Undefined if nothing is known of it. */
export function skeletonOfParts(pieces: readonly string[], parts: readonly Value[], between = ''): string | undefined {
  let text = pieces[0] ?? '';
  for (const [index, part] of parts.entries()) text += `${index === 0 ? '' : between}${skeletonOf(part)}${pieces[index + 1] ?? ''}`;
  if (exceeds(text.length, MAX_LENGTH, 'length of a literal text')) text = `${text.slice(0, MAX_LENGTH)}${HOLE}`;
  return text.replaceAll(HOLE, '').replaceAll(between, '') === '' ? undefined : text;
}

/** The literal text that a value surely begins with; undefined if it begins with something unknown. */
export function beginning(value: Value): string | undefined {
  const text = skeletonOf(value);
  const hole = text.indexOf(HOLE);
  return hole < 0 ? text : hole === 0 ? undefined : text.slice(0, hole);
}

/** The folders that a path leads through. */
export const foldersIn = (value: Value): readonly string[] => skeletonOf(value).split(/[/\\]/).slice(0, -1);

/** The literal parts of a text. */
export const literalParts = (value: Value): readonly string[] => skeletonOf(value).split(HOLE);

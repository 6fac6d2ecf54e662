/**
 * Objects of libraries that are one and the same wherever the program holds them: an emitter that files import, a request that a framework hands from
 * one function to the next, what a library keeps for the whole program. What is written to one of them is kept in cells, like the fields of a
 * class, and read from there by whoever else has it.
 */
import type { ApiNode, Sharing } from './policy.js';
import { CLEAN, OPAQUE, WEAK, type ApiRef, type Value } from './value.js';
import { withPath } from './shape.js';

/** All items of it, or fields under unknown keys. */
const ITEMS = '[]';

const fieldOf = (selector: string): string => (selector.startsWith('.') && selector !== '.*' && selector !== '.?' ? selector.slice(1) : ITEMS);

/** An object by where it was made; those of one kind that was told apart from no other; all of one kind. */
const made = (ref: ApiRef, field: string): string => `o:${ref.made ?? ''}:${field}`;
const untold = ({ id }: Sharing, field: string): string => `o:?${id}:${field}`;
const all = ({ id }: Sharing, field: string): string => `o:*${id}:${field}`;

export const isSharedCell = (root: string): boolean => root.startsWith('o:');

const isShared = (ref: ApiRef): boolean => ref.node.shared !== undefined && (ref.made !== undefined || ref.node.shared.by !== 'maker');

/** Objects that are told apart by who made them are in their cells only, so that every holder sees the same. */
export const isKeptInCells = (value: Value): boolean => value.apis.some((ref) => ref.node.shared !== undefined && ref.node.shared.by !== 'kind' && isShared(ref));

/** The cells that a field of the object is read from. */
export function cellsRead(ref: ApiRef, selector: string): readonly string[] {
  const { shared } = ref.node;
  if (shared === undefined) return [];
  const field = fieldOf(selector);
  if (shared.by === 'kind' || (shared.by === 'either' && ref.made === undefined)) return [all(shared, field)];
  return [...(ref.made === undefined ? [] : [made(ref, field)]), ...(shared.by === 'either' ? [untold(shared, field)] : [])];
}

/** What writing `item` below the object puts into which cells. */
export function cellsWritten(ref: ApiRef, path: readonly string[], item: Value): readonly (readonly [string, Value])[] {
  const { shared } = ref.node;
  const [selector] = path;
  if (shared === undefined || selector === undefined) return [];
  const field = fieldOf(selector);
  const value = withPath(path.length === 1 ? CLEAN : WEAK, path.slice(1), item, true);
  if (shared.by === 'kind') return [[all(shared, field), value]];
  const own = ref.made === undefined ? (shared.by === 'either' ? [untold(shared, field)] : []) : [made(ref, field)];
  return [...own, ...(shared.by === 'either' ? [all(shared, field)] : [])].map((cell) => [cell, value] as const);
}

const PROGRAM = 'g';
const programs = new Map<string, Value>();

/** The root that stands for what a library keeps for the whole program. */
export const programRoot = (id: string): string => `${PROGRAM}${id}`;

export function programObject(root: string): Value | undefined {
  if (!root.startsWith(PROGRAM)) return undefined;
  let value = programs.get(root);
  if (value === undefined) {
    const node: ApiNode = { member: () => undefined, called: () => undefined, wildcard: '', models: [], reads: [], descriptions: [], remembers: false, derives: false, paired: false, request: false, assigned: [], shared: { id: root.slice(PROGRAM.length), by: 'kind' } };
    programs.set(root, (value = { ...OPAQUE, apis: [{ node, guessed: false }] }));
  }
  return value;
}

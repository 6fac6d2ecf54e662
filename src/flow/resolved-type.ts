/**
 * What a declared type comes down to, as one record of all that a value of it may be: an object with members, a list, a function, a library's
 * object, a text. A union is the union of these parts, so that nobody has to ask which of its branches is there.
 */
import { cut } from './limits.js';
import type { Literal } from '../ir/types.js';
import type { ApiNode } from './policy.js';
import type { ClassRef, TypeRef } from './value.js';

export interface ResolvedMember {
  /** As in the declaration. */
  readonly described?: true;
  /** Any of these. */
  readonly types: readonly TypeRef[];
  /** Channels by which it does not get out where its record is shown whole; `*` stands for all. */
  readonly hidden?: readonly string[] | undefined;
  /** Channels by which it gets out although its record hides its members. */
  readonly shown?: readonly string[] | undefined;
  /** Records that it refers to, by the name they are kept under: one, or several, are there in its place where they are asked for. */
  readonly refers?: { readonly name: string; readonly many: boolean } | undefined;
  /** A data kind that is said of it outright; '' when it is said to be none. */
  readonly kind?: string | undefined;
}

interface Signature {
  readonly params: readonly TypeRef[];
  readonly returns: TypeRef;
  readonly typeParams: readonly string[];
  /** It tells whether the parameter of that index is of the type. */
  readonly is?: { readonly param: number; readonly type: TypeRef };
}

export interface ResolvedType {
  /** What the type of an object is called; '' for one without a name. */
  readonly name: string;
  readonly members: ReadonlyMap<string, ResolvedMember> | undefined;
  /** Objects of this type have no other members than these. */
  readonly complete: boolean;
  readonly classes: readonly ClassRef[];
  /** Interfaces that its name stands for: the cells in which are the classes that implement them. */
  readonly interfaces: readonly string[];
  /** Of a list, or the values of a map. */
  readonly items: readonly TypeRef[];
  readonly signatures: readonly Signature[];
  readonly apis: readonly { readonly node: ApiNode; readonly args: readonly TypeRef[] }[];
  /** A text, number or date may be it: personal or not, its name decides. */
  readonly scalar: boolean;
  /** Records of this type are kept somewhere by themselves. */
  readonly stored: boolean;
  /** The kind of its data, where that is known whatever its name. */
  readonly data: string | undefined;
  /** The member of another type that it is taken from: `User['email']`. */
  readonly like: { readonly name: string; readonly owner: string } | undefined;
  /** The texts that are all it can be, as far as it is clean. */
  readonly literals: readonly Literal[];
  /** Name of a type that was not found ('' if it has none); undefined if all was. */
  readonly unknown: string | undefined;
}

/** Booleans, literals, enums, nothing at all: never personal. */
export const CLEAN_TYPE: ResolvedType = {
  name: '',
  members: undefined,
  complete: true,
  classes: [],
  interfaces: [],
  items: [],
  signatures: [],
  apis: [],
  scalar: false,
  stored: false,
  data: undefined,
  like: undefined,
  literals: [],
  unknown: undefined,
};
export const SCALAR_TYPE: ResolvedType = { ...CLEAN_TYPE, scalar: true };
export const UNKNOWN_TYPE: ResolvedType = { ...CLEAN_TYPE, complete: false, unknown: '' };

/** Members, signatures and branches of one type that are kept: types made by machines have thousands. */
const MAX_PARTS = 400;

export function isClean(type: ResolvedType): boolean {
  return type.members === undefined && type.items.length === 0 && type.signatures.length === 0 && type.apis.length === 0 && !type.scalar && type.unknown === undefined;
}

export const isObject = (type: ResolvedType): boolean => type.members !== undefined;

/** A list whose items are told apart: they are members too. */
export const isTuple = (type: ResolvedType): boolean => type.items.length > 0 && type.members?.has('0') === true;

function together<T>(left: readonly T[], right: readonly T[]): readonly T[] {
  if (right.length === 0 || left === right) return left;
  if (left.length === 0) return right;
  const all = new Set([...left, ...right]);
  if (all.size <= MAX_PARTS) return [...all];
  cut('parts of a type');
  return [...all].slice(0, MAX_PARTS);
}

function unitedMembers(left: ResolvedType['members'], right: ResolvedType['members']): ResolvedType['members'] {
  if (left === undefined || right === undefined) return left ?? right;
  const members = new Map(left);
  for (const [key, member] of right) {
    const present = members.get(key);
    if (present !== undefined) members.set(key, { ...present, types: together(present.types, member.types) });
    else if (members.size < MAX_PARTS) members.set(key, member);
    else cut('parts of a type');
  }
  return members;
}

/** A value of either. A member of one of several branches may be there. */
export function unite(left: ResolvedType, right: ResolvedType): ResolvedType {
  if (left === right || right === CLEAN_TYPE) return left;
  if (left === CLEAN_TYPE) return right;
  return {
    name: left.name === '' ? right.name : left.name,
    members: unitedMembers(left.members, right.members),
    complete: left.complete && right.complete,
    classes: together(left.classes, right.classes),
    interfaces: together(left.interfaces, right.interfaces),
    items: together(left.items, right.items),
    signatures: together(left.signatures, right.signatures),
    apis: together(left.apis, right.apis),
    scalar: left.scalar || right.scalar,
    stored: left.stored || right.stored,
    data: left.data ?? right.data,
    like: left.like ?? right.like,
    literals: together(left.literals, right.literals),
    unknown: left.unknown === undefined || right.unknown === undefined ? (left.unknown ?? right.unknown) : left.unknown === '' ? right.unknown : left.unknown,
  };
}

/** A value of both: members of all; a text with a brand is a text. */
export function intersect(parts: readonly ResolvedType[]): ResolvedType {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const branded = parts.find(({ scalar }) => scalar);
  if (branded !== undefined) return branded;
  let members: Map<string, ResolvedMember> | undefined;
  let result = CLEAN_TYPE;
  for (const part of parts) {
    for (const [key, member] of part.members ?? []) {
      members ??= new Map();
      if (!members.has(key) && members.size < MAX_PARTS) members.set(key, member);
    }
    // What several parts leave open is open, whatever the others know.
    result = unite(result, { ...part, members: undefined });
  }
  return { ...result, members, unknown: members === undefined ? result.unknown : undefined };
}

/** The member names that a type of keys stands for; undefined if it may be any. */
export function keysOf(type: ResolvedType): readonly string[] | undefined {
  if (!isClean(type)) return undefined;
  return type.literals.flatMap((literal) => (typeof literal === 'string' || typeof literal === 'number' ? [String(literal)] : []));
}

/** The same with members that do not get out by some channels. */
export function hiding(type: ResolvedType, channels: readonly string[]): ResolvedType {
  if (type.members === undefined || channels.length === 0) return type;
  const members = new Map([...type.members].map(([key, member]) => {
    const hidden = channels.filter((channel) => member.shown?.includes(channel) !== true);
    return [key, hidden.length === 0 ? member : { ...member, hidden: [...(member.hidden ?? []), ...hidden] }];
  }));
  return { ...type, members };
}

/** The same with some of its members only; it is no instance of a class any more. */
export function narrowed(type: ResolvedType, names: readonly string[], keep: boolean): ResolvedType {
  if (type.members === undefined) return type;
  const wanted = new Set(names);
  const members = new Map([...type.members].filter(([key]) => wanted.has(key) === keep));
  return { ...type, members, classes: [], interfaces: [], complete: keep || type.complete };
}

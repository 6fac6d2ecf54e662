/**
 * Types that no declaration of the program writes down: what schemas, models and tables describe, and what a plain value is made of. The
 * same description is the same object, so that values that carry it can be compared.
 */
import { cut } from './limits.js';
import type { ApiNode } from './policy.js';
import { CLEAN_TYPE, isObject, SCALAR_TYPE, UNKNOWN_TYPE, type ResolvedMember, type ResolvedType } from './resolved-type.js';
import type { TypeRef } from './value.js';

/** Records in records that a description tells apart. Schemas may contain themselves, and each look at such a one finds another level. */
export const MAX_DESCRIBED_DEPTH = 4;
/** Fields of one described record: as many as the widest tables have. */
const MAX_DESCRIBED_FIELDS = 256;

const NOWHERE = '';
const idsOf = (refs: readonly TypeRef[]): string => refs.map(({ id }) => String(id)).join('+');

export class MadeTypes {
  readonly #made = new Map<string, TypeRef>();
  readonly #depths = new WeakMap<TypeRef, number>();
  readonly #nodes = new WeakMap<ApiNode, number>();
  readonly #nextId: () => number;
  readonly unknown: TypeRef;
  readonly clean: TypeRef;

  constructor(nextId: () => number) {
    this.#nextId = nextId;
    this.unknown = this.#intern('unknown', UNKNOWN_TYPE, 0);
    this.clean = this.#intern('clean', CLEAN_TYPE, 0);
  }

  /** A text, number or date; `data` if it is known of which kind. */
  scalar(data: string | undefined, like?: ResolvedType['like']): TypeRef {
    return this.#intern(`scalar ${data ?? ''}${like === undefined ? '' : ` ${like.owner}.${like.name}`}`, { ...SCALAR_TYPE, data, like }, 0);
  }

  items(of: readonly TypeRef[]): TypeRef {
    const items = this.#within(of);
    return this.#intern(`items ${idsOf(items)}`, { ...CLEAN_TYPE, items }, this.#depth(items) + 1);
  }

  returning(of: readonly TypeRef[]): TypeRef {
    const returned = this.#within(of);
    const signatures = returned.map((returns) => ({ params: [], returns, typeParams: [] }));
    return this.#intern(`function ${idsOf(returned)}`, { ...CLEAN_TYPE, signatures }, this.#depth(returned) + 1);
  }

  /** An object of a library, whose type has these arguments. */
  instance(node: ApiNode, args: readonly TypeRef[]): TypeRef {
    let id = this.#nodes.get(node);
    if (id === undefined) this.#nodes.set(node, (id = this.#nextId()));
    return this.#intern(`instance ${String(id)} ${idsOf(args)}`, { ...CLEAN_TYPE, complete: false, apis: [{ node, args }] }, 0);
  }

  object(given: ResolvedType): TypeRef {
    const members = new Map<string, ResolvedMember>();
    let depth = 0;
    for (const [name, member] of given.members ?? []) {
      if (members.size >= MAX_DESCRIBED_FIELDS) {
        cut('fields of a description');
        break;
      }
      const types = this.#within(member.types);
      members.set(name, { ...member, types });
      depth = Math.max(depth, this.#depth(types));
    }
    const fields = [...members].map(([name, { types, hidden, kind, refers }]) => `${name}:${idsOf(types)}${refers === undefined ? '' : `>${refers.name}${refers.many ? 's' : ''}`}${hidden === undefined ? '' : `-${hidden.join()}`}${kind === undefined ? '' : `=${kind}`}`);
    return this.#intern(`object ${given.name} ${given.complete ? '' : '…'} ${fields.join(' ')}`, { ...given, members }, depth + 1);
  }

  /** One of several types, that comes down to this. */
  either(refs: readonly TypeRef[], type: ResolvedType): TypeRef {
    return this.#intern(`either ${idsOf(refs)}`, type, this.#depth(refs));
  }

  #intern(key: string, made: ResolvedType, depth: number): TypeRef {
    let ref = this.#made.get(key);
    if (ref === undefined) {
      this.#made.set(key, (ref = { id: this.#nextId(), path: NOWHERE, type: { kind: 'unknown' }, bindings: undefined, made }));
      this.#depths.set(ref, depth);
    }
    return ref;
  }

  #depth(refs: readonly TypeRef[]): number {
    return Math.max(0, ...refs.map((ref) => this.#depths.get(ref) ?? 0));
  }

  /** Parts of another type: cut off where that would be too deep. */
  #within(refs: readonly TypeRef[], room = MAX_DESCRIBED_DEPTH - 1): readonly TypeRef[] {
    if (refs.every((ref) => (this.#depths.get(ref) ?? 0) <= room)) return refs;
    return refs.map((ref) => {
      if ((this.#depths.get(ref) ?? 0) <= room || ref.made === undefined) return ref;
      if (room <= 0) return this.unknown;
      const { made } = ref;
      if (isObject(made)) return this.object({ ...made, members: new Map([...(made.members ?? [])].map(([name, member]) => [name, { ...member, types: this.#within(member.types, room - 1) }])) });
      return made.items.length > 0 ? this.items(this.#within(made.items, room - 1)) : ref;
    });
  }
}

/**
 * Types that no declaration of the program writes down: what schemas, models and tables describe, and what a plain value is made of. The
 * same description is the same object, so that values that carry it can be compared.
 */
import type { ResolvedType } from './types.js';
import type { TypeRef } from './value.js';

/** Records in records that a description tells apart. Schemas may contain themselves, and each look at such a one finds another level. */
export const MAX_DESCRIBED_DEPTH = 4;
/** Fields of one described record: as many as the widest tables have. */
const MAX_DESCRIBED_FIELDS = 256;

type MadeObject = Extract<ResolvedType, { kind: 'object' }>;

const NOWHERE = '';

export class MadeTypes {
  readonly #made = new Map<string, TypeRef>();
  readonly #ids = new WeakMap<TypeRef, number>();
  readonly #depths = new WeakMap<TypeRef, number>();
  #next = 0;
  readonly unknown = this.#intern('unknown', { kind: 'unknown', name: '' }, 0);
  readonly clean = this.#intern('clean', { kind: 'clean' }, 0);

  /** A text, number or date; `data` if it is known of which kind. */
  scalar(data: string | undefined): TypeRef {
    return this.#intern(`scalar ${data ?? ''}`, { kind: 'scalar', data }, 0);
  }

  items(of: TypeRef): TypeRef {
    const inner = this.#within(of);
    return this.#intern(`items ${String(this.#id(inner))}`, { kind: 'items', of: inner }, this.#depth(inner) + 1);
  }

  returning(returns: TypeRef): TypeRef {
    const inner = this.#within(returns);
    return this.#intern(`function ${String(this.#id(inner))}`, { kind: 'function', returns: inner }, this.#depth(inner) + 1);
  }

  object(given: MadeObject): TypeRef {
    const members = new Map<string, TypeRef>();
    let depth = 0;
    for (const [name, member] of given.members) {
      if (members.size >= MAX_DESCRIBED_FIELDS) break;
      const inner = this.#within(member);
      members.set(name, inner);
      depth = Math.max(depth, this.#depth(inner));
    }
    const fields = [...members].map(([name, member]) => `${name}:${String(this.#id(member))}`);
    const hidden = given.hidden === undefined ? '' : [...given.hidden].sort().join(',');
    const key = `object ${given.name} ${given.complete ? '' : '…'} ${fields.join(' ')} -${hidden}`;
    return this.#intern(key, { ...given, members }, depth + 1);
  }

  #intern(key: string, made: ResolvedType, depth: number): TypeRef {
    let ref = this.#made.get(key);
    if (ref === undefined) {
      this.#made.set(key, (ref = { path: NOWHERE, type: { kind: 'unknown' }, bindings: undefined, made }));
      this.#depths.set(ref, depth);
    }
    return ref;
  }

  #depth(ref: TypeRef): number {
    return this.#depths.get(ref) ?? 0;
  }

  /** A part of another type: cut off where that would be too deep. */
  #within(ref: TypeRef, room = MAX_DESCRIBED_DEPTH - 1): TypeRef {
    if (this.#depth(ref) <= room || ref.made === undefined) return ref;
    if (room <= 0) return this.unknown;
    if (ref.made.kind === 'items') return this.items(this.#within(ref.made.of, room - 1));
    if (ref.made.kind !== 'object') return ref;
    return this.object({ ...ref.made, members: new Map([...ref.made.members].map(([name, member]) => [name, this.#within(member, room - 1)])) });
  }

  #id(ref: TypeRef): number {
    let id = this.#ids.get(ref);
    if (id === undefined) this.#ids.set(ref, (id = this.#next++));
    return id;
  }
}

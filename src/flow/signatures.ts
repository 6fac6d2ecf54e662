/** What declared types say of functions: what they are called with, what they return, what they tell of an argument by being true. */
import type { IrFunction } from '../ir/types.js';
import { chosenTypes, type GenericCall } from './generics.js';
import type { Reading, Site } from './reading.js';
import type { Types } from './types.js';
import type { TypeRef, Value } from './value.js';

/** A call of something that only its declared type is known of. Each parameter, and the result, may be of any of some types. */
interface DeclaredCall {
  readonly params: readonly (readonly TypeRef[])[];
  readonly returns: readonly TypeRef[];
}

export class Signatures {
  readonly #types: Types;
  readonly #reading: Reading;

  constructor(types: Types, reading: Reading) {
    this.#types = types;
    this.#reading = reading;
  }

  /** What a value of these types is called with and returns; undefined if it is no function. */
  of(types: readonly TypeRef[], call?: GenericCall): DeclaredCall | undefined {
    const signatures = types.length === 0 ? [] : this.#types.union(types).signatures;
    if (signatures.length === 0) return undefined;
    const params: TypeRef[][] = [];
    const returns: TypeRef[] = [];
    for (const signature of signatures) {
      const chosen = call === undefined ? new Map<string, TypeRef>() : chosenTypes(this.#types, signature.typeParams, signature.params, call);
      for (const [index, param] of signature.params.entries()) (params[index] ??= []).push(this.#types.bound(param, chosen));
      returns.push(this.#types.bound(signature.returns, chosen));
    }
    return { params, returns };
  }

  /** What a function of these types tells of an argument by being true. */
  guard(types: readonly TypeRef[]): { readonly param: number; readonly type: TypeRef } | undefined {
    return types.length === 0 ? undefined : this.#types.union(types).signatures.find(({ is }) => is !== undefined)?.is;
  }

  /** The same of a function that only its type is known of. */
  ofCallee(callee: Value, call: GenericCall): DeclaredCall | undefined {
    return this.of(callee.types, call);
  }

  /** What a function of the program returns whose result type has parameters of its own. */
  generic(path: string, fn: IrFunction, result: Value, call: GenericCall, site: Site): Value {
    if (fn.typeParams === undefined || fn.returnType === undefined) return result;
    const params = fn.params.map((param) => fn.slots[param.slot]?.type).map((type) => type && this.#types.ref(path, type));
    const chosen = chosenTypes(this.#types, fn.typeParams.map(({ name }) => name), params, call);
    return chosen.size === 0 ? result : this.#reading.typedAs(result, [this.#types.bound(this.#types.ref(path, fn.returnType), chosen)], site);
  }
}

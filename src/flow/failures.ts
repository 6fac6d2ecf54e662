/**
 * Promises that are refused: what a call may fail with goes to the handler that its `.catch` names, and then no further. What fails is known by the
 * register of the call, and goes on through the calls that are chained to it.
 */
import type { Reg } from '../ir/types.js';
import { bounded, join } from './lattice.js';
import { CLEAN, OPAQUE, type Value } from './value.js';

interface Failure {
  readonly value: Value;
  /** What may have been thrown before the call. */
  readonly before: Value;
}

export class Failures {
  readonly #byCall = new Map<Reg, Failure>();
  readonly #tooLarge: () => void;
  #pending: Failure | undefined;
  #handled = false;

  constructor(tooLarge: () => void) {
    this.#tooLarge = tooLarge;
  }

  /** The call that is looked at may end in this. The last of the variables is what may have been thrown so far. */
  add(variables: Value[], value: Value): void {
    const before = variables.at(-1) ?? CLEAN;
    this.#pending = { value: join(this.#pending?.value ?? CLEAN, value), before: this.#pending?.before ?? before };
    variables[variables.length - 1] = bounded(join(before, value), this.#tooLarge);
  }

  /** What is thrown meanwhile is caught here. */
  during(variables: Value[], run: () => void): Value {
    const [before, pending] = [variables.at(-1) ?? CLEAN, this.#pending];
    variables[variables.length - 1] = CLEAN;
    run();
    const thrown = variables.at(-1) ?? CLEAN;
    variables[variables.length - 1] = before;
    this.#pending = pending;
    return thrown;
  }

  /** What the promise may be refused with that a call has made: somebody deals with it here. */
  handle(variables: Value[], receiver: Reg): Value {
    this.#handled = true;
    const failure = this.#byCall.get(receiver);
    if (failure === undefined) return OPAQUE;
    variables[variables.length - 1] = failure.before;
    return { ...failure.value, opaque: true };
  }

  /** A call is done, whose result may be chained to that of the receiver. */
  settle(call: Reg, receiver: Reg): void {
    const chained = this.#handled ? undefined : this.#byCall.get(receiver);
    const own = this.#pending;
    this.#pending = undefined;
    this.#handled = false;
    if (own !== undefined) this.#byCall.set(call, chained === undefined ? own : { value: join(chained.value, own.value), before: chained.before });
    else if (chained !== undefined) this.#byCall.set(call, chained);
  }
}

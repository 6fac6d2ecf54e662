/**
 * Long work in short pieces, so that a keystroke never waits for a scan: the event loop gets its turn every few dozen milliseconds.
 */
import type { Cancelled } from '../project/project.js';

/** How long one piece may take, in milliseconds. */
const SLICE = 30;

/** Lets everything that waits in the event loop happen first. */
export function breathe(): Promise<void> {
  return new Promise((done) => setTimeout(done, 0));
}

/** Says stop once a piece has lasted long enough; the clock starts with the first question, so every piece gets something done. */
export function slice(milliseconds = SLICE): Cancelled {
  let deadline: number | undefined;
  return () => {
    const now = performance.now();
    deadline ??= now + milliseconds;
    return now > deadline;
  };
}

/** Breathes when a slice is over. */
export class Pace {
  #since = performance.now();

  async rest(): Promise<void> {
    if (performance.now() - this.#since < SLICE) return;
    await breathe();
    this.#since = performance.now();
  }
}

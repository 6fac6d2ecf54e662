/**
 * Counts where a bound has cut something off. Values know nothing of the engine that computes with them, so the count is kept here and taken by the
 * engine, whose runs never overlap, when it is done: what was cut is told by `--stats`, never silent.
 */
const cuts = new Map<string, number>();

export function cut(name: string): void {
  cuts.set(name, (cuts.get(name) ?? 0) + 1);
}

/** Whether a bound cuts something off here, which is counted then. */
export function exceeds(count: number, most: number, name: string): boolean {
  if (count <= most) return false;
  cut(name);
  return true;
}

/** What was cut since the last time somebody asked. */
export function takeCuts(): ReadonlyMap<string, number> {
  const taken = new Map(cuts);
  cuts.clear();
  return taken;
}

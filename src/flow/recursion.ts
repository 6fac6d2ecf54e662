/**
 * Functions that call each other in a circle. What such a function does, it is told by the others, who were told by it: once its text has changed, they would
 * keep for ever what it did before, each on the word of the other. So all of a circle are forgotten and found out together anew.
 */

/** Functions in a circle of calls with one of these, and those of these that call themselves. */
export function circlesThrough(keys: readonly string[], calls: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const wanted = new Set(keys);
  const found = new Set<string>();
  // Tarjan's algorithm without recursion: chains of calls are longer than the stack is deep.
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  for (const start of keys) {
    if (order.has(start)) continue;
    const visits: { readonly key: string; readonly callees: Iterator<string> }[] = [];
    const enter = (key: string): void => {
      order.set(key, order.size);
      lowest.set(key, order.size - 1);
      open.push(key);
      isOpen.add(key);
      visits.push({ key, callees: (calls.get(key) ?? new Set<string>()).values() });
    };
    const lower = (key: string, to: number): void => {
      if (to < (lowest.get(key) ?? 0)) lowest.set(key, to);
    };
    enter(start);
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const { key, callees } = visit;
      const next = callees.next();
      if (next.done !== true) {
        if (!order.has(next.value)) enter(next.value);
        else if (isOpen.has(next.value)) lower(key, order.get(next.value) ?? 0);
        continue;
      }
      visits.pop();
      const caller = visits.at(-1);
      if (caller !== undefined) lower(caller.key, lowest.get(key) ?? 0);
      if (lowest.get(key) !== order.get(key)) continue;
      const circle = open.splice(open.lastIndexOf(key));
      for (const member of circle) isOpen.delete(member);
      const isCircle = circle.length > 1 || calls.get(key)?.has(key) === true;
      if (isCircle && circle.some((member) => wanted.has(member))) for (const member of circle) found.add(member);
    }
  }
  return found;
}

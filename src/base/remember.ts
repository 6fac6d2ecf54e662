/** Answers that are computed once: questions about names come again for every place that a name stands at. */
export function remember<T>(compute: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const value = known.get(name);
    if (value !== undefined || known.has(name)) return value as T;
    const computed = compute(name);
    known.set(name, computed);
    return computed;
  };
}

/**
 * Answers that are computed once: questions about names come again for every place that a name stands at. Beyond `most` of them, all are
 * forgotten and it begins anew, so that an editor that runs for days does not keep every name it ever saw.
 */
export function remember<T>(compute: (name: string) => T, most = 100_000): (name: string) => T {
  // Most answers are "no": boxed, they take one look-up like any other.
  const known = new Map<string, { readonly answer: T }>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before.answer;
    const answer = compute(name);
    if (known.size >= most) known.clear();
    known.set(name, { answer });
    return answer;
  };
}

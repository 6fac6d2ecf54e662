/**
 * The word somebody probably meant. Every mistake that names a rule, an option or a data kind is answered with the nearest
 * right word, so that a typo is mended in one step instead of a walk through the documentation.
 */

/** Restricted Damerau-Levenshtein distance: insertions, deletions, substitutions and swaps of neighbours cost one each. */
export function distance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let best = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
      current.push(best);
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? 0;
}

/** The candidate nearest to a word, the first of equals; undefined when none is near enough to be what was meant. */
export function nearestWord(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const lower = candidate.toLowerCase();
    // A part of the right word, such as `email` for `contact.email`, is a better hint than any count of letters.
    const contained = wanted.length > 2 && (lower.includes(wanted) || wanted.includes(lower));
    const near = Math.min(distance(wanted, lower), contained ? 1.5 : Infinity);
    if (near < bestDistance) {
      best = candidate;
      bestDistance = near;
    }
  }
  return bestDistance <= Math.max(1, wanted.length * 0.4) ? best : undefined;
}

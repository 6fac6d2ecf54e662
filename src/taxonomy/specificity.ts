/**
 * Arithmetic of how sure we are, kept in one place because both classification and person nouns weigh one doubt against another.
 */
import type { Specificity } from './entry.js';

const RANK: Readonly<Record<Specificity, number>> = { low: 0, medium: 1, high: 2 };

/** A chain of doubts is as sure as its weakest link. */
export function weaker(a: Specificity, b: Specificity): Specificity {
  return RANK[a] <= RANK[b] ? a : b;
}

/** Of two independent reasons, the better one counts. */
export function stronger(a: Specificity, b: Specificity): Specificity {
  return RANK[a] >= RANK[b] ? a : b;
}

export function isStronger(a: Specificity, b: Specificity): boolean {
  return RANK[a] > RANK[b];
}

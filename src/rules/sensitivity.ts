/**
 * What several rules ask of data kinds: how sensitive the worst of them is, and whether they are more than a pseudonym. Kept apart so that
 * each rule file says only what is its own.
 */
import { isKind, kind, type Sensitivity } from '../taxonomy/index.js';

/** Kinds that only a user's configuration knows are ordinary personal data. */
const UNKNOWN: Sensitivity = 2;

export function sensitivityOf(kinds: readonly string[]): Sensitivity {
  return kinds.map((id) => (isKind(id) ? kind(id).sensitivity : UNKNOWN)).reduce<Sensitivity>((worst, next) => (next > worst ? next : worst), 1);
}

/** Only pseudonyms and coarse facts: an IP address, a device id, a country. They point at nobody by themselves. */
export function pseudonymous(kinds: readonly string[]): boolean {
  return sensitivityOf(kinds) === 1;
}

export function areAll(kinds: readonly string[], among: ReadonlySet<string>): boolean {
  return kinds.length > 0 && kinds.every((id) => among.has(id));
}

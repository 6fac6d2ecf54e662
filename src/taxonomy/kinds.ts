/**
 * All kinds of data, family by family. Their order is the order in which documentation and reports list them.
 */
import type { DataKind, KindEntry } from './entry.js';
import { COMMUNICATION } from './kinds/communication.js';
import { CONTACT } from './kinds/contact.js';
import { CREDENTIALS } from './kinds/credentials.js';
import { EMPLOYMENT } from './kinds/employment.js';
import { FAMILY } from './kinds/family.js';
import { FINANCIAL } from './kinds/financial.js';
import { GOVERNMENT } from './kinds/government.js';
import { HEALTH } from './kinds/health.js';
import { IDENTITY } from './kinds/identity.js';
import { LOCATION } from './kinds/location.js';
import { ONLINE } from './kinds/online.js';
import { SPECIAL } from './kinds/special.js';

/** The kinds with the names that denote them; the linter's own tables and tests are its only readers. */
export const KIND_ENTRIES: readonly KindEntry[] = [
  ...IDENTITY,
  ...CONTACT,
  ...GOVERNMENT,
  ...FINANCIAL,
  ...CREDENTIALS,
  ...HEALTH,
  ...SPECIAL,
  ...ONLINE,
  ...LOCATION,
  ...COMMUNICATION,
  ...EMPLOYMENT,
  ...FAMILY,
];

/** The kinds as everybody else sees them. */
export const KINDS: readonly DataKind[] = KIND_ENTRIES.map(({ id, title, plural, sensitivity }) => ({ id, title, plural, sensitivity }));

const BY_ID: ReadonlyMap<string, DataKind> = new Map(KINDS.map((entry) => [entry.id, entry]));

/** The kind with this id; an unknown id is a mistake in our own data, so it throws. */
export function kind(id: string): DataKind {
  const found = BY_ID.get(id);
  if (found === undefined) throw new Error(`There is no data kind "${id}".`);
  return found;
}

/** True for an id of a kind; for ids that come from a catalog or a user's configuration. */
export function isKind(id: string): boolean {
  return BY_ID.has(id);
}

/**
 * All ways to mend a finding, the best one first. A rule without an entry here has no quick fix.
 */
import type { Finding } from '../findings/finding.js';
import type { Fix, FixSource } from './fix.js';

export type { Fix, FixSource, TextEdit } from './fix.js';

export function fixesFor(_finding: Finding, _source: FixSource): readonly Fix[] {
  return [];
}

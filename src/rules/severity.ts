/**
 * How bad a leak is: computed from what leaks and who sees it, so that no rule grades its own findings. Critical is kept for what cannot be made
 * good: secrets, government ids and special categories (sensitivity 4) before people outside, and many people's data before other customers.
 */
import { SEVERITIES, type Audience, type Severity } from '../findings/finding.js';
import type { Sensitivity } from '../taxonomy/index.js';
import { sensitivityOf } from './sensitivity.js';

/** Rows: the sensitivity of the worst kind. Columns: who sees it, each column at least as bad as the one before. */
export const SEVERITY_TABLE: Readonly<Record<Sensitivity, Readonly<Record<Audience, Severity>>>> = {
  1: { self: 'low', operators: 'low', processor: 'low', 'third-party': 'low', 'other-customers': 'medium', public: 'medium' },
  2: { self: 'low', operators: 'medium', processor: 'medium', 'third-party': 'medium', 'other-customers': 'high', public: 'high' },
  3: { self: 'low', operators: 'medium', processor: 'high', 'third-party': 'high', 'other-customers': 'high', public: 'high' },
  4: { self: 'low', operators: 'high', processor: 'high', 'third-party': 'critical', 'other-customers': 'critical', public: 'critical' },
};

function shifted(severity: Severity, by: -1 | 1): Severity {
  return SEVERITIES[Math.max(0, Math.min(SEVERITIES.length - 1, SEVERITIES.indexOf(severity) + by))] ?? severity;
}

/** `restricted`: the project says that what the audience sees it in is encrypted, and that only named people may read it. */
export function severityOf(kinds: readonly string[], audience: Audience, hashed: boolean, many: boolean, restricted = false): Severity {
  const alone = SEVERITY_TABLE[sensitivityOf(kinds)][audience];
  const outside = audience === 'other-customers' || audience === 'public';
  const together = many && outside ? shifted(alone, 1) : alone;
  // A hash of an address or a number still tells one person from another, and falls to whoever tries all addresses.
  const readable = hashed ? shifted(together, -1) : together;
  return restricted && !outside ? shifted(readable, -1) : readable;
}

/** What the policy forbids is an error, whatever it would be by itself. */
export function atLeastError(severity: Severity): Severity {
  return SEVERITIES.indexOf(severity) < SEVERITIES.indexOf('high') ? 'high' : severity;
}

/**
 * The configuration of a project as plain data, after it has been read, validated and filled with defaults. Reading it from
 * `tightlip.json` with exact positions of every mistake is `config-file.ts`; nothing else reads configuration text.
 */
import type { Confidence, Severity } from '../findings/finding.js';

export type RuleLevel = 'off' | 'on' | Severity;

export interface Config {
  /** Rule id -> off, on, or a severity that replaces the computed one. A rule that is not named is on. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
  /** Findings below are not reported. */
  readonly minConfidence: Confidence;
  readonly minSeverity: Severity;
  /** Globs (gitignore form) that are left out, besides what `.gitignore` names. */
  readonly ignore: readonly string[];
  /** Names that are personal data in this project: identifier -> data kind. */
  readonly names: Readonly<Record<string, string>>;
  /** Identifiers that are not personal here, whatever they look like. */
  readonly notPersonal: readonly string[];
  /** Functions (by name) whose result is clean. */
  readonly sanitizers: readonly string[];
  /** A suppression without a reason does not count. */
  readonly requireReason: boolean;
}

export const DEFAULT_CONFIG: Config = {
  rules: {},
  minConfidence: 'medium',
  minSeverity: 'low',
  ignore: [],
  names: {},
  notPersonal: [],
  sanitizers: [],
  requireReason: false,
};

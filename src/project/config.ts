/**
 * The configuration of a project as plain data, after it has been read, validated and filled with defaults. Reading it from
 * `tightlip.json` with exact positions of every mistake is `config-file.ts`; nothing else reads configuration text.
 */
import type { Audience, Confidence, Location, Severity } from '../findings/finding.js';

export type RuleLevel = 'off' | 'on' | Severity;

export interface RuleSetting {
  /** Off, on, or a severity that replaces the computed one. */
  readonly level: RuleLevel;
  /** Findings of this rule below are not reported; undefined: as all others. */
  readonly minConfidence: Confidence | undefined;
}

/** What a project knows better than the catalog about who sees what goes by a channel or to a vendor. */
export interface AudienceSetting {
  readonly audience: Audience | undefined;
  /** `restricted`: it is kept encrypted, and only named people may read it. */
  readonly access: 'open' | 'restricted' | undefined;
  /** Kinds that it is meant to get; patterns as in the policy. */
  readonly kinds: readonly string[];
}

/** One line of the policy. */
export interface PolicyEntry {
  readonly effect: 'allow' | 'deny';
  /** Data kinds, families such as `health.*`, or `*`. */
  readonly kinds: readonly string[];
  /** Channels, categories of vendors, or vendors; none: wherever the data go. */
  readonly to: readonly string[];
  /** Globs (gitignore form) of the files where the data get out; none: everywhere. */
  readonly paths: readonly string[];
  readonly reason: string;
  /** '' if it does not say. */
  readonly owner: string;
  /** The last day on which it holds, such as `2026-12-31`; '' for ever. */
  readonly expires: string;
  readonly location: Location;
}

export interface Config {
  /** By rule id. A rule that is not named is on. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
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
  /** By channel, category of vendors, or vendor. */
  readonly audiences: Readonly<Record<string, AudienceSetting>>;
  readonly policy: readonly PolicyEntry[];
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
  audiences: {},
  policy: [],
};

/** What holds for one rule, with what holds for all filled in. */
export function settingOf(config: Config, rule: string): { readonly level: RuleLevel; readonly minConfidence: Confidence } {
  const own = config.rules[rule];
  return { level: own?.level ?? 'on', minConfidence: own?.minConfidence ?? config.minConfidence };
}

/**
 * The configuration with a threshold that a person asks for, at the command line or for their editor. It goes before every threshold of the
 * project, those of single rules too: whoever asks for everything gets everything.
 */
export function withThreshold(config: Config, minConfidence: Confidence): Config {
  const rules = Object.entries(config.rules).map(([id, { level }]): readonly [string, RuleSetting] => [id, { level, minConfidence: undefined }]);
  return { ...config, minConfidence, rules: Object.fromEntries(rules) };
}

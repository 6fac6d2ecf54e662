/**
 * What a rule is: metadata that every report, the editor and the documentation are made from, and the choice of what
 * counts as a finding among the leaks that the engine saw. How data flow is never a rule's business.
 */
import type { Audience, Confidence } from '../findings/finding.js';

export interface RuleMetadata {
  /** Permanent id, file name and page name. */
  readonly id: string;
  readonly title: string;
  /** One sentence for lists. */
  readonly summary: string;
  readonly channels: readonly string[];
  /** Who sees the data unless the sink knows better. */
  readonly audience: Audience;
  /** CWE numbers, most fitting first. */
  readonly cwe: readonly number[];
  /** What becomes of the data, behind their name in a message: of one datum and of several. `{recipient}` is who receives them. */
  readonly predicate: { readonly one: string; readonly more: string };
  /** What matters is whose record it is, not which fields it has. */
  readonly anyRecord?: true;
  /** What to do, an imperative of a few words for the end of the message. */
  readonly advice: string;
  /** Secrets are in the right program there, only in the wrong place: the advice holds for them too. */
  readonly adviceForSecrets?: true;
  /** SARIF's precision. */
  readonly precision: 'medium' | 'high' | 'very-high';
  /** Whether there is a quick fix. */
  readonly fixable: boolean;
}

/** One leak as the engine saw it, in the terms that rules decide on. */
interface Leak {
  readonly channel: string;
  readonly kinds: readonly string[];
  readonly subject: string | undefined;
  /** The value is a whole record (of known or unknown fields), not a field of one. */
  readonly whole: boolean;
  /** The record was read from storage (an ORM, a query). */
  readonly stored: boolean;
  /** It is the data of whoever asks, and goes to nobody else. */
  readonly own: boolean;
  /** It is the data of whoever asks, wherever it goes. */
  readonly requester: boolean;
  /** How people call what it goes to: `logger.info`, the name of a variable. */
  readonly target: string;
  /** Many people's data in one value that goes out as one. */
  readonly many: boolean;
  /** Other customers see it, or everybody. */
  readonly outside: boolean;
  /** What is left is a hash. */
  readonly hashed: boolean;
  readonly confidence: Confidence;
}

export interface Rule {
  readonly metadata: RuleMetadata;
  /** The confidence at which this leak is a finding of this rule (it may lower the leak's own), or undefined when it is none. */
  accepts(leak: Leak): Confidence | undefined;
}

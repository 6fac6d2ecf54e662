/**
 * What Tightlip says about a program: one record per leak, complete enough that every report and the editor can be written
 * from it without asking the engine again. Nothing in it repeats personal literals of the scanned code: source text is
 * only ever pointed at.
 */
import type { Position, Range } from '../base/text.js';
import type { Reason } from './confidence.js';

export type Severity = 'low' | 'medium' | 'high' | 'critical';
export type Confidence = 'low' | 'medium' | 'high';
export type Audience = 'self' | 'operators' | 'processor' | 'third-party' | 'other-customers' | 'public';

export const SEVERITIES: readonly Severity[] = ['low', 'medium', 'high', 'critical'];
export const CONFIDENCES: readonly Confidence[] = ['low', 'medium', 'high'];
export const AUDIENCES: readonly Audience[] = ['self', 'operators', 'processor', 'third-party', 'other-customers', 'public'];

/** A place in one file. `start` and `end` are the positions of `range`. */
export interface Location {
  /** As the host names the file: relative to the project's root, `/` between the parts. */
  readonly path: string;
  readonly range: Range;
  readonly start: Position;
  readonly end: Position;
}

export interface FlowStep {
  readonly role: 'source' | 'step' | 'sink';
  readonly location: Location;
  /** What happens there, in a few words: `e-mail address of a customer`, `argument 1 of audit()`, `logger.info()`. */
  readonly note: string;
}

export interface Finding {
  /** The id of a rule. */
  readonly rule: string;
  /** Ids of the taxonomy, sorted, at least one. */
  readonly kinds: readonly string[];
  /** Whose data, a person noun, when it is known. */
  readonly subject: string | undefined;
  readonly channel: string;
  readonly audience: Audience;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** Why the confidence is what it is. */
  readonly reasons: readonly Reason[];
  /** What leaks, to whom, what to do; one line under 100 characters. */
  readonly message: string;
  /** The leaking expression. */
  readonly location: Location;
  /** From source to sink; the first step is the source and the last one the sink. */
  readonly flow: readonly FlowStep[];
  /** Id of the catalog's sink, `''` for rules that look at text only. */
  readonly sink: string;
  /** The name of who receives it, such as `Sentry`; '' when it is the program's own channel. */
  readonly recipient: string;
  /** Set if the project's policy forbids it. */
  readonly denial: Denial | undefined;
  /** What a fix needs to know besides the place. */
  readonly facts: FindingFacts;
  /** Stable over moved lines; unique within a scan. Filled in by the project. */
  readonly fingerprint: string;
}

interface FindingFacts {
  /** The whole call (or assignment) that lets the data out, in `location.path`. */
  readonly call: Range | undefined;
  /** Range of every argument of that call. */
  readonly args: readonly Range[];
  /** The value that leaks is a whole record, not a field of one. */
  readonly whole: boolean;
  /** Data of many people are in it. */
  readonly many: boolean;
  /** The field of an argument that the sink reads, such as `to`; '' if it is the argument itself. */
  readonly field: string;
  /** Places where the same leak shows for other data of the same sink, if any. */
  readonly also: readonly Location[];
}

/** An entry of the project's policy that forbids a flow, in its own words. */
export interface Denial {
  /** Which of the finding's kinds it forbids. */
  readonly kinds: readonly string[];
  readonly reason: string;
  /** Who answers for the entry; '' if it does not say. */
  readonly owner: string;
  /** Where it stands in the configuration. */
  readonly entry: Location;
}

/** An entry of the policy that does nothing: its time is over, or there is nothing that it allows. */
export interface IdleEntry {
  readonly why: 'expired' | 'unused';
  readonly location: Location;
  readonly message: string;
}

/** A finding that a comment switched off. */
export interface SuppressedFinding {
  readonly finding: Finding;
  readonly reason: string;
  readonly kind: 'accepted' | 'false-positive';
  readonly comment: Location;
}

/** A comment that says of what kind something is, where there is no such kind. */
export interface UnknownMark {
  readonly location: Location;
  readonly message: string;
}

export interface SkippedFile {
  readonly path: string;
  readonly reason: 'binary' | 'too-large' | 'minified' | 'unreadable' | 'encoding' | 'link-loop' | 'outside-link' | 'internal-error';
  readonly detail: string;
}

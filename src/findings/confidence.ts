/**
 * How sure a finding is, and why. The reasons are a closed list, so that reports, configurations and people can rely on them; each says what it
 * allows at most, and the grade is what all of them together allow. Nothing else computes a confidence.
 */
import { CONFIDENCES, type Confidence } from './finding.js';

interface ReasonInfo {
  /** What it says, to be read behind "because". */
  readonly text: string;
  /** The best grade that is left with it. */
  readonly atMost: Confidence;
  /** It takes one grade off what the others leave. */
  readonly lowers?: true;
}

const REASON_TABLE = {
  typed: { text: 'a declared type says so', atMost: 'high' },
  schema: { text: 'a schema says so', atMost: 'high' },
  marked: { text: 'a comment or annotation marks it as personal', atMost: 'high' },
  library: { text: 'the library that yields it says so', atMost: 'high' },
  stored: { text: 'the record is read from storage', atMost: 'high' },
  named: { text: 'its name says so', atMost: 'high' },
  'type-name': { text: 'the name of its type says so; the type itself was not found', atMost: 'high' },
  literal: { text: 'the text itself has the form of such data', atMost: 'high' },
  'likely-name': { text: 'the name usually means this, but not always', atMost: 'medium' },
  'vague-name': { text: 'the name may mean many things', atMost: 'low' },
  'likely-text': { text: 'such texts usually are somebody’s, but not always', atMost: 'medium' },
  'vague-text': { text: 'such texts may be nobody’s', atMost: 'low' },
  'test-file': { text: 'it stands in a test, where data are made up', atMost: 'high', lowers: true },
  'fields-seen': { text: 'the fields of the record are those that the program reads elsewhere', atMost: 'high' },
  'fields-assumed': { text: 'the record may have the fields that the program reads elsewhere', atMost: 'medium' },
  'fields-stored': { text: 'no field of the record is known, but a stored record has all of them', atMost: 'high' },
  'fields-unknown': { text: 'no field of the record is known', atMost: 'low' },
  'fields-taken-out': { text: 'personal fields were taken out of the record, perhaps all', atMost: 'low' },
  'guessed-receiver': { text: 'what is called is known by the name of its receiver only', atMost: 'medium' },
  'some-field': { text: 'it was read under a key that is not known, so another field may be meant', atMost: 'high', lowers: true },
  'long-way': { text: 'the way of the data is longer than can be shown', atMost: 'high', lowers: true },
  part: { text: 'only a part of the datum is left', atMost: 'high', lowers: true },
  'unknown-part': { text: 'only a part of the datum is left, and nobody knows how much', atMost: 'low' },
  'careful-rule': { text: 'the rule knows innocent code that looks the same', atMost: 'medium' },
} as const satisfies Readonly<Record<string, ReasonInfo>>;

export type Reason = keyof typeof REASON_TABLE;

export const REASONS = Object.keys(REASON_TABLE) as readonly Reason[];

export function reasonText(reason: Reason): string {
  return REASON_TABLE[reason].text;
}

/** What a reason does to the grade, in words. */
export function reasonEffect(reason: Reason): string {
  const info: ReasonInfo = REASON_TABLE[reason];
  if (info.lowers === true) return 'one grade less';
  return info.atMost === 'high' ? '' : `at most ${info.atMost}`;
}

/** `ceiling`: what a rule allows, which may be less sure than the reasons and never surer. */
export function gradeOf(reasons: readonly Reason[], ceiling: Confidence = 'high'): Confidence {
  let grade = CONFIDENCES.length - 1;
  let lowered = 0;
  for (const reason of reasons) {
    const info: ReasonInfo = REASON_TABLE[reason];
    grade = Math.min(grade, CONFIDENCES.indexOf(info.atMost));
    if (info.lowers === true) lowered++;
  }
  return CONFIDENCES[Math.max(0, Math.min(grade - lowered, CONFIDENCES.indexOf(ceiling)))] ?? 'low';
}

export function isSureEnough(confidence: Confidence, least: Confidence): boolean {
  return CONFIDENCES.indexOf(confidence) >= CONFIDENCES.indexOf(least);
}

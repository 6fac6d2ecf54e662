/**
 * Claims are comments under a line of code that mark a place of it and say what should be found there:
 *
 *     logger.info(customer.email);
 *     //          ^^^^^^^^^^^^^^ contact.email
 *     //          ~~~~~~~~~~~~~~ source
 *
 * `^` claims a finding at exactly this column and width, `~` and `-` places of its path. What a mark means is written behind it, so that the page
 * can be read without knowing any of this.
 */
import { AUDIENCES, SEVERITIES, type Audience, type Confidence, type Severity } from '../../src/findings/finding.js';

/** `missed`: should be found and is not; `false`: is found and should not be. Both fail once the engine has been mended. */
type Verdict = 'expected' | 'missed' | 'false';

interface Place {
  /** Zero-based lines of the block: of the claim itself and of the code it marks. */
  readonly claimLine: number;
  readonly line: number;
  readonly column: number;
  readonly width: number;
  readonly verdict: Verdict;
}

export interface FindingClaim extends Place {
  readonly what: 'finding';
  /** Undefined: the page's rule. */
  readonly rule: string | undefined;
  readonly kinds: readonly string[];
  /** Undefined: any. */
  readonly confidence: Confidence | undefined;
  /** Undefined: any. */
  readonly reasons: readonly string[] | undefined;
  readonly sink: string | undefined;
  /** Undefined: any. */
  readonly audience: Audience | undefined;
  readonly severity: Severity | undefined;
  /** The message begins with this. */
  readonly message: string | undefined;
}

export interface PathClaim extends Place {
  readonly what: 'source' | 'step' | 'sink';
}

export type Claim = FindingClaim | PathClaim;

const CLAIM = /^(\s*(?:\/\/|\{?\/\*|#|<!--)\s*)(\^+|~+|-+)\s+(.*?)\s*(?:\*\/\}?|-->)?\s*$/;
/** Dashes and waves also rule off parts of a file; they are claims with one of these words only. */
const PATH_WORDS = /^(?:(missed|false):\s*)?(source|step|sink)$/;
const FINDING_WORDS = /^(?:(missed|false):\s*)?(?:([a-z][a-z-]*):\s*)?([a-z][a-z-]*\.[a-z-]+(?:[\s,]+[a-z][a-z-]*\.[a-z-]+)*)?(?:\s*@([\w.-]+))?(?:\s*\((low|medium|high)(?::\s*([a-z][a-z, -]*))?\))?(?:\s*\[([a-z-]+), (low|medium|high|critical)\])?(?:\s*"([^"]+)")?$/;

export function isClaimLine(line: string): boolean {
  return claimMatch(line) !== undefined;
}

function claimMatch(line: string): RegExpExecArray | undefined {
  const match = CLAIM.exec(line);
  if (match === null) return undefined;
  return match[2]?.startsWith('^') === true || PATH_WORDS.test(match[3] ?? '') ? match : undefined;
}

export function parseClaims(text: string, fail: (line: number, problem: string) => Error): readonly Claim[] {
  const lines = text.split('\n');
  const claims: Claim[] = [];
  let codeLine = -1;
  for (const [index, line] of lines.entries()) {
    const match = claimMatch(line);
    if (match === undefined) {
      if (line.trim() !== '') codeLine = index;
      continue;
    }
    if (codeLine < 0) throw fail(index, 'there is no code above this claim');
    const [, before = '', marks = '', words = ''] = match;
    const place = { claimLine: index, line: codeLine, column: before.length, width: marks.length };
    claims.push(marks.startsWith('^') ? findingClaim(place, words, () => fail(index, `"${words}" is not "[missed:|false:] [rule:] kinds [@sink] [(confidence[: reasons])] [[audience, severity]] [a quoted message]"`)) : pathClaim(place, words));
  }
  return claims;
}

type Marked = Omit<Place, 'verdict'>;

function verdictOf(word: string | undefined): Verdict {
  return word === 'missed' || word === 'false' ? word : 'expected';
}

function findingClaim(place: Marked, words: string, fail: () => Error): FindingClaim {
  const match = FINDING_WORDS.exec(words);
  const kinds = match?.[3]?.split(/[\s,]+/) ?? [];
  if (match === null || kinds.length === 0 || (match[7] !== undefined && !AUDIENCES.some((audience) => audience === match[7]))) throw fail();
  const confidence = match[5] === 'low' || match[5] === 'medium' || match[5] === 'high' ? match[5] : undefined;
  return { ...place, what: 'finding', verdict: verdictOf(match[1]), rule: match[2], kinds: kinds.sort(), sink: match[4], confidence, reasons: match[6]?.split(/[\s,]+/), audience: AUDIENCES.find((audience) => audience === match[7]), severity: SEVERITIES.find((severity) => severity === match[8]), message: match[9] };
}

function pathClaim(place: Marked, words: string): PathClaim {
  const match = PATH_WORDS.exec(words);
  const what = match?.[2] === 'source' || match?.[2] === 'sink' ? match[2] : 'step';
  return { ...place, what, verdict: verdictOf(match?.[1]) };
}

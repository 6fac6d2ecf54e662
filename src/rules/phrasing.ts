/**
 * The one line that is said of a finding: what leaks, to whom, what to do, in that order and under 100 characters. Of several wordings the most
 * telling one that fits is taken; the rest is in the rule's page.
 */
import type { Audience } from '../findings/finding.js';
import { isKind, kind } from '../taxonomy/index.js';
import type { Rule } from './rule.js';
import { sensitivityOf } from './sensitivity.js';

export interface MessageFacts {
  readonly kinds: readonly string[];
  readonly subject: string | undefined;
  readonly audience: Audience;
  /** Who receives it, such as `Sentry`; '' if unknown. */
  readonly recipient: string;
  readonly sinkName: string;
  readonly whole: boolean;
  readonly many: boolean;
}

/** Longest message, one under a hundred. */
export const LONGEST_MESSAGE = 99;

const RECORD = 'identity.record';

const PLURALS: ReadonlyMap<string, string> = new Map([
  ['person', 'people'],
  ['child', 'children'],
  ['staff', 'staff members'],
  ['insured', 'insured persons'],
]);
const SINGULARS: ReadonlyMap<string, string> = new Map([
  ['staff', 'staff member'],
  ['insured', 'insured person'],
]);

/** What a whole record of somebody is called in front of "record". */
const RECORD_OF: ReadonlyMap<string, string> = new Map([['person', 'personal']]);

interface Named {
  readonly text: string;
  /** Whether the verb that follows is that of several. */
  readonly several: boolean;
}

const DATA: Named = { text: 'personal data', several: true };

/** The words of an entry of the project's policy. */
interface Denying {
  readonly reason: string;
  readonly owner: string;
}

/** `denial`: what the project's policy says in place of our advice; it is said whole, however long it is. */
export function messageOf(rule: Rule, facts: MessageFacts, denial?: Denying): string {
  const { predicate } = rule.metadata;
  const advice = denial === undefined ? `; ${adviceOf(rule, facts)}` : '';
  const said = denial === undefined ? '' : `; denied: ${denial.reason}${denial.owner === '' ? '' : ` (${denial.owner})`}`;
  const recipient = facts.recipient === '' ? RECIPIENT_BY_AUDIENCE[facts.audience] : facts.recipient;
  const lines = wordings(rule, facts).map(({ text, several }) => {
    const happens = (several ? predicate.more : predicate.one).replace('{recipient}', recipient);
    return `${capitalised(text)} ${happens}${advice}`;
  });
  return (lines.find((line) => line.length <= LONGEST_MESSAGE) ?? shortened(lines.at(-1) ?? rule.metadata.title)) + said;
}

const RECIPIENT_BY_AUDIENCE: Readonly<Record<Audience, string>> = {
  self: 'another service',
  operators: 'another service',
  processor: 'another company',
  'third-party': 'another company',
  'other-customers': 'other customers',
  public: 'everybody',
};

/** A secret is not replaced by an id: it has no business there at all. */
function adviceOf(rule: Rule, { kinds, whole }: MessageFacts): string {
  const secret = kinds.length > 0 && kinds.every((id) => id.startsWith('credentials.'));
  return secret && !whole && rule.metadata.adviceForSecrets !== true ? 'leave it out' : rule.metadata.advice;
}

/** From the most telling to the shortest. */
function wordings(rule: Rule, facts: MessageFacts): readonly Named[] {
  const { many, subject } = facts;
  const kinds = shownKinds(rule, facts);
  if (facts.whole && rule.metadata.id !== 'recipient-disclosure') {
    const record = (whose: string): Named => ({ text: `whole ${whose} ${many ? 'records' : 'record'}`, several: many });
    return subject === undefined ? [record('personal')] : [record(RECORD_OF.get(subject) ?? subject), record('personal')];
  }
  if (kinds.length === 0) return [DATA];
  const lists = [list(kinds, many, 2), list(kinds, many, 1)];
  const owned = subject === undefined ? [] : lists.map((named) => ({ ...named, text: `${named.text} of ${many ? pluralOf(subject) : withArticle(subject)}` }));
  return [...owned, ...lists, DATA];
}

/** The worst first; of the recipients of a message it is the addresses that count. */
function shownKinds(rule: Rule, facts: MessageFacts): readonly string[] {
  const kinds = facts.kinds.filter((id) => id !== RECORD || facts.kinds.length === 1);
  if (rule.metadata.id === 'recipient-disclosure') {
    const addresses = kinds.filter((id) => id.startsWith('contact.'));
    return addresses.length === 0 ? ['contact.email'] : addresses;
  }
  return kinds.map((id, index) => ({ id, index, weight: sensitivityOf([id]) })).sort((a, b) => b.weight - a.weight || a.index - b.index).map(({ id }) => id);
}

/** Names up to `most` kinds and counts the rest. */
function list(kinds: readonly string[], many: boolean, most: 1 | 2): Named {
  const names = kinds.map((id) => nameOf(id, many));
  const [first = DATA, second] = names;
  if (names.length === 1) return first;
  if (names.length === 2 && most === 2 && second !== undefined) return { text: `${first.text} and ${second.text}`, several: true };
  const left = names.length - 1;
  return { text: `${first.text} and ${left} more ${left === 1 ? 'detail' : 'details'}`, several: true };
}

function nameOf(id: string, many: boolean): Named {
  if (!isKind(id)) return { text: (id.split('.').at(-1) ?? id).replaceAll('-', ' '), several: many };
  const { title, plural } = kind(id);
  return { text: many ? plural : title, several: many || title === plural };
}

export function withArticle(noun: string): string {
  const singular = SINGULARS.get(noun) ?? noun;
  // "a user", "a European": written with a vowel, spoken with a consonant.
  const vowel = /^[aeiou]/i.test(singular) && !/^(?:us(?!h)|uni(?!n)|eu|one(?![a-z]))/i.test(singular);
  return `${vowel ? 'an' : 'a'} ${singular}`;
}

export function pluralOf(noun: string): string {
  const known = PLURALS.get(noun);
  if (known !== undefined) return known;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function shortened(text: string): string {
  return text.length <= LONGEST_MESSAGE ? text : `${text.slice(0, LONGEST_MESSAGE - 1)}…`;
}

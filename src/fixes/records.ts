/**
 * A whole record goes out where its id would do: the record becomes an object of its id, a list of records a list of such objects.
 */
import { singular } from '../base/words.js';
import type { Finding } from '../findings/finding.js';
import { entryOf, isPlain, makerOf, usersOf } from './expressions.js';
import type { Expression, Maker } from './expressions.js';
import type { Fix, FixSource } from './fix.js';
import { identifierOf } from './identifier.js';

export function recordFixes(finding: Finding, leaking: Expression, source: FixSource): readonly Fix[] {
  const expression = serialised(leaking) ?? leaking;
  const { fn, maker } = expression;
  const subject = finding.subject;
  const written = source.text.slice(maker.range.start, maker.range.end);
  const identifier = identifierOf(fn, maker, subject, source);
  if (identifier === undefined) return [];
  const { field } = identifier;
  if (finding.facts.many) {
    if (!isList(maker)) return [];
    const item = itemName(written, subject);
    const list = maker.op === 'await' ? `(${written})` : written;
    return [put(expression, `${list}.map((${item}) => ({ ${field}: ${item}.${field} }))`, `Keep only the ${field} of each ${subject ?? 'record'}`, source)].flatMap((fix) => fix ?? []);
  }
  if (!isPlain(fn, maker)) return [];
  const inText = usersOf(expression).some((user) => user.op === 'template' || user.op === 'binary');
  const value = inText ? `${written}.${field}` : `{ ${field}: ${written}.${field} }`;
  const title = `Keep only ${short(written)}.${field}`;
  return [put(expression, value, title, source)].flatMap((fix) => fix ?? []);
}

/** What is inside of `JSON.stringify(record)`. */
function serialised({ fn, maker }: Expression): Expression | undefined {
  if (maker.op !== 'call' || maker.args.length === 0) return undefined;
  const callee = makerOf(fn, maker.callee);
  const [argument] = maker.args;
  const inner = callee?.op === 'get' && callee.key === 'stringify' && argument !== undefined ? makerOf(fn, argument.src) : undefined;
  return inner && { fn, maker: inner };
}

function isList(maker: Maker): boolean {
  return maker.op === 'load' || maker.op === 'get' || maker.op === 'call' || maker.op === 'await';
}

/** Puts the value where the expression stands, as the place wants it written. */
function put(expression: Expression, value: string, title: string, { text }: FixSource): Fix | undefined {
  const { range } = expression.maker;
  const fix = (start: number, newText: string): Fix => ({ title, edits: [{ range: { start, end: range.end }, newText }], safe: false, kind: 'replace' });
  const entry = entryOf(expression)?.entry;
  if (entry?.kind === 'spread') {
    const inner = /^\{ (.*) \}$/.exec(value)?.[1];
    return inner !== undefined && text.slice(range.start - 3, range.start) === '...' ? fix(range.start - 3, inner) : undefined;
  }
  if (entry?.kind === 'field' && entry.keyRange.start === range.start) return fix(range.start, `${entry.key}: ${value}`);
  // An arrow's body would take the braces of an object for a block.
  const bodyOfArrow = value.startsWith('{') && /=>\s*$/.test(text.slice(Math.max(0, range.start - 40), range.start));
  return fix(range.start, bodyOfArrow ? `(${value})` : value);
}

/** A name for one of a list: `users` → `user`. */
function itemName(list: string, subject: string | undefined): string {
  if (/^[A-Za-z_$][\w$]*$/.test(list)) {
    const last = /[A-Z]?[a-z]+$/.exec(list);
    const one = last === null ? list : list.slice(0, last.index) + singularOf(last[0]);
    if (one !== list) return one;
  }
  return subject !== undefined && /^[a-z]+$/.test(subject) && !RESERVED.has(subject) ? subject : 'item';
}

const RESERVED: ReadonlySet<string> = new Set(['new', 'this', 'default', 'class', 'function']);

function singularOf(word: string): string {
  const one = singular(word.toLowerCase());
  return /^[A-Z]/.test(word) ? one.charAt(0).toUpperCase() + one.slice(1) : one;
}

export function short(code: string): string {
  const line = code.replaceAll(/\s+/g, ' ');
  return line.length <= 40 ? line : `${line.slice(0, 39)}…`;
}

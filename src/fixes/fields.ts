/**
 * One field of a person goes out (`customer.email`): the id of the same person takes its place, or it is left out where that is as good. A value that
 * came through a variable is traced back to the record by the variable's only assignment.
 */
import type { Finding } from '../findings/finding.js';
import { entryOf, expressionAt, isPlain, makerOf, storesTo, usersOf } from './expressions.js';
import type { Expression, Made } from './expressions.js';
import type { Fix, FixSource, TextEdit } from './fix.js';
import { identifierOf } from './identifier.js';
import type { Identifier } from './identifier.js';
import { interpolation, withoutLastArgument, withoutProperty } from './pieces.js';
import { short } from './records.js';

/** Functions of one argument that only write it differently. */
const WRITTEN_BY: ReadonlySet<string> = new Set(['encodeURIComponent', 'encodeURI', 'String', 'stringify', 'escape']);

export function fieldFixes(finding: Finding, expression: Expression, source: FixSource): readonly Fix[] {
  const removed = removeFix(finding, expression, source);
  // A property is called by what it holds: another value under its name would be a lie.
  if (entryOf(expression) !== undefined) return [removed ?? renamed(finding, expression, source)].flatMap((fix) => fix ?? []);
  return [replaceFix(finding, expression, source), removed].flatMap((fix) => fix ?? []);
}

function replaceFix(finding: Finding, expression: Expression, source: FixSource): Fix | undefined {
  const inner = written(expression) ?? mapped(finding, expression, source) ?? expression;
  // Another type than text would break what is done with it.
  if (usersOf(inner).some((user) => user.op === 'get' && user.base === inner.maker.dst)) return undefined;
  const instead = idInstead(finding, inner, source);
  if (instead === undefined) return undefined;
  return { title: `Use ${short(instead.code)} instead`, edits: [instead.edit], safe: instead.known && forReaders(finding), kind: 'replace' };
}

interface Instead {
  /** As it will stand in the text. */
  readonly code: string;
  readonly edit: TextEdit;
  readonly known: boolean;
}

function idInstead(finding: Finding, { fn, maker }: Expression, source: FixSource): Instead | undefined {
  const { text } = source;
  // Nobody wants an id where a password was meant.
  if (finding.kinds.every((kind) => kind.startsWith('credentials.'))) return undefined;
  if (maker.op === 'get') {
    const base = makerOf(fn, maker.base);
    if (base === undefined || !isPlain(fn, base) || text.slice(maker.keyRange.start, maker.keyRange.end) !== maker.key) return undefined;
    const identifier = identifierOf(fn, base, finding.subject, source);
    if (identifier === undefined || identifier.field === maker.key) return undefined;
    const code = text.slice(base.range.start, maker.keyRange.start) + identifier.field;
    return { code, edit: { range: maker.keyRange, newText: identifier.field }, known: identifier.known };
  }
  if (maker.op !== 'load') return undefined;
  const origin = originOf({ fn, maker }, finding, source);
  return origin && { code: origin.code, edit: { range: maker.range, newText: origin.code }, known: origin.known };
}

/** A variable that got `record.email`, or was taken out of a record: what names the same record's id here. */
function originOf({ fn, maker }: { readonly fn: Expression['fn']; readonly maker: Made<'load'> }, finding: Finding, source: FixSource): { readonly code: string; readonly known: boolean } | undefined {
  const [value, ...more] = storesTo(fn, maker.slot);
  if (value?.op !== 'get' || more.length > 0) return undefined;
  const record = makerOf(fn, value.base);
  if (record === undefined) return undefined;
  const identifier: Identifier | undefined = identifierOf(fn, record, finding.subject, source);
  const sibling = siblingOf(fn, value, identifier?.field ?? 'id');
  if (sibling !== undefined) return { code: sibling, known: true };
  if (identifier === undefined || !isPlain(fn, record)) return undefined;
  return { code: `${source.text.slice(record.range.start, record.range.end)}.${identifier.field}`, known: identifier.known };
}

/** `id` of `const { id, email } = customer`. */
function siblingOf(fn: Expression['fn'], value: Made<'get'>, field: string): string | undefined {
  for (const [slot, { name }] of fn.slots.entries()) {
    const [only, ...more] = name === '' ? [] : storesTo(fn, slot);
    if (only?.op === 'get' && more.length === 0 && only.base === value.base && only.key === field) return name;
  }
  return undefined;
}

/** What is inside of `encodeURIComponent(customer.email)`. */
function written({ fn, maker }: Expression): Expression | undefined {
  if (maker.op !== 'call' || maker.args.length !== 1) return undefined;
  const callee = makerOf(fn, maker.callee);
  const name = callee?.op === 'global' ? callee.name : callee?.op === 'get' ? callee.key : '';
  const inner = WRITTEN_BY.has(name) && maker.args[0] !== undefined ? makerOf(fn, maker.args[0].src) : undefined;
  return inner && { fn, maker: inner };
}

/** `c.email` of `customers.map((c) => c.email)`. */
function mapped(finding: Finding, { fn, maker }: Expression, { module }: FixSource): Expression | undefined {
  if (maker.op !== 'call' || maker.args.length !== 1 || finding.kinds.length > 1) return undefined;
  const callee = makerOf(fn, maker.callee);
  const callback = maker.args[0] && makerOf(fn, maker.args[0].src);
  if (callee?.op !== 'get' || callee.key !== 'map' || callback?.op !== 'function') return undefined;
  const body = module.functions[callback.function];
  const results = body?.blocks.flatMap(({ end }) => (end.op === 'return' ? [end.src] : [])) ?? [];
  const [result, ...more] = results;
  const value = body === undefined || result === undefined || more.length > 0 ? undefined : makerOf(body, result);
  return body && value && expressionAt(module, value.range);
}

function removeFix(finding: Finding, expression: Expression, { text }: FixSource): Fix | undefined {
  const { range } = expression.maker;
  const title = `Leave ${short(text.slice(range.start, range.end))} out`;
  const property = entryOf(expression);
  if (property?.entry.kind === 'field') {
    if (property.object.entries.length < 2) return undefined;
    const edit = withoutProperty(text, { start: property.entry.keyRange.start, end: range.end }, property.object.range);
    return edit && { title, edits: [edit], safe: forReaders(finding), kind: 'remove' };
  }
  const { call, args } = finding.facts;
  const last = args.at(-1);
  if (finding.channel === 'log' && call !== undefined && args.length > 1 && last?.start === range.start && last.end === range.end && !hasPlaceholder(text, args)) {
    const edit = withoutLastArgument(text, range, call);
    return edit && { title, edits: [edit], safe: true, kind: 'remove' };
  }
  if (finding.channel !== 'log' && finding.channel !== 'error') return undefined;
  const inTemplate = usersOf(expression).some((user) => user.op === 'template') ? interpolation(text, range) : undefined;
  return inTemplate && { title, edits: [{ range: inTemplate, newText: '' }], safe: false, kind: 'remove' };
}

/** Only people read it: no other program depends on what exactly it says. */
function forReaders({ channel }: Finding): boolean {
  return channel === 'log' || channel === 'error';
}

/** `%s` wants its argument. */
function hasPlaceholder(text: string, args: Finding['facts']['args']): boolean {
  const [first] = args;
  return first !== undefined && /%[a-zA-Z]|\{\}/.test(text.slice(first.start, first.end));
}

/** The only property of an object: `{ email: user.email }` → `{ id: user.id }`. */
function renamed(finding: Finding, expression: Expression, source: FixSource): Fix | undefined {
  const property = entryOf(expression);
  const instead = idInstead(finding, expression, source);
  if (property?.entry.kind !== 'field' || instead === undefined) return undefined;
  const name = /\w+$/.exec(instead.code)?.[0] ?? 'id';
  const code = name === instead.code ? name : `${name}: ${instead.code}`;
  const range = { start: property.entry.keyRange.start, end: expression.maker.range.end };
  return { title: `Use ${short(instead.code)} instead`, edits: [{ range, newText: code }], safe: false, kind: 'replace' };
}

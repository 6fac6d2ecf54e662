/**
 * Many recipients in the open: they go where they do not see each other. Most interfaces only want another key; some refuse a message without a
 * visible recipient, which then is the sender, as mailing lists have always done it.
 */
import type { Finding } from '../findings/finding.js';
import { entryOf, expressionAt, makerOf, storesTo } from './expressions.js';
import type { Expression, ObjectEntry } from './expressions.js';
import type { Fix, FixSource, TextEdit } from './fix.js';
import type { Entry } from '../ir/types.js';

type Field = Extract<Entry, { readonly kind: 'field' }>;

const HIDDEN: ReadonlyMap<string, string> = new Map([
  ['to', 'bcc'],
  ['cc', 'bcc'],
  ['To', 'Bcc'],
  ['Cc', 'Bcc'],
  ['ToAddresses', 'BccAddresses'],
  ['CcAddresses', 'BccAddresses'],
]);

/** Ids of vendors in the catalog whose messages may have hidden recipients only. */
const HIDDEN_ONLY: ReadonlySet<string> = new Set(['nodemailer', 'aws', 'postmark', 'email-templates', 'emailjs', 'mailjet']);
/** Those that want a visible one as well. */
const WANT_VISIBLE: ReadonlySet<string> = new Set(['sendgrid', 'resend', 'mailgun']);

export function recipientFixes(finding: Finding, source: FixSource): readonly Fix[] {
  const [vendor = ''] = finding.sink.split('.');
  const place = placeOf(finding, source);
  if (place === undefined) return [];
  const fixes = [hidden(place.object.entries, place.field, vendor, source)];
  if (finding.sink === 'sendgrid.recipients') fixes.unshift(oneEach(place.field, source, place.valueEnd));
  return fixes.flatMap((fix) => fix ?? []);
}

interface Place extends Omit<ObjectEntry, 'entry'> {
  readonly field: Field;
  readonly valueEnd: number;
}

/** The property that names the recipients: around the leaking expression, or in the literal that the leaking variable was given. */
function placeOf(finding: Finding, { module }: FixSource): Place | undefined {
  const expression = expressionAt(module, finding.location.range);
  if (expression === undefined) return undefined;
  const direct = entryOf(expression);
  if (direct?.entry.kind === 'field' && direct.entry.key === finding.facts.field) return { object: direct.object, field: direct.entry, valueEnd: expression.maker.range.end };
  return direct === undefined ? inVariable(expression, finding.facts.field) : undefined;
}

function inVariable({ fn, maker }: Expression, key: string): Place | undefined {
  if (maker.op !== 'load') return undefined;
  const [object, ...more] = storesTo(fn, maker.slot);
  if (object?.op !== 'object' || more.length > 0) return undefined;
  const field = object.entries.find((entry): entry is Field => entry.kind === 'field' && entry.key === key);
  if (field === undefined) return undefined;
  const value = makerOf(fn, field.src);
  return value === undefined ? undefined : { object, field, valueEnd: value.range.end };
}

function isShorthand(field: Field, text: string): boolean {
  return !/^['"]?\s*:/.test(text.slice(field.keyRange.end));
}

function hidden(entries: readonly Entry[], field: Field, vendor: string, { text }: FixSource): Fix | undefined {
  const key = HIDDEN.get(field.key);
  if (key === undefined || entries.some((entry) => entry.kind !== 'field' || entry.key === key)) return undefined;
  if (!HIDDEN_ONLY.has(vendor) && !WANT_VISIBLE.has(vendor)) return undefined;
  // A name in quotes keeps them.
  const written = text.slice(field.keyRange.start, field.keyRange.end);
  const renamed = written.replace(field.key, key) + (isShorthand(field, text) ? `: ${field.key}` : '');
  const visible = WANT_VISIBLE.has(vendor) && field.key === 'to' ? visibleRecipient(entries, text, field) : '';
  if (visible === undefined) return undefined;
  return { title: `Move the recipients to ${key}`, edits: [{ range: field.keyRange, newText: visible + renamed }], safe: visible === '', kind: 'move' };
}

/** `to: <sender>,` in front of the hidden recipients; undefined when the sender is not known. */
function visibleRecipient(entries: readonly Entry[], text: string, field: Field): string | undefined {
  const from = entries.find((entry): entry is Field => entry.kind === 'field' && entry.key === 'from');
  if (from === undefined) return undefined;
  const rest = text.slice(from.keyRange.end);
  const value = /^['"]?\s*:\s*('[^'\n]*'|"[^"\n]*"|[\w.]+)\s*[,}]/.exec(rest)?.[1] ?? (isShorthand(from, text) ? 'from' : undefined);
  if (value === undefined) return undefined;
  const lineStart = text.lastIndexOf('\n', field.keyRange.start - 1) + 1;
  const indent = text.slice(lineStart, field.keyRange.start);
  return `to: ${value},${/^[\t ]*$/.test(indent) ? `\n${indent}` : ' '}`;
}

function oneEach(field: Field, { text }: FixSource, end: number): Fix {
  const lineStart = text.lastIndexOf('\n', field.keyRange.start - 1) + 1;
  const indent = text.slice(lineStart, field.keyRange.start);
  const separator = /^[\t ]*$/.test(indent) ? `,\n${indent}` : ', ';
  const edit: TextEdit = { range: { start: end, end }, newText: `${separator}isMultiple: true` };
  return { title: 'Send one message to each (isMultiple)', edits: [edit], safe: true, kind: 'move' };
}

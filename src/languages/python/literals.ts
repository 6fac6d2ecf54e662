/** Literals as values: what a string or number in the source stands for once its prefix, quotes and escapes are undone. */
import type { SyntaxNode } from '../syntax.js';
import { textOf } from './context.js';
import type { Context } from './context.js';

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', a: '\u0007', '0': '\0', '\n': '' };

const ESCAPE = /\\(?:U([0-9a-fA-F]{8})|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|N\{[^}]*\}|(\r\n|[\s\S]))/g;

/** Undoes escapes; what is no valid escape stays as written, as it does when the program runs. */
export function unescape(raw: string): string {
  if (!raw.includes('\\')) return raw;
  return raw.replace(ESCAPE, (whole, eight?: string, four?: string, two?: string, one?: string) => {
    const digits = eight ?? four ?? two;
    if (digits !== undefined) {
      const code = Number.parseInt(digits, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    }
    if (one === undefined) return whole;
    if (one === '\r\n') return '';
    return SIMPLE_ESCAPES[one] ?? ('\\\'"'.includes(one) ? one : whole);
  });
}

/** Whether backslashes stand for themselves: `r"\d"`. */
export function isRaw(ctx: Context, node: SyntaxNode): boolean {
  const start = node.children[0];
  return start?.type === 'string_start' && /r/i.test(textOf(ctx, start));
}

/** The text between the quotes of a string without interpolations. */
export function stringValue(ctx: Context, node: SyntaxNode): string {
  const first = node.children[0];
  const last = node.children.at(-1);
  const start = first?.type === 'string_start' ? first.end : node.start;
  const end = last?.type === 'string_end' ? last.start : node.end;
  const raw = ctx.text.slice(start, Math.max(start, end));
  return isRaw(ctx, node) ? raw : unescape(raw);
}

export function isInterpolated(node: SyntaxNode): boolean {
  return node.children.some(({ type }) => type === 'interpolation');
}

/** The constant string that a node stands for, if it is one. */
export function constantString(ctx: Context, node: SyntaxNode | undefined): string | undefined {
  let inner = node;
  while (inner?.type === 'parenthesized_expression') inner = inner.children[0];
  if (inner?.type === 'string') return isInterpolated(inner) ? undefined : stringValue(ctx, inner);
  if (inner?.type !== 'concatenated_string' || inner.children.some(isInterpolated)) return undefined;
  return inner.children.map((part) => stringValue(ctx, part)).join('');
}

export function numberValue(ctx: Context, node: SyntaxNode): number {
  const text = textOf(ctx, node).replaceAll('_', '').replace(/[jJlL]$/, '');
  const value = Number(text);
  return Number.isNaN(value) ? Number.parseFloat(text) || 0 : value;
}

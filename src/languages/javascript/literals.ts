/** Literals and property names as values: what a string, number or key in the source stands for once its escapes are undone. */
import type { SyntaxNode } from '../syntax.js';
import { compactText, textOf } from './context.js';
import type { Context } from './context.js';

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', '0': '\0' };

const ESCAPE = /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r\n|[\s\S]))/g;

/** Undoes escapes; what is no valid escape stays as written. */
export function unescape(raw: string): string {
  if (!raw.includes('\\')) return raw;
  return raw.replace(ESCAPE, (whole, braced?: string, four?: string, two?: string, one?: string) => {
    const digits = braced ?? four ?? two;
    if (digits !== undefined) {
      const code = Number.parseInt(digits, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    }
    if (one === undefined) return whole;
    if (one === '\n' || one === '\r\n' || one === '\r' || one === '\u2028' || one === '\u2029') return '';
    return SIMPLE_ESCAPES[one] ?? one;
  });
}

export function stringValue(ctx: Context, node: SyntaxNode): string {
  return unescape(ctx.text.slice(node.start + 1, Math.max(node.start + 1, node.end - 1)));
}

export function numberValue(ctx: Context, node: SyntaxNode): number {
  return Number(textOf(ctx, node).replaceAll('_', '').replace(/n$/, ''));
}

/** The constant string a node stands for, if it is one: a string, or a template without substitutions. */
export function constantString(ctx: Context, node: SyntaxNode | undefined): string | undefined {
  if (node === undefined) return undefined;
  if (node.type === 'string') return stringValue(ctx, node);
  if (node.type === 'template_string' && !node.children.some((part) => part.type === 'template_substitution')) return stringValue(ctx, node);
  return undefined;
}

/** The name of a property as written in a literal, pattern, class or interface; undefined when it is computed. */
export function propertyName(ctx: Context, node: SyntaxNode): string | undefined {
  switch (node.type) {
    case 'string':
      return stringValue(ctx, node);
    case 'number':
      return String(numberValue(ctx, node));
    case 'computed_property_name':
      return constantString(ctx, node.children[0]);
    default:
      return textOf(ctx, node);
  }
}

/** A property's name, or for a computed one the text between the brackets: for names of functions only. */
export function propertyLabel(ctx: Context, node: SyntaxNode): string {
  const computed = node.type === 'computed_property_name' ? node.children[0] : undefined;
  return propertyName(ctx, node) ?? (computed === undefined ? '' : compactText(ctx, computed));
}

/**
 * Texts made of values: f-strings, `%` formats and `str.format`, all as one instruction that keeps the literal text and the values apart. A
 * format that is not a literal says nothing of where its values go; they are then in the text all the same.
 */
import type { Reg } from '../../ir/types.js';
import type { SyntaxNode } from '../syntax.js';
import { child, rangeOf } from './context.js';
import type { Context } from './context.js';
import { lowerArguments } from './access.js';
import { isExpression, lowerExpression } from './expressions.js';
import { constantString, isInterpolated, isRaw, stringValue, unescape } from './literals.js';

class Text {
  readonly parts: Reg[] = [];
  readonly pieces: string[] = [''];

  literal(text: string): void {
    this.pieces.push(`${this.pieces.pop() ?? ''}${text}`);
  }

  value(part: Reg): void {
    this.parts.push(part);
    this.pieces.push('');
  }
}

export function lowerString(ctx: Context, node: SyntaxNode): Reg {
  const text = new Text();
  for (const part of node.type === 'concatenated_string' ? node.children : [node]) addString(ctx, part, text);
  const [only = ''] = text.pieces;
  return text.parts.length === 0 ? ctx.fn.const(rangeOf(node), only) : ctx.fn.template(rangeOf(node), text.parts, text.pieces);
}

function addString(ctx: Context, node: SyntaxNode, text: Text): void {
  if (!isInterpolated(node)) {
    text.literal(stringValue(ctx, node));
    return;
  }
  const raw = isRaw(ctx, node);
  for (const part of node.children) {
    if (part.type === 'string_content') {
      const content = ctx.text.slice(part.start, part.end).replaceAll('{{', '{').replaceAll('}}', '}');
      text.literal(raw ? content : unescape(content));
    } else if (part.type === 'interpolation') {
      const value = child(part, 'expression') ?? part.children.find(isExpression);
      if (value !== undefined) text.value(lowerExpression(ctx, value));
    }
  }
}

const PERCENT = /%(?:\(([^)]*)\))?[-#0 +]*(?:\*|\d+)?(?:\.(?:\*|\d+))?[hlL]?([a-zA-Z%])/g;

/** `"%s <%s>" % (name, email)`, `"%(email)s" % user`. */
export function lowerPercentFormat(ctx: Context, node: SyntaxNode, format: string, right: SyntaxNode): Reg {
  const text = new Text();
  let operand = right;
  while (operand.type === 'parenthesized_expression' && operand.children[0] !== undefined) operand = operand.children[0];
  const listed = operand.type === 'tuple' && !operand.children.some(({ type }) => type === 'list_splat') ? operand.children.map((item) => lowerExpression(ctx, item)) : undefined;
  const whole = listed === undefined ? lowerExpression(ctx, operand) : -1;
  let next = 0;
  let from = 0;
  for (const match of format.matchAll(PERCENT)) {
    text.literal(format.slice(from, match.index));
    from = match.index + match[0].length;
    const [, key, conversion] = match;
    if (conversion === '%') text.literal('%');
    else if (key !== undefined && whole >= 0) text.value(ctx.fn.get(rangeOf(operand), whole, key, rangeOf(operand)));
    else {
      const value = listed === undefined ? whole : listed[next++];
      if (value !== undefined) text.value(value);
    }
  }
  text.literal(format.slice(from));
  return ctx.fn.template(rangeOf(node), text.parts, text.pieces);
}

const FIELD = /\{\{|\}\}|\{([^{}!:]*)(?:![a-z])?(?::[^{}]*(?:\{[^{}]*\}[^{}]*)*)?\}/g;
const FIELD_PATH = /^([^.[]*)(.*)$/;

/** `"{} <{email}>".format(name, email=user.email)`; undefined if this call is something else. */
export function lowerStrFormat(ctx: Context, node: SyntaxNode): Reg | undefined {
  const callee = child(node, 'function');
  const method = callee?.type === 'attribute' ? child(callee, 'attribute') : undefined;
  if (callee === undefined || method === undefined || ctx.text.slice(method.start, method.end) !== 'format') return undefined;
  const format = constantString(ctx, child(callee, 'object'));
  if (format === undefined) return undefined;
  const args = lowerArguments(ctx, node);
  const ordered = args.filter(({ name }) => name === undefined);
  const text = new Text();
  let next = 0;
  let from = 0;
  for (const match of format.matchAll(FIELD)) {
    text.literal(format.slice(from, match.index));
    from = match.index + match[0].length;
    if (match[0] === '{{' || match[0] === '}}') {
      text.literal(match[0].charAt(0));
      continue;
    }
    const [, name = '', path = ''] = FIELD_PATH.exec(match[1] ?? '') ?? [];
    const position = name === '' ? next++ : /^\d+$/.test(name) ? Number(name) : undefined;
    const argument = position === undefined ? args.find((arg) => arg.name === name) : ordered[position];
    const spread = args.find((arg) => arg.spread && (position === undefined) === (arg.name !== undefined));
    const range = rangeOf(node);
    let value = argument !== undefined && !argument.spread ? argument.src : spread === undefined ? undefined : position === undefined ? ctx.fn.get(range, spread.src, name, range) : ctx.fn.item(range, spread.src, ctx.fn.const(range, position));
    if (value === undefined) continue;
    for (const key of path.split(/[.[\]]+/)) if (key !== '') value = ctx.fn.get(range, value, key, range);
    text.value(value);
  }
  text.literal(format.slice(from));
  return ctx.fn.template(rangeOf(node), text.parts, text.pieces);
}

/**
 * JSX: an intrinsic element (`<a href={url}>`) is markup made by code; a component (`<Card user={user}>`) is a call of it with its
 * attributes as one object, the children among them.
 */
import type { Argument, Entry, Reg } from '../../ir/types.js';
import type { SyntaxNode } from '../syntax.js';
import { lowerBase } from './access.js';
import { child, rangeOf, textOf } from './context.js';
import type { Context } from './context.js';
import { isExpression, lowerExpression } from './expressions.js';

export function lowerElement(ctx: Context, node: SyntaxNode): Reg {
  const open = child(node, 'open_tag') ?? node;
  const name = child(open, 'name');
  const attributes = node.type === 'jsx_element' && open === node ? [] : lowerAttributes(ctx, open);
  const children = open === node ? [] : lowerChildren(ctx, node);
  const range = rangeOf(node);
  if (name === undefined) return ctx.fn.array(range, children);
  const tag = textOf(ctx, name);
  if (name.type === 'jsx_namespace_name' || (name.type === 'identifier' && /^[a-z]/.test(tag))) {
    return ctx.fn.element(range, tag, attributes, children.map(({ src }) => src));
  }
  const component = lowerComponent(ctx, name);
  const [first, ...others] = children;
  if (first !== undefined) {
    const single = others.length === 0 && !first.spread;
    attributes.push({ kind: 'field', key: 'children', keyRange: rangeOf(name), src: single ? first.src : ctx.fn.array(range, children) });
  }
  const props = ctx.fn.object(rangeOf(open), attributes);
  return ctx.fn.call(range, component.callee, component.receiver, [{ src: props, spread: false }]);
}

/** `<Session.Provider>` calls a member of `Session`. */
function lowerComponent(ctx: Context, name: SyntaxNode): { readonly callee: Reg; readonly receiver: Reg } {
  const property = name.type === 'member_expression' ? child(name, 'property') : undefined;
  if (property === undefined) return { callee: lowerExpression(ctx, name), receiver: -1 };
  const receiver = lowerBase(ctx, name);
  return { callee: ctx.fn.get(rangeOf(name), receiver, textOf(ctx, property), rangeOf(property)), receiver };
}

function lowerAttributes(ctx: Context, open: SyntaxNode): Entry[] {
  const entries: Entry[] = [];
  for (const part of open.children) {
    if (part.type === 'jsx_expression') {
      const spread = part.children[0];
      const value = spread?.type === 'spread_element' ? spread.children[0] : undefined;
      if (value !== undefined) entries.push({ kind: 'spread', src: lowerExpression(ctx, value) });
    } else if (part.type === 'jsx_attribute') {
      const [name, value] = part.children;
      if (name === undefined) continue;
      const hint = { name: textOf(ctx, name), range: rangeOf(name) };
      entries.push({ kind: 'field', key: hint.name, keyRange: hint.range, src: lowerAttributeValue(ctx, part, value, hint) });
    }
  }
  return entries;
}

function lowerAttributeValue(ctx: Context, attribute: SyntaxNode, value: SyntaxNode | undefined, hint: { name: string; range: { start: number; end: number } }): Reg {
  if (value === undefined) return ctx.fn.const(rangeOf(attribute), true);
  // No escapes in attribute strings.
  if (value.type === 'string') return ctx.fn.const(rangeOf(value), ctx.text.slice(value.start + 1, Math.max(value.start + 1, value.end - 1)));
  const inner = value.type === 'jsx_expression' ? value.children[0] : value;
  return inner === undefined ? ctx.fn.const(rangeOf(value), undefined) : lowerExpression(ctx, inner, hint);
}

/** Texts are left out: they are no data. */
function lowerChildren(ctx: Context, element: SyntaxNode): Argument[] {
  const items: Argument[] = [];
  for (const part of element.children) {
    if (part.field === 'open_tag' || part.field === 'close_tag') continue;
    if (part.type === 'jsx_expression') {
      const value = part.children[0];
      const spread = value?.type === 'spread_element' ? value.children[0] : undefined;
      if (spread !== undefined) items.push({ src: lowerExpression(ctx, spread), spread: true });
      else if (value !== undefined) items.push({ src: lowerExpression(ctx, value), spread: false });
    } else if (isExpression(part)) items.push({ src: lowerExpression(ctx, part), spread: false });
  }
  return items;
}

/**
 * Chains of member accesses and calls, `a.b[c](d)!.e`, from the inside out. They lean left and may be thousands of links long (builders,
 * promise chains), so the links are collected first and lowered in a loop; that loop also knows each call's receiver.
 */
import type { Argument, Reg } from '../../ir/types.js';
import type { SyntaxNode } from '../syntax.js';
import { child, rangeOf, textOf, unknown } from './context.js';
import type { Context } from './context.js';
import { isExportsObject, isFreeName, ownExports, requiredSpecifier } from './commonjs.js';
import { isDocCast, lowerExpression, lowerThis } from './expressions.js';
import { propertyName } from './literals.js';
import { templateParts } from './templates.js';
import { typeArguments } from './types.js';
import { resolve } from './scopes.js';

/** `await (load)(id).name`: the grammar takes it for the call of a function with that name. */
function awaited(ctx: Context, node: SyntaxNode): SyntaxNode | undefined {
  const items = node.type === 'call_expression' ? (child(node, 'arguments')?.children ?? []) : [];
  return items.length === 1 && isFreeName(ctx, child(node, 'function'), 'await') ? items[0] : undefined;
}

/** The expression that a link of a chain hangs on. */
function linkBase(ctx: Context, node: SyntaxNode): SyntaxNode | undefined {
  switch (node.type) {
    case 'member_expression':
    case 'subscript_expression':
      return child(node, 'object');
    case 'call_expression':
      return awaited(ctx, node) ?? child(node, 'function');
    case 'non_null_expression':
    case 'parenthesized_expression':
    case 'instantiation_expression':
      return node.children[0];
    default:
      return undefined;
  }
}

interface Link {
  value: Reg;
  /** What members of `value` are called on when that is not `value` itself: `this` of `super.save()`. */
  self?: Reg | undefined;
  /** The base of the access that made `value`, for a call that comes next; -1 if there is none. */
  receiver: Reg;
}

export function lowerChain(ctx: Context, node: SyntaxNode): Reg {
  const links: SyntaxNode[] = [];
  let at: SyntaxNode = node;
  let value: Reg | undefined;
  for (;;) {
    value = wholeLink(ctx, at);
    if (value !== undefined) break;
    const base = isDocCast(ctx, at) ? undefined : linkBase(ctx, at);
    if (base === undefined) break;
    links.push(at);
    at = base;
  }
  // A broken link with nothing to hang on is left to the general case.
  if (value === undefined && isLink(at)) value = unknown(ctx, at);
  const inherited = at.type === 'super' && links.length > 0 ? superObject(ctx, at) : undefined;
  const link: Link = { value: inherited ?? value ?? lowerExpression(ctx, at), receiver: -1, self: inherited === undefined ? undefined : lowerThis(ctx, at) };
  for (const next of links.reverse()) follow(ctx, next, link);
  return link.value;
}

function isLink(node: SyntaxNode): boolean {
  return node.type === 'member_expression' || node.type === 'subscript_expression' || node.type === 'call_expression';
}

/** Links that mean something as a whole: `super`, `require('x')`, `import('x')`, `module.exports`. */
function wholeLink(ctx: Context, node: SyntaxNode): Reg | undefined {
  const special = ctx.special?.(node);
  if (special !== undefined) return special;
  switch (node.type) {
    case 'identifier':
    case 'member_expression':
      return isExportsObject(ctx, node) ? ownExports(ctx, node) : undefined;
    case 'call_expression':
      return specialCall(ctx, node);
    default:
      return undefined;
  }
}

function specialCall(ctx: Context, node: SyntaxNode): Reg | undefined {
  const callee = child(node, 'function');
  if (callee?.type === 'super') return superCall(ctx, node, callee);
  const name = callee?.type === 'import' ? '*' : isFreeName(ctx, callee, 'require') ? '=' : undefined;
  if (name === undefined) return undefined;
  const required = requiredSpecifier(ctx, node);
  if (required === undefined) return callee?.type === 'import' ? unknown(ctx, node, lowerArguments(ctx, node).map(({ src }) => src)) : undefined;
  ctx.builder.specifier(required.specifier, rangeOf(required.node));
  return ctx.fn.import(rangeOf(node), required.specifier, name);
}

/** The superclass is called as a function with `this` as its receiver. */
function superCall(ctx: Context, node: SyntaxNode, callee: SyntaxNode): Reg {
  const slot = resolve(ctx, 'super');
  const superclass = slot === undefined ? unknown(ctx, callee) : ctx.fn.load(rangeOf(callee), slot);
  const receiver = lowerThis(ctx, callee);
  return ctx.fn.call(rangeOf(node), superclass, receiver, lowerArguments(ctx, node));
}

/** The superclass, of which members are read by `super.`. */
function superObject(ctx: Context, node: SyntaxNode): Reg | undefined {
  const slot = resolve(ctx, 'super');
  return slot === undefined ? undefined : ctx.fn.load(rangeOf(node), slot);
}

function follow(ctx: Context, node: SyntaxNode, link: Link): void {
  const base = link.value;
  const range = rangeOf(node);
  switch (node.type) {
    case 'member_expression': {
      const property = child(node, 'property');
      link.receiver = link.self ?? base;
      link.value = property === undefined ? unknown(ctx, node, [base]) : ctx.fn.get(range, base, textOf(ctx, property), rangeOf(property));
      break;
    }
    case 'subscript_expression': {
      const index = child(node, 'index');
      link.receiver = link.self ?? base;
      if (index === undefined) link.value = unknown(ctx, node, [base]);
      else if (index.type === 'string') link.value = ctx.fn.get(range, base, propertyName(ctx, index) ?? '', rangeOf(index));
      else link.value = ctx.fn.item(range, base, lowerExpression(ctx, index));
      break;
    }
    case 'call_expression':
      if (awaited(ctx, node) !== undefined) link.value = ctx.fn.await(range, base);
      else link.value = ctx.fn.call(range, base, link.receiver, lowerArguments(ctx, node), false, typeArguments(ctx, node));
      link.receiver = -1;
      break;
    default:
      // Parentheses and `!` change neither the value nor the receiver.
      return;
  }
  link.self = undefined;
}

/** The arguments of a call, of `new`, or of a tagged template. */
export function lowerArguments(ctx: Context, node: SyntaxNode): Argument[] {
  const list = child(node, 'arguments');
  if (list === undefined) return [];
  if (list.type === 'template_string') return taggedArguments(ctx, list);
  return lowerItems(ctx, list);
}

export function lowerItems(ctx: Context, list: SyntaxNode): Argument[] {
  return list.children.map((item): Argument => {
    const inner = item.type === 'spread_element' ? item.children[0] : undefined;
    if (inner !== undefined) return { src: lowerExpression(ctx, inner), spread: true };
    return { src: lowerExpression(ctx, item), spread: false };
  });
}

function taggedArguments(ctx: Context, template: SyntaxNode): Argument[] {
  const { parts, pieces } = templateParts(ctx, template);
  const range = rangeOf(template);
  const strings = ctx.fn.array(range, pieces.map((piece) => ({ src: ctx.fn.const(range, piece), spread: false })));
  return [strings, ...parts].map((src) => ({ src, spread: false }));
}

/** The value that a member expression is a member of. */
export function lowerBase(ctx: Context, member: SyntaxNode): Reg {
  const object = child(member, 'object');
  if (object === undefined) return unknown(ctx, member);
  return object.type === 'super' ? lowerThis(ctx, object) : lowerExpression(ctx, object);
}

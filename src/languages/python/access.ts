/**
 * Chains of attributes, subscripts and calls, `a.b[c](d).e`, from the inside out. They lean left and may be thousands of links long (query
 * builders), so the links are collected first and lowered in a loop; that loop also knows each call's receiver.
 */
import type { Range } from '../../base/text.js';
import type { Argument, Entry, IrType, Reg } from '../../ir/types.js';
import type { SyntaxNode } from '../syntax.js';
import { child, rangeOf, textOf, unknown } from './context.js';
import type { Context } from './context.js';
import { isExpression, lowerExpression } from './expressions.js';
import { constantString } from './literals.js';
import { classAround, resolve, resolveReceiver, resolveSuper } from './scopes.js';
import { lowerStrFormat } from './strings.js';
import { lowerType } from './types.js';

const LINKS = new Map([['attribute', 'object'], ['subscript', 'value'], ['call', 'function']]);

interface Link {
  value: Reg;
  /** The base of the access that made `value`, for a call that comes next; -1 if there is none. */
  receiver: Reg;
  /** `value` is the superclass, and what is read off it is called on the receiver of the method. */
  inherited: boolean;
}

export function lowerChain(ctx: Context, node: SyntaxNode): Reg {
  const links: SyntaxNode[] = [];
  let at: SyntaxNode = node;
  let value: Reg | undefined;
  let inherited = false;
  for (;;) {
    const superclass = superclassNamed(ctx, at, links.at(-1), links.at(-2));
    if (superclass !== undefined) {
      value = superclass;
      inherited = true;
      break;
    }
    value = wholeLink(ctx, at);
    if (value !== undefined) break;
    const field = LINKS.get(at.type);
    const base = field === undefined ? undefined : child(at, field);
    if (base === undefined) break;
    links.push(at);
    at = base;
  }
  if (value === undefined && LINKS.has(at.type)) value = unknown(ctx, at);
  const link: Link = { value: value ?? lowerExpression(ctx, at), receiver: -1, inherited };
  const explicit = inherited && at.type === 'identifier';
  for (const next of links.reverse()) follow(ctx, next, link, explicit);
  return link.value;
}

/** `super()`, and `Base` in `Base.save(self)`. */
function superclassNamed(ctx: Context, node: SyntaxNode, member: SyntaxNode | undefined, call: SyntaxNode | undefined): Reg | undefined {
  const around = classAround(ctx);
  if (around === undefined || member?.type !== 'attribute') return undefined;
  if (node.type === 'call') {
    const callee = child(node, 'function');
    if (callee?.type !== 'identifier' || textOf(ctx, callee) !== 'super' || resolve(ctx, 'super') !== undefined) return undefined;
  } else {
    if (node.type !== 'identifier' || !around.class.bases.includes(textOf(ctx, node)) || call?.type !== 'call') return undefined;
    const first = child(call, 'arguments')?.children[0];
    const receiver = resolveReceiver(ctx);
    if (first?.type !== 'identifier' || receiver === undefined || resolve(ctx, textOf(ctx, first)) !== receiver) return undefined;
  }
  const slot = resolveSuper(ctx);
  return slot === undefined ? unknown(ctx, node) : ctx.fn.load(rangeOf(node), slot);
}

function follow(ctx: Context, node: SyntaxNode, link: Link, explicit: boolean): void {
  const base = link.value;
  const range = rangeOf(node);
  switch (node.type) {
    case 'attribute': {
      const property = child(node, 'attribute');
      const name = property === undefined ? '' : textOf(ctx, property);
      const receiver = link.inherited ? resolveReceiver(ctx) : undefined;
      if (property === undefined) link.value = unknown(ctx, node, [base]);
      else if (name === '__dict__' && !link.inherited) link.value = attributesOf(ctx, range, base);
      // The constructor of the superclass is the superclass, called as a function.
      else if (!link.inherited || name !== '__init__') link.value = ctx.fn.get(range, base, name, rangeOf(property));
      link.receiver = link.inherited ? (receiver === undefined ? -1 : ctx.fn.load(range, receiver)) : base;
      return;
    }
    case 'subscript':
      link.receiver = base;
      link.value = readItem(ctx, node, base);
      break;
    default: {
      const args = lowerArguments(ctx, node);
      link.value = ctx.fn.call(range, base, link.receiver, link.inherited && explicit ? args.slice(1) : args);
      link.receiver = -1;
    }
  }
  link.inherited = false;
}

/** All attributes of an object by their names: a dictionary, whatever the class says of its instances. */
const attributesOf = (ctx: Context, range: Range, object: Reg): Reg => ctx.fn.rest(range, object, [], -1);

export function readItem(ctx: Context, node: SyntaxNode, base: Reg): Reg {
  const range = rangeOf(node);
  const keys = node.children.filter(({ field }) => field === 'subscript');
  const [key] = keys;
  if (key === undefined) return unknown(ctx, node, [base]);
  if (keys.length > 1) return unknown(ctx, node, [base, ...keys.filter(isExpression).map((part) => lowerExpression(ctx, part))]);
  if (key.type === 'slice') {
    for (const part of key.children) if (isExpression(part)) lowerExpression(ctx, part);
    return ctx.fn.rest(range, base, [], 0);
  }
  const name = constantString(ctx, key);
  if (name !== undefined) return ctx.fn.get(range, base, name, rangeOf(key));
  return ctx.fn.item(range, base, lowerExpression(ctx, key));
}

/** Calls that mean something as a whole. The names are builtins as long as nothing else is called so. */
function wholeLink(ctx: Context, node: SyntaxNode): Reg | undefined {
  if (node.type !== 'call') return undefined;
  const callee = child(node, 'function');
  if (callee?.type === 'attribute') return lowerStrFormat(ctx, node) ?? lowerCast(ctx, node, callee);
  if (callee?.type !== 'identifier') return undefined;
  const name = textOf(ctx, callee);
  if (name === 'cast') return lowerCast(ctx, node, callee);
  const args = child(node, 'arguments')?.children ?? [];
  const plain = args.every(({ type }) => type !== 'keyword_argument' && type !== 'list_splat' && type !== 'dictionary_splat');
  const [object, key, value] = args;
  switch (name) {
    case 'getattr': {
      const field = constantString(ctx, key);
      if (object === undefined || key === undefined || !plain || resolve(ctx, name) !== undefined) return undefined;
      const base = lowerExpression(ctx, object);
      const range = rangeOf(node);
      const found = field === undefined ? ctx.fn.item(range, base, lowerExpression(ctx, key)) : ctx.fn.get(range, base, field, rangeOf(key));
      return value === undefined ? found : ctx.fn.choice(range, [found, lowerExpression(ctx, value)]);
    }
    case 'setattr': {
      const field = constantString(ctx, key);
      if (object === undefined || key === undefined || value === undefined || !plain || resolve(ctx, name) !== undefined) return undefined;
      const base = lowerExpression(ctx, object);
      // Which attribute gets which value is known where they come from: `for key, value in changes.items(): setattr(user, key, value)`.
      if (field === undefined) unknown(ctx, node, [base, lowerExpression(ctx, key), lowerExpression(ctx, value)]);
      else ctx.fn.set(rangeOf(node), base, field, lowerExpression(ctx, value));
      return ctx.fn.const(rangeOf(node), null);
    }
    case 'isinstance':
    case 'issubclass':
    case 'hasattr':
      if (resolve(ctx, name) !== undefined) return undefined;
      return ctx.fn.test(rangeOf(node), lowerArguments(ctx, node).map(({ src }) => src), name === 'isinstance' && plain ? instanceType(ctx, key) : undefined);
    case 'vars':
      if (object === undefined || !plain || resolve(ctx, name) !== undefined) return undefined;
      return attributesOf(ctx, rangeOf(node), lowerExpression(ctx, object));
    case 'dict':
      return resolve(ctx, name) === undefined ? lowerDict(ctx, node) : undefined;
    default:
      return undefined;
  }
}

/** `User`, `(User, Guest)`. */
function instanceType(ctx: Context, node: SyntaxNode | undefined): IrType | undefined {
  const names = node?.type === 'tuple' ? node.children : node === undefined ? [] : [node];
  if (names.length === 0 || !names.every(({ type }) => type === 'identifier' || type === 'attribute')) return undefined;
  const of = names.map((name) => lowerType(ctx, name));
  return of.length === 1 ? of[0] : { kind: 'union', of };
}

/** `dict(defaults, email=email)`: an object with these fields. */
function lowerDict(ctx: Context, node: SyntaxNode): Reg | undefined {
  const args = child(node, 'arguments');
  if (args?.type !== 'argument_list' || !args.children.some(({ type }) => type === 'keyword_argument')) return undefined;
  const entries = lowerArguments(ctx, node).map(({ src, spread, name }): Entry => {
    if (name === undefined || spread) return { kind: 'spread', src };
    return { kind: 'field', key: name, keyRange: rangeOf(node), src };
  });
  return ctx.fn.object(rangeOf(node), entries);
}

/** `cast(User, value)` of the module `typing`. */
function lowerCast(ctx: Context, node: SyntaxNode, callee: SyntaxNode): Reg | undefined {
  const [type, value] = child(node, 'arguments')?.children ?? [];
  if (type === undefined || value === undefined) return undefined;
  const name = textOf(ctx, callee);
  const imported = ctx.builder.typeImports.some((known) => known.specifier === 'typing' && (known.local === name || `${known.local}.cast` === name));
  return imported && name.endsWith('cast') ? ctx.fn.cast(rangeOf(node), lowerExpression(ctx, value), lowerType(ctx, type)) : undefined;
}

/** The arguments of a call; those with a name after the others, as the language demands. */
export function lowerArguments(ctx: Context, node: SyntaxNode): Argument[] {
  const list = child(node, 'arguments');
  if (list === undefined) return [];
  if (list.type === 'generator_expression') return [{ src: lowerExpression(ctx, list), spread: false }];
  return list.children.flatMap((item): Argument[] => {
    const value = child(item, 'value');
    const name = child(item, 'name');
    const inner = item.children[0];
    switch (item.type) {
      case 'keyword_argument':
        return value === undefined || name === undefined ? [] : [{ src: lowerExpression(ctx, value), spread: false, name: textOf(ctx, name) }];
      case 'dictionary_splat':
        return inner === undefined ? [] : [{ src: lowerExpression(ctx, inner), spread: true, name: '*' }];
      case 'list_splat':
        return inner === undefined ? [] : [{ src: lowerExpression(ctx, inner), spread: true }];
      default:
        return isExpression(item) ? [{ src: lowerExpression(ctx, item), spread: false }] : [];
    }
  });
}

/** The items of a list, tuple or set. */
export function lowerItems(ctx: Context, node: SyntaxNode): Argument[] {
  return node.children.flatMap((item): Argument[] => {
    const inner = item.type === 'list_splat' || item.type === 'list_splat_pattern' ? item.children[0] : undefined;
    if (inner !== undefined) return [{ src: lowerExpression(ctx, inner), spread: true }];
    return isExpression(item) ? [{ src: lowerExpression(ctx, item), spread: false }] : [];
  });
}

/** What is assigned to: names, attributes, items, and lists of all of these with a star among them. */
import type { Reg } from '../../ir/types.js';
import type { SyntaxNode } from '../syntax.js';
import { readItem } from './access.js';
import { MAX_DEPTH, child, rangeOf, textOf, unknown } from './context.js';
import type { Context } from './context.js';
import { lowerExpression } from './expressions.js';
import { constantString } from './literals.js';
import { resolve } from './scopes.js';

export function bindTarget(ctx: Context, target: SyntaxNode, value: Reg): void {
  if (ctx.depth >= MAX_DEPTH) return;
  ctx.depth++;
  bind(ctx, target, value);
  ctx.depth--;
}

function bind(ctx: Context, target: SyntaxNode, value: Reg): void {
  switch (target.type) {
    case 'identifier':
      bindName(ctx, target, value);
      break;
    case 'attribute':
    case 'subscript':
      placeOf(ctx, target).write(value);
      break;
    case 'parenthesized_expression':
    case 'as_pattern_target':
    case 'list_splat_pattern':
    case 'list_splat': {
      const inner = target.children[0];
      if (inner !== undefined) bindTarget(ctx, inner, value);
      break;
    }
    case 'pattern_list':
    case 'tuple_pattern':
    case 'list_pattern':
    case 'expression_list':
    case 'tuple':
    case 'list':
      bindItems(ctx, target, value);
      break;
    default:
      unknown(ctx, target, [value]);
  }
}

export function bindName(ctx: Context, target: SyntaxNode, value: Reg): void {
  const name = textOf(ctx, target);
  if (name === '') return;
  const range = rangeOf(target);
  // A name that nobody has seen before, as in broken code.
  ctx.fn.store(range, resolve(ctx, name) ?? ctx.scope.declare(name, range), value);
}

function bindItems(ctx: Context, target: SyntaxNode, value: Reg): void {
  const items = target.children.filter(({ type }) => type !== 'ERROR');
  const star = items.findIndex(({ type }) => type === 'list_splat_pattern' || type === 'list_splat');
  for (const [position, item] of items.entries()) {
    const range = rangeOf(item);
    if (position === star) bindTarget(ctx, item, ctx.fn.rest(range, value, [], position));
    // Behind the star the place is counted from the end, which nobody knows.
    else bindTarget(ctx, item, ctx.fn.item(range, value, star >= 0 && position > star ? ctx.fn.test(range, []) : ctx.fn.const(range, position)));
  }
}

/** An attribute or item whose base and index have been evaluated, to be read, written or both. */
interface Place {
  read(): Reg;
  write(value: Reg): void;
}

export function placeOf(ctx: Context, target: SyntaxNode): Place {
  const range = rangeOf(target);
  const holder = child(target, target.type === 'attribute' ? 'object' : 'value');
  const key = child(target, target.type === 'attribute' ? 'attribute' : 'subscript');
  const base = holder === undefined ? unknown(ctx, target) : lowerExpression(ctx, holder);
  const name = key === undefined ? undefined : target.type === 'attribute' ? textOf(ctx, key) : constantString(ctx, key);
  if (key === undefined) return { read: () => unknown(ctx, target, [base]), write: (value) => void unknown(ctx, target, [base, value]) };
  if (name !== undefined) return { read: () => ctx.fn.get(range, base, name, rangeOf(key)), write: (value) => ctx.fn.set(range, base, name, value) };
  if (key.type === 'slice') return { read: () => readItem(ctx, target, base), write: (value) => ctx.fn.setItem(range, base, ctx.fn.test(range, []), ctx.fn.iterate(range, value, 'of')) };
  const index = lowerExpression(ctx, key);
  return { read: () => ctx.fn.item(range, base, index), write: (value) => ctx.fn.setItem(range, base, index, value) };
}

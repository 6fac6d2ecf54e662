/**
 * Comprehensions and generator expressions: loops that collect. What they collect has no index of its own, so a list of addresses made by one is
 * the addresses of many.
 */
import type { Reg } from '../../ir/types.js';
import type { SyntaxNode } from '../syntax.js';
import { child, rangeOf, textOf, unknown } from './context.js';
import type { Context } from './context.js';
import { isExpression, lowerExpression } from './expressions.js';
import { targetNames } from './names.js';
import { inBlockScope } from './scopes.js';
import { bindTarget } from './targets.js';

export function lowerComprehension(ctx: Context, node: SyntaxNode): Reg {
  const { fn } = ctx;
  const body = child(node, 'body');
  if (body === undefined) return unknown(ctx, node);
  const range = rangeOf(node);
  const keyed = body.type === 'pair';
  const result = fn.slot('', range);
  fn.store(range, result, keyed ? fn.object(range, []) : fn.array(range, []));
  const exit = fn.block();
  inBlockScope(ctx, () => {
    let behind = exit;
    for (const clause of node.children) {
      if (clause.type === 'for_in_clause') behind = enter(ctx, clause, behind);
      else if (clause.type === 'if_clause') {
        const condition = clause.children.find(isExpression);
        const on = fn.block();
        fn.branch(condition === undefined ? unknown(ctx, clause) : lowerExpression(ctx, condition), on, behind);
        fn.begin(on);
      }
    }
    const key = child(body, 'key');
    const item = keyed ? child(body, 'value') : body;
    const index = key === undefined ? fn.test(range, []) : lowerExpression(ctx, key);
    const value = item === undefined ? unknown(ctx, body) : lowerExpression(ctx, item);
    fn.setItem(rangeOf(body), fn.load(range, result), index, value);
    fn.jump(behind);
  });
  fn.begin(exit);
  return fn.load(range, result);
}

/** The head of one loop; gives the block where its next round begins. */
function enter(ctx: Context, clause: SyntaxNode, exit: number): number {
  const { fn } = ctx;
  const left = child(clause, 'left');
  const right = child(clause, 'right');
  const base = right === undefined ? unknown(ctx, clause) : lowerExpression(ctx, right);
  const head = fn.block();
  const body = fn.block();
  fn.jump(head);
  fn.begin(head);
  const range = rangeOf(left ?? clause);
  let item = fn.iterate(range, base, 'each');
  fn.branch(item, body, exit);
  fn.begin(body);
  if (clause.tokens.includes('async')) item = fn.await(range, item);
  for (const name of targetNames(left)) ctx.scope.declare(textOf(ctx, name), rangeOf(name));
  if (left !== undefined) bindTarget(ctx, left, item);
  return head;
}

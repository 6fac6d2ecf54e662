/** Loops: the head that decides, the body, the place where `continue` goes, and one item per round for `for … of` and `for … in`. */
import type { SyntaxNode } from '../syntax.js';
import { child, rangeOf } from './context.js';
import type { Context } from './context.js';
import { lowerExpression } from './expressions.js';
import { declareNames } from './functions.js';
import { hoist } from './hoisting.js';
import { bindPattern } from './patterns.js';
import type { BindMode } from './patterns.js';
import { inBlockScope } from './scopes.js';
import { lowerClause, lowerNested, lowerStatement, takeLabel, withTarget } from './statements.js';

/** A condition that never ends the loop: none, `true`, `1`. */
function isEndless(ctx: Context, condition: SyntaxNode | undefined): boolean {
  let inner = condition;
  while (inner?.type === 'parenthesized_expression') inner = inner.children[0];
  if (inner === undefined || inner.type === 'empty_statement' || inner.type === 'true') return true;
  return inner.type === 'number' && ctx.text.slice(inner.start, inner.end) === '1';
}

/** A condition that never holds: `do … while (false)` is a block that can be left. */
function isNever(ctx: Context, condition: SyntaxNode | undefined): boolean {
  let inner = condition;
  while (inner?.type === 'parenthesized_expression') inner = inner.children[0];
  return inner?.type === 'false' || (inner?.type === 'number' && ctx.text.slice(inner.start, inner.end) === '0');
}

export function lowerFor(ctx: Context, node: SyntaxNode): void {
  const { fn } = ctx;
  const label = takeLabel(ctx);
  inBlockScope(ctx, () => {
    const initialiser = child(node, 'initializer');
    if (initialiser !== undefined) {
      hoist(ctx, [initialiser]);
      lowerStatement(ctx, initialiser);
    }
    const head = fn.block();
    const body = fn.block();
    const step = fn.block();
    const exit = fn.block();
    fn.jump(head);
    fn.begin(head);
    const condition = child(node, 'condition');
    if (condition === undefined || isEndless(ctx, condition)) fn.jump(body);
    else fn.branch(lowerExpression(ctx, condition.type === 'expression_statement' ? (condition.children[0] ?? condition) : condition), body, exit);
    fn.begin(body);
    withTarget(ctx, { label, breakTo: exit, continueTo: step, plain: true }, () => lowerNested(ctx, child(node, 'body')));
    fn.jump(step);
    fn.begin(step);
    const increment = child(node, 'increment');
    if (increment !== undefined && fn.live) lowerExpression(ctx, increment);
    fn.jump(head);
    fn.begin(exit);
  });
}

export function lowerWhile(ctx: Context, node: SyntaxNode): void {
  const { fn } = ctx;
  const label = takeLabel(ctx);
  const head = fn.block();
  const body = fn.block();
  const exit = fn.block();
  fn.jump(head);
  fn.begin(head);
  if (isEndless(ctx, child(node, 'condition'))) fn.jump(body);
  else fn.branch(lowerClause(ctx, node, 'condition'), body, exit);
  fn.begin(body);
  withTarget(ctx, { label, breakTo: exit, continueTo: head, plain: true }, () => lowerNested(ctx, child(node, 'body')));
  fn.jump(head);
  fn.begin(exit);
}

export function lowerDo(ctx: Context, node: SyntaxNode): void {
  const { fn } = ctx;
  const label = takeLabel(ctx);
  const body = fn.block();
  const decide = fn.block();
  const exit = fn.block();
  fn.jump(body);
  fn.begin(body);
  withTarget(ctx, { label, breakTo: exit, continueTo: decide, plain: true }, () => lowerNested(ctx, child(node, 'body')));
  fn.jump(decide);
  fn.begin(decide);
  if (fn.live) {
    if (isEndless(ctx, child(node, 'condition'))) fn.jump(body);
    else if (isNever(ctx, child(node, 'condition'))) fn.jump(exit);
    else fn.branch(lowerClause(ctx, node, 'condition'), body, exit);
  }
  fn.begin(exit);
}

export function lowerForIn(ctx: Context, node: SyntaxNode): void {
  const { fn } = ctx;
  const label = takeLabel(ctx);
  const left = child(node, 'left');
  const keys = node.tokens.includes('in');
  let mode: BindMode = 'assign';
  if (node.tokens.includes('var')) mode = 'var';
  else if (node.tokens.some((token) => token === 'const' || token === 'let' || token === 'using')) mode = 'declare';
  const base = lowerClause(ctx, node, 'right');
  const head = fn.block();
  const body = fn.block();
  const exit = fn.block();
  fn.jump(head);
  fn.begin(head);
  const range = rangeOf(left ?? node);
  let item = fn.iterate(range, base, keys ? 'keys' : 'of');
  fn.branch(item, body, exit);
  fn.begin(body);
  inBlockScope(ctx, () => {
    if (node.tokens.includes('await')) item = fn.await(range, item);
    if (left !== undefined) {
      if (mode === 'declare') declareNames(ctx, left);
      bindPattern(ctx, left, item, mode);
    }
    withTarget(ctx, { label, breakTo: exit, continueTo: head, plain: true }, () => lowerNested(ctx, child(node, 'body')));
  });
  fn.jump(head);
  fn.begin(exit);
}

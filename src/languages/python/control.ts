/** Branches, loops, `with` and `try`: the heads that decide, where `break`, `continue` and `else` go, and what is caught where. */
import type { Reg } from '../../ir/types.js';
import { isPlain, type SyntaxNode } from '../syntax.js';
import { child, childOfType, rangeOf, textOf, unknown } from './context.js';
import type { Context, LoopTarget } from './context.js';
import { isExpression, lowerExpression } from './expressions.js';
import { lowerClause, lowerStatements } from './statements.js';
import { bindTarget } from './targets.js';
import { lowerType } from './types.js';

const PARTS = new Set(['try_statement', 'function_definition', 'class_definition', 'lambda']);

const bodyOf = (node: SyntaxNode | undefined, field = 'body'): readonly SyntaxNode[] => (node === undefined ? [] : (child(node, field)?.children ?? []));

export function lowerIf(ctx: Context, node: SyntaxNode): void {
  const { fn } = ctx;
  const exit = fn.block();
  let otherwise: SyntaxNode | undefined;
  for (const clause of [node, ...node.children.filter(({ type }) => type === 'elif_clause' || type === 'else_clause')]) {
    if (clause.type === 'else_clause') {
      otherwise = clause;
      break;
    }
    const then = fn.block();
    const next = fn.block();
    const condition = lowerClause(ctx, clause, 'condition');
    if (child(clause, 'condition')?.type === 'true') fn.jump(then);
    else fn.branch(condition, then, next);
    fn.begin(then);
    lowerStatements(ctx, bodyOf(clause, 'consequence'));
    fn.jump(exit);
    fn.begin(next);
  }
  lowerStatements(ctx, bodyOf(otherwise));
  fn.jump(exit);
  fn.begin(exit);
}

function inLoop(ctx: Context, target: LoopTarget, body: readonly SyntaxNode[]): void {
  const outer = ctx.loops;
  ctx.loops = [...outer, target];
  lowerStatements(ctx, body);
  ctx.loops = outer;
}

export function lowerFor(ctx: Context, node: SyntaxNode): void {
  const { fn } = ctx;
  const left = child(node, 'left');
  const base = lowerClause(ctx, node, 'right');
  const head = fn.block();
  const body = fn.block();
  const done = fn.block();
  const exit = fn.block();
  fn.jump(head);
  fn.begin(head);
  const range = rangeOf(left ?? node);
  let item = fn.iterate(range, base, 'each');
  fn.branch(item, body, done);
  fn.begin(body);
  if (node.tokens.includes('async')) item = fn.await(range, item);
  if (left !== undefined) bindTarget(ctx, left, item);
  inLoop(ctx, { breakTo: exit, continueTo: head }, bodyOf(node));
  fn.jump(head);
  finish(ctx, node, done, exit);
}

/** `else` runs when the loop has come to its end by itself. */
function finish(ctx: Context, node: SyntaxNode, done: number, exit: number): void {
  ctx.fn.begin(done);
  lowerStatements(ctx, bodyOf(child(node, 'alternative')));
  ctx.fn.jump(exit);
  ctx.fn.begin(exit);
}

/** A condition that never ends the loop. */
function isEndless(ctx: Context, condition: SyntaxNode | undefined): boolean {
  let inner = condition;
  while (inner?.type === 'parenthesized_expression') inner = inner.children[0];
  return inner?.type === 'true' || (inner?.type === 'integer' && textOf(ctx, inner) === '1');
}

export function lowerWhile(ctx: Context, node: SyntaxNode): void {
  const { fn } = ctx;
  const head = fn.block();
  const body = fn.block();
  const done = fn.block();
  const exit = fn.block();
  fn.jump(head);
  fn.begin(head);
  if (isEndless(ctx, child(node, 'condition'))) fn.jump(body);
  else fn.branch(lowerClause(ctx, node, 'condition'), body, done);
  fn.begin(body);
  inLoop(ctx, { breakTo: exit, continueTo: head }, bodyOf(node));
  fn.jump(head);
  finish(ctx, node, done, exit);
}

/** What a context manager hands out is taken for the manager itself, as most of them do. */
export function lowerWith(ctx: Context, node: SyntaxNode): void {
  for (const item of childOfType(node, 'with_clause')?.children ?? []) {
    const clause = item.type === 'with_item' ? child(item, 'value') : item;
    if (clause === undefined) continue;
    const manager = clause.type === 'as_pattern' ? clause.children[0] : clause;
    const target = clause.type === 'as_pattern' ? (child(clause, 'alias') ?? clause.children[1]) : undefined;
    if (manager === undefined) continue;
    let value = lowerExpression(ctx, manager);
    if (node.tokens.includes('async')) value = ctx.fn.await(rangeOf(manager), value);
    if (target !== undefined) bindTarget(ctx, target, entered(ctx, node, manager, value));
  }
  lowerStatements(ctx, bodyOf(node));
}

/** What a context manager hands out: most hand out themselves, the others say what in a method. */
function entered(ctx: Context, node: SyntaxNode, manager: SyntaxNode, value: Reg): Reg {
  const range = rangeOf(manager);
  const method = ctx.fn.get(range, value, node.tokens.includes('async') ? '__aenter__' : '__enter__', range);
  return ctx.fn.choice(range, [value, ctx.fn.call(range, method, value, [])]);
}

/**
 * What is raised in the `try` goes to the first `except`, which may pass it on to the next, else to the `finally`; all ends of the road go through the
 * `finally`. A plain one is lowered once for those who come without an exception and once for the exception, which flies on behind it. That it does so
 * behind any other one is left out: more flows, never fewer.
 */
export function lowerTry(ctx: Context, node: SyntaxNode): void {
  const { fn } = ctx;
  const handlers = node.children.filter(({ type }) => type === 'except_clause' || type === 'except_group_clause');
  const finalizer = childOfType(node, 'finally_clause');
  const exit = fn.block();
  const last = finalizer === undefined ? exit : fn.block();
  const outer = fn.handler;
  const caught = handlers.length === 0 ? -1 : fn.block();
  const flying = finalizer !== undefined && isPlain(finalizer, PARTS) ? fn.block() : last;
  const behind = finalizer === undefined ? outer : flying;
  fn.protect(handlers.length === 0 ? behind : caught);
  lowerStatements(ctx, bodyOf(node));
  fn.handler = behind;
  if (fn.live && childOfType(node, 'else_clause') !== undefined) {
    const otherwise = fn.block();
    fn.jump(otherwise);
    fn.begin(otherwise);
    lowerStatements(ctx, bodyOf(childOfType(node, 'else_clause')));
  }
  fn.jump(last);
  if (handlers.length > 0) {
    fn.begin(caught);
    lowerHandlers(ctx, handlers, last);
  }
  fn.handler = outer;
  if (finalizer !== undefined) {
    const statements = childOfType(finalizer, 'block')?.children ?? [];
    if (flying !== last) {
      fn.begin(flying);
      lowerStatements(ctx, statements);
      if (fn.live) fn.throw(rangeOf(finalizer), unknown(ctx, finalizer));
    }
    fn.begin(last);
    lowerStatements(ctx, statements);
    fn.jump(exit);
  }
  fn.begin(exit);
}

function lowerHandlers(ctx: Context, handlers: readonly SyntaxNode[], last: number): void {
  const { fn } = ctx;
  for (const [index, handler] of handlers.entries()) {
    const range = rangeOf(handler);
    const next = index < handlers.length - 1 ? fn.block() : -1;
    if (next >= 0) {
      const body = fn.block();
      fn.branch(unknown(ctx, handler), body, next);
      fn.begin(body);
    }
    const clause = child(handler, 'value') ?? handler.children.find((part) => part.type === 'as_pattern' || isExpression(part));
    const type = clause?.type === 'as_pattern' ? clause.children[0] : clause;
    const target = clause?.type === 'as_pattern' ? (child(clause, 'alias') ?? clause.children[1]) : undefined;
    if (target !== undefined) {
      const error = fn.caught(rangeOf(target));
      const named = type?.type === 'identifier' || type?.type === 'attribute';
      bindTarget(ctx, target, named ? fn.cast(rangeOf(target), error, lowerType(ctx, type)) : error);
    } else fn.caught(range);
    lowerStatements(ctx, childOfType(handler, 'block')?.children ?? []);
    fn.jump(last);
    if (next >= 0) fn.begin(next);
  }
}

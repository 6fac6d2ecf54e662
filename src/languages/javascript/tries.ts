/** `try`, `catch` and `finally`: what is caught where, and how it goes on from there. */
import type { BlockId } from '../../ir/types.js';
import { isPlain, type SyntaxNode } from '../syntax.js';
import { child, rangeOf, textOf, unknown } from './context.js';
import type { Context } from './context.js';
import { declareNames } from './functions.js';
import { bindPattern } from './patterns.js';
import { inBlockScope } from './scopes.js';
import { lowerBlock } from './statements.js';
import { annotation } from './types.js';

/** What it has no second one of. */
const PARTS = new Set(['try_statement', 'arrow_function', 'function_expression', 'function_declaration', 'generator_function', 'generator_function_declaration', 'method_definition', 'class', 'class_declaration', 'enum_declaration']);

/** What is thrown in the `try` goes to the `catch`, else to the `finally`; both ends of the road go through the `finally`. */
export function lowerTry(ctx: Context, node: SyntaxNode): void {
  const { fn } = ctx;
  const body = child(node, 'body');
  const handler = child(node, 'handler');
  const finalizer = child(node, 'finalizer');
  const exit = fn.block();
  const last = finalizer === undefined ? exit : fn.block();
  const outer = fn.handler;
  const caught = handler === undefined ? -1 : fn.block();
  const flying = finalizer !== undefined && isPlain(finalizer, PARTS) ? fn.block() : last;
  const behind = finalizer === undefined ? outer : flying;
  fn.protect(handler === undefined ? behind : caught);
  if (body !== undefined) lowerBlock(ctx, body);
  fn.jump(last);
  fn.handler = outer;
  if (handler !== undefined) {
    fn.handler = behind;
    fn.begin(caught);
    lowerCatch(ctx, handler);
    fn.jump(last);
    fn.handler = outer;
  }
  if (finalizer !== undefined) lowerFinally(ctx, finalizer, { last, flying, exit });
  fn.begin(exit);
}

/**
 * A plain one is lowered once for those who come without an exception and once for the exception, which flies on behind it. That it does so behind
 * any other one is left out: more flows, never fewer.
 */
function lowerFinally(ctx: Context, node: SyntaxNode, { last, flying, exit }: { readonly last: BlockId; readonly flying: BlockId; readonly exit: BlockId }): void {
  const { fn } = ctx;
  const body = child(node, 'body');
  if (flying !== last) {
    fn.begin(flying);
    if (body !== undefined) lowerBlock(ctx, body);
    if (fn.live) fn.throw(rangeOf(node), unknown(ctx, node));
  }
  fn.begin(last);
  if (body !== undefined) lowerBlock(ctx, body);
  fn.jump(exit);
}

function lowerCatch(ctx: Context, node: SyntaxNode): void {
  inBlockScope(ctx, () => {
    const parameter = child(node, 'parameter');
    if (parameter !== undefined) {
      declareNames(ctx, parameter);
      bindPattern(ctx, parameter, ctx.fn.caught(rangeOf(parameter)), 'declare');
      const type = annotation(ctx, node);
      const slot = parameter.type === 'identifier' ? ctx.scope.own(textOf(ctx, parameter)) : undefined;
      if (type !== undefined && slot !== undefined) ctx.fn.setSlotType(slot, type);
    }
    const body = child(node, 'body');
    if (body !== undefined) lowerBlock(ctx, body);
  });
}

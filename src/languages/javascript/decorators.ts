/** Decorators by the dotted name they are called by; what they are called with is for the tables of the frameworks' models to know. */
import type { IrDecorator } from '../../ir/types.js';
import type { SyntaxNode } from '../syntax.js';
import { child, rangeOf } from './context.js';
import type { Context } from './context.js';
import { dottedName } from './types.js';

export function decorator(ctx: Context, node: SyntaxNode): IrDecorator {
  let target = node.children[0];
  if (target?.type === 'call_expression') target = child(target, 'function');
  return { name: target === undefined ? '' : dottedName(ctx, target), range: rangeOf(node) };
}

/** The decorators among a node's children. */
export function decoratorsOf(ctx: Context, node: SyntaxNode): IrDecorator[] {
  const found: IrDecorator[] = [];
  for (const part of node.children) if (part.type === 'decorator') found.push(decorator(ctx, part));
  return found;
}

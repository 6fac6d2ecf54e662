/**
 * Operators. What decides is not the arithmetic but what survives of the operands: joining texts and choosing between values keeps them,
 * comparing and testing keeps nothing. `a + b + c …` leans left and is lowered in a loop.
 */
import type { Reg } from '../../ir/types.js';
import type { SyntaxNode } from '../syntax.js';
import { child, rangeOf, unknown } from './context.js';
import type { Context } from './context.js';
import { lowerExpression } from './expressions.js';
import { constantString, numberValue } from './literals.js';
import { lowerPercentFormat } from './strings.js';

const NUMBERS = new Set(['integer', 'float']);
const LISTS = new Set(['list', 'tuple', 'list_comprehension']);

export function lowerBinary(ctx: Context, node: SyntaxNode): Reg {
  const spine: SyntaxNode[] = [];
  let at: SyntaxNode | undefined = node;
  while (at?.type === 'binary_operator') {
    spine.push(at);
    const format = at.tokens[0] === '%' ? constantString(ctx, child(at, 'left')) : undefined;
    at = child(at, 'left');
    if (format !== undefined) break;
  }
  let left: Reg | undefined;
  let leftNode = at;
  for (const operation of spine.reverse()) {
    const right = child(operation, 'right');
    const format = operation.tokens[0] === '%' ? constantString(ctx, child(operation, 'left')) : undefined;
    if (right !== undefined && format !== undefined) left = lowerPercentFormat(ctx, operation, format, right);
    else {
      left ??= leftNode === undefined ? unknown(ctx, operation) : lowerExpression(ctx, leftNode);
      const value = right === undefined ? unknown(ctx, operation) : lowerExpression(ctx, right);
      left = combine(ctx, operation, operation.tokens[0] ?? '', { reg: left, node: leftNode }, { reg: value, node: right });
    }
    leftNode = operation;
  }
  return left ?? unknown(ctx, node);
}

interface Operand {
  readonly reg: Reg;
  readonly node: SyntaxNode | undefined;
}

/** What an operator makes of two values; `+=` and its kind included. */
export function combine(ctx: Context, node: SyntaxNode, operator: string, left: Operand, right: Operand): Reg {
  const range = rangeOf(node);
  const numeric = [left, right].some((operand) => operand.node !== undefined && NUMBERS.has(operand.node.type));
  if (operator === '+' && [left, right].some((operand) => operand.node !== undefined && LISTS.has(operand.node.type))) {
    return ctx.fn.array(range, [left, right].map(({ reg }) => ({ src: reg, spread: true })));
  }
  if ((operator === '+' || operator === '%') && !numeric) return ctx.fn.binary(range, 'concat', left.reg, right.reg);
  // The union of two dictionaries or sets.
  if (operator === '|' && !numeric) return ctx.fn.choice(range, [left.reg, right.reg]);
  return ctx.fn.binary(range, 'arithmetic', left.reg, right.reg);
}

export function lowerBoolean(ctx: Context, node: SyntaxNode): Reg {
  const spine: SyntaxNode[] = [];
  let at: SyntaxNode | undefined = node;
  while (at?.type === 'boolean_operator') {
    spine.push(at);
    at = child(at, 'left');
  }
  let left = at === undefined ? unknown(ctx, node) : lowerExpression(ctx, at);
  for (const operation of spine.reverse()) {
    const right = child(operation, 'right');
    const value = right === undefined ? unknown(ctx, operation) : lowerExpression(ctx, right);
    left = ctx.fn.choice(rangeOf(operation), operation.tokens[0] === 'and' ? [value] : [left, value]);
  }
  return left;
}

export function lowerComparison(ctx: Context, node: SyntaxNode): Reg {
  return ctx.fn.test(rangeOf(node), node.children.map((operand) => lowerExpression(ctx, operand)));
}

export function lowerUnary(ctx: Context, node: SyntaxNode): Reg {
  const operand = child(node, 'argument');
  if (operand === undefined) return unknown(ctx, node);
  if (node.tokens[0] === '-' && NUMBERS.has(operand.type)) return ctx.fn.const(rangeOf(node), -numberValue(ctx, operand));
  return ctx.fn.test(rangeOf(node), [lowerExpression(ctx, operand)]);
}

/** `a if b else c if d else e …` leans right; all its results are the options of one choice. */
export function lowerConditional(ctx: Context, node: SyntaxNode): Reg {
  const options: Reg[] = [];
  let at: SyntaxNode | undefined = node;
  while (at?.type === 'conditional_expression') {
    const [then, condition, otherwise]: readonly SyntaxNode[] = at.children;
    if (condition !== undefined) lowerExpression(ctx, condition);
    if (then !== undefined) options.push(lowerExpression(ctx, then));
    at = otherwise;
  }
  if (at !== undefined) options.push(lowerExpression(ctx, at));
  return options.length === 0 ? unknown(ctx, node) : ctx.fn.choice(rangeOf(node), options);
}

/**
 * Operators and assignments. What decides is not the arithmetic but what survives of the operands: joining texts and choosing between
 * values keeps them, comparing and testing keeps nothing. `a + b + c …` leans left and is lowered in a loop.
 */
import type { BinaryClass, Reg } from '../../ir/types.js';
import type { SyntaxNode } from '../syntax.js';
import { child, rangeOf, textOf, unknown } from './context.js';
import type { Context } from './context.js';
import { docAt, docType } from './doc-declarations.js';
import { lowerExpression } from './expressions.js';
import { numberValue } from './literals.js';
import { assignMember, bindPattern, lowerPlace, nameOf } from './patterns.js';
import { exportTarget, ownExports } from './commonjs.js';
import type { Place } from './patterns.js';

const COMPARISONS = new Set(['==', '!=', '===', '!==', '<', '>', '<=', '>=']);
const TESTS = new Set(['in', 'instanceof']);

export function lowerBinary(ctx: Context, node: SyntaxNode): Reg {
  const spine: SyntaxNode[] = [];
  let at: SyntaxNode | undefined = node;
  while (at?.type === 'binary_expression') {
    spine.push(at);
    at = child(at, 'left');
  }
  let left = at === undefined ? unknown(ctx, node) : lowerExpression(ctx, at);
  let leftIsNumber = at?.type === 'number';
  for (const operation of spine.reverse()) {
    const right = child(operation, 'right');
    const range = rangeOf(operation);
    const operator = operation.tokens[0] ?? '';
    // `left` may have been the broken end of a chain.
    const value = right === undefined ? unknown(ctx, operation) : lowerExpression(ctx, right);
    const bothNumbers = leftIsNumber && right?.type === 'number';
    if (operator === '&&') left = ctx.fn.choice(range, [value]);
    else if (operator === '||' || operator === '??') left = ctx.fn.choice(range, [left, value]);
    else if (TESTS.has(operator)) left = ctx.fn.test(range, [left, value]);
    else left = ctx.fn.binary(range, binaryClass(operator, bothNumbers), left, value);
    leftIsNumber = bothNumbers && operator !== '&&';
  }
  return left;
}

function binaryClass(operator: string, bothNumbers: boolean): BinaryClass {
  if (operator === '+') return bothNumbers ? 'arithmetic' : 'concat';
  return COMPARISONS.has(operator) ? 'comparison' : 'arithmetic';
}

export function lowerUnary(ctx: Context, node: SyntaxNode): Reg {
  const operand = child(node, 'argument');
  const operator = node.tokens[0];
  const range = rangeOf(node);
  if (operand === undefined) return unknown(ctx, node);
  if (operator === '-' && operand.type === 'number') return ctx.fn.const(range, -numberValue(ctx, operand));
  if (operator === 'delete' && (operand.type === 'member_expression' || operand.type === 'subscript_expression')) {
    const place = lowerPlace(ctx, operand);
    place.write(ctx.fn.const(range, undefined));
    return ctx.fn.test(range, []);
  }
  const value = lowerExpression(ctx, operand);
  // `void x` is how `undefined` is spelt in compiled code.
  return operator === 'void' ? ctx.fn.const(range, undefined) : ctx.fn.test(range, [value]);
}

/** `a ? b : c ? d : e …` leans right; all its results are the options of one choice. */
export function lowerTernary(ctx: Context, node: SyntaxNode): Reg {
  const options: Reg[] = [];
  let at: SyntaxNode | undefined = node;
  while (at?.type === 'ternary_expression') {
    const condition = child(at, 'condition');
    const consequence = child(at, 'consequence');
    if (condition !== undefined) lowerExpression(ctx, condition);
    if (consequence !== undefined) options.push(lowerExpression(ctx, consequence));
    at = child(at, 'alternative');
  }
  if (at !== undefined) options.push(lowerExpression(ctx, at));
  return ctx.fn.choice(rangeOf(node), options);
}

const TRANSPARENT = new Set(['parenthesized_expression', 'non_null_expression', 'as_expression', 'satisfies_expression']);

/** What an assignment assigns to, without the parentheses and casts around it. */
function assignmentTarget(node: SyntaxNode): SyntaxNode | undefined {
  let target = child(node, 'left') ?? child(node, 'argument');
  while (target !== undefined && TRANSPARENT.has(target.type)) target = target.children[0];
  return target;
}

export function lowerAssignment(ctx: Context, node: SyntaxNode): Reg {
  const target = assignmentTarget(node);
  const right = child(node, 'right');
  if (target === undefined || right === undefined) return unknown(ctx, node);
  const hint = { name: nameOf(ctx, target), range: rangeOf(target) };
  if (target.type === 'member_expression' || target.type === 'subscript_expression') {
    if (exportTarget(ctx, target) !== undefined) {
      const value = lowerExpression(ctx, right, hint);
      assignMember(ctx, target, value);
      return value;
    }
    const place = lowerPlace(ctx, target);
    const type = docType(ctx, docAt(ctx, node.start));
    const lowered = lowerExpression(ctx, right, hint);
    const value = type === undefined ? lowered : ctx.fn.cast(rangeOf(right), lowered, type);
    place.write(value);
    return value;
  }
  const value = lowerExpression(ctx, right, hint);
  bindPattern(ctx, target, value, 'assign');
  return value;
}

/** A place to read and write for `+=` and `++`. */
function updatedPlace(ctx: Context, target: SyntaxNode): Place {
  const exported = exportTarget(ctx, target);
  if (exported !== undefined) {
    const range = rangeOf(target);
    return { read: () => ctx.fn.get(range, ownExports(ctx, target), exported, range), write: (value) => ctx.fn.export(range, exported, value) };
  }
  if (target.type === 'member_expression' || target.type === 'subscript_expression') return lowerPlace(ctx, target);
  return { read: () => lowerExpression(ctx, target), write: (value) => bindPattern(ctx, target, value, 'assign') };
}

export function lowerAugmentedAssignment(ctx: Context, node: SyntaxNode): Reg {
  const target = assignmentTarget(node);
  const right = child(node, 'right');
  if (target === undefined || right === undefined) return unknown(ctx, node);
  const range = rangeOf(node);
  const operator = (node.tokens[0] ?? '').slice(0, -1);
  const place = updatedPlace(ctx, target);
  const before = place.read();
  const value = lowerExpression(ctx, right, { name: nameOf(ctx, target), range: rangeOf(target) });
  const result =
    operator === '||' || operator === '??' || operator === '&&'
      ? ctx.fn.choice(range, [before, value])
      : ctx.fn.binary(range, binaryClass(operator, false), before, value);
  place.write(result);
  return result;
}

export function lowerUpdate(ctx: Context, node: SyntaxNode): Reg {
  const target = assignmentTarget(node);
  if (target === undefined) return unknown(ctx, node);
  const range = rangeOf(node);
  const place = updatedPlace(ctx, target);
  const result = ctx.fn.binary(range, 'arithmetic', place.read(), ctx.fn.const(range, 1));
  place.write(result);
  return result;
}

/** `new.target`, `import.meta`. */
export function lowerMeta(ctx: Context, node: SyntaxNode): Reg {
  const name = textOf(ctx, node);
  return name.startsWith('import') ? ctx.fn.global(rangeOf(node), 'import.meta') : unknown(ctx, node);
}

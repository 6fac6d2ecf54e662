/**
 * One expression to the register that holds its value. The table says which function lowers which kind of node; what is not in it
 * becomes `unknown`, with those of its parts that are expressions evaluated, so that nothing inside is lost.
 */
import type { Entry, Reg } from '../../ir/types.js';
import type { SyntaxNode } from '../syntax.js';
import { lowerChain, lowerItems } from './access.js';
import { lowerComprehension } from './comprehensions.js';
import { MAX_DEPTH, child, rangeOf, textOf, unknown } from './context.js';
import type { Context } from './context.js';
import { lowerLambda } from './functions.js';
import { constantString, numberValue } from './literals.js';
import { lowerBinary, lowerBoolean, lowerComparison, lowerConditional, lowerUnary } from './operators.js';
import { resolve } from './scopes.js';
import { lowerString } from './strings.js';
import { bindTarget } from './targets.js';

/** Names that are there without an import, as far as programs use them; what else nobody declares came with `from … import *`. */
const BUILTINS = new Set(
  (
    'abs all any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex delattr dict dir divmod enumerate eval exec filter float format frozenset getattr ' +
    'globals hasattr hash help hex id input int isinstance issubclass iter len list locals map max memoryview min next object oct open ord pow print property range repr reversed ' +
    'round set setattr slice sorted staticmethod str sum super tuple type vars zip __name__ __file__ __doc__ Exception ValueError TypeError KeyError RuntimeError AttributeError ' +
    'IndexError NotImplementedError OSError IOError PermissionError StopIteration AssertionError ImportError LookupError'
  ).split(' '),
);

type Lowering = (ctx: Context, node: SyntaxNode) => Reg;

const lowerList: Lowering = (ctx, node) => ctx.fn.array(rangeOf(node), lowerItems(ctx, node));

const EXPRESSIONS = new Map<string, Lowering>([
  ['identifier', lowerIdentifier],
  ['none', (ctx, node) => ctx.fn.const(rangeOf(node), null)],
  ['true', (ctx, node) => ctx.fn.const(rangeOf(node), true)],
  ['false', (ctx, node) => ctx.fn.const(rangeOf(node), false)],
  ['ellipsis', (ctx, node) => ctx.fn.const(rangeOf(node), undefined)],
  ['integer', (ctx, node) => ctx.fn.const(rangeOf(node), numberValue(ctx, node))],
  ['float', (ctx, node) => ctx.fn.const(rangeOf(node), numberValue(ctx, node))],
  ['string', lowerString],
  ['concatenated_string', lowerString],
  ['attribute', lowerChain],
  ['subscript', lowerChain],
  ['call', lowerChain],
  ['list', lowerList],
  ['tuple', lowerList],
  ['set', lowerList],
  ['expression_list', lowerList],
  ['pattern_list', lowerList],
  ['dictionary', lowerDictionary],
  ['list_comprehension', lowerComprehension],
  ['set_comprehension', lowerComprehension],
  ['dictionary_comprehension', lowerComprehension],
  ['generator_expression', lowerComprehension],
  ['binary_operator', lowerBinary],
  ['boolean_operator', lowerBoolean],
  ['comparison_operator', lowerComparison],
  ['not_operator', lowerUnary],
  ['unary_operator', lowerUnary],
  ['conditional_expression', lowerConditional],
  ['named_expression', lowerNamed],
  ['lambda', lowerLambda],
  ['await', (ctx, node) => ctx.fn.await(rangeOf(node), lowerFirst(ctx, node))],
  ['yield', lowerYield],
  ['parenthesized_expression', lowerFirst],
]);

export function isExpression(node: SyntaxNode): boolean {
  return EXPRESSIONS.has(node.type);
}

export function lowerExpression(ctx: Context, node: SyntaxNode): Reg {
  let inner = node;
  while (inner.type === 'parenthesized_expression' && inner.children[0] !== undefined) inner = inner.children[0];
  if (ctx.depth >= MAX_DEPTH) return ctx.fn.unknown(rangeOf(inner), 'nesting', []);
  ctx.depth++;
  const lowering = EXPRESSIONS.get(inner.type);
  const result = lowering === undefined ? unknown(ctx, inner, inner.children.filter(isExpression).map((part) => lowerExpression(ctx, part))) : lowering(ctx, inner);
  ctx.depth--;
  return result;
}

function lowerFirst(ctx: Context, node: SyntaxNode): Reg {
  const first = node.children.find(isExpression);
  return first === undefined ? unknown(ctx, node) : lowerExpression(ctx, first);
}

function lowerIdentifier(ctx: Context, node: SyntaxNode): Reg {
  const name = textOf(ctx, node);
  const range = rangeOf(node);
  const slot = resolve(ctx, name);
  if (slot !== undefined) return ctx.fn.load(range, slot);
  const [only, ...more] = BUILTINS.has(name) ? [] : ctx.stars;
  if (only === undefined) return ctx.fn.global(range, name);
  const imported = ctx.fn.import(range, only, name);
  return more.length === 0 ? imported : ctx.fn.choice(range, [imported, ...more.map((specifier) => ctx.fn.import(range, specifier, name))]);
}

function lowerDictionary(ctx: Context, node: SyntaxNode): Reg {
  const entries: Entry[] = [];
  for (const part of node.children) {
    const key = child(part, 'key');
    const value = child(part, 'value');
    const spread = part.type === 'dictionary_splat' ? part.children[0] : undefined;
    if (spread !== undefined) entries.push({ kind: 'spread', src: lowerExpression(ctx, spread) });
    if (key === undefined || value === undefined) continue;
    const name = constantString(ctx, key);
    if (name === undefined) entries.push({ kind: 'computed', key: lowerExpression(ctx, key), src: lowerExpression(ctx, value) });
    else entries.push({ kind: 'field', key: name, keyRange: rangeOf(key), src: lowerExpression(ctx, value) });
  }
  return ctx.fn.object(rangeOf(node), entries);
}

function lowerNamed(ctx: Context, node: SyntaxNode): Reg {
  const name = child(node, 'name');
  const value = child(node, 'value');
  if (name === undefined || value === undefined) return unknown(ctx, node);
  const result = lowerExpression(ctx, value);
  bindTarget(ctx, name, result);
  return result;
}

function lowerYield(ctx: Context, node: SyntaxNode): Reg {
  const value = node.children.find(isExpression);
  const src = value === undefined ? -1 : lowerExpression(ctx, value);
  const range = rangeOf(node);
  if (!ctx.resumes) return ctx.fn.yield(range, src, node.tokens.includes('from'));
  // Whoever called gets the value now, and the function goes on some time later.
  const out = ctx.fn.block();
  const on = ctx.fn.block();
  ctx.fn.branch(ctx.fn.test(range, []), out, on);
  ctx.fn.begin(out);
  ctx.fn.return(range, src);
  ctx.fn.begin(on);
  return ctx.fn.unknown(range, 'resumed', []);
}

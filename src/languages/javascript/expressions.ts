/**
 * One expression to the register that holds its value. The table says which function lowers which kind of node; what is not in it
 * becomes `unknown`, with those of its parts that are expressions evaluated, so that nothing inside is lost.
 */
import type { Entry, IrMark, Reg } from '../../ir/types.js';
import type { SyntaxNode } from '../syntax.js';
import { lowerArguments, lowerChain, lowerItems } from './access.js';
import { lowerClass } from './classes.js';
import { MAX_DEPTH, child, rangeOf, textOf, unknown } from './context.js';
import type { Context, NameHint } from './context.js';
import { docAt, docType } from './doc-declarations.js';
import { lowerFunctionValue, lowerMethod } from './functions.js';
import { lowerElement } from './jsx.js';
import { numberValue, propertyLabel, propertyName, stringValue } from './literals.js';
import { lowerAssignment, lowerAugmentedAssignment, lowerBinary, lowerMeta, lowerTernary, lowerUnary, lowerUpdate } from './operators.js';
import { resolve, resolveThis } from './scopes.js';
import { lowerTemplate } from './templates.js';
import { lowerType, typeArguments } from './types.js';

type Lowering = (ctx: Context, node: SyntaxNode, hint: NameHint | undefined) => Reg;

const EXPRESSIONS = new Map<string, Lowering>([
  ['identifier', lowerIdentifier],
  ['shorthand_property_identifier', lowerIdentifier],
  ['undefined', (ctx, node) => ctx.fn.const(rangeOf(node), undefined)],
  ['null', (ctx, node) => ctx.fn.const(rangeOf(node), null)],
  ['true', (ctx, node) => ctx.fn.const(rangeOf(node), true)],
  ['false', (ctx, node) => ctx.fn.const(rangeOf(node), false)],
  ['number', (ctx, node) => ctx.fn.const(rangeOf(node), numberValue(ctx, node))],
  ['string', (ctx, node) => ctx.fn.const(rangeOf(node), stringValue(ctx, node))],
  ['regex', lowerRegex],
  ['this', lowerThis],
  ['super', lowerThis],
  ['template_string', lowerTemplate],
  ['member_expression', lowerChain],
  ['subscript_expression', lowerChain],
  ['call_expression', lowerChain],
  ['new_expression', lowerNew],
  ['object', lowerObject],
  ['array', (ctx, node) => ctx.fn.array(rangeOf(node), lowerItems(ctx, node))],
  ['function_expression', lowerFunctionValue],
  ['generator_function', lowerFunctionValue],
  ['function_declaration', lowerFunctionValue],
  ['generator_function_declaration', lowerFunctionValue],
  ['arrow_function', lowerFunctionValue],
  ['class', lowerClass],
  ['class_declaration', lowerClass],
  ['abstract_class_declaration', lowerClass],
  ['binary_expression', lowerBinary],
  ['unary_expression', lowerUnary],
  ['update_expression', lowerUpdate],
  ['ternary_expression', lowerTernary],
  ['assignment_expression', lowerAssignment],
  ['augmented_assignment_expression', lowerAugmentedAssignment],
  ['sequence_expression', lowerSequence],
  ['await_expression', (ctx, node) => ctx.fn.await(rangeOf(node), lowerFirst(ctx, node))],
  ['yield_expression', lowerYield],
  ['as_expression', lowerAs],
  ['type_assertion', lowerTypeAssertion],
  ['satisfies_expression', lowerFirst],
  ['non_null_expression', lowerFirst],
  ['instantiation_expression', lowerFirst],
  ['parenthesized_expression', lowerParenthesised],
  ['meta_property', lowerMeta],
  ['jsx_element', lowerElement],
  ['jsx_self_closing_element', lowerElement],
  ['jsx_expression', lowerFirst],
]);

/** Nodes whose value is that of their first child, however many of them are wrapped around it. */
const WRAPPERS = new Set(['parenthesized_expression', 'satisfies_expression', 'non_null_expression', 'instantiation_expression']);

/** What a type says of its parameters that it has to satisfy. */
const CALLED = new Set(['arrow_function', 'function_expression']);

export function isExpression(node: SyntaxNode): boolean {
  return EXPRESSIONS.has(node.type);
}

export function lowerExpression(ctx: Context, node: SyntaxNode, hint?: NameHint): Reg {
  let inner = node;
  let satisfied: SyntaxNode | undefined;
  while (WRAPPERS.has(inner.type) && inner.children[0] !== undefined && !isDocCast(ctx, inner)) {
    if (inner.type === 'satisfies_expression') satisfied = inner.children[1];
    inner = inner.children[0];
  }
  const named = satisfied === undefined || !CALLED.has(inner.type) ? hint : { name: '', range: { start: inner.start, end: inner.start }, ...hint, type: lowerType(ctx, satisfied) };
  if (ctx.depth >= MAX_DEPTH) return ctx.fn.unknown(rangeOf(inner), 'nesting', []);
  ctx.depth++;
  const lowering = EXPRESSIONS.get(inner.type);
  const result = lowering === undefined ? lowerUnknown(ctx, inner) : lowering(ctx, inner, named);
  ctx.depth--;
  return result;
}

function lowerUnknown(ctx: Context, node: SyntaxNode): Reg {
  return unknown(ctx, node, node.children.filter(isExpression).map((part) => lowerExpression(ctx, part)));
}

function lowerFirst(ctx: Context, node: SyntaxNode, hint?: NameHint): Reg {
  const first = node.children[0];
  return first === undefined ? unknown(ctx, node) : lowerExpression(ctx, first, hint);
}

/** `/** @type {User} *\/ (value)` */
export function isDocCast(ctx: Context, node: SyntaxNode): boolean {
  return ctx.docTypes && node.type === 'parenthesized_expression' && docType(ctx, docAt(ctx, node.start)) !== undefined;
}

function lowerParenthesised(ctx: Context, node: SyntaxNode, hint: NameHint | undefined): Reg {
  const value = lowerFirst(ctx, node, hint);
  const type = docType(ctx, docAt(ctx, node.start));
  return type === undefined ? value : ctx.fn.cast(rangeOf(node), value, type);
}

function lowerIdentifier(ctx: Context, node: SyntaxNode): Reg {
  const special = ctx.special?.(node);
  if (special !== undefined) return special;
  const name = textOf(ctx, node);
  const slot = resolve(ctx, name);
  if (slot !== undefined) return ctx.fn.load(rangeOf(node), slot);
  if (name === 'arguments' && ctx.fn.parent !== undefined) return ctx.fn.unknown(rangeOf(node), 'arguments', []);
  if (name === 'exports') return lowerChain(ctx, node);
  return ctx.free?.(node, name) ?? ctx.fn.global(rangeOf(node), name);
}

export function lowerThis(ctx: Context, node: SyntaxNode): Reg {
  const range = rangeOf(node);
  const slot = resolveThis(ctx, range);
  return slot === undefined ? ctx.fn.unknown(range, 'this', []) : ctx.fn.load(range, slot);
}

function lowerRegex(ctx: Context, node: SyntaxNode): Reg {
  const text = textOf(ctx, node);
  const end = Math.max(1, text.lastIndexOf('/'));
  return ctx.fn.regex(rangeOf(node), text.slice(1, end), text.slice(end + 1));
}

function lowerNew(ctx: Context, node: SyntaxNode): Reg {
  const callee = child(node, 'constructor');
  if (callee === undefined) return unknown(ctx, node);
  const constructor = lowerExpression(ctx, callee);
  return ctx.fn.call(rangeOf(node), constructor, -1, lowerArguments(ctx, node), true, typeArguments(ctx, node));
}

function lowerSequence(ctx: Context, node: SyntaxNode): Reg {
  let last: Reg | undefined;
  for (const part of node.children) last = lowerExpression(ctx, part);
  return last ?? unknown(ctx, node);
}

function lowerYield(ctx: Context, node: SyntaxNode): Reg {
  const value = node.children[0];
  return ctx.fn.yield(rangeOf(node), value === undefined ? -1 : lowerExpression(ctx, value), node.tokens.includes('*'));
}

function lowerAs(ctx: Context, node: SyntaxNode, hint: NameHint | undefined): Reg {
  const value = lowerFirst(ctx, node, hint);
  const type = node.children[1];
  // `as const` names no type.
  return type === undefined ? value : ctx.fn.cast(rangeOf(node), value, lowerType(ctx, type));
}

function lowerTypeAssertion(ctx: Context, node: SyntaxNode): Reg {
  const value = node.children[1];
  if (value === undefined) return unknown(ctx, node);
  const type = lowerType(ctx, node.children[0]?.children[0]);
  return ctx.fn.cast(rangeOf(node), lowerExpression(ctx, value), type);
}

function lowerObject(ctx: Context, node: SyntaxNode): Reg {
  const entries: Entry[] = [];
  for (const part of node.children) {
    const entry = lowerEntry(ctx, part);
    if (entry !== undefined) entries.push(entry);
  }
  return ctx.fn.object(rangeOf(node), entries);
}

function lowerEntry(ctx: Context, part: SyntaxNode): Entry | undefined {
  switch (part.type) {
    case 'pair': {
      const key = child(part, 'key');
      const value = child(part, 'value');
      if (key === undefined || value === undefined) return undefined;
      const computed = computedKey(ctx, key);
      const src = lowerExpression(ctx, value, { name: propertyLabel(ctx, key), range: rangeOf(key) });
      return keyed(ctx, key, computed, src, ctx.docs.mark(part.start, part.end));
    }
    case 'shorthand_property_identifier':
      return { kind: 'field', key: textOf(ctx, part), keyRange: rangeOf(part), src: lowerExpression(ctx, part) };
    case 'spread_element': {
      const value = part.children[0];
      return value === undefined ? undefined : { kind: 'spread', src: lowerExpression(ctx, value) };
    }
    case 'method_definition': {
      const key = child(part, 'name');
      if (key === undefined) return undefined;
      const computed = computedKey(ctx, key);
      const index = lowerMethod(ctx, part, { kind: methodKind(part), classIndex: -1, decorators: [] });
      const src = ctx.fn.function(rangeOf(part), index);
      // A setter must not stand where the value of its getter, or of nothing, is read.
      return part.tokens.includes('set') ? undefined : keyed(ctx, key, computed, src);
    }
    case 'object_assignment_pattern':
      return undefined;
    default:
      lowerExpression(ctx, part);
      return undefined;
  }
}

function methodKind(node: SyntaxNode): 'getter' | 'setter' | 'method' {
  if (node.tokens.includes('get')) return 'getter';
  return node.tokens.includes('set') ? 'setter' : 'method';
}

function computedKey(ctx: Context, key: SyntaxNode): Reg | undefined {
  const inner = key.type === 'computed_property_name' ? key.children[0] : undefined;
  return inner === undefined || propertyName(ctx, key) !== undefined ? undefined : lowerExpression(ctx, inner);
}

function keyed(ctx: Context, key: SyntaxNode, computed: Reg | undefined, src: Reg, mark?: IrMark): Entry {
  if (computed !== undefined) return { kind: 'computed', key: computed, src };
  const entry = { kind: 'field', key: propertyName(ctx, key) ?? '', keyRange: rangeOf(key), src } as const;
  return mark === undefined ? entry : { ...entry, mark };
}

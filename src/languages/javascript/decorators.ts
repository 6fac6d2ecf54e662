/**
 * Decorators by the dotted name they are called by, with their arguments as far as they are written out; what they mean is for the tables of the
 * frameworks' models to know.
 */
import type { IrDecorator, IrWritten, Reg } from '../../ir/types.js';
import type { SyntaxNode } from '../syntax.js';
import { lowerExpression } from './expressions.js';
import { MAX_DEPTH, child, rangeOf } from './context.js';
import type { Context } from './context.js';
import { constantString, numberValue, propertyName } from './literals.js';
import { dottedName } from './types.js';

export function decorator(ctx: Context, node: SyntaxNode): IrDecorator {
  let target = node.children[0];
  const call = target?.type === 'call_expression' ? target : undefined;
  if (call !== undefined) target = child(call, 'function');
  const name = target === undefined ? '' : dottedName(ctx, target);
  if (call === undefined) return { name, range: rangeOf(node) };
  return { name, range: rangeOf(node), args: (child(call, 'arguments')?.children ?? []).map((argument) => written(ctx, argument, 0)) };
}

/** What a decorator is, as a value; undefined where it is nothing that is called to make one. */
export function lowerDecorator(ctx: Context, node: SyntaxNode): Reg | undefined {
  const [target] = node.children;
  return target === undefined ? undefined : lowerExpression(ctx, target);
}

/** Class decorators do their work when they are called with their arguments. */
export function lowerClassDecorators(ctx: Context, ...nodes: readonly (SyntaxNode | undefined)[]): void {
  for (const part of nodes.flatMap((node) => node?.children ?? [])) if (part.type === 'decorator' && part.children[0]?.type === 'call_expression') lowerDecorator(ctx, part);
}

/** The decorators among a node's children. */
export function decoratorsOf(ctx: Context, node: SyntaxNode): IrDecorator[] {
  const found: IrDecorator[] = [];
  for (const part of node.children) if (part.type === 'decorator') found.push(decorator(ctx, part));
  return found;
}

/** Those of a parameter, which may be called with variables of the module. */
export function parameterDecorators(ctx: Context, node: SyntaxNode): IrDecorator[] {
  const found = decoratorsOf(ctx, node);
  for (const { args } of found) for (const arg of args ?? []) if (arg.kind === 'name') ctx.builder.typeQueries.add(arg.name.split('.')[0] ?? '');
  return found;
}

const OTHER: IrWritten = { kind: 'other' };

function written(ctx: Context, node: SyntaxNode, depth: number): IrWritten {
  if (depth >= MAX_DEPTH) return OTHER;
  const inner = (part: SyntaxNode | undefined): IrWritten => (part === undefined ? OTHER : written(ctx, part, depth + 1));
  switch (node.type) {
    case 'string':
    case 'template_string': {
      const value = constantString(ctx, node);
      return value === undefined ? OTHER : { kind: 'literal', value };
    }
    case 'number':
      return { kind: 'literal', value: numberValue(ctx, node) };
    case 'true':
    case 'false':
      return { kind: 'literal', value: node.type === 'true' };
    case 'null':
      return { kind: 'literal', value: null };
    case 'undefined':
      return { kind: 'literal', value: undefined };
    case 'identifier':
    case 'member_expression':
      return { kind: 'name', name: dottedName(ctx, node) };
    case 'array':
      return { kind: 'list', items: node.children.map(inner) };
    case 'object':
      return { kind: 'object', entries: node.children.flatMap((entry) => {
        const key = entry.type === 'pair' ? child(entry, 'key') : undefined;
        const name = key && propertyName(ctx, key);
        return name === undefined ? [] : [{ key: name, value: inner(child(entry, 'value')) }];
      }) };
    case 'arrow_function':
      return inner(child(node, 'body'));
    case 'parenthesized_expression':
      return inner(node.children[0]);
    default:
      return OTHER;
  }
}

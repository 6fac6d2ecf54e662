/**
 * CommonJS by its conventions: `require('x')`, `module.exports` and `exports` mean what they mean only while no scope declares these
 * names, so that a bundle's own `module` parameter is just a parameter.
 */
import type { Reg } from '../../ir/types.js';
import type { SyntaxNode } from '../syntax.js';
import { child, rangeOf, textOf } from './context.js';
import type { Context } from './context.js';
import { constantString, propertyName } from './literals.js';
import { resolve } from './scopes.js';

export function isFreeName(ctx: Context, node: SyntaxNode | undefined, name: string): boolean {
  return node?.type === 'identifier' && textOf(ctx, node) === name && resolve(ctx, name) === undefined;
}

/** Whether the node is `exports` or `module.exports`. */
export function isExportsObject(ctx: Context, node: SyntaxNode | undefined): boolean {
  if (node === undefined) return false;
  if (node.type === 'identifier') return isFreeName(ctx, node, 'exports');
  return isModuleExports(ctx, node);
}

function isModuleExports(ctx: Context, node: SyntaxNode): boolean {
  if (node.type !== 'member_expression') return false;
  const property = child(node, 'property');
  return property !== undefined && textOf(ctx, property) === 'exports' && isFreeName(ctx, child(node, 'object'), 'module');
}

/** What an assignment to `target` exports: a name, `=` for the whole, undefined for nothing. */
export function exportTarget(ctx: Context, target: SyntaxNode): string | undefined {
  if (isModuleExports(ctx, target)) return '=';
  if (!isExportsObject(ctx, child(target, 'object'))) return undefined;
  const property = child(target, 'property') ?? child(target, 'index');
  if (property === undefined) return undefined;
  return target.type === 'member_expression' || property.type === 'string' ? propertyName(ctx, property) : undefined;
}

/** What the module has exported so far, seen from inside. */
export function ownExports(ctx: Context, node: SyntaxNode): Reg {
  const range = rangeOf(node);
  ctx.builder.specifier(ctx.self, range);
  return ctx.fn.import(range, ctx.self, '=');
}

/** The specifier of `require('x')` or `import('x')`, given the call. */
export function requiredSpecifier(ctx: Context, call: SyntaxNode): { readonly specifier: string; readonly node: SyntaxNode } | undefined {
  const source = child(call, 'arguments')?.children[0];
  const specifier = constantString(ctx, source);
  return source === undefined || specifier === undefined ? undefined : { specifier, node: source };
}

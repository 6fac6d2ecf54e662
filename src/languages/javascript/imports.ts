/**
 * Imports, which hoist: every name is there before the first statement. Each becomes a value (an `import` instruction and a slot)
 * and a name in the type space, since the file alone does not tell which of the two it is; `import type` is only the latter.
 */
import type { Range } from '../../base/text.js';
import type { SyntaxNode } from '../syntax.js';
import { child, childOfType, rangeOf, textOf } from './context.js';
import type { Context } from './context.js';
import { propertyName, stringValue } from './literals.js';
import { resolve } from './scopes.js';

export function hoistImport(ctx: Context, node: SyntaxNode): void {
  if (node.type === 'import_alias') hoistAlias(ctx, node);
  else hoistStatement(ctx, node);
}

function hoistStatement(ctx: Context, node: SyntaxNode): void {
  const required = childOfType(node, 'import_require_clause');
  const source = child(required ?? node, 'source');
  if (source === undefined) return;
  const specifier = stringValue(ctx, source);
  ctx.builder.specifier(specifier, rangeOf(source));
  const typeOnly = node.tokens.includes('type') || node.tokens.includes('typeof');
  const add = (local: SyntaxNode, name: string, onlyType = typeOnly): void => {
    ctx.builder.typeImports.push({ local: textOf(ctx, local), specifier, name });
    if (!onlyType) importValue(ctx, local, specifier, name);
  };
  if (required !== undefined) {
    const local = required.children[0];
    if (local?.type === 'identifier') add(local, '=');
    return;
  }
  for (const part of childOfType(node, 'import_clause')?.children ?? []) {
    if (part.type === 'identifier') add(part, 'default');
    else if (part.type === 'namespace_import') {
      const local = part.children[0];
      if (local !== undefined) add(local, '*');
    } else if (part.type === 'named_imports') {
      for (const item of part.children) {
        const name = child(item, 'name');
        const local = child(item, 'alias') ?? name;
        if (name !== undefined && local !== undefined) add(local, propertyName(ctx, name) ?? '', typeOnly || item.tokens.includes('type'));
      }
    }
  }
}

/** Reads an export of another module into a name of this scope. */
function importValue(ctx: Context, local: SyntaxNode, specifier: string, name: string): void {
  const range = rangeOf(local);
  const slot = ctx.scope.declare(textOf(ctx, local), range);
  ctx.fn.store(range, slot, ctx.fn.import(range, specifier, name));
}

/** `import Local = A.B.C`. */
function hoistAlias(ctx: Context, node: SyntaxNode): void {
  const [local, target] = node.children;
  if (local?.type !== 'identifier' || target === undefined) return;
  const names = textOf(ctx, target).split('.').map((name) => name.trim());
  const range: Range = rangeOf(target);
  const [first = ''] = names;
  const slot = resolve(ctx, first);
  let value = slot === undefined ? ctx.fn.global(range, first) : ctx.fn.load(range, slot);
  for (const name of names.slice(1)) value = ctx.fn.get(range, value, name, range);
  ctx.fn.store(rangeOf(local), ctx.scope.declare(textOf(ctx, local), rangeOf(local)), value);
}

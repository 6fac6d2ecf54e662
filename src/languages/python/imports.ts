/**
 * Imports. Each becomes a value (an `import` instruction and a variable) and a name in the type space, since the file alone does not tell which of
 * the two it is. `from a import b` may mean a name of the module `a` or the module `a.b`, and only the project knows.
 */
import { SyntaxNode } from '../syntax.js';
import { child, rangeOf, textOf } from './context.js';
import type { Context } from './context.js';
import { bindName } from './targets.js';

export function lowerImport(ctx: Context, node: SyntaxNode): void {
  for (const item of node.children) {
    if (item.field !== 'name') continue;
    const alias = child(item, 'alias');
    const module = alias === undefined ? item : child(item, 'name');
    if (module === undefined) continue;
    const specifier = dotted(ctx, module);
    if (alias === undefined) importNamespace(ctx, module, specifier);
    else {
      note(ctx, alias, specifier, '*');
      bindName(ctx, alias, ctx.fn.import(rangeOf(alias), specifier, '*'));
    }
  }
}

const dotted = (ctx: Context, node: SyntaxNode): string => textOf(ctx, node).replace(/\s+/g, '');

/** `import a.b.c` makes the name `a`, with `b` on it, with `c` on that. */
function importNamespace(ctx: Context, node: SyntaxNode, specifier: string): void {
  const range = rangeOf(node);
  const names = specifier.split('.');
  const [first = ''] = names;
  const local = new SyntaxNode('identifier', '', node.start, node.start + first.length);
  ctx.builder.specifier(first, range);
  const root = ctx.fn.import(range, first, '*');
  let base = root;
  for (let count = 2; count <= names.length; count++) {
    const name = names[count - 1] ?? '';
    const part = names.slice(0, count).join('.');
    ctx.builder.specifier(part, range);
    const value = ctx.fn.import(range, part, '*');
    ctx.fn.set(range, base, name, value);
    base = value;
  }
  ctx.builder.typeImports.push({ local: specifier, specifier, name: '*' });
  bindName(ctx, local, root);
}

function note(ctx: Context, at: SyntaxNode, specifier: string, name: string, submodule?: string): void {
  const local = textOf(ctx, at);
  const from = { specifier, name, ...(submodule === undefined ? {} : { submodule }) };
  ctx.builder.specifier(specifier, rangeOf(at));
  if (submodule !== undefined) ctx.builder.specifier(submodule, rangeOf(at));
  ctx.builder.typeImports.push({ local, ...from });
  if (ctx.scope.kind === 'module') ctx.builder.typeExports.push({ exported: local, ...from });
}

export function lowerImportFrom(ctx: Context, node: SyntaxNode): void {
  const module = child(node, 'module_name');
  if (module === undefined) return;
  const specifier = dotted(ctx, module);
  for (const item of node.children) {
    if (item.type === 'wildcard_import') {
      ctx.builder.specifier(specifier, rangeOf(module));
      if (!ctx.stars.includes(specifier)) ctx.stars.push(specifier);
      if (ctx.scope.kind === 'module') ctx.fn.reexport(rangeOf(node), specifier);
    }
    if (item.field !== 'name') continue;
    const nameNode = item.type === 'aliased_import' ? child(item, 'name') : item;
    const local = item.type === 'aliased_import' ? child(item, 'alias') : item;
    if (nameNode === undefined || local === undefined) continue;
    const name = dotted(ctx, nameNode);
    // Modules are written in small letters, classes and constants are not.
    const submodule = /^[a-z_]/.test(name) ? `${specifier}${specifier.endsWith('.') ? '' : '.'}${name}` : undefined;
    note(ctx, local, specifier, name, submodule);
    bindName(ctx, local, ctx.fn.import(rangeOf(local), specifier, name, submodule));
  }
}

/**
 * A whole file, in the order in which a module comes to life: its names, its statements from top to bottom, and in the end everything it has
 * become, since every name of a module can be imported.
 */
import { ModuleBuilder } from '../../ir/builder.js';
import type { IrModule } from '../../ir/types.js';
import type { SyntaxTree } from '../syntax.js';
import type { Context } from './context.js';
import { collectNames } from './names.js';
import { Scope } from './scopes.js';
import { lowerStatements } from './statements.js';

export function lowerPython(tree: SyntaxTree, path: string, text: string, language: string): IrModule {
  const builder = new ModuleBuilder(path, language);
  const range = { start: 0, end: text.length };
  const fn = builder.function(
    { name: '', kind: 'module', range, nameRange: { start: 0, end: 0 }, classIndex: -1, async: false, generator: false, returnType: undefined, decorators: [] },
    undefined,
  );
  const scope = new Scope(fn, undefined, 'module');
  const ctx: Context = { text, builder, moduleScope: scope, stars: [], classNames: classNames(tree, text), typeParams: new Set(), fn, scope, depth: 0, loops: [], resumes: false };
  const names = collectNames(ctx, tree.root.children);
  for (const [name, at] of names.bound) scope.declare(name, at);
  lowerStatements(ctx, tree.root.children);
  const end = { start: text.length, end: text.length };
  for (const [name, slot] of scope.names) fn.export(end, name, fn.load(names.bound.get(name) ?? end, slot));
  return builder.finish(tree.comments, tree.errors);
}

function classNames(tree: SyntaxTree, text: string): ReadonlySet<string> {
  const found = new Set<string>();
  const pending = [...tree.root.children];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'class_definition') {
      const name = node.children.find(({ field }) => field === 'name');
      if (name !== undefined) found.add(text.slice(name.start, name.end));
    }
    for (const part of node.children) pending.push(part);
  }
  return found;
}

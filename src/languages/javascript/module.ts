/**
 * A whole file, in the order in which a module comes to life: names and imports, functions, statements from top to bottom, and in the
 * end its exports.
 */
import { ModuleBuilder } from '../../ir/builder.js';
import type { IrModule } from '../../ir/types.js';
import type { SyntaxNode, SyntaxTree } from '../syntax.js';
import { moduleContext } from './context.js';
import { declareDocTypes } from './doc-declarations.js';
import { readDocs } from './docs.js';
import { collectExports, finishExports } from './exports.js';
import { noteDirectives } from './functions.js';
import { flat, hoist, hoistVars } from './hoisting.js';
import { Scope } from './scopes.js';
import { lowerStatements } from './statements.js';

export function lowerJavaScript(tree: SyntaxTree, path: string, text: string, language: string): IrModule {
  const builder = new ModuleBuilder(path, language);
  const range = { start: 0, end: text.length };
  const fn = builder.function(
    { name: '', kind: 'module', range, nameRange: { start: 0, end: 0 }, classIndex: -1, async: false, generator: false, returnType: undefined, decorators: [] },
    undefined,
  );
  const scope = new Scope(fn, undefined, 'function');
  const docTypes = language === 'javascript';
  const ctx = moduleContext(text, path, builder, fn, scope, readDocs(tree.comments, text, docTypes), docTypes);
  const statements = flat(tree.root.children);
  if (isAmbientScript(path, statements)) ctx.ambient = '';
  for (const statement of statements) collectExports(ctx, statement);
  noteDirectives(ctx, statements);
  declareDocTypes(ctx);
  hoistVars(ctx, statements);
  hoist(ctx, statements);
  lowerStatements(ctx, statements);
  finishExports(ctx);
  builder.marks.push(...ctx.docs.marks);
  return builder.finish(tree.comments, tree.errors);
}

/** A declaration file that neither imports nor exports declares for everybody. */
function isAmbientScript(path: string, statements: readonly SyntaxNode[]): boolean {
  return /\.d\.[cm]?ts$/.test(path) && !statements.some(({ type }) => type === 'import_statement' || type === 'export_statement' || type === 'import_alias');
}

/**
 * Exports. A name that is exported is exported with the value it has in the end, so these wait until the body is done; what has no name
 * (`export default expression`) and what comes straight from another module is exported where it stands. Types are exported beside.
 */
import type { TypeDraft } from '../../ir/builder.js';
import type { SyntaxNode } from '../syntax.js';
import { lowerClass } from './classes.js';
import { child, childOfType, rangeOf, textOf } from './context.js';
import type { Context } from './context.js';
import { isExpression, lowerExpression } from './expressions.js';
import { bareStatement, isFunctionDeclaration } from './hoisting.js';
import { propertyName, stringValue } from './literals.js';
import { resolve } from './scopes.js';
import { lowerStatement } from './statements.js';

/** Notes what an export statement exports once its module or namespace is done. Seen for every statement, reachable or not. */
export function collectExports(ctx: Context, node: SyntaxNode): void {
  if (node.type !== 'export_statement') return;
  const isDefault = node.tokens.includes('default');
  const declaration = child(node, 'declaration');
  if (declaration !== undefined) {
    for (const name of declaredNames(bareStatement(declaration))) {
      ctx.exports.push({ exported: isDefault ? 'default' : textOf(ctx, name), local: textOf(ctx, name), range: rangeOf(name) });
    }
    return;
  }
  const value = child(node, 'value');
  if (isDefault && value?.type === 'identifier') {
    // The value is exported in place; the name may also be a type's.
    ctx.exports.push({ exported: 'default', local: textOf(ctx, value), range: rangeOf(value), typeOnly: true });
  }
  const whole = node.tokens.includes('=') ? node.children.find(({ type }) => type === 'identifier') : undefined;
  if (whole !== undefined) ctx.exports.push({ exported: '=', local: textOf(ctx, whole), range: rangeOf(whole), typeOnly: true });
  const source = child(node, 'source');
  for (const item of childOfType(node, 'export_clause')?.children ?? []) {
    const name = child(item, 'name');
    const alias = child(item, 'alias') ?? name;
    if (name === undefined || alias === undefined || source !== undefined) continue;
    const typeOnly = node.tokens.includes('type') || item.tokens.includes('type');
    ctx.exports.push({ exported: propertyName(ctx, alias) ?? '', local: textOf(ctx, name), range: rangeOf(item), typeOnly });
  }
}

function declaredNames(declaration: SyntaxNode): SyntaxNode[] {
  if (declaration.type === 'import_alias') return declaration.children.slice(0, 1);
  const named = child(declaration, 'name');
  if (named !== undefined) return named.type === 'identifier' || named.type === 'type_identifier' ? [named] : [];
  const names: SyntaxNode[] = [];
  const pending: SyntaxNode[] = declaration.children.map((declarator) => child(declarator, 'name')).filter((name) => name !== undefined).reverse();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'identifier' || node.type === 'shorthand_property_identifier_pattern') names.push(node);
    else if (node.type === 'pair_pattern') pending.push(...node.children.filter(({ field }) => field === 'value'));
    else if (node.type === 'assignment_pattern' || node.type === 'object_assignment_pattern') pending.push(...node.children.filter(({ field }) => field === 'left'));
    else if (node.type.endsWith('_pattern')) pending.push(...[...node.children].reverse());
  }
  return names;
}

/** The part of an export statement that runs where it stands. */
export function lowerExport(ctx: Context, node: SyntaxNode): void {
  const source = child(node, 'source');
  if (source !== undefined) {
    lowerExportFrom(ctx, node, stringValue(ctx, source), source);
    return;
  }
  const declaration = child(node, 'declaration');
  const isDefault = node.tokens.includes('default');
  if (declaration !== undefined) {
    lowerExportedDeclaration(ctx, node, declaration, isDefault);
    return;
  }
  const value = child(node, 'value') ?? node.children.find(isExpression);
  if (value === undefined) return;
  if (isDefault) {
    const known = ctx.builder.types.length;
    ctx.fn.export(rangeOf(node), 'default', lowerExpression(ctx, value, { name: 'default', range: { start: value.start, end: value.start } }));
    if (value.type === 'class') exportDefaultClass(ctx, value, known);
  }
  if (!isDefault && node.tokens.includes('=')) ctx.fn.export(rangeOf(node), '=', lowerExpression(ctx, value));
}

function lowerExportedDeclaration(ctx: Context, node: SyntaxNode, declaration: SyntaxNode, isDefault: boolean): void {
  const isClass = declaration.type === 'class_declaration' || declaration.type === 'abstract_class_declaration';
  const nameless = child(declaration, 'name') === undefined;
  if (isClass) {
    // Decorators may stand before `export`.
    const hint = isDefault ? { name: 'default', range: { start: declaration.start, end: declaration.start } } : undefined;
    const known = ctx.builder.types.length;
    const value = lowerClass(ctx, declaration, hint, node);
    if (nameless && isDefault) {
      ctx.fn.export(rangeOf(node), 'default', value);
      exportDefaultClass(ctx, declaration, known);
    }
  } else if (isDefault && nameless && isFunctionDeclaration(declaration)) {
    ctx.fn.export(rangeOf(node), 'default', lowerExpression(ctx, declaration, { name: 'default', range: { start: declaration.start, end: declaration.start } }));
  } else lowerStatement(ctx, declaration);
}

/** The type of a class that only its export names; it is among those that came since `known`. */
function exportDefaultClass(ctx: Context, node: SyntaxNode, known: number): void {
  const name = child(node, 'name');
  const wanted = name === undefined ? 'default' : textOf(ctx, name);
  ctx.builder.types.slice(known).find((type) => type.name === wanted)?.exportedAs.push('default');
}

function lowerExportFrom(ctx: Context, node: SyntaxNode, specifier: string, source: SyntaxNode): void {
  const range = rangeOf(node);
  ctx.builder.specifier(specifier, rangeOf(source));
  const typeOnly = node.tokens.includes('type');
  const clause = childOfType(node, 'export_clause');
  const namespace = childOfType(node, 'namespace_export');
  if (namespace !== undefined) {
    const alias = namespace.children[0];
    if (alias === undefined) return;
    const exported = propertyName(ctx, alias) ?? '';
    ctx.builder.typeExports.push({ exported, specifier, name: '*' });
    if (!typeOnly) ctx.fn.export(range, exported, ctx.fn.import(range, specifier, '*'));
  } else if (clause === undefined) ctx.fn.reexport(range, specifier);
  for (const item of clause?.children ?? []) {
    const nameNode = child(item, 'name');
    const alias = child(item, 'alias') ?? nameNode;
    if (nameNode === undefined || alias === undefined) continue;
    const name = propertyName(ctx, nameNode) ?? '';
    const exported = propertyName(ctx, alias) ?? '';
    ctx.builder.typeExports.push({ exported, specifier, name });
    if (!typeOnly && !item.tokens.includes('type')) ctx.fn.export(rangeOf(item), exported, ctx.fn.import(rangeOf(item), specifier, name));
  }
}

/** At the end of a module: its names as they are now. */
export function finishExports(ctx: Context): void {
  const types = new Map<string, TypeDraft[]>();
  for (const type of ctx.builder.types) {
    const [first = ''] = type.name.split('.', 1);
    const known = types.get(first);
    if (known === undefined) types.set(first, [type]);
    else known.push(type);
  }
  const imports = new Map(ctx.builder.typeImports.map((known) => [known.local, known]));
  const done = new Set<string>();
  for (const { exported, local, range, typeOnly } of ctx.exports) {
    // The overloads of a function are one export.
    if (done.has(`${exported} ${local}`)) continue;
    done.add(`${exported} ${local}`);
    for (const type of types.get(local) ?? []) {
      // A type of an exported namespace is reached through it: `Api.User`.
      const name = exported + type.name.slice(local.length);
      if (!type.exportedAs.includes(name)) type.exportedAs.push(name);
    }
    const imported = imports.get(local);
    if (imported !== undefined) ctx.builder.typeExports.push({ exported, specifier: imported.specifier, name: imported.name });
    const slot = typeOnly === true ? undefined : resolve(ctx, local);
    if (slot !== undefined) ctx.fn.export(range, exported, ctx.fn.load(range, slot));
  }
}

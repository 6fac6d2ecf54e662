/**
 * TypeScript's own constructs that leave something at run time, `enum` and `namespace`, and `declare`, which leaves nothing but types
 * and typed names. A namespace is lowered in place, as an object that gets what its body exports.
 */
import type { Entry, Reg } from '../../ir/types.js';
import type { SyntaxNode } from '../syntax.js';
import { declareAmbientClass } from './classes.js';
import { child, compactText, rangeOf, textOf } from './context.js';
import type { Context, PendingExport } from './context.js';
import { collectExports } from './exports.js';
import { lowerExpression } from './expressions.js';
import { bareStatement, declareValue, flat, hoist, hoistVars } from './hoisting.js';
import { stringValue } from './literals.js';
import { inBlockScope, resolve } from './scopes.js';
import { lowerStatements } from './statements.js';
import { annotation, enumMembers } from './types.js';

export function lowerEnum(ctx: Context, node: SyntaxNode): void {
  const name = child(node, 'name');
  if (name === undefined || name.start === name.end) return;
  const entries = enumMembers(ctx, node).map((member): Entry => {
    const { node: key, initialiser, value } = member;
    const keyRange = rangeOf(key);
    const src = initialiser !== undefined && value === undefined ? lowerExpression(ctx, initialiser) : ctx.fn.const(rangeOf(initialiser ?? key), value);
    return { kind: 'field', key: member.name, keyRange, src };
  });
  ctx.fn.store(rangeOf(name), ctx.scope.declare(textOf(ctx, name), rangeOf(name)), ctx.fn.object(rangeOf(node), entries));
}

/** `declare …`, `declare module 'x' { … }`, `declare global { … }`. */
export function lowerAmbient(ctx: Context, node: SyntaxNode): void {
  const declaration = node.type === 'ambient_declaration' && !node.tokens.includes('global') ? bareStatement(node) : node;
  switch (declaration.type) {
    case 'lexical_declaration':
    case 'variable_declaration':
      for (const declarator of declaration.children) {
        const target = child(declarator, 'name');
        const type = annotation(ctx, declarator);
        if (target?.type === 'identifier' && type !== undefined) declareValue(ctx, target, textOf(ctx, target), type);
      }
      break;
    case 'class_declaration':
    case 'abstract_class_declaration':
      declareAmbientClass(ctx, declaration);
      break;
    case 'internal_module':
      lowerNamespace(ctx, declaration);
      break;
    case 'module':
    case 'ambient_declaration': {
      const body = child(declaration, 'body') ?? declaration.children.find((part) => part.type === 'statement_block');
      const name = child(declaration, 'name');
      const { ambient } = ctx;
      ctx.ambient = name?.type === 'string' ? stringValue(ctx, name) : '';
      if (body !== undefined) lowerAmbientBody(ctx, body.children);
      ctx.ambient = ambient;
      break;
    }
    default:
      break;
  }
}

/** Types and typed names of `declare module` and `declare global`; they belong to no export list of this file. */
function lowerAmbientBody(ctx: Context, statements: readonly SyntaxNode[]): void {
  inBlockScope(ctx, () => {
    hoistVars(ctx, statements);
    hoist(ctx, statements);
    for (const statement of flat(statements)) {
      const bare = bareStatement(statement);
      if (bare.type === 'class_declaration' || bare.type === 'abstract_class_declaration') declareAmbientClass(ctx, bare);
      else if (bare.type === 'internal_module') lowerNamespace(ctx, bare);
    }
  });
}

export function lowerNamespace(ctx: Context, node: SyntaxNode): void {
  const nameNode = child(node, 'name');
  const body = child(node, 'body');
  if (nameNode === undefined || body === undefined) return;
  const names = compactText(ctx, nameNode).split('.');
  const [first = ''] = names;
  const range = rangeOf(nameNode);
  const slot = resolve(ctx, first) ?? ctx.scope.declare(first, range);
  const made = nameNode.type === 'string' ? undefined : openObject(ctx, node, slot, names);
  inBlockScope(ctx, () => {
    const outer = ctx.namespace;
    const outerExports = ctx.exports;
    const types = new Set<string>();
    for (const statement of body.children) collectTypeName(ctx, bareStatement(statement), types);
    ctx.namespace = { prefix: `${outer?.prefix ?? ''}${names.join('.')}.`, types, parent: outer };
    ctx.exports = [];
    for (const statement of body.children) collectExports(ctx, statement);
    hoistVars(ctx, body.children);
    hoist(ctx, body.children);
    lowerStatements(ctx, body.children);
    if (made !== undefined) for (const exported of ctx.exports) exportMember(ctx, made, exported);
    ctx.namespace = outer;
    ctx.exports = outerExports;
  });
}

/** The object of the innermost of `A.B.C`; what is there from an earlier part is kept. */
function openObject(ctx: Context, node: SyntaxNode, slot: number, names: readonly string[]): Reg {
  const range = { start: node.start, end: node.start };
  let object = ctx.fn.choice(range, [ctx.fn.load(range, slot), ctx.fn.object(range, [])]);
  ctx.fn.store(range, slot, object);
  for (const name of names.slice(1)) {
    const inner = ctx.fn.choice(range, [ctx.fn.get(range, object, name, range), ctx.fn.object(range, [])]);
    ctx.fn.set(range, object, name, inner);
    object = inner;
  }
  return object;
}

function exportMember(ctx: Context, object: Reg, { exported, local, range, typeOnly }: PendingExport): void {
  const slot = typeOnly === true ? undefined : ctx.scope.own(local);
  if (slot !== undefined) ctx.fn.set(range, object, exported, ctx.fn.load(range, slot));
}

const TYPES = new Set(['interface_declaration', 'type_alias_declaration', 'enum_declaration', 'class_declaration', 'abstract_class_declaration']);

function collectTypeName(ctx: Context, node: SyntaxNode, types: Set<string>): void {
  const name = TYPES.has(node.type) || node.type === 'internal_module' ? child(node, 'name') : undefined;
  if (name !== undefined) types.add(textOf(ctx, name).split('.')[0] ?? '');
}

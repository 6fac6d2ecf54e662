/**
 * What a scope knows before its first statement runs: its names, `var`s from anywhere in the function, and function declarations,
 * whose closures exist from the start. Type declarations hoist too, so that they are there even where control never comes.
 */
import type { IrType } from '../../ir/types.js';
import type { SyntaxNode } from '../syntax.js';
import { child, rangeOf, textOf } from './context.js';
import type { Context } from './context.js';
import { declareNames, lowerFunction } from './functions.js';
import { hoistImport } from './imports.js';
import type { Scope } from './scopes.js';
import { functionType, lowerTypeDeclaration } from './types.js';

/** The statement that an `export` or `declare` stands before, or the statement itself. The grammar takes a namespace for an expression. */
export function bareStatement(statement: SyntaxNode): SyntaxNode {
  let bare = statement;
  for (;;) {
    let inner: SyntaxNode | undefined;
    if (bare.type === 'export_statement') inner = child(bare, 'declaration');
    else if (bare.type === 'expression_statement') inner = bare.children.find((part) => part.type === 'internal_module');
    else if (bare.type === 'ambient_declaration' && !bare.tokens.includes('global')) inner = bare.children.find((part) => part.type !== 'decorator');
    if (inner === undefined) return bare;
    bare = inner;
  }
}

/** The declared names of a list of statements, then its functions and types. To be called once, in the list's own scope. */
export function hoist(ctx: Context, statements: readonly SyntaxNode[]): void {
  const bare = flat(statements).map(bareStatement);
  for (const statement of bare) hoistNames(ctx, statement);
  hoistSignatures(ctx, bare);
  for (const statement of bare) {
    if (statement.type === 'import_statement' || statement.type === 'import_alias') hoistImport(ctx, statement);
    else if (isTypeDeclaration(statement)) lowerTypeDeclaration(ctx, statement);
  }
  for (const statement of bare) if (isFunctionDeclaration(statement)) hoistFunction(ctx, statement);
}

/** Statements with those inside broken ones. */
export function flat(statements: readonly SyntaxNode[]): readonly SyntaxNode[] {
  if (!statements.some((statement) => statement.type === 'ERROR')) return statements;
  const result: SyntaxNode[] = [];
  const pending = [...statements].reverse();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.type === 'ERROR') pending.push(...[...next.children].reverse());
    else result.push(next);
  }
  return result;
}

function isTypeDeclaration(node: SyntaxNode): boolean {
  return node.type === 'interface_declaration' || node.type === 'type_alias_declaration' || node.type === 'enum_declaration';
}

export function isFunctionDeclaration(node: SyntaxNode): boolean {
  return node.type === 'function_declaration' || node.type === 'generator_function_declaration';
}

function hoistNames(ctx: Context, statement: SyntaxNode): void {
  switch (statement.type) {
    case 'lexical_declaration':
    case 'using_declaration':
      for (const declarator of statement.children) {
        const name = child(declarator, 'name');
        if (name !== undefined) declareNames(ctx, name);
      }
      break;
    case 'function_declaration':
    case 'generator_function_declaration':
    case 'class_declaration':
    case 'abstract_class_declaration':
    case 'enum_declaration': {
      const name = child(statement, 'name');
      if (name !== undefined && name.start < name.end) ctx.scope.declare(textOf(ctx, name), rangeOf(name));
      break;
    }
    case 'internal_module': {
      let name = child(statement, 'name');
      while (name?.type === 'nested_identifier') name = child(name, 'object');
      if (name?.type === 'identifier') ctx.scope.declare(textOf(ctx, name), rangeOf(name));
      break;
    }
    default:
      break;
  }
}

/** Functions of which only signatures are there are values of a function type; the signatures before a body are its overloads. */
function hoistSignatures(ctx: Context, statements: readonly SyntaxNode[]): void {
  const declared = new Map<string, { readonly node: SyntaxNode; readonly types: IrType[] }>();
  for (const node of statements) {
    const name = node.type === 'function_signature' ? child(node, 'name') : undefined;
    if (name === undefined || name.start === name.end || ctx.scope.own(textOf(ctx, name)) !== undefined) continue;
    const known = declared.get(textOf(ctx, name));
    if (known === undefined) declared.set(textOf(ctx, name), { node: name, types: [functionType(ctx, node)] });
    else known.types.push(functionType(ctx, node));
  }
  for (const [name, { node, types: [first, ...others] }] of declared) {
    if (first === undefined) continue;
    declareValue(ctx, node, name, others.length === 0 ? first : { kind: 'intersection', of: [first, ...others] });
  }
}

/** A name whose value comes from elsewhere: all that is known is its type. */
export function declareValue(ctx: Context, node: SyntaxNode, name: string, type: IrType): void {
  const range = rangeOf(node);
  const slot = ctx.scope.declare(name, range);
  ctx.fn.setSlotType(slot, type);
  ctx.fn.store(range, slot, ctx.fn.unknown(range, 'declare', []));
}

function hoistFunction(ctx: Context, node: SyntaxNode): void {
  const name = child(node, 'name');
  const index = lowerFunction(ctx, node, undefined);
  const value = ctx.fn.function(rangeOf(node), index);
  if (name === undefined || name.start === name.end) return;
  ctx.fn.store(rangeOf(name), ctx.scope.declare(textOf(ctx, name), rangeOf(name)), value);
}

const HOLDERS_OF_VARS = new Set([
  'statement_block', 'if_statement', 'else_clause', 'for_statement', 'for_in_statement', 'while_statement', 'do_statement', 'try_statement', 'catch_clause',
  'finally_clause', 'switch_statement', 'switch_body', 'switch_case', 'switch_default', 'labeled_statement', 'with_statement', 'export_statement',
  'ambient_declaration', 'ERROR',
]);

/** Declares the `var`s below `statements`, functions and namespaces excepted, in the current scope. */
export function hoistVars(ctx: Context, statements: readonly SyntaxNode[]): void {
  const scope: Scope = ctx.scope;
  const pending = [...statements].reverse();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'variable_declaration') {
      for (const declarator of node.children) {
        const name = child(declarator, 'name');
        if (name !== undefined) declareNames(ctx, name, scope);
      }
    } else if (HOLDERS_OF_VARS.has(node.type)) {
      if (node.type === 'for_in_statement' && node.tokens.includes('var')) {
        const left = child(node, 'left');
        if (left !== undefined) declareNames(ctx, left, scope);
      }
      for (let index = node.children.length - 1; index >= 0; index--) {
        const part = node.children[index];
        if (part !== undefined) pending.push(part);
      }
    }
  }
}

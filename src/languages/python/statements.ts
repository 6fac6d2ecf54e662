/** Statements to blocks and edges. Nothing is emitted for what control cannot reach. */
import type { Reg } from '../../ir/types.js';
import type { SyntaxNode } from '../syntax.js';
import { lowerClass } from './classes.js';
import { MAX_DEPTH, child, rangeOf, textOf, unknown } from './context.js';
import type { Context } from './context.js';
import { lowerFor, lowerIf, lowerTry, lowerWhile, lowerWith } from './control.js';
import { isExpression, lowerExpression } from './expressions.js';
import { PLAIN, decorated, decoratorNodes, decoratorOf, definitionOf, lowerFunction } from './functions.js';
import { lowerImport, lowerImportFrom } from './imports.js';
import { lowerMatch } from './match.js';
import { combine } from './operators.js';
import { resolve } from './scopes.js';
import { bindName, bindTarget, placeOf } from './targets.js';
import { lowerType, typeParam, withTypeParams } from './types.js';

type Lowering = (ctx: Context, node: SyntaxNode) => void;

const nothing: Lowering = () => undefined;

const STATEMENTS = new Map<string, Lowering>([
  ['expression_statement', (ctx, node) => lowerStatements(ctx, node.children)],
  ['assignment', lowerAssignment],
  ['augmented_assignment', lowerAugmented],
  ['function_definition', lowerDefinition],
  ['class_definition', lowerClass],
  ['decorated_definition', lowerDecorated],
  ['import_statement', lowerImport],
  ['import_from_statement', lowerImportFrom],
  ['future_import_statement', nothing],
  ['if_statement', lowerIf],
  ['for_statement', lowerFor],
  ['while_statement', lowerWhile],
  ['with_statement', lowerWith],
  ['try_statement', lowerTry],
  ['match_statement', lowerMatch],
  ['return_statement', lowerReturn],
  ['raise_statement', lowerRaise],
  ['assert_statement', lowerAssert],
  ['delete_statement', lowerDelete],
  ['break_statement', (ctx) => jump(ctx, 'breakTo')],
  ['continue_statement', (ctx) => jump(ctx, 'continueTo')],
  ['pass_statement', nothing],
  ['global_statement', nothing],
  ['nonlocal_statement', nothing],
  ['type_alias_statement', lowerAlias],
  ['print_statement', lowerPrint],
  ['block', (ctx, node) => lowerStatements(ctx, node.children)],
]);

export function lowerStatements(ctx: Context, statements: readonly SyntaxNode[]): void {
  for (const statement of statements) lowerStatement(ctx, statement);
}

export function lowerStatement(ctx: Context, node: SyntaxNode): void {
  if (!ctx.fn.live) return;
  if (ctx.depth >= MAX_DEPTH) {
    ctx.fn.unknown(rangeOf(node), 'nesting', []);
    return;
  }
  ctx.depth++;
  const lowering = STATEMENTS.get(node.type);
  if (lowering !== undefined) lowering(ctx, node);
  else if (isExpression(node)) lowerExpression(ctx, node);
  else if (node.type === 'ERROR') lowerStatements(ctx, node.children);
  ctx.depth--;
}

/** The expression under a field, or `unknown` where broken code has none. */
export function lowerClause(ctx: Context, node: SyntaxNode, field: string): Reg {
  const clause = child(node, field);
  return clause === undefined ? unknown(ctx, node) : lowerExpression(ctx, clause);
}

// --- definitions ---------------------------------------------------------------------------------------------------

function lowerDefinition(ctx: Context, node: SyntaxNode): void {
  const definition = definitionOf(node);
  const name = definition && child(definition, 'name');
  if (definition === undefined) return;
  const decorators = decoratorNodes(node).map((decorator) => decoratorOf(ctx, decorator));
  const index = lowerFunction(ctx, definition, { ...PLAIN, decorators });
  const value = decorated(ctx, node, ctx.fn.function(rangeOf(definition), index));
  if (name !== undefined) bindName(ctx, name, value);
}

function lowerDecorated(ctx: Context, node: SyntaxNode): void {
  if (definitionOf(node)?.type === 'class_definition') lowerClass(ctx, node);
  else lowerDefinition(ctx, node);
}

/** `type Address = str`. */
function lowerAlias(ctx: Context, node: SyntaxNode): void {
  const left = child(node, 'left');
  if (left === undefined) return;
  const [, name = '', params = ''] = /^\s*([\p{ID_Start}_][\p{ID_Continue}]*)\s*(?:\[([\s\S]*)\])?/u.exec(textOf(ctx, left)) ?? [];
  declareAlias(ctx, name, left, child(node, 'right'), params === '' ? [] : params.split(',').map((param) => param.replace(/[:=*][\s\S]*$/, '').trim()));
}

function declareAlias(ctx: Context, name: string, at: SyntaxNode, right: SyntaxNode | undefined, params: readonly string[] = []): void {
  const exportedAs = ctx.scope.kind === 'module' ? [name] : [];
  withTypeParams(ctx, params, () => {
    ctx.builder.types.push({ name, kind: 'alias', range: rangeOf(at), params: params.map(typeParam), extends: [], body: lowerType(ctx, right), exportedAs, decorators: [] });
  });
}

const ALIASING = /^(?:[\w.]+\.)?(?:Union|Optional|Annotated|Literal|List|Dict|Tuple|Callable|list|dict|tuple)\s*\[/;

/** `Address = NewType("Address", str)`, `Users = list[User]`, `Id: TypeAlias = int`. */
function aliasValue(ctx: Context, node: SyntaxNode): SyntaxNode | undefined {
  const right = child(node, 'right');
  const type = child(node, 'type');
  if (right === undefined || ctx.scope.kind !== 'module') return undefined;
  if (type !== undefined) return /\bTypeAlias$/.test(textOf(ctx, type)) ? right : undefined;
  if (right.type === 'subscript' && ALIASING.test(textOf(ctx, right))) return right;
  const callee = right.type === 'call' ? child(right, 'function') : undefined;
  return callee !== undefined && /(?:^|\.)NewType$/.test(textOf(ctx, callee)) ? child(right, 'arguments')?.children[1] : undefined;
}

// --- assignments ---------------------------------------------------------------------------------------------------

/** `a = b = value`: one value, targets from left to right. */
function lowerAssignment(ctx: Context, node: SyntaxNode): void {
  const targets: SyntaxNode[] = [];
  let at: SyntaxNode | undefined = node;
  while (at?.type === 'assignment') {
    const left = child(at, 'left');
    if (left !== undefined) targets.push(left);
    const alias = aliasValue(ctx, at);
    if (alias !== undefined && left?.type === 'identifier') declareAlias(ctx, textOf(ctx, left), left, alias);
    const typeNode = child(at, 'type');
    if (typeNode !== undefined && left?.type === 'identifier' && ctx.scope.kind !== 'class') {
      const slot = resolve(ctx, textOf(ctx, left));
      if (slot !== undefined) ctx.fn.setSlotType(slot, lowerType(ctx, typeNode));
    }
    at = child(at, 'right');
  }
  if (at === undefined) return;
  let value = lowerExpression(ctx, at);
  const typeNode = child(node, 'type');
  if (typeNode !== undefined && targets[0]?.type !== 'identifier') value = ctx.fn.cast(rangeOf(at), value, lowerType(ctx, typeNode));
  for (const target of targets) bindTarget(ctx, target, value);
}

function lowerAugmented(ctx: Context, node: SyntaxNode): void {
  const target = child(node, 'left');
  const right = child(node, 'right');
  if (target === undefined || right === undefined) return;
  const place = target.type === 'attribute' || target.type === 'subscript' ? placeOf(ctx, target) : undefined;
  const before = place === undefined ? lowerExpression(ctx, target) : place.read();
  const value = combine(ctx, node, (node.tokens[0] ?? '').slice(0, -1), { reg: before, node: target }, { reg: lowerExpression(ctx, right), node: right });
  if (place === undefined) bindTarget(ctx, target, value);
  else place.write(value);
}

/** `del user["email"]` leaves a record without it; a name that is deleted is read no more. */
function lowerDelete(ctx: Context, node: SyntaxNode): void {
  const pending = [...node.children].reverse();
  for (let target = pending.pop(); target !== undefined; target = pending.pop()) {
    if (target.type === 'attribute' || target.type === 'subscript') placeOf(ctx, target).write(ctx.fn.const(rangeOf(target), undefined));
    else if (target.type !== 'identifier') pending.push(...[...target.children].reverse());
  }
}

// --- leaving -------------------------------------------------------------------------------------------------------

function lowerReturn(ctx: Context, node: SyntaxNode): void {
  const value = node.children.find(isExpression);
  ctx.fn.return(rangeOf(node), value === undefined ? -1 : lowerExpression(ctx, value));
}

function lowerRaise(ctx: Context, node: SyntaxNode): void {
  const value = node.children.find((part) => part.field !== 'cause' && isExpression(part));
  const cause = child(node, 'cause');
  const error = value === undefined ? unknown(ctx, node) : lowerExpression(ctx, value);
  if (cause !== undefined) lowerExpression(ctx, cause);
  ctx.fn.throw(rangeOf(node), error);
}

/** `assert condition, message` is `if not condition: raise AssertionError(message)`. */
function lowerAssert(ctx: Context, node: SyntaxNode): void {
  const [condition, message] = node.children.filter(isExpression);
  if (condition === undefined) return;
  const test = lowerExpression(ctx, condition);
  if (message === undefined) return;
  const range = rangeOf(node);
  const fails = ctx.fn.block();
  const on = ctx.fn.block();
  ctx.fn.branch(test, on, fails);
  ctx.fn.begin(fails);
  ctx.fn.throw(range, ctx.fn.call(range, ctx.fn.global(range, 'AssertionError'), -1, [{ src: lowerExpression(ctx, message), spread: false }]));
  ctx.fn.begin(on);
}

function jump(ctx: Context, where: 'breakTo' | 'continueTo'): void {
  const target = ctx.loops.at(-1);
  if (target !== undefined) ctx.fn.jump(target[where]);
}

/** `print x, y` of the second version of the language. */
function lowerPrint(ctx: Context, node: SyntaxNode): void {
  const args = node.children.filter(({ field }) => field === 'argument').filter(isExpression);
  const callee = ctx.fn.global({ start: node.start, end: node.start + 'print'.length }, 'print');
  ctx.fn.call(rangeOf(node), callee, -1, args.map((arg) => ({ src: lowerExpression(ctx, arg), spread: false })));
}

/**
 * Statements to blocks and edges. Nothing is emitted for what control cannot reach; declarations in it were hoisted before. An
 * `else if` chain is followed in a loop, since generated code has thousands of them.
 */
import type { BlockId, Reg } from '../../ir/types.js';
import type { SyntaxNode } from '../syntax.js';
import { lowerClassDeclaration } from './classes.js';
import { MAX_DEPTH, child, rangeOf, textOf, unknown } from './context.js';
import type { Context, JumpTarget } from './context.js';
import { docAt, docType } from './doc-declarations.js';
import { lowerExport } from './exports.js';
import { isExpression, lowerExpression } from './expressions.js';
import { flat, hoist, isFunctionDeclaration } from './hoisting.js';
import { lowerDo, lowerFor, lowerForIn, lowerWhile } from './loops.js';
import { lowerAmbient, lowerEnum, lowerNamespace } from './namespaces.js';
import { bindPattern, nameOf } from './patterns.js';
import { inBlockScope, resolve } from './scopes.js';
import { lowerTry } from './tries.js';
import { annotation } from './types.js';

type Lowering = (ctx: Context, node: SyntaxNode) => void;

const nothing: Lowering = () => undefined;

const STATEMENTS = new Map<string, Lowering>([
  ['expression_statement', lowerParts],
  ['variable_declaration', lowerDeclaration],
  ['lexical_declaration', lowerDeclaration],
  ['using_declaration', lowerDeclaration],
  ['function_declaration', nothing],
  ['generator_function_declaration', nothing],
  ['function_signature', nothing],
  ['interface_declaration', nothing],
  ['type_alias_declaration', nothing],
  ['import_statement', nothing],
  ['import_alias', nothing],
  ['empty_statement', nothing],
  ['debugger_statement', nothing],
  ['hash_bang_line', nothing],
  ['class_declaration', lowerClassDeclaration],
  ['abstract_class_declaration', lowerClassDeclaration],
  ['enum_declaration', lowerEnum],
  ['internal_module', lowerNamespace],
  ['module', lowerAmbient],
  ['ambient_declaration', lowerAmbient],
  ['export_statement', lowerExport],
  ['statement_block', lowerBlock],
  ['if_statement', lowerIf],
  ['for_statement', lowerFor],
  ['for_in_statement', lowerForIn],
  ['while_statement', lowerWhile],
  ['do_statement', lowerDo],
  ['switch_statement', lowerSwitch],
  ['try_statement', lowerTry],
  ['return_statement', lowerReturn],
  ['throw_statement', lowerThrow],
  ['break_statement', lowerJump],
  ['continue_statement', lowerJump],
  ['labeled_statement', lowerLabeled],
  ['with_statement', lowerWith],
]);

export function lowerStatements(ctx: Context, statements: readonly SyntaxNode[]): void {
  for (const statement of flat(statements)) lowerStatement(ctx, statement);
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
  else if (node.type === 'ERROR') lowerStatements(ctx, node.children);
  else if (isExpression(node)) lowerExpression(ctx, node);
  ctx.depth--;
}

/** The body of an `if` or a loop: in broken code, or after `label:`, it may be a declaration that nobody hoisted. */
export function lowerNested(ctx: Context, node: SyntaxNode | undefined): void {
  if (node === undefined) return;
  if (isFunctionDeclaration(node) || node.type === 'lexical_declaration') {
    inBlockScope(ctx, () => {
      hoist(ctx, [node]);
      lowerStatement(ctx, node);
    });
  } else lowerStatement(ctx, node);
}

function lowerParts(ctx: Context, node: SyntaxNode): void {
  for (const part of node.children) {
    if (isExpression(part)) lowerExpression(ctx, part);
    else lowerStatement(ctx, part);
  }
}

export function lowerBlock(ctx: Context, node: SyntaxNode): void {
  inBlockScope(ctx, () => {
    hoist(ctx, node.children);
    lowerStatements(ctx, node.children);
  });
}

/** Variables; those that are only declared with a type (`let user: User`, `declare const user: User`) get no value. */
function lowerDeclaration(ctx: Context, node: SyntaxNode): void {
  const mode = node.type === 'variable_declaration' ? 'var' : 'declare';
  for (const declarator of node.children) {
    const target = child(declarator, 'name');
    if (target === undefined) continue;
    const type = annotation(ctx, declarator) ?? docType(ctx, docAt(ctx, declarator.start));
    const mark = ctx.docs.mark(declarator.start, declarator.end);
    const plain = target.type === 'identifier';
    if (plain && (type !== undefined || mark !== undefined)) {
      const slot = mode === 'declare' ? ctx.scope.own(textOf(ctx, target)) : resolve(ctx, textOf(ctx, target));
      if (slot !== undefined && type !== undefined) ctx.fn.setSlotType(slot, type);
      if (slot !== undefined && mark !== undefined) ctx.fn.setSlotMark(slot, mark);
    }
    const initialiser = child(declarator, 'value');
    if (initialiser === undefined) continue;
    let value = lowerExpression(ctx, initialiser, { name: nameOf(ctx, target), range: rangeOf(target), type });
    if (!plain && type !== undefined) value = ctx.fn.cast(rangeOf(initialiser), value, type);
    bindPattern(ctx, target, value, mode);
  }
}

/** The expression of a condition, or of any other clause that may be missing in broken code. */
export function lowerClause(ctx: Context, node: SyntaxNode, field: string): Reg {
  const clause = child(node, field);
  return clause === undefined ? unknown(ctx, node) : lowerExpression(ctx, clause);
}

function lowerIf(ctx: Context, node: SyntaxNode): void {
  const exit = ctx.fn.block();
  let at = node;
  for (;;) {
    const condition = lowerClause(ctx, at, 'condition');
    const isAlways = child(at, 'condition')?.children[0]?.type === 'true';
    const alternative = child(at, 'alternative')?.children[0];
    const then = ctx.fn.block();
    const otherwise = alternative === undefined ? exit : ctx.fn.block();
    if (isAlways) ctx.fn.jump(then);
    else ctx.fn.branch(condition, then, otherwise);
    ctx.fn.begin(then);
    lowerNested(ctx, child(at, 'consequence'));
    ctx.fn.jump(exit);
    if (alternative === undefined) break;
    ctx.fn.begin(otherwise);
    if (alternative.type !== 'if_statement') {
      lowerNested(ctx, alternative);
      ctx.fn.jump(exit);
      break;
    }
    at = alternative;
  }
  ctx.fn.begin(exit);
}

function lowerSwitch(ctx: Context, node: SyntaxNode): void {
  const value = lowerClause(ctx, node, 'value');
  const cases = (child(node, 'body')?.children ?? []).filter(({ type }) => type === 'switch_case' || type === 'switch_default');
  const bodies = cases.map((part) => part.children.filter(({ field }) => field === 'body'));
  const blocks = cases.map(() => ctx.fn.block());
  const exit = ctx.fn.block();
  inBlockScope(ctx, () => {
    hoist(ctx, bodies.flat());
    let fallback: BlockId = exit;
    for (const [index, part] of cases.entries()) {
      const block = blocks[index] ?? exit;
      if (part.type === 'switch_default') {
        fallback = block;
        continue;
      }
      const test = ctx.fn.binary(rangeOf(part), 'comparison', value, lowerClause(ctx, part, 'value'));
      const next = ctx.fn.block();
      ctx.fn.branch(test, block, next);
      ctx.fn.begin(next);
    }
    ctx.fn.jump(fallback);
    withTarget(ctx, { label: takeLabel(ctx), breakTo: exit, continueTo: -1, plain: true }, () => {
      for (const [index, body] of bodies.entries()) {
        const block = blocks[index] ?? exit;
        ctx.fn.jump(block);
        ctx.fn.begin(block);
        lowerStatements(ctx, body);
      }
    });
    ctx.fn.jump(exit);
  });
  ctx.fn.begin(exit);
}

function lowerReturn(ctx: Context, node: SyntaxNode): void {
  const value = node.children.find(isExpression);
  ctx.fn.return(rangeOf(node), value === undefined ? -1 : lowerExpression(ctx, value));
}

function lowerThrow(ctx: Context, node: SyntaxNode): void {
  const value = node.children.find(isExpression);
  ctx.fn.throw(rangeOf(node), value === undefined ? unknown(ctx, node) : lowerExpression(ctx, value));
}

function lowerWith(ctx: Context, node: SyntaxNode): void {
  unknown(ctx, node, [lowerClause(ctx, node, 'object')]);
  lowerNested(ctx, child(node, 'body'));
}

// --- break and continue ----------------------------------------------------------------------------------------------

export function withTarget(ctx: Context, target: JumpTarget, body: () => void): void {
  const outer = ctx.targets;
  ctx.targets = [...outer, target];
  body();
  ctx.targets = outer;
}

/** The label of the statement being lowered, which no statement inside it may take for its own. */
export function takeLabel(ctx: Context): string {
  const { label } = ctx;
  ctx.label = '';
  return label;
}

const LABELLED = new Set(['for_statement', 'for_in_statement', 'while_statement', 'do_statement', 'switch_statement']);

function lowerLabeled(ctx: Context, node: SyntaxNode): void {
  const labelNode = child(node, 'label');
  const body = child(node, 'body');
  if (body === undefined) return;
  const label = labelNode === undefined ? '' : textOf(ctx, labelNode);
  const exit = ctx.fn.block();
  withTarget(ctx, { label, breakTo: exit, continueTo: -1, plain: false }, () => {
    ctx.label = LABELLED.has(body.type) ? label : '';
    lowerNested(ctx, body);
    ctx.label = '';
  });
  ctx.fn.jump(exit);
  ctx.fn.begin(exit);
}

function lowerJump(ctx: Context, node: SyntaxNode): void {
  const labelNode = child(node, 'label');
  const label = labelNode === undefined ? undefined : textOf(ctx, labelNode);
  const continues = node.type === 'continue_statement';
  for (let index = ctx.targets.length - 1; index >= 0; index--) {
    const target = ctx.targets[index];
    if (target === undefined || (label !== undefined && target.label !== label)) continue;
    if (continues ? target.continueTo < 0 : label === undefined && !target.plain) continue;
    ctx.fn.jump(continues ? target.continueTo : target.breakTo);
    return;
  }
}

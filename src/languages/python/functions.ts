/**
 * Functions of every kind: parameters with their defaults and types, the receiver of methods, the scope of the body, the closure it becomes,
 * and decorators, each of which is a call with the function.
 */
import type { FunctionHead } from '../../ir/builder.js';
import type { FunctionIndex, FunctionKind, IrDecorator, IrType, Reg } from '../../ir/types.js';
import type { SyntaxNode } from '../syntax.js';
import { MAX_DEPTH, child, childOfType, rangeOf, textOf } from './context.js';
import type { Context } from './context.js';
import { isExpression, lowerExpression } from './expressions.js';
import { collectNames } from './names.js';
import type { Names } from './names.js';
import { Scope } from './scopes.js';
import { lowerStatements } from './statements.js';
import { bindTarget } from './targets.js';
import { lowerType } from './types.js';

const NO_RANGE = { start: 0, end: 0 };

/** Functions whose `yield` hands something to their caller before they go on. */
const RESUMING = new Set(['contextmanager', 'asynccontextmanager', 'fixture']);

/** Runs `body` inside a new function; what belongs to the function around it is put back afterwards. */
export function inFunction(ctx: Context, head: FunctionHead, body: () => void, resumes = false): FunctionIndex {
  const { fn, scope, loops, resumes: outer } = ctx;
  ctx.fn = ctx.builder.function(head, fn);
  ctx.scope = new Scope(ctx.fn, scope, 'function');
  ctx.loops = [];
  ctx.resumes = resumes;
  ctx.depth++;
  if (ctx.depth < MAX_DEPTH) body();
  else ctx.fn.unknown(head.range, 'nesting', []);
  ctx.depth--;
  const index = ctx.fn.index;
  ctx.fn = fn;
  ctx.scope = scope;
  ctx.loops = loops;
  ctx.resumes = outer;
  return index;
}

export interface FunctionOptions {
  readonly kind: FunctionKind;
  /** -1 outside of classes. */
  readonly classIndex: number;
  /** Its first parameter is the receiver, or the class. */
  readonly bound: boolean;
  readonly decorators: readonly IrDecorator[];
  /** Emitted behind the parameters: the attributes that an instance begins with. */
  readonly prologue?: () => void;
}

export const PLAIN: FunctionOptions = { kind: 'function', classIndex: -1, bound: false, decorators: [] };

export function lowerFunction(ctx: Context, node: SyntaxNode, options: FunctionOptions): FunctionIndex {
  const nameNode = child(node, 'name');
  const body = child(node, 'body')?.children ?? [];
  const names = collectNames(ctx, body);
  const resumes = names.yields && options.decorators.some(({ name }) => RESUMING.has(name.slice(name.lastIndexOf('.') + 1)));
  const returns = child(node, 'return_type');
  const head: FunctionHead = {
    name: nameNode === undefined ? '' : textOf(ctx, nameNode),
    kind: options.kind,
    range: rangeOf(node),
    nameRange: nameNode === undefined ? { start: node.start, end: node.start } : rangeOf(nameNode),
    classIndex: options.classIndex,
    async: node.tokens.includes('async'),
    generator: names.yields && !resumes,
    returnType: returns === undefined || names.yields ? undefined : lowerType(ctx, returns),
    decorators: options.decorators,
  };
  return inFunction(ctx, head, () => {
    lowerParameters(ctx, child(node, 'parameters')?.children ?? [], options.bound);
    options.prologue?.();
    declareLocals(ctx, names);
    // A body that only stands for one: a protocol, a stub, an abstract method.
    if (body.length > 0 && body.every(isPlaceholder)) ctx.fn.return(head.range, ctx.fn.unknown(head.range, 'placeholder', []));
    else lowerStatements(ctx, body);
  }, resumes);
}

function isPlaceholder(statement: SyntaxNode): boolean {
  const [only] = statement.children;
  return statement.type === 'expression_statement' && (only?.type === 'ellipsis' || only?.type === 'string');
}

/** The names that a body binds become variables of its function. */
function declareLocals(ctx: Context, names: Names): void {
  for (const [name, range] of names.bound) ctx.scope.declare(name, range);
  ctx.scope.globals = names.globals;
  for (const name of names.globals) ctx.moduleScope.declare(name, NO_RANGE);
}

export function lowerLambda(ctx: Context, node: SyntaxNode): Reg {
  const range = rangeOf(node);
  const head: FunctionHead = { name: '', kind: 'arrow', range, nameRange: { start: node.start, end: node.start }, classIndex: -1, async: false, generator: false, returnType: undefined, decorators: [] };
  const index = inFunction(ctx, head, () => {
    lowerParameters(ctx, child(node, 'parameters')?.children ?? [], false);
    const body = child(node, 'body');
    if (body !== undefined) ctx.fn.return(rangeOf(body), lowerExpression(ctx, body));
  });
  return ctx.fn.function(range, index);
}

// --- parameters ----------------------------------------------------------------------------------------------------

interface Arrival {
  readonly slot: number;
  readonly target: SyntaxNode;
  readonly fallback: SyntaxNode | undefined;
}

/** All parameters arrive before the first default is evaluated. */
function lowerParameters(ctx: Context, parameters: readonly SyntaxNode[], bound: boolean): void {
  const arrivals: Arrival[] = [];
  let named = false;
  let receiver = bound;
  for (const parameter of parameters) {
    if (parameter.type === 'keyword_separator') named = true;
    const pattern = child(parameter, 'name') ?? (parameter.type === 'typed_parameter' ? parameter.children[0] : parameter);
    if (pattern === undefined || pattern.start === pattern.end) continue;
    const rest = pattern.type === 'list_splat_pattern';
    const keywords = pattern.type === 'dictionary_splat_pattern';
    const target = rest || keywords ? (pattern.children[0] ?? pattern) : pattern;
    if (target.type === 'identifier' && receiver && !rest && !keywords) {
      receiver = false;
      receive(ctx, target);
      continue;
    }
    if (target.type !== 'identifier' && target.type !== 'tuple_pattern') continue;
    receiver = false;
    const range = rangeOf(target);
    const slot = target.type === 'identifier' ? ctx.scope.declare(textOf(ctx, target), range) : ctx.fn.slot('', range);
    const type = restType(child(parameter, 'type') === undefined ? undefined : lowerType(ctx, child(parameter, 'type')), rest, keywords);
    if (type !== undefined) ctx.fn.setSlotType(slot, type);
    ctx.fn.param({ slot, rest: rest || keywords, named: keywords || (named && !rest), decorators: [] });
    if (rest) named = true;
    if (target.type !== 'identifier') for (const part of target.children) if (part.type === 'identifier') ctx.scope.declare(textOf(ctx, part), rangeOf(part));
    arrivals.push({ slot, target, fallback: child(parameter, 'value') });
  }
  for (const { slot, target, fallback } of arrivals) {
    const range = rangeOf(target);
    if (fallback !== undefined && fallback.type !== 'none') ctx.fn.initialise(range, slot, ctx.fn.choice(range, [ctx.fn.load(range, slot), lowerExpression(ctx, fallback)]));
    if (target.type !== 'identifier') bindTarget(ctx, target, ctx.fn.load(range, slot));
  }
}

/** What the annotation of `*args` and `**kwargs` says of each, said of all. */
function restType(type: IrType | undefined, rest: boolean, keywords: boolean): IrType | undefined {
  if (type === undefined || (!rest && !keywords)) return type;
  return rest ? { kind: 'array', of: type } : { kind: 'ref', name: 'dict', args: [type] };
}

/** The receiver under the name that the method gives it. */
function receive(ctx: Context, node: SyntaxNode): void {
  const slot = ctx.fn.slot('this', rangeOf(node));
  ctx.fn.thisSlot = slot;
  ctx.scope.bind(textOf(ctx, node), slot);
}

// --- decorators ----------------------------------------------------------------------------------------------------

/** A decorator by the dotted name it is called by. */
export function decoratorOf(ctx: Context, node: SyntaxNode): IrDecorator {
  let target = node.children.find(isExpression);
  if (target?.type === 'call') target = child(target, 'function');
  return { name: target === undefined ? '' : textOf(ctx, target).replace(/\s+/g, ''), range: rangeOf(node) };
}

export function decoratorNodes(node: SyntaxNode): readonly SyntaxNode[] {
  return node.type === 'decorated_definition' ? node.children.filter(({ type }) => type === 'decorator') : [];
}

/** Decorators of the language itself, which say what kind of member a function is. */
const BUILT_IN = new Set(['property', 'staticmethod', 'classmethod', 'abstractmethod', 'cached_property', 'overload', 'override', 'final', 'dataclass', 'setter', 'getter', 'deleter', ...RESUMING]);

/** What is left of a function or class when its decorators have been called with it: itself, or what they made of it. */
export function decorated(ctx: Context, node: SyntaxNode, value: Reg): Reg {
  let result = value;
  for (const decorator of [...decoratorNodes(node)].reverse()) {
    const expression = decorator.children.find(isExpression);
    const { name } = decoratorOf(ctx, decorator);
    if (expression === undefined || BUILT_IN.has(name.slice(name.lastIndexOf('.') + 1))) continue;
    const range = rangeOf(decorator);
    const made = ctx.fn.call(range, lowerExpression(ctx, expression), -1, [{ src: result, spread: false }]);
    result = ctx.fn.choice(range, [result, made]);
  }
  return result;
}

export function definitionOf(node: SyntaxNode): SyntaxNode | undefined {
  return node.type === 'decorated_definition' ? (child(node, 'definition') ?? childOfType(node, 'function_definition')) : node;
}

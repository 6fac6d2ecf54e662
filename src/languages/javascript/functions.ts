/**
 * Functions of every kind: parameters with their patterns, defaults and types, the scope of the body, the closure it becomes. The
 * body is lowered where the function stands, while the scopes around it are open, so that captured names resolve at once.
 */
import type { FunctionHead } from '../../ir/builder.js';
import type { FunctionIndex, FunctionKind, IrDecorator, IrType, IrTypeParam, Reg } from '../../ir/types.js';
import type { SyntaxNode } from '../syntax.js';
import { MAX_DEPTH, child, rangeOf, textOf } from './context.js';
import type { Context, NameHint } from './context.js';
import { parameterDecorators } from './decorators.js';
import { docAt, docParam, docReturns, docTemplates, docThis, docType } from './doc-declarations.js';
import { paramMark, type Doc } from './docs.js';
import { lowerExpression } from './expressions.js';
import { hoist, hoistVars } from './hoisting.js';
import { propertyLabel, stringValue } from './literals.js';
import { bindPattern, withDefault } from './patterns.js';
import { Scope, inBlockScope, resolve } from './scopes.js';
import { lowerStatements } from './statements.js';
import { annotation, guardOf, inTypeScope, withTypeParameters } from './types.js';

/** Runs `body` inside a new function; what belongs to the function around it is put back afterwards. */
export function inFunction(ctx: Context, head: FunctionHead, body: () => void): FunctionIndex {
  const { fn, scope, targets, label } = ctx;
  ctx.fn = ctx.builder.function(head, fn);
  ctx.scope = new Scope(ctx.fn, scope, head.kind === 'arrow' ? 'arrow' : 'function');
  ctx.targets = [];
  ctx.label = '';
  ctx.depth++;
  if (ctx.depth < MAX_DEPTH) body();
  else ctx.fn.unknown(head.range, 'nesting', []);
  ctx.depth--;
  const index = ctx.fn.index;
  ctx.fn = fn;
  ctx.scope = scope;
  ctx.targets = targets;
  ctx.label = label;
  return index;
}

function headOf(ctx: Context, node: SyntaxNode, name: NameHint | undefined, kind: FunctionKind, typeParams: readonly IrTypeParam[], doc: Doc | undefined): FunctionHead {
  return {
    name: name?.name ?? '',
    kind,
    range: rangeOf(node),
    nameRange: name?.range ?? { start: node.start, end: node.start },
    classIndex: -1,
    async: node.tokens.includes('async'),
    generator: node.tokens.includes('*'),
    returnType: annotation(ctx, node, 'return_type') ?? docReturns(ctx, doc),
    ...guardOf(ctx, node),
    ...(typeParams.length === 0 ? {} : { typeParams }),
    ...(doc?.mark === undefined ? {} : { mark: doc.mark }),
    decorators: [],
  };
}

/** The function that a declaration, expression or arrow stands for. */
export function lowerFunction(ctx: Context, node: SyntaxNode, hint: NameHint | undefined): FunctionIndex {
  const nameNode = child(node, 'name');
  const name = nameNode === undefined ? hint : { name: textOf(ctx, nameNode), range: rangeOf(nameNode) };
  const arrow = node.type === 'arrow_function';
  const doc = docAt(ctx, node.start, nameNode === undefined ? name?.range.start : undefined);
  return withParameters(ctx, node, doc, (typeParams) => inFunction(ctx, headOf(ctx, node, name, arrow ? 'arrow' : 'function', typeParams, doc), () => {
    lowerParameters(ctx, node, doc, hint?.type);
    lowerBody(ctx, node);
  }));
}

/** With the type parameters that the code or its comment declares. */
function withParameters(ctx: Context, node: SyntaxNode, doc: Doc | undefined, body: (params: readonly IrTypeParam[]) => FunctionIndex): FunctionIndex {
  const templates = docTemplates(ctx, doc);
  if (templates.length === 0) return withTypeParameters(ctx, node, body);
  return inTypeScope(ctx, templates.map(({ name, constraint }) => [name, { kind: 'param', name, bound: constraint }]), () => body(templates));
}

export function lowerFunctionValue(ctx: Context, node: SyntaxNode, hint: NameHint | undefined): Reg {
  const range = rangeOf(node);
  const nameNode = node.type === 'function_expression' || node.type === 'generator_function' ? child(node, 'name') : undefined;
  if (nameNode === undefined) return ctx.fn.function(range, lowerFunction(ctx, node, hint));
  // A function expression knows itself by its name, which nobody else sees.
  let value: Reg | undefined;
  inBlockScope(ctx, () => {
    const self = ctx.scope.declare(textOf(ctx, nameNode), rangeOf(nameNode));
    value = ctx.fn.function(range, lowerFunction(ctx, node, hint));
    ctx.fn.store(rangeOf(nameNode), self, value);
  });
  return value ?? ctx.fn.unknown(range, node.type, []);
}

export interface MethodOptions {
  readonly kind: FunctionKind;
  readonly classIndex: number;
  readonly decorators: readonly IrDecorator[];
  /** Emitted behind the parameters: the field initialisers of a constructor. */
  readonly prologue?: () => void;
}

export function lowerMethod(ctx: Context, node: SyntaxNode, options: MethodOptions): FunctionIndex {
  const nameNode = child(node, 'name');
  const hint = nameNode === undefined ? undefined : { name: propertyLabel(ctx, nameNode), range: rangeOf(nameNode) };
  const doc = docAt(ctx, node.start);
  return withParameters(ctx, node, doc, (typeParams) => {
    const head = { ...headOf(ctx, node, hint, options.kind, typeParams, doc), classIndex: options.classIndex, decorators: options.decorators };
    return inFunction(ctx, head, () => {
      lowerParameters(ctx, node, doc);
      options.prologue?.();
      lowerBody(ctx, node);
    });
  });
}

function lowerBody(ctx: Context, node: SyntaxNode): void {
  const body = child(node, 'body');
  if (body === undefined) return;
  if (body.type !== 'statement_block') {
    ctx.fn.return(rangeOf(body), lowerExpression(ctx, body));
    return;
  }
  noteDirectives(ctx, body.children);
  hoistVars(ctx, body.children);
  hoist(ctx, body.children);
  lowerStatements(ctx, body.children);
}

/** `'use client';`: strings that stand alone in front of everything else. */
export function noteDirectives(ctx: Context, statements: readonly SyntaxNode[]): void {
  for (const statement of statements) {
    const text = statement.type === 'expression_statement' ? statement.children[0] : undefined;
    if (text?.type !== 'string') return;
    ctx.fn.directives.push(stringValue(ctx, text));
  }
}

// --- parameters ----------------------------------------------------------------------------------------------------

interface Arrival {
  /** The node that carries the default, if any. */
  readonly holder: SyntaxNode;
  readonly pattern: SyntaxNode;
  readonly slot: number;
}

/** All parameters arrive before the first pattern is taken apart or default evaluated. */
function lowerParameters(ctx: Context, node: SyntaxNode, doc: Doc | undefined, declared?: IrType): void {
  const single = child(node, 'parameter');
  const list = single === undefined ? (child(node, 'parameters')?.children ?? []) : [single];
  const arrivals: Arrival[] = [];
  for (const parameter of list) {
    const arrival = receive(ctx, parameter, doc, arrivals.length, declared);
    if (arrival !== undefined) arrivals.push(arrival);
  }
  const receiver = docThis(ctx, doc);
  if (receiver !== undefined) thisType(ctx, node, receiver);
  for (const arrival of arrivals) unpack(ctx, arrival);
}

/** The names under a parameter, declared in its function; `undefined` for what is no parameter, such as TypeScript's `this`. */
function receive(ctx: Context, node: SyntaxNode, doc: Doc | undefined, index: number, declared: IrType | undefined): Arrival | undefined {
  const typed = node.type === 'required_parameter' || node.type === 'optional_parameter';
  let pattern = (typed ? child(node, 'pattern') : undefined) ?? node;
  if (pattern.type === 'this') {
    const type = annotation(ctx, node);
    if (type !== undefined) thisType(ctx, pattern, type);
    return undefined;
  }
  if (pattern.type === 'ERROR' || (typed && pattern === node)) return undefined;
  if (pattern.type === 'assignment_pattern') pattern = child(pattern, 'left') ?? pattern;
  const rest = pattern.type === 'rest_pattern';
  if (rest) pattern = pattern.children[0] ?? pattern;
  const range = rangeOf(pattern);
  const plain = pattern.type === 'identifier';
  const slot = plain ? ctx.scope.declare(textOf(ctx, pattern), range) : ctx.fn.slot('', range);
  const type = annotation(ctx, node) ?? docParam(ctx, doc, plain ? textOf(ctx, pattern) : '', index) ?? docType(ctx, docAt(ctx, node.start)) ?? (rest ? undefined : parameterOf(declared, index));
  if (type !== undefined) ctx.fn.setSlotType(slot, type);
  const mark = ctx.docs.mark(node.start, node.end) ?? (plain ? paramMark(doc, textOf(ctx, pattern)) : undefined);
  if (mark !== undefined) ctx.fn.setSlotMark(slot, mark);
  ctx.fn.param({ slot, rest, decorators: parameterDecorators(ctx, node) });
  if (!plain) declareNames(ctx, pattern);
  return { holder: node, pattern, slot };
}

/** What a function that is declared to be of a type is called with: `const handler: Handler = (event) => …`. */
function parameterOf(declared: IrType | undefined, index: number): IrType | undefined {
  if (declared?.kind === 'function') return declared.params?.[index];
  if (declared?.kind !== 'ref') return undefined;
  return { kind: 'member', of: { kind: 'ref', name: 'Parameters', args: [declared] }, key: { kind: 'literal', value: String(index) } };
}

function thisType(ctx: Context, node: SyntaxNode, type: NonNullable<ReturnType<typeof annotation>>): void {
  const slot = ctx.scope.declare('this', rangeOf(node));
  ctx.fn.thisSlot = slot;
  ctx.fn.setSlotType(slot, type);
}

function unpack(ctx: Context, { holder, pattern, slot }: Arrival): void {
  const hasDefault = (child(holder, 'right') ?? child(holder, 'value')) !== undefined && holder !== pattern;
  const plain = pattern.type === 'identifier';
  if (plain && !hasDefault) return;
  const range = rangeOf(pattern);
  let value = ctx.fn.load(range, slot);
  if (hasDefault) {
    value = withDefault(ctx, holder, pattern, value);
    ctx.fn.initialise(range, slot, value);
  }
  if (!plain) bindPattern(ctx, pattern, value, 'declare');
}

/** Declares every name that a pattern binds. Patterns nest, so this keeps its own stack. */
export function declareNames(ctx: Context, pattern: SyntaxNode, scope: Scope = ctx.scope): void {
  const pending: SyntaxNode[] = [pattern];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    switch (node.type) {
      case 'identifier':
      case 'shorthand_property_identifier_pattern':
        scope.declare(textOf(ctx, node), rangeOf(node));
        break;
      case 'pair_pattern': {
        const value = child(node, 'value');
        if (value !== undefined) pending.push(value);
        break;
      }
      case 'assignment_pattern':
      case 'object_assignment_pattern': {
        const left = child(node, 'left');
        if (left !== undefined) pending.push(left);
        break;
      }
      case 'object_pattern':
      case 'array_pattern':
      case 'rest_pattern':
        for (let index = node.children.length - 1; index >= 0; index--) {
          const part = node.children[index];
          if (part !== undefined) pending.push(part);
        }
        break;
      default:
        break;
    }
  }
}

/** The parameters that declare fields (`private readonly db: Db`), for a constructor's prologue. */
export function assignParameterProperties(ctx: Context, node: SyntaxNode, write: (name: SyntaxNode, value: Reg) => void): void {
  for (const parameter of child(node, 'parameters')?.children ?? []) {
    const pattern = child(parameter, 'pattern');
    if (pattern?.type !== 'identifier' || !isParameterProperty(parameter)) continue;
    const slot = resolve(ctx, textOf(ctx, pattern));
    if (slot !== undefined) write(pattern, ctx.fn.load(rangeOf(pattern), slot));
  }
}

export function isParameterProperty(parameter: SyntaxNode): boolean {
  return parameter.tokens.includes('readonly') || parameter.children.some((part) => part.type === 'accessibility_modifier' || part.type === 'override_modifier');
}

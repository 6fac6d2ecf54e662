/**
 * Classes: a value, a type, methods, and what runs when an instance or the class itself is made. Field initialisers and parameter
 * properties become assignments at the start of the constructor, which is made up when the source has none.
 */
import type { ModuleBuilder } from '../../ir/builder.js';
import type { DecoratedMember, IrDecorator, IrType, IrTypeMember, IrTypeParam, Reg } from '../../ir/types.js';
import type { SyntaxNode } from '../syntax.js';
import { child, childOfType, rangeOf, textOf } from './context.js';
import type { Context, NameHint } from './context.js';
import { decorator, decoratorsOf, lowerClassDecorators, lowerDecorator } from './decorators.js';
import { lowerExpression, lowerThis } from './expressions.js';
import { assignParameterProperties, inFunction, isParameterProperty, lowerMethod } from './functions.js';
import { flat, hoist, hoistVars } from './hoisting.js';
import { propertyLabel, propertyName } from './literals.js';
import { Scope, inBlockScope, resolve, resolveThis } from './scopes.js';
import { lowerStatements } from './statements.js';
import { addMember, annotation, declareType, lowerType, typeArguments, typeMember, typeName, withTypeParameters } from './types.js';

type ClassDraft = ReturnType<ModuleBuilder['class']>;

interface Member {
  readonly node: SyntaxNode;
  readonly decorators: readonly IrDecorator[];
  readonly decoratedBy: readonly SyntaxNode[];
  readonly static: boolean;
}

/** In TypeScript's grammar decorators of methods stand before them as siblings. */
function membersOf(ctx: Context, node: SyntaxNode): Member[] {
  const members: Member[] = [];
  let waiting: SyntaxNode[] = [];
  for (const part of flat(child(node, 'body')?.children ?? [])) {
    if (part.type === 'decorator') {
      waiting.push(part);
      continue;
    }
    const decoratedBy = [...waiting, ...part.children.filter(({ type }) => type === 'decorator')];
    members.push({ node: part, decorators: decoratedBy.map((each) => decorator(ctx, each)), decoratedBy, static: part.tokens.includes('static') });
    waiting = [];
  }
  return members;
}

export function lowerClassDeclaration(ctx: Context, node: SyntaxNode): void {
  lowerClass(ctx, node, undefined);
}

export function lowerClass(ctx: Context, node: SyntaxNode, hint: NameHint | undefined, outside?: SyntaxNode): Reg {
  const nameNode = child(node, 'name');
  const own = nameNode !== undefined && nameNode.start < nameNode.end ? { name: textOf(ctx, nameNode), range: rangeOf(nameNode) } : undefined;
  const name = own ?? hint ?? { name: '', range: { start: node.start, end: node.start } };
  const heritage = superclassOf(node);
  const superclass = heritage === undefined ? undefined : lowerExpression(ctx, heritage);
  const outer = ctx.scope;
  const value = withTypeParameters(ctx, node, (params) => {
    const members = membersOf(ctx, node);
    const decorators = [...(outside === undefined ? [] : decoratorsOf(ctx, outside)), ...decoratorsOf(ctx, node)];
    const type = declareClassType(ctx, node, name, members, decorators, params);
    const draft = ctx.builder.class(name.name, rangeOf(node), decorators, type, interfacesOf(ctx, node));
    ctx.scope = new Scope(ctx.fn, outer, 'block');
    if (superclass !== undefined && heritage !== undefined) {
      const range = rangeOf(heritage);
      ctx.fn.store(range, ctx.scope.declare('super', { start: range.start, end: range.start }), superclass);
    }
    if (own !== undefined && node.type === 'class') ctx.scope.declare(own.name, own.range);
    for (const member of members) lowerMember(ctx, member, draft);
    lowerConstructor(ctx, node, members, draft, superclass !== undefined, name);
    const made = ctx.fn.class(rangeOf(node), draft.index, superclass ?? -1, decoratedMembers(ctx, members, draft));
    if (own !== undefined) ctx.fn.store(own.range, (node.type === 'class' ? ctx.scope : outer).declare(own.name, own.range), made);
    lowerStatics(ctx, members, made);
    lowerClassDecorators(ctx, outside, node);
    return made;
  });
  ctx.scope = outer;
  return value;
}

function superclassOf(node: SyntaxNode): SyntaxNode | undefined {
  const heritage = childOfType(node, 'class_heritage');
  if (heritage === undefined) return undefined;
  const clause = childOfType(heritage, 'extends_clause');
  if (clause !== undefined) return child(clause, 'value');
  return heritage.children.find((part) => part.type !== 'implements_clause');
}

function interfacesOf(ctx: Context, node: SyntaxNode): readonly IrType[] {
  const heritage = childOfType(node, 'class_heritage');
  const clause = heritage === undefined ? undefined : childOfType(heritage, 'implements_clause');
  return (clause?.children ?? []).map((type) => lowerType(ctx, type));
}

// --- the type side -------------------------------------------------------------------------------------------------

const NAMED_BASES = new Set(['identifier', 'member_expression']);

function declareClassType(ctx: Context, node: SyntaxNode, name: NameHint, members: readonly Member[], decorators: readonly IrDecorator[], params: readonly IrTypeParam[]): number {
  const bases: IrType[] = [];
  const heritage = childOfType(node, 'class_heritage');
  const superclass = superclassOf(node);
  if (superclass !== undefined && NAMED_BASES.has(superclass.type)) {
    const clause = heritage === undefined ? undefined : childOfType(heritage, 'extends_clause');
    bases.push({ kind: 'ref', name: typeName(ctx, superclass), args: clause === undefined ? [] : typeArguments(ctx, clause) });
  }
  const fields: IrTypeMember[] = [];
  for (const member of members) {
    if (member.static) continue;
    if (isConstructor(ctx, member.node)) fields.push(...parameterFields(ctx, member.node));
    else {
      const field = typeMember(ctx, member.node, member.decorators);
      if (field !== undefined) addMember(fields, field);
    }
  }
  const mark = ctx.docs.mark(node.start, node.end);
  return declareType(ctx, {
    name: (ctx.namespace?.prefix ?? '') + name.name,
    kind: 'class',
    range: name.range,
    params,
    extends: bases,
    body: { kind: 'object', members: fields },
    decorators,
    ...(mark === undefined ? {} : { mark }),
  });
}

/** A class of which only the type exists: `declare class`. */
export function declareAmbientClass(ctx: Context, node: SyntaxNode): void {
  const nameNode = child(node, 'name');
  if (nameNode === undefined) return;
  const name = { name: textOf(ctx, nameNode), range: rangeOf(nameNode) };
  withTypeParameters(ctx, node, (params) => declareClassType(ctx, node, name, membersOf(ctx, node), decoratorsOf(ctx, node), params));
}

function parameterFields(ctx: Context, constructor: SyntaxNode): IrTypeMember[] {
  const fields: IrTypeMember[] = [];
  for (const parameter of child(constructor, 'parameters')?.children ?? []) {
    const pattern = child(parameter, 'pattern');
    if (pattern?.type !== 'identifier' || !isParameterProperty(parameter)) continue;
    const type = annotation(ctx, parameter) ?? { kind: 'unknown' };
    const mark = ctx.docs.mark(parameter.start, parameter.end);
    fields.push({ name: textOf(ctx, pattern), type, range: rangeOf(pattern), decorators: decoratorsOf(ctx, parameter), ...(mark === undefined ? {} : { mark }) });
  }
  return fields;
}

// --- the value side ------------------------------------------------------------------------------------------------

function isConstructor(ctx: Context, node: SyntaxNode): boolean {
  const name = node.type === 'method_definition' ? child(node, 'name') : undefined;
  return name !== undefined && !node.tokens.includes('static') && propertyName(ctx, name) === 'constructor';
}

function isField(node: SyntaxNode): boolean {
  return node.type === 'public_field_definition' || node.type === 'field_definition';
}

/** Methods whose decorators may put something in their place. */
function decoratedMembers(ctx: Context, members: readonly Member[], draft: ClassDraft): readonly DecoratedMember[] {
  const methods = members.filter(({ node }) => node.type === 'method_definition' && child(node, 'name') !== undefined && !isConstructor(ctx, node));
  return methods.flatMap(({ decoratedBy }, index) => decoratedBy.flatMap((node) => {
    const by = lowerDecorator(ctx, node);
    const method = draft.members[index]?.function;
    return by === undefined || method === undefined ? [] : [{ function: method, decorator: by }];
  }));
}

function lowerMember(ctx: Context, member: Member, draft: ClassDraft): void {
  const { node } = member;
  const nameNode = child(node, 'name');
  if (node.type !== 'method_definition' || nameNode === undefined || isConstructor(ctx, node)) return;
  const kind = node.tokens.includes('get') ? 'getter' : node.tokens.includes('set') ? 'setter' : 'method';
  const index = lowerMethod(ctx, node, { kind, classIndex: draft.index, decorators: member.decorators });
  draft.members.push({ name: propertyLabel(ctx, nameNode), function: index, kind, static: member.static });
}

function lowerConstructor(ctx: Context, node: SyntaxNode, members: readonly Member[], draft: ClassDraft, derived: boolean, name: NameHint): void {
  const written = members.find((member) => isConstructor(ctx, member.node));
  const fields = members.filter((member) => isField(member.node) && !member.static && child(member.node, 'value') !== undefined);
  const initialise = (): void => {
    if (written !== undefined) {
      assignParameterProperties(ctx, written.node, (property, value) => ctx.fn.set(rangeOf(property), lowerThis(ctx, property), textOf(ctx, property), value));
    }
    for (const field of fields) setField(ctx, field.node, () => lowerThis(ctx, field.node));
  };
  if (written !== undefined) {
    const options = { kind: 'constructor', classIndex: draft.index, decorators: written.decorators, prologue: initialise } as const;
    draft.constructorFunction = lowerMethod(ctx, written.node, options);
  } else if (fields.length > 0) {
    const head = { name: 'constructor', nameRange: name.range, range: rangeOf(node), classIndex: draft.index } as const;
    const rest = { kind: 'constructor', async: false, generator: false, returnType: undefined, decorators: [] } as const;
    draft.constructorFunction = inFunction(ctx, { ...head, ...rest }, () => {
      if (derived) passOn(ctx, name);
      initialise();
    });
  }
}

/** `constructor(...args) { super(...args); }` */
function passOn(ctx: Context, name: NameHint): void {
  const slot = ctx.fn.slot('', name.range);
  ctx.fn.param({ slot, rest: true, decorators: [] });
  const superclass = resolve(ctx, 'super');
  const receiver = resolveThis(ctx, name.range);
  if (superclass === undefined || receiver === undefined) return;
  const callee = ctx.fn.load(name.range, superclass);
  ctx.fn.call(name.range, callee, ctx.fn.load(name.range, receiver), [{ src: ctx.fn.load(name.range, slot), spread: true }]);
}

/** A field's initialiser, assigned to the object that `target` gives; computed names are evaluated again, which harms nothing. */
function setField(ctx: Context, node: SyntaxNode, target: () => Reg): void {
  const nameNode = child(node, 'name') ?? child(node, 'property');
  const initialiser = child(node, 'value');
  if (nameNode === undefined || initialiser === undefined) return;
  const base = target();
  const name = propertyName(ctx, nameNode);
  const computed = name === undefined ? nameNode.children[0] : undefined;
  const value = lowerExpression(ctx, initialiser, { name: propertyLabel(ctx, nameNode), range: rangeOf(nameNode) });
  if (name !== undefined) ctx.fn.set(rangeOf(nameNode), base, name, value);
  else if (computed !== undefined) ctx.fn.setItem(rangeOf(nameNode), base, lowerExpression(ctx, computed), value);
}

/** Static fields and blocks run once, here, with the class as their `this`. */
function lowerStatics(ctx: Context, members: readonly Member[], value: Reg): void {
  const statics = members.filter(({ node, static: isStatic }) => node.type === 'class_static_block' || (isStatic && isField(node)));
  const first = statics[0];
  if (first === undefined) return;
  inBlockScope(ctx, () => {
    const range = { start: first.node.start, end: first.node.start };
    ctx.fn.store(range, ctx.scope.declare('this', range), value);
    for (const { node } of statics) {
      if (isField(node)) setField(ctx, node, () => value);
      else lowerStaticBlock(ctx, child(node, 'body'));
    }
  });
}

function lowerStaticBlock(ctx: Context, body: SyntaxNode | undefined): void {
  if (body === undefined) return;
  inBlockScope(ctx, () => {
    hoistVars(ctx, body.children);
    hoist(ctx, body.children);
    lowerStatements(ctx, body.children);
  });
}

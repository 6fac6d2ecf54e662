/**
 * Classes: a value, a type, methods, and what runs when an instance is made. What stands in a class body is an attribute of the class; its instances
 * begin with it too, so it is assigned to them by the constructor. A class that writes no constructor gets one that takes its
 * declared attributes by name, which is what dataclasses, models and their like do, and does no harm where nobody calls it so.
 */
import type { FunctionHead, ModuleBuilder } from '../../ir/builder.js';
import type { IrClassMember, IrDecorator, IrType, IrTypeMember, Reg, Slot } from '../../ir/types.js';
import type { SyntaxNode } from '../syntax.js';
import { child, rangeOf, textOf } from './context.js';
import type { Context } from './context.js';
import { descriptionsOf, isDescription } from './descriptors.js';
import { isExpression, lowerExpression } from './expressions.js';
import { constantString } from './literals.js';
import { decorated, decoratorNodes, decoratorOf, definitionOf, inFunction, lowerFunction } from './functions.js';
import { collectNames } from './names.js';
import { Scope, resolveReceiver, resolveSuper } from './scopes.js';
import { lowerStatement } from './statements.js';
import { bindName } from './targets.js';
import { lowerType, typeOfValue, typeParam, withTypeParams } from './types.js';

type ClassDraft = ReturnType<ModuleBuilder['class']>;

/** An attribute that the class body declares or assigns. */
interface Attribute {
  readonly name: string;
  readonly node: SyntaxNode;
  readonly type: SyntaxNode | undefined;
  readonly value: SyntaxNode | undefined;
  /** It is of the class alone. */
  readonly static: boolean;
}

/** Bases whose instances are records: a constructor that takes the fields in their order, and a text that shows them. */
const RECORD_BASES = new Set(['NamedTuple', 'TypedDict', 'BaseModel', 'Struct', 'SQLModel', 'Generic', 'Protocol', 'ABC', 'object']);
/** Bases and decorators that write a text of all fields. */
const SHOWN_BASES = new Set(['NamedTuple', 'TypedDict', 'BaseModel', 'Struct', 'SQLModel', 'BaseSettings', 'dict', 'OrderedDict', 'UserDict']);
const SHOWN_BY = new Set(['dataclass', 'define', 'frozen', 'mutable', 'attrs', 's', 'attributes']);
const ENUM_BASES = new Set(['Enum', 'StrEnum', 'IntEnum', 'Flag', 'IntFlag', 'TextChoices', 'IntegerChoices', 'Choices']);

const lastWord = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

export function lowerClass(ctx: Context, node: SyntaxNode): void {
  const definition = definitionOf(node);
  const nameNode = definition && child(definition, 'name');
  if (definition === undefined || nameNode === undefined) return;
  const params = typeParameters(ctx, definition);
  withTypeParams(ctx, params, () => define(ctx, node, definition, nameNode, params));
}

/** `class Box[T]`, `class Box(Generic[T])`. */
function typeParameters(ctx: Context, node: SyntaxNode): readonly string[] {
  const written = child(node, 'type_parameters')?.children ?? [];
  const generic = (child(node, 'superclasses')?.children ?? []).filter((base) => base.type === 'subscript' && /^(?:[\w.]+\.)?(?:Generic|Protocol)\s*\[/.test(textOf(ctx, base)));
  const named = [...written, ...generic.flatMap((base) => base.children.filter(({ field }) => field === 'subscript'))];
  return named.map((param) => textOf(ctx, param).replace(/^\**/, '').replace(/[^\p{ID_Continue}][\s\S]*$/u, ''));
}

function define(ctx: Context, node: SyntaxNode, definition: SyntaxNode, nameNode: SyntaxNode, params: readonly string[]): void {
  const range = rangeOf(definition);
  const baseNodes = (child(definition, 'superclasses')?.children ?? []).filter(isExpression);
  const bases = baseNodes.map((base) => textOf(ctx, base).replace(/\[[\s\S]*$/, '').replace(/\s+/g, ''));
  const superclasses = baseNodes.map((base) => lowerExpression(ctx, base.type === 'subscript' ? (child(base, 'value') ?? base) : base));
  const superclass = superclasses.length > 1 ? ctx.fn.choice(range, superclasses) : (superclasses[0] ?? -1);
  const statements = child(definition, 'body')?.children ?? [];
  const attributes = attributesOf(ctx, statements);
  const decorators = decoratorNodes(node).map((decorator) => decoratorOf(ctx, decorator));
  const isEnum = bases.some((base) => ENUM_BASES.has(lastWord(base)));
  const type = declareClassType(ctx, nameNode, baseNodes, bases, statements, attributes, decorators, isEnum, params);
  const record = bases.some((base) => SHOWN_BASES.has(lastWord(base))) || decorators.some(({ name }) => SHOWN_BY.has(lastWord(name)));
  const draft = ctx.builder.class(textOf(ctx, nameNode), range, decorators, type, [], record);
  const superSlot = superclass < 0 ? -1 : ctx.fn.slot('super', { start: nameNode.start, end: nameNode.start });
  if (superSlot >= 0) ctx.fn.store(rangeOf(nameNode), superSlot, superclass);

  const outer = ctx.scope;
  const scope = new Scope(ctx.fn, outer, 'class', { index: draft.index, superSlot, bases });
  ctx.scope = scope;
  const names = collectNames(ctx, statements);
  for (const [name, at] of names.bound) scope.declare(name, at);
  scope.globals = names.globals;
  const instance = isEnum ? [] : [...attributes.filter((attribute) => !attribute.static), ...classesIn(ctx, statements)];
  for (const statement of statements) lowerMember(ctx, statement, draft, instance);
  if (draft.constructorFunction < 0 && (instance.length > 0 || superSlot >= 0) && !isEnum) makeConstructor(ctx, definition, draft, instance, bases);
  ctx.scope = outer;

  const value = ctx.fn.class(range, draft.index, superclass);
  const hollow = new Set(['__init__', ...draft.members.map(({ name }) => name), ...attributes.flatMap((attribute) => (attribute.value === undefined ? [attribute.name] : []))]);
  // What describes the field of each instance is in the type of the class, which is asked for it.
  const described = new Set(attributes.flatMap((attribute) => (isDescription(ctx, attribute.value) ? [attribute.name] : [])));
  for (const [name, slot] of scope.names) {
    const at = names.bound.get(name);
    if (at === undefined || hollow.has(name) || described.has(name)) continue;
    ctx.fn.set(at, value, name, ctx.fn.load(at, slot));
  }
  bindName(ctx, nameNode, decorated(ctx, node, value));
}

/** The names a class body assigns or annotates, once each. */
function attributesOf(ctx: Context, statements: readonly SyntaxNode[]): readonly Attribute[] {
  const found = new Map<string, Attribute>();
  for (const statement of statements) {
    const assignment = statement.type === 'expression_statement' ? statement.children[0] : undefined;
    const left = assignment?.type === 'assignment' ? child(assignment, 'left') : undefined;
    if (assignment === undefined || left?.type !== 'identifier') continue;
    const name = textOf(ctx, left);
    const type = child(assignment, 'type');
    const isStatic = (type !== undefined && /\bClassVar\b/.test(textOf(ctx, type))) || name.startsWith('__');
    found.set(name, { name, node: left, type, value: child(assignment, 'right'), static: isStatic });
  }
  return [...found.values()];
}

const isClass = ({ value }: Attribute): boolean => value?.type === 'class_definition';

/** Classes inside of a class, through which frameworks are told something: `class Meta`. */
function classesIn(ctx: Context, statements: readonly SyntaxNode[]): readonly Attribute[] {
  return statements.flatMap((statement) => {
    const definition = definitionOf(statement);
    const name = definition?.type === 'class_definition' ? child(definition, 'name') : undefined;
    return name === undefined || definition === undefined ? [] : [{ name: textOf(ctx, name), node: name, type: undefined, value: definition, static: false }];
  });
}

// --- the type side -------------------------------------------------------------------------------------------------

function declareClassType(ctx: Context, nameNode: SyntaxNode, baseNodes: readonly SyntaxNode[], bases: readonly string[], statements: readonly SyntaxNode[], attributes: readonly Attribute[], decorators: readonly IrDecorator[], isEnum: boolean, params: readonly string[]): number {
  const members = new Map<string, IrTypeMember>();
  const table = constantString(ctx, attributes.find(({ name }) => name === '__tablename__')?.value);
  for (const { name, node: at, type, value, static: isStatic } of attributes) {
    if (!isStatic) members.set(name, { name, type: type === undefined ? typeOfValue(ctx, value) : lowerType(ctx, type), range: rangeOf(at), decorators: descriptionsOf(ctx, type, value), ...(isDescription(ctx, value) ? { described: true } : {}) });
  }
  for (const statement of statements) {
    const definition = definitionOf(statement);
    if (definition?.type === 'function_definition') addMethod(ctx, statement, definition, members);
  }
  return (
    ctx.builder.types.push({
      name: qualified(ctx, textOf(ctx, nameNode)),
      kind: isEnum ? 'enum' : 'class',
      range: rangeOf(nameNode),
      params: params.map(typeParam),
      extends: baseNodes.filter((_, index) => !isNeutral(bases[index] ?? '')).map((base) => lowerType(ctx, base)),
      body: { kind: 'object', members: [...members.values()] },
      exportedAs: ctx.scope.kind === 'module' ? [textOf(ctx, nameNode)] : [],
      decorators,
      // Records of a table of their own are part of others only where they are asked for.
      ...(table === undefined ? {} : { storedAs: [table] }),
    }) - 1
  );
}

/** Bases that add no fields, and say nothing of fields that are not declared. */
function isNeutral(base: string): boolean {
  return ['object', 'ABC', 'NamedTuple', 'TypedDict', 'BaseModel', 'SQLModel', 'Struct'].includes(lastWord(base));
}

/** A class inside of a class is reached through it. */
function qualified(ctx: Context, name: string): string {
  const around = ctx.scope.kind === 'class' ? ctx.builder.types.findLast(({ kind }) => kind === 'class' || kind === 'enum') : undefined;
  return around === undefined ? name : `${around.name}.${name}`;
}

function addMethod(ctx: Context, statement: SyntaxNode, definition: SyntaxNode, members: Map<string, IrTypeMember>): void {
  const nameNode = child(definition, 'name');
  if (nameNode === undefined) return;
  const name = textOf(ctx, nameNode);
  if (name === '__init__') {
    addAssigned(ctx, definition, members);
    return;
  }
  const { kind } = memberKind(ctx, statement);
  const returns: IrType = lowerType(ctx, child(definition, 'return_type'));
  // What is computed is there for who asks for it, and no part of what a record is made of.
  if (kind === 'getter') members.set(name, { name, type: returns, range: rangeOf(nameNode), decorators: [], hidden: true });
  else if (kind !== 'setter') members.set(name, { name, type: { kind: 'function', returns }, range: rangeOf(nameNode), decorators: [] });
}

/** `self.email = email` in the constructor declares a field; its type is the parameter's. */
function addAssigned(ctx: Context, constructor: SyntaxNode, members: Map<string, IrTypeMember>): void {
  const parameters = child(constructor, 'parameters')?.children ?? [];
  const receiver = parameters[0] === undefined ? '' : textOf(ctx, parameters[0]);
  const types = new Map<string, SyntaxNode>();
  for (const parameter of parameters) {
    const name = child(parameter, 'name') ?? parameter.children[0];
    const type = child(parameter, 'type');
    if (name?.type === 'identifier' && type !== undefined) types.set(textOf(ctx, name), type);
  }
  const pending = [...(child(constructor, 'body')?.children ?? [])].reverse();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'function_definition' || node.type === 'class_definition' || node.type === 'lambda') continue;
    const left = node.type === 'assignment' ? child(node, 'left') : undefined;
    const object = left?.type === 'attribute' ? child(left, 'object') : undefined;
    const attribute = left?.type === 'attribute' ? child(left, 'attribute') : undefined;
    if (object?.type === 'identifier' && attribute !== undefined && textOf(ctx, object) === receiver) {
      const name = textOf(ctx, attribute);
      const right = child(node, 'right');
      const written = child(node, 'type') ?? (right?.type === 'identifier' ? types.get(textOf(ctx, right)) : undefined);
      if (!members.has(name)) members.set(name, { name, type: written === undefined ? typeOfValue(ctx, right) : lowerType(ctx, written), range: rangeOf(attribute), decorators: [] });
    }
    pending.push(...[...node.children].reverse());
  }
}

// --- the value side ------------------------------------------------------------------------------------------------

interface MemberKind {
  readonly kind: IrClassMember['kind'];
  readonly static: boolean;
  /** It has a receiver: the instance, or the class of a class method. */
  readonly bound: boolean;
}

const ALWAYS_STATIC = new Set(['__new__', '__init_subclass__', '__class_getitem__']);

function memberKind(ctx: Context, statement: SyntaxNode): MemberKind {
  const definition = definitionOf(statement);
  const nameNode = definition && child(definition, 'name');
  let result: MemberKind = { kind: 'method', static: nameNode !== undefined && ALWAYS_STATIC.has(textOf(ctx, nameNode)), bound: true };
  for (const decorator of decoratorNodes(statement)) {
    const word = lastWord(decoratorOf(ctx, decorator).name);
    if (word === 'staticmethod') result = { kind: 'method', static: true, bound: false };
    else if (word === 'classmethod') result = { kind: 'method', static: true, bound: true };
    else if (word.endsWith('property')) result = { kind: 'getter', static: false, bound: true };
    else if (word === 'validator' || word === 'field_validator' || word === 'root_validator') result = { kind: 'method', static: true, bound: true };
    else if (word === 'setter' || word === 'deleter') result = { kind: 'setter', static: false, bound: true };
  }
  return result;
}

function lowerMember(ctx: Context, statement: SyntaxNode, draft: ClassDraft, attributes: readonly Attribute[]): void {
  const definition = definitionOf(statement);
  if (definition?.type !== 'function_definition') {
    lowerStatement(ctx, statement);
    return;
  }
  const nameNode = child(definition, 'name');
  if (nameNode === undefined) return;
  const name = textOf(ctx, nameNode);
  const member = memberKind(ctx, statement);
  const constructs = name === '__init__';
  const scope = ctx.scope;
  const index = lowerFunction(ctx, definition, {
    kind: constructs ? 'constructor' : member.kind,
    classIndex: draft.index,
    bound: member.bound,
    decorators: decoratorNodes(statement).map((decorator) => decoratorOf(ctx, decorator)),
    ...(constructs ? { prologue: () => beginWith(ctx, scope, attributes) } : {}),
  });
  if (constructs) draft.constructorFunction = index;
  else draft.members.push({ name, function: index, kind: member.kind, static: member.static });
  const value = decorated(ctx, statement, ctx.fn.function(rangeOf(definition), index));
  const slot = scope.names.get(name);
  if (slot !== undefined) ctx.fn.store(rangeOf(nameNode), slot, value);
}

/** What the class has made already: a logger, a client. Plain values are the defaults of fields, and say nothing of them. */
function beginWith(ctx: Context, scope: Scope, attributes: readonly Attribute[]): void {
  const receiver = resolveReceiver(ctx);
  if (receiver === undefined) return;
  for (const { name, node, value } of attributes) {
    const slot = scope.names.get(name);
    if (slot === undefined || value === undefined || !isMade(ctx, value)) continue;
    const range = rangeOf(node);
    ctx.fn.set(range, ctx.fn.load(range, receiver), name, ctx.fn.load(range, ctx.fn.capture(scope.fn, slot)));
  }
}

/** The instances have what the class has made; not what is a plain default, or describes what each of them has. */
const isMade = (ctx: Context, value: SyntaxNode): boolean => !PLAIN_VALUES.has(value.type) && !isDescription(ctx, value);

const PLAIN_VALUES = new Set(['string', 'concatenated_string', 'integer', 'float', 'true', 'false', 'none', 'ellipsis', 'unary_operator']);

/** `def __init__(self, email, name=default, *args, **kwargs)`: what the attributes that the class declares are given. */
function makeConstructor(ctx: Context, node: SyntaxNode, draft: ClassDraft, attributes: readonly Attribute[], bases: readonly string[]): void {
  const nameNode = child(node, 'name') ?? node;
  const at = { start: nameNode.start, end: nameNode.start };
  const head: FunctionHead = { name: '__init__', kind: 'constructor', range: rangeOf(node), nameRange: rangeOf(nameNode), classIndex: draft.index, async: false, generator: false, returnType: undefined, decorators: [] };
  const scope = ctx.scope;
  const inOrder = bases.every((base) => RECORD_BASES.has(lastWord(base)));
  const passesOn = bases.some((base) => !RECORD_BASES.has(lastWord(base)));
  draft.constructorFunction = inFunction(ctx, head, () => {
    const { fn } = ctx;
    fn.thisSlot = fn.slot('this', at);
    const given = attributes.filter(({ type, value }) => type !== undefined || value?.type === 'call');
    const slots = new Map<string, Slot>();
    for (const named of inOrder ? [false, true] : [true]) {
      for (const { name, node: field, type } of given) {
        if (inOrder && named !== (type === undefined)) continue;
        const slot = fn.slot(name, rangeOf(field));
        fn.param({ slot, rest: false, named, decorators: [] });
        slots.set(name, slot);
      }
    }
    // The base class looks at them while it makes the instance.
    beginWith(ctx, scope, attributes.filter(isClass));
    if (passesOn) passOn(ctx, at);
    for (const { name, node: field, value } of attributes.filter((attribute) => !isClass(attribute))) {
      const range = rangeOf(field);
      const slot = slots.get(name);
      const own = scope.names.get(name);
      const options: Reg[] = [];
      if (slot !== undefined) options.push(fn.load(range, slot));
      if (own !== undefined && value !== undefined && isMade(ctx, value)) options.push(fn.load(range, fn.capture(scope.fn, own)));
      const [first] = options;
      if (first !== undefined) fn.set(range, fn.load(range, fn.thisSlot), name, options.length === 1 ? first : fn.choice(range, options));
    }
  });
}

/** `super().__init__(*args, **kwargs)` */
function passOn(ctx: Context, at: { readonly start: number; readonly end: number }): void {
  const { fn } = ctx;
  const superclass = resolveSuper(ctx);
  const args = fn.slot('', at);
  const keywords = fn.slot('', at);
  fn.param({ slot: args, rest: true, decorators: [] });
  fn.param({ slot: keywords, rest: true, named: true, decorators: [] });
  if (superclass === undefined) return;
  const callee = fn.load(at, superclass);
  fn.call(at, callee, fn.load(at, fn.thisSlot), [{ src: fn.load(at, args), spread: true }, { src: fn.load(at, keywords), spread: true, name: '*' }]);
}

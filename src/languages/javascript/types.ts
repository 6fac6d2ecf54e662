/**
 * Types as far as the engine follows them: which names a type refers to and which members it has. What takes a type checker to
 * know becomes what is surely among it (both branches of a conditional type) or `unknown`.
 */
import type { Range } from '../../base/text.js';
import type { Literal, IrDecorator, IrGuard, IrType, IrTypeMember, IrTypeParam } from '../../ir/types.js';
import type { TypeDraft } from '../../ir/builder.js';
import type { SyntaxNode } from '../syntax.js';
import { MAX_DEPTH, child, childOfType, compactText, rangeOf, textOf } from './context.js';
import type { Context } from './context.js';
import { docAt, docType } from './doc-declarations.js';
import { numberValue, propertyName, stringValue } from './literals.js';

const DOTTED = /^[\p{ID_Start}_$][\p{ID_Continue}$]*(?:\.[\p{ID_Continue}$]+)*$/u;

const UNKNOWN: IrType = { kind: 'unknown' };

function primitive(name: string): IrType {
  return { kind: 'primitive', name };
}

/** The type under a `: T` annotation, or any node that stands for a type. */
export function lowerType(ctx: Context, node: SyntaxNode | undefined): IrType {
  if (node === undefined || ctx.depth >= MAX_DEPTH) return UNKNOWN;
  ctx.depth++;
  const type = lowerTypeNode(ctx, node);
  ctx.depth--;
  return type;
}

/** The annotation that a declaration carries under `field`, if it has one. */
export function annotation(ctx: Context, node: SyntaxNode, field = 'type'): IrType | undefined {
  const written = child(node, field);
  return written === undefined ? undefined : lowerType(ctx, written);
}

function lowerTypeNode(ctx: Context, node: SyntaxNode): IrType {
  switch (node.type) {
    case 'type_annotation':
    case 'opting_type_annotation':
    case 'omitting_type_annotation':
    case 'adding_type_annotation':
    case 'parenthesized_type':
    case 'readonly_type':
    case 'optional_type':
      return lowerType(ctx, node.children[0]);
    case 'predefined_type':
      return primitive(textOf(ctx, node).replace(/^unique\s+/, ''));
    case 'type_identifier':
    case 'identifier':
      return typeParameter(ctx, textOf(ctx, node)) ?? { kind: 'ref', name: typeName(ctx, node), args: [] };
    case 'nested_type_identifier':
    case 'nested_identifier':
      return { kind: 'ref', name: typeName(ctx, node), args: [] };
    case 'member_expression':
      return { kind: 'ref', name: importedTypeName(ctx, node) ?? typeName(ctx, node), args: [] };
    case 'generic_type': {
      const name = child(node, 'name');
      return { kind: 'ref', name: name === undefined ? '' : typeName(ctx, name), args: typeArguments(ctx, node) };
    }
    case 'union_type':
      return { kind: 'union', of: alternatives(ctx, node) };
    case 'intersection_type':
      return { kind: 'intersection', of: alternatives(ctx, node) };
    case 'array_type':
      return { kind: 'array', of: lowerType(ctx, node.children[0]) };
    case 'rest_type':
      return itemsOf(lowerType(ctx, node.children[0]));
    case 'tuple_type':
      return tupleType(ctx, node);
    case 'literal_type':
      return literalType(ctx, node.children[0]);
    case 'template_literal_type':
      return primitive('string');
    case 'object_type':
    case 'interface_body':
      return objectType(ctx, node);
    case 'function_type':
    case 'constructor_type':
      return functionType(ctx, node);
    case 'index_type_query':
      return { kind: 'keyof', of: lowerType(ctx, node.children[0]) };
    case 'lookup_type':
      return { kind: 'member', of: lowerType(ctx, node.children[0]), key: lowerType(ctx, node.children[1]) };
    case 'conditional_type':
      return conditionalType(ctx, node);
    case 'type_query':
      return queryType(ctx, node);
    case 'type_predicate':
    case 'type_predicate_annotation':
      return primitive('boolean');
    case 'asserts':
    case 'asserts_annotation':
      return primitive('void');
    default:
      return UNKNOWN;
  }
}

/** `typeof users.$inferSelect`. */
function queryType(ctx: Context, node: SyntaxNode): IrType {
  const dotted = dottedName(ctx, node).replace(/^typeof/, '');
  if (!DOTTED.test(dotted)) return UNKNOWN;
  const [name = '', ...path] = dotted.split('.');
  ctx.builder.typeQueries.add(name);
  return { kind: 'query', name, path };
}

function itemsOf(list: IrType): IrType {
  return list.kind === 'array' ? list.of : list;
}

function tupleType(ctx: Context, node: SyntaxNode): IrType {
  const of: IrType[] = [];
  let rest: IrType | undefined;
  for (const item of node.children) {
    const named = item.type === 'required_parameter' || item.type === 'optional_parameter';
    const type = lowerType(ctx, named ? child(item, 'type') : item);
    if (named && child(item, 'name')?.type === 'rest_pattern') rest = itemsOf(type);
    else if (item.type === 'rest_type') rest = type;
    else of.push(type);
  }
  return { kind: 'tuple', of, rest };
}

/** The signature of a function, method or constructor that is only declared. */
export function functionType(ctx: Context, node: SyntaxNode): IrType {
  return withTypeParameters(ctx, node, (typeParams) => {
    const params: IrType[] = [];
    const names: string[] = [];
    for (const parameter of child(node, 'parameters')?.children ?? []) {
      const pattern = child(parameter, 'pattern');
      if (pattern === undefined || pattern.type === 'this') continue;
      const type = lowerType(ctx, child(parameter, 'type'));
      params.push(pattern.type === 'rest_pattern' ? itemsOf(type) : type);
      names.push(textOf(ctx, pattern));
    }
    const written = child(node, 'return_type') ?? child(node, 'type');
    const predicate = predicateOf(ctx, written);
    const is = predicate === undefined ? undefined : { param: names.indexOf(predicate.name), type: predicate.type };
    return { kind: 'function', returns: lowerType(ctx, written), params, ...(typeParams.length === 0 ? {} : { typeParams }), ...(is === undefined ? {} : { is }) };
  });
}

/** What the result type of a function says of one of its parameters. */
export function guardOf(ctx: Context, node: SyntaxNode): { readonly guard?: IrGuard } {
  const written = child(node, 'return_type');
  const asserts = written?.type === 'asserts_annotation' ? written.children[0] : undefined;
  const predicate = predicateOf(ctx, asserts === undefined ? written : asserts.children[0]);
  if (predicate === undefined) return {};
  const patterns = (child(node, 'parameters')?.children ?? []).flatMap((parameter) => child(parameter, 'pattern') ?? []);
  const names = patterns.filter(({ type }) => type !== 'this').map((pattern) => textOf(ctx, pattern));
  return { guard: { param: names.indexOf(predicate.name), type: predicate.type, asserts: asserts !== undefined } };
}

/** `user is User` */
function predicateOf(ctx: Context, node: SyntaxNode | undefined): { readonly name: string; readonly type: IrType } | undefined {
  const predicate = node?.type === 'type_predicate_annotation' ? node.children[0] : node;
  const name = predicate?.type === 'type_predicate' ? child(predicate, 'name') : undefined;
  return name === undefined || predicate === undefined ? undefined : { name: textOf(ctx, name), type: lowerType(ctx, child(predicate, 'type')) };
}

/** Types that come down to what they are of; lists. */
const BOXES = new Set(['Promise', 'PromiseLike', 'Awaited', 'Readonly']);
const LISTS = new Set(['Array', 'ReadonlyArray', 'Set', 'ReadonlySet']);

/** What a pattern infers of the type that is compared with it, in the forms that are common: of a promise, of a list, of a function. */
function inferredType(ctx: Context, pattern: SyntaxNode, hole: SyntaxNode, compared: IrType): IrType {
  const named = pattern.type === 'generic_type' ? child(pattern, 'name') : undefined;
  const name = named === undefined ? undefined : textOf(ctx, named);
  const only = pattern.type === 'generic_type' ? child(pattern, 'type_arguments')?.children : undefined;
  const direct = only?.length === 1 && only[0] === hole;
  if (name !== undefined && direct && BOXES.has(name)) return compared;
  const listed = (name !== undefined && direct && LISTS.has(name)) || (pattern.type === 'array_type' && inside(pattern.children[0]) === hole);
  if (listed) return { kind: 'member', of: compared, key: primitive('number') };
  const returned = pattern.type === 'function_type' && child(pattern, 'return_type') === hole;
  return returned ? { kind: 'ref', name: 'ReturnType', args: [compared] } : UNKNOWN;
}

const inside = (node: SyntaxNode | undefined): SyntaxNode | undefined => (node?.type === 'parenthesized_type' ? node.children[0] : node);

/** Either branch. */
function conditionalType(ctx: Context, node: SyntaxNode): IrType {
  const branch = (field: string): IrType => lowerType(ctx, child(node, field));
  const inferred: (readonly [string, IrType])[] = [];
  const pattern = inside(child(node, 'right'));
  const pending = node.children.filter(({ field }) => field === 'right');
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    const name = at.type === 'infer_type' ? at.children[0] : undefined;
    if (name !== undefined && pattern !== undefined) inferred.push([textOf(ctx, name), inferredType(ctx, pattern, at, lowerType(ctx, child(node, 'left')))]);
    pending.push(...at.children);
  }
  const consequence = inTypeScope(ctx, inferred, () => branch('consequence'));
  return { kind: 'union', of: [consequence, branch('alternative')] };
}

/** `a | b | c` leans left, thousands deep in generated code. */
function alternatives(ctx: Context, node: SyntaxNode): IrType[] {
  const reversed: SyntaxNode[] = [];
  let at: SyntaxNode | undefined = node;
  while (at?.type === node.type) {
    const [first, second]: readonly SyntaxNode[] = at.children;
    if (second !== undefined) reversed.push(second);
    at = first;
  }
  if (at !== undefined) reversed.push(at);
  return reversed.reverse().map((part) => lowerType(ctx, part));
}

function literalType(ctx: Context, node: SyntaxNode | undefined): IrType {
  switch (node?.type) {
    case 'string':
      return { kind: 'literal', value: stringValue(ctx, node) };
    case 'number':
      return { kind: 'literal', value: numberValue(ctx, node) };
    case 'unary_expression': {
      const operand = child(node, 'argument');
      return operand === undefined ? UNKNOWN : { kind: 'literal', value: -numberValue(ctx, operand) };
    }
    case 'true':
      return { kind: 'literal', value: true };
    case 'false':
      return { kind: 'literal', value: false };
    case 'null':
    case 'undefined':
      return primitive(node.type);
    default:
      return UNKNOWN;
  }
}

/** A dotted name without the blanks; inside a namespace that declares its first part, with the namespace before it. */
export function typeName(ctx: Context, node: SyntaxNode): string {
  const name = dottedName(ctx, node);
  const dot = name.indexOf('.');
  const first = dot < 0 ? name : name.slice(0, dot);
  for (let namespace = ctx.namespace; namespace !== undefined; namespace = namespace.parent) {
    if (namespace.types.has(first)) return namespace.prefix + name;
  }
  return name;
}

export function dottedName(ctx: Context, node: SyntaxNode): string {
  return compactText(ctx, node).replaceAll('?', '');
}

/** `import('./user').User`: the module becomes a made-up type import. */
function importedTypeName(ctx: Context, node: SyntaxNode): string | undefined {
  const call = child(node, 'object');
  const property = child(node, 'property');
  if (call?.type !== 'call_expression' || property === undefined || child(call, 'function')?.type !== 'import') return undefined;
  const source = child(call, 'arguments')?.children[0];
  if (source?.type !== 'string') return undefined;
  return importedName(ctx, stringValue(ctx, source), textOf(ctx, property), rangeOf(source));
}

/** The name under which a type of a module that is named in place is known. */
export function importedName(ctx: Context, specifier: string, name: string, range: Range): string {
  ctx.builder.specifier(specifier, range);
  const local = `import#${specifier.replaceAll('.', '_')}`;
  // A module that exports one thing is meant as that thing.
  const whole = name === '' ? `${local}=` : local;
  if (!ctx.builder.typeImports.some((known) => known.local === whole)) ctx.builder.typeImports.push({ local: whole, specifier, name: name === '' ? '=' : '*' });
  return name === '' ? whole : `${local}.${name}`;
}

export function typeArguments(ctx: Context, node: SyntaxNode): IrType[] {
  return (childOfType(node, 'type_arguments')?.children ?? []).map((argument) => lowerType(ctx, argument));
}

function objectType(ctx: Context, node: SyntaxNode): IrType {
  const members: IrTypeMember[] = [];
  const others: IrType[] = [];
  for (const member of node.children) {
    if (member.type === 'index_signature') others.push(indexSignature(ctx, member));
    else if (member.type === 'call_signature' || member.type === 'construct_signature') others.push(functionType(ctx, member));
    else {
      const lowered = typeMember(ctx, member, []);
      if (lowered !== undefined) addMember(members, lowered);
    }
  }
  const object: IrType = { kind: 'object', members };
  const [other] = others;
  if (other === undefined) return object;
  return members.length === 0 && others.length === 1 ? other : { kind: 'intersection', of: members.length === 0 ? others : [object, ...others] };
}

/** The overloads of a method are one member. */
export function addMember(members: IrTypeMember[], member: IrTypeMember): void {
  const index = member.type.kind === 'function' ? members.findIndex(({ name }) => name === member.name) : -1;
  const present = members[index];
  if (present === undefined) members.push(member);
  else members[index] = { ...present, type: { kind: 'intersection', of: [present.type, member.type] } };
}

/** `[key: K]: T` is a record, `[K in Keys as Name]: T` a member for every key. */
function indexSignature(ctx: Context, node: SyntaxNode): IrType {
  const mapped = childOfType(node, 'mapped_type_clause');
  if (mapped === undefined) return { kind: 'ref', name: 'Record', args: [lowerType(ctx, child(node, 'index_type')), lowerType(ctx, child(node, 'type'))] };
  const name = child(mapped, 'name');
  if (name === undefined) return UNKNOWN;
  const param = textOf(ctx, name);
  const keys = lowerType(ctx, child(mapped, 'type'));
  const alias = child(mapped, 'alias');
  return inTypeScope(ctx, [[param, { kind: 'param', name: param, bound: keys }]], () => {
    return { kind: 'mapped', param, keys, as: alias === undefined ? undefined : lowerType(ctx, alias), value: lowerType(ctx, child(node, 'type')) };
  });
}

/** A property or method of an interface, object type or class body. */
export function typeMember(ctx: Context, node: SyntaxNode, decorators: readonly IrDecorator[]): IrTypeMember | undefined {
  const nameNode = child(node, 'name') ?? child(node, 'property');
  const name = nameNode && propertyName(ctx, nameNode);
  if (nameNode === undefined || name === undefined) return undefined;
  const range = rangeOf(nameNode);
  const mark = ctx.docs.mark(node.start, node.end) ?? ctx.docs.before(nameNode.start)?.mark;
  const said = mark === undefined ? { range, decorators } : { range, decorators, mark };
  switch (node.type) {
    case 'property_signature':
      return { name, type: lowerType(ctx, child(node, 'type')), ...said };
    case 'public_field_definition':
    case 'field_definition':
      return { name, type: annotation(ctx, node) ?? docType(ctx, docAt(ctx, node.start)) ?? typeOfInitialiser(child(node, 'value')), ...said };
    case 'method_signature':
    case 'abstract_method_signature':
    case 'method_definition':
      if (node.tokens.includes('set')) return undefined;
      return { name, type: node.tokens.includes('get') ? lowerType(ctx, child(node, 'return_type')) : functionType(ctx, node), ...said };
    default:
      return undefined;
  }
}

function typeOfInitialiser(node: SyntaxNode | undefined): IrType {
  switch (node?.type) {
    case 'string':
    case 'template_string':
      return primitive('string');
    case 'number':
      return primitive('number');
    case 'true':
    case 'false':
      return primitive('boolean');
    default:
      return UNKNOWN;
  }
}

// --- type parameters -----------------------------------------------------------------------------------------------

export function typeParameter(ctx: Context, name: string): IrType | undefined {
  for (let scope = ctx.typeScope; scope !== undefined; scope = scope.parent) {
    const found = scope.names.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function inTypeScope<T>(ctx: Context, names: readonly (readonly [string, IrType])[], body: () => T): T {
  if (names.length === 0) return body();
  const outer = ctx.typeScope;
  ctx.typeScope = { names: new Map(names), parent: outer };
  const result = body();
  ctx.typeScope = outer;
  return result;
}

/** Runs `body` where the type parameters that `node` declares stand for themselves. */
export function withTypeParameters<T>(ctx: Context, node: SyntaxNode, body: (params: readonly IrTypeParam[]) => T): T {
  const declared = (child(node, 'type_parameters')?.children ?? []).flatMap((parameter) => {
    const name = child(parameter, 'name');
    return name === undefined ? [] : [{ parameter, name: textOf(ctx, name) }];
  });
  // A bound may mention any of them.
  const free = declared.map(({ name }) => [name, { kind: 'param', name, bound: undefined }] as const);
  const params = inTypeScope(ctx, free, () => declared.map(({ parameter, name }): IrTypeParam => {
    const constraint = child(parameter, 'constraint')?.children[0];
    const fallback = child(parameter, 'value')?.children[0];
    return { name, constraint: constraint && lowerType(ctx, constraint), default: fallback && lowerType(ctx, fallback) };
  }));
  return inTypeScope(ctx, params.map(({ name, constraint }) => [name, { kind: 'param', name, bound: constraint }]), () => body(params));
}

/** Adds a declaration and gives its index. */
export function declareType(ctx: Context, draft: Omit<TypeDraft, 'exportedAs' | 'ambient'>): number {
  return ctx.builder.types.push({ ...draft, exportedAs: [], ...(ctx.ambient === undefined ? {} : { ambient: ctx.ambient }) }) - 1;
}

/** `interface`, `type` and the type side of `enum`. */
export function lowerTypeDeclaration(ctx: Context, node: SyntaxNode): void {
  const nameNode = child(node, 'name');
  if (nameNode === undefined) return;
  withTypeParameters(ctx, node, (params) => {
    const mark = ctx.docs.mark(node.start, node.end);
    const base = { name: (ctx.namespace?.prefix ?? '') + textOf(ctx, nameNode), range: rangeOf(nameNode), params, decorators: [], ...(mark === undefined ? {} : { mark }) };
    if (node.type === 'interface_declaration') {
      const parents = childOfType(node, 'extends_type_clause')?.children ?? [];
      const bases = parents.map((parent) => lowerType(ctx, parent));
      declareType(ctx, { ...base, kind: 'interface', extends: bases, body: lowerType(ctx, child(node, 'body')) });
    } else if (node.type === 'type_alias_declaration') {
      declareType(ctx, { ...base, kind: 'alias', extends: [], body: lowerType(ctx, child(node, 'value')) });
    } else {
      const values = enumMembers(ctx, node).map(({ value }): IrType => (value === undefined ? UNKNOWN : { kind: 'literal', value }));
      declareType(ctx, { ...base, kind: 'enum', extends: [], body: { kind: 'union', of: values } });
    }
  });
}

export interface EnumMember {
  readonly name: string;
  readonly node: SyntaxNode;
  /** Undefined when it is computed. */
  readonly value: Literal;
  readonly initialiser: SyntaxNode | undefined;
}

export function enumMembers(ctx: Context, node: SyntaxNode): EnumMember[] {
  const members: EnumMember[] = [];
  let next: number | undefined = 0;
  for (const member of child(node, 'body')?.children ?? []) {
    const nameNode = member.type === 'enum_assignment' ? child(member, 'name') : member;
    const initialiser = child(member, 'value');
    if (nameNode === undefined || nameNode.type === 'ERROR') continue;
    let value: Literal = next;
    if (initialiser?.type === 'string') value = stringValue(ctx, initialiser);
    else if (initialiser?.type === 'number') value = numberValue(ctx, initialiser);
    else if (initialiser !== undefined) value = undefined;
    next = typeof value === 'number' ? value + 1 : undefined;
    members.push({ name: propertyName(ctx, nameNode) ?? '', node: nameNode, value, initialiser });
  }
  return members;
}

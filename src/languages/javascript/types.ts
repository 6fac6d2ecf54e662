/**
 * Types as far as the engine follows them: which names a type refers to and which members it has. What takes a type checker to
 * know (conditional types, most mapped ones, `keyof`) becomes `unknown` here.
 */
import type { Literal, IrDecorator, IrType, IrTypeMember } from '../../ir/types.js';
import type { TypeDraft } from '../../ir/builder.js';
import type { SyntaxNode } from '../syntax.js';
import { MAX_DEPTH, child, childOfType, rangeOf, textOf } from './context.js';
import type { Context } from './context.js';
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
    case 'rest_type': {
      const list = lowerType(ctx, node.children[0]);
      return list.kind === 'array' ? list.of : list;
    }
    case 'tuple_type': {
      const items = node.children.map((item) => tupleItem(ctx, item));
      return { kind: 'array', of: items.length === 1 ? (items[0] ?? UNKNOWN) : { kind: 'union', of: items } };
    }
    case 'literal_type':
      return literalType(ctx, node.children[0]);
    case 'template_literal_type':
      return primitive('string');
    case 'object_type':
    case 'interface_body':
      return objectType(ctx, node);
    case 'function_type':
      return { kind: 'function', returns: lowerType(ctx, child(node, 'return_type')) };
    case 'constructor_type':
      return { kind: 'function', returns: lowerType(ctx, child(node, 'type')) };
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
  const dotted = textOf(ctx, node).replace(/^typeof\s+/, '').replace(/[\s?]+/g, '');
  if (!DOTTED.test(dotted)) return UNKNOWN;
  const [name = '', ...path] = dotted.split('.');
  ctx.builder.typeQueries.add(name);
  return { kind: 'query', name, path };
}

function tupleItem(ctx: Context, item: SyntaxNode): IrType {
  if (item.type !== 'required_parameter' && item.type !== 'optional_parameter') return lowerType(ctx, item);
  const type = lowerType(ctx, child(item, 'type'));
  return child(item, 'name')?.type === 'rest_pattern' && type.kind === 'array' ? type.of : type;
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
  const name = textOf(ctx, node);
  return /\s|\?/.test(name) ? name.replace(/[\s?]+/g, '') : name;
}

/** `import('./user').User`: the module becomes a made-up type import. */
function importedTypeName(ctx: Context, node: SyntaxNode): string | undefined {
  const call = child(node, 'object');
  const property = child(node, 'property');
  if (call?.type !== 'call_expression' || property === undefined || child(call, 'function')?.type !== 'import') return undefined;
  const source = child(call, 'arguments')?.children[0];
  if (source?.type !== 'string') return undefined;
  const specifier = stringValue(ctx, source);
  ctx.builder.specifier(specifier, rangeOf(source));
  const local = `import#${specifier.replaceAll('.', '_')}`;
  if (!ctx.builder.typeImports.some((known) => known.local === local)) ctx.builder.typeImports.push({ local, specifier, name: '*' });
  return `${local}.${textOf(ctx, property)}`;
}

export function typeArguments(ctx: Context, node: SyntaxNode): IrType[] {
  return (childOfType(node, 'type_arguments')?.children ?? []).map((argument) => lowerType(ctx, argument));
}

function objectType(ctx: Context, node: SyntaxNode): IrType {
  const members: IrTypeMember[] = [];
  let other: IrType | undefined;
  for (const member of node.children) {
    if (member.type === 'index_signature') other = indexSignature(ctx, member);
    else if (member.type === 'call_signature') other = { kind: 'function', returns: lowerType(ctx, child(member, 'return_type')) };
    else {
      const lowered = typeMember(ctx, member, []);
      if (lowered !== undefined) members.push(lowered);
    }
  }
  const object: IrType = { kind: 'object', members };
  if (other === undefined) return object;
  return members.length === 0 ? other : { kind: 'intersection', of: [object, other] };
}

/** `[key: K]: T` and `[K in Keys]: T` are both a record. */
function indexSignature(ctx: Context, node: SyntaxNode): IrType {
  const mapped = childOfType(node, 'mapped_type_clause');
  const key = mapped === undefined ? child(node, 'index_type') : child(mapped, 'type');
  if (key === undefined || (mapped !== undefined && key.type === 'index_type_query')) return UNKNOWN;
  return { kind: 'ref', name: 'Record', args: [lowerType(ctx, key), lowerType(ctx, child(node, 'type'))] };
}

/** A property or method of an interface, object type or class body. */
export function typeMember(ctx: Context, node: SyntaxNode, decorators: readonly IrDecorator[]): IrTypeMember | undefined {
  const nameNode = child(node, 'name') ?? child(node, 'property');
  const name = nameNode && propertyName(ctx, nameNode);
  if (nameNode === undefined || name === undefined) return undefined;
  const range = rangeOf(nameNode);
  switch (node.type) {
    case 'property_signature':
      return { name, type: lowerType(ctx, child(node, 'type')), range, decorators };
    case 'public_field_definition':
    case 'field_definition':
      return { name, type: annotation(ctx, node) ?? typeOfInitialiser(child(node, 'value')), range, decorators };
    case 'method_signature':
    case 'abstract_method_signature':
    case 'method_definition': {
      const returns = lowerType(ctx, child(node, 'return_type'));
      if (node.tokens.includes('set')) return undefined;
      return { name, type: node.tokens.includes('get') ? returns : { kind: 'function', returns }, range, decorators };
    }
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

export function typeParameters(ctx: Context, node: SyntaxNode): string[] {
  const names: string[] = [];
  for (const parameter of child(node, 'type_parameters')?.children ?? []) {
    const name = child(parameter, 'name');
    if (name !== undefined) names.push(textOf(ctx, name));
  }
  return names;
}

/** Adds a declaration and gives its index. */
export function declareType(ctx: Context, draft: Omit<TypeDraft, 'exportedAs'>): number {
  return ctx.builder.types.push({ ...draft, exportedAs: [] }) - 1;
}

/** `interface`, `type` and the type side of `enum`. */
export function lowerTypeDeclaration(ctx: Context, node: SyntaxNode): void {
  const nameNode = child(node, 'name');
  if (nameNode === undefined) return;
  const base = {
    name: (ctx.namespace?.prefix ?? '') + textOf(ctx, nameNode),
    range: rangeOf(nameNode),
    params: typeParameters(ctx, node),
    decorators: [],
  };
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

/**
 * Components that are written as an object of options (`data`, `computed`, `methods`, hooks) are classes by another name: methods and computed
 * properties are members that see each other by `this`, the properties and what `data` and `setup` return are fields, and a hook is a method
 * that somebody else calls. Initial values that are literals are left out: that a field begins as `''` says nothing of what it will hold.
 */
import type { Range } from '../../base/text.js';
import type { ModuleBuilder } from '../../ir/builder.js';
import type { IrType, IrTypeMember, Slot } from '../../ir/types.js';
import { child, rangeOf } from '../javascript/context.js';
import type { Context } from '../javascript/context.js';
import { lowerExpression } from '../javascript/expressions.js';
import { inFunction, lowerMethod } from '../javascript/functions.js';
import { propertyLabel, propertyName, stringValue } from '../javascript/literals.js';
import { resolveThis } from '../javascript/scopes.js';
import { declareType, typeArguments } from '../javascript/types.js';
import type { SyntaxNode } from '../syntax.js';

type ClassDraft = ReturnType<ModuleBuilder['class']>;

interface Field {
  readonly name: string;
  readonly range: Range;
  readonly type: IrType;
  /** The member whose result holds it; undefined for a property that is handed in. */
  readonly from: string | undefined;
  /** What it begins as tells what it is. */
  readonly telling: boolean;
}

const UNKNOWN: IrType = { kind: 'unknown' };
const FUNCTIONS = new Set(['method_definition', 'function_expression', 'arrow_function', 'generator_function']);
const LITERALS = new Set(['string', 'number', 'true', 'false', 'null', 'undefined', 'object', 'array', 'template_string']);

/** The options of a component that a statement exports: `export default { … }`, `export default defineComponent({ … })`. */
export function exportedOptions(statement: SyntaxNode): SyntaxNode | undefined {
  if (statement.type !== 'export_statement' || !statement.tokens.includes('default')) return undefined;
  let value = child(statement, 'value');
  while (value?.type === 'satisfies_expression' || value?.type === 'as_expression' || value?.type === 'parenthesized_expression') value = value.children[0];
  if (value?.type === 'call_expression') value = child(value, 'arguments')?.children[0];
  return value?.type === 'object' ? value : undefined;
}

/** Lowers the options in the current scope, the module's, and gives the variable that holds the class. */
export function lowerOptions(ctx: Context, options: SyntaxNode, name: string): Slot {
  const range = rangeOf(options);
  const start = { start: options.start, end: options.start };
  const parts = options.children.flatMap((part) => namedPart(ctx, part));
  const fields = parts.flatMap(({ key, value }) => fieldsOf(ctx, key, value));
  const members = fields.map((field): IrTypeMember => ({ name: field.name, type: field.type, range: field.range, decorators: [] }));
  // Not to be taken for a person: `Customer.vue` shows one, but is none.
  const shown = `${name}Component`;
  const type = declareType(ctx, { name: shown, kind: 'class', range: start, params: [], extends: [], body: { kind: 'object', members }, decorators: [] });
  const draft = ctx.builder.class(shown, range, [], type);
  for (const part of options.children) if (namedPart(ctx, part).length === 0) lowerRest(ctx, part);
  for (const { key, value } of parts) lowerPart(ctx, draft, key, value);
  lowerFields(ctx, draft, fields, range, start);
  const slot = ctx.fn.slot('', start);
  ctx.fn.store(start, slot, ctx.fn.class(range, draft.index, -1));
  return slot;
}

/** A method or a pair, by its name. */
function namedPart(ctx: Context, part: SyntaxNode): { readonly key: string; readonly value: SyntaxNode }[] {
  const key = child(part, 'name') ?? child(part, 'key');
  const value = part.type === 'method_definition' ? part : child(part, 'value');
  return key === undefined || value === undefined ? [] : [{ key: propertyLabel(ctx, key), value }];
}

/** `...mapActions(['save'])` and the like are members that only the library knows. */
function lowerRest(ctx: Context, part: SyntaxNode): void {
  const inner = part.type === 'spread_element' ? part.children[0] : part;
  if (inner !== undefined) lowerExpression(ctx, inner);
}

function lowerPart(ctx: Context, draft: ClassDraft, key: string, value: SyntaxNode): void {
  if (FUNCTIONS.has(value.type)) addMember(ctx, draft, key, value, 'method');
  else if (value.type === 'object' && (key === 'methods' || key === 'computed' || key === 'watch')) {
    for (const part of value.children) {
      const [named] = namedPart(ctx, part);
      if (named === undefined) lowerRest(ctx, part);
      else lowerGroupMember(ctx, draft, key, named.key, named.value);
    }
  } else if (key !== 'props') lowerExpression(ctx, value);
}

function lowerGroupMember(ctx: Context, draft: ClassDraft, group: string, name: string, value: SyntaxNode): void {
  const kind = group === 'computed' ? 'getter' : 'method';
  const shown = group === 'watch' ? `watch ${name}` : name;
  if (FUNCTIONS.has(value.type)) addMember(ctx, draft, shown, value, kind);
  else if (value.type === 'object') {
    // `{ get() {…}, set(value) {…} }`, `{ handler() {…}, deep: true }`
    for (const part of value.children) {
      const [inner] = namedPart(ctx, part);
      if (inner === undefined || !FUNCTIONS.has(inner.value.type)) continue;
      if (inner.key === 'set') addMember(ctx, draft, shown, inner.value, 'setter');
      else addMember(ctx, draft, shown, inner.value, kind);
    }
  } else lowerExpression(ctx, value);
}

function addMember(ctx: Context, draft: ClassDraft, name: string, node: SyntaxNode, kind: 'method' | 'getter' | 'setter'): void {
  draft.members.push({ name, function: lowerMethod(ctx, node, { kind, classIndex: draft.index, decorators: [] }), kind, static: false });
}

// --- fields ----------------------------------------------------------------------------------------------------------

function fieldsOf(ctx: Context, key: string, value: SyntaxNode): readonly Field[] {
  if (key === 'props') return propsOf(ctx, value);
  if ((key !== 'data' && key !== 'setup') || !FUNCTIONS.has(value.type)) return [];
  return (returnedObject(value)?.children ?? []).flatMap((part): Field[] => {
    const [named] = namedPart(ctx, part);
    const initial = named?.value ?? part;
    const name = named?.key ?? (part.type === 'shorthand_property_identifier' ? ctx.text.slice(part.start, part.end) : undefined);
    return name === undefined ? [] : [{ name, range: rangeOf(part), type: UNKNOWN, from: key, telling: !LITERALS.has(initial.type) }];
  });
}

function returnedObject(fn: SyntaxNode): SyntaxNode | undefined {
  const body = child(fn, 'body');
  let value = body?.type === 'statement_block' ? body.children.findLast(({ type }) => type === 'return_statement')?.children[0] : body;
  while (value?.type === 'parenthesized_expression' || value?.type === 'as_expression' || value?.type === 'satisfies_expression') value = value.children[0];
  return value?.type === 'object' ? value : undefined;
}

/** `['user']`, `{ user: Object }`, `{ user: { type: Object as PropType<User> } }`. */
function propsOf(ctx: Context, value: SyntaxNode): readonly Field[] {
  const field = (name: string, range: Range, type: IrType): Field => ({ name, range, type, from: undefined, telling: true });
  if (value.type === 'array') return value.children.flatMap((item) => (item.type === 'string' ? [field(stringValue(ctx, item), rangeOf(item), UNKNOWN)] : []));
  return value.children.flatMap((part): Field[] => {
    const key = child(part, 'key');
    const name = key && propertyName(ctx, key);
    const given = child(part, 'value');
    if (key === undefined || name === undefined || given === undefined) return [];
    const typed = given.type === 'object' ? given.children.find((option) => ctx.text.slice(option.start, option.end).startsWith('type')) : undefined;
    return [field(name, rangeOf(key), propType(ctx, (typed && child(typed, 'value')) ?? given))];
  });
}

/** `Object as PropType<User>`. */
function propType(ctx: Context, node: SyntaxNode): IrType {
  const [, type] = node.type === 'as_expression' ? node.children : [];
  return (type && typeArguments(ctx, type)[0]) ?? UNKNOWN;
}

/** The constructor: fields take what is handed in and what the functions return that make them. */
function lowerFields(ctx: Context, draft: ClassDraft, fields: readonly Field[], range: Range, start: Range): void {
  const head = { name: 'constructor', kind: 'constructor', range, nameRange: start, classIndex: draft.index, async: false, generator: false, returnType: undefined, decorators: [] } as const;
  draft.constructorFunction = inFunction(ctx, head, () => {
    const { fn } = ctx;
    const props = fn.slot('props', start);
    fn.param({ slot: props, rest: false, decorators: [] });
    const self = resolveThis(ctx, start);
    if (self === undefined) return;
    const receiver = fn.load(start, self);
    const results = new Map<string, number>();
    const resultOf = (member: string): number => {
      const known = results.get(member);
      if (known !== undefined) return known;
      const result = fn.call(start, fn.get(start, receiver, member, start), receiver, [{ src: fn.load(start, props), spread: false }]);
      results.set(member, result);
      return result;
    };
    for (const { name, range: where, from, telling } of fields) {
      if (telling) fn.set(where, receiver, name, fn.get(where, from === undefined ? fn.load(where, props) : resultOf(from), name, where));
    }
  });
}

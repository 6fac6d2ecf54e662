/**
 * A file with embedded code as a module: what its scripts do once stands in the module itself, and what they do for each component in a function
 * that takes the component's properties and gives its markup. That function is what the file exports, so that a component is called with its
 * properties like any function, and a property is a parameter like any other.
 */
import { ModuleBuilder } from '../../ir/builder.js';
import type { IrComment, IrModule, Reg, Slot } from '../../ir/types.js';
import { child, moduleContext, rangeOf, textOf } from '../javascript/context.js';
import type { Context } from '../javascript/context.js';
import { readDocs } from '../javascript/docs.js';
import { collectExports, finishExports } from '../javascript/exports.js';
import { lowerExpression } from '../javascript/expressions.js';
import { declareNames, inFunction } from '../javascript/functions.js';
import { bareStatement, flat, hoist, hoistVars } from '../javascript/hoisting.js';
import { bindPattern, nameOf } from '../javascript/patterns.js';
import { Scope, declaringScope, resolve } from '../javascript/scopes.js';
import { lowerStatement, lowerStatements } from '../javascript/statements.js';
import { annotation, typeArguments } from '../javascript/types.js';
import type { SyntaxNode, SyntaxTree } from '../syntax.js';
import { CodeIndex } from './code-index.js';
import { lowerTold } from './events.js';
import type { EventStyle } from './events.js';
import { lowerTemplate } from './lower-template.js';
import { exportedOptions, lowerOptions } from './options.js';
import type { Script, Template } from './template.js';

/** How a framework's script says what its properties are. */
export interface ComponentStyle {
  /** Whether the file is a component at all. */
  readonly component: boolean;
  /** `export let user` declares a property, and so no export. */
  readonly exportedProps: boolean;
  /** Calls and members that stand for the properties: `defineProps()`, `$props()`, `Astro.props`. */
  readonly properties: readonly string[];
  /** In the template, names that nothing in the file declares are members of the component, which may be written as an object of options. */
  readonly members: boolean;
  readonly events: EventStyle | undefined;
  /** Functions that make boxes, which templates open by themselves: `computed(…)` is its `value` there. */
  readonly boxes: readonly string[];
}

/** What templates may use although it is no member of the component. */
const TEMPLATE_GLOBALS = new Set([
  'Infinity', 'undefined', 'NaN', 'isFinite', 'isNaN', 'parseFloat', 'parseInt', 'decodeURI', 'decodeURIComponent', 'encodeURI', 'encodeURIComponent', 'Math',
  'Number', 'Date', 'Array', 'Object', 'Boolean', 'String', 'RegExp', 'Map', 'Set', 'JSON', 'Intl', 'BigInt', 'console', 'Error', 'Symbol',
]);

/** Imports run once, wherever they stand. */
const ONCE = new Set(['import_statement', 'import_alias']);

export function lowerComponent(tree: SyntaxTree, path: string, text: string, language: string, template: Template, style: ComponentStyle): IrModule {
  const builder = new ModuleBuilder(path, language);
  const range = { start: 0, end: text.length };
  const fn = builder.function(
    { name: '', kind: 'module', range, nameRange: { start: 0, end: 0 }, classIndex: -1, async: false, generator: false, returnType: undefined, decorators: [] },
    undefined,
  );
  const ctx = moduleContext(text, path, builder, fn, new Scope(fn, undefined, 'function'), readDocs(tree.comments, text, false));
  const index = new CodeIndex(flat(tree.root.children));
  const of = (level: Script['level']): SyntaxNode[] => template.scripts.filter((script) => script.level === level).flatMap((script) => index.statements(script));
  const component = of('component');
  const hoisted = component.filter((statement) => ONCE.has(statement.type) || (!style.exportedProps && statement.type === 'export_statement'));
  const written = style.members ? of('module').find((statement) => exportedOptions(statement) !== undefined) : undefined;
  const once = [...hoisted, ...of('module').filter((statement) => statement !== written)];
  const name = componentName(path);
  for (const statement of once) collectExports(ctx, statement);
  hoistVars(ctx, once);
  hoist(ctx, once);
  lowerStatements(ctx, once);
  for (const script of template.scripts) if (script.level === 'page') lowerPageScript(ctx, index, script);
  const options = written && exportedOptions(written);
  const members = options && lowerOptions(ctx, options, name);
  if (style.component) exportComponent(ctx, { name, statements: component.filter((statement) => !hoisted.includes(statement)), members }, index, template, style);
  else lowerTemplate(ctx, index, template.nodes);
  finishExports(ctx);
  builder.marks.push(...ctx.docs.marks);
  return builder.finish(merged(tree.comments, template.comments), tree.errors);
}

function merged(left: readonly IrComment[], right: readonly IrComment[]): readonly IrComment[] {
  return right.length === 0 ? left : [...left, ...right].sort((a, b) => a.range.start - b.range.start);
}

function componentName(path: string): string {
  const file = path.slice(path.lastIndexOf('/') + 1);
  return file.slice(0, Math.max(0, file.lastIndexOf('.')));
}

/** A script that the page runs by itself: its names are its own. */
function lowerPageScript(ctx: Context, index: CodeIndex, script: Script): void {
  const statements = index.statements(script);
  const range = { start: script.start, end: script.end };
  const start = { start: script.start, end: script.start };
  const head = { name: 'script', kind: 'function', range, nameRange: start, classIndex: -1, async: true, generator: false, returnType: undefined, decorators: [] } as const;
  const fn = inFunction(ctx, head, () => {
    hoistVars(ctx, statements);
    hoist(ctx, statements);
    lowerStatements(ctx, statements);
  });
  ctx.fn.call(start, ctx.fn.function(range, fn), -1, []);
}

/** The variables that are declared as what one of these functions returns: `const emit = defineEmits(['save'])`. */
function variablesMadeBy(ctx: Context, statements: readonly SyntaxNode[], makers: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  if (makers.length === 0) return names;
  for (const statement of statements) {
    if (statement.type !== 'lexical_declaration' && statement.type !== 'variable_declaration') continue;
    for (const declarator of statement.children) {
      const target = child(declarator, 'name');
      const value = child(declarator, 'value');
      const maker = value?.type === 'call_expression' ? child(value, 'function') : undefined;
      if (target?.type === 'identifier' && maker !== undefined && makers.includes(textOf(ctx, maker))) names.add(textOf(ctx, target));
    }
  }
  return names;
}

interface Component {
  readonly name: string;
  /** What runs for each component. */
  readonly statements: readonly SyntaxNode[];
  /** The variable of the module that holds the class of its members, if it is written as one. */
  readonly members: Slot | undefined;
}

function exportComponent(ctx: Context, { name, statements, members }: Component, index: CodeIndex, template: Template, style: ComponentStyle): void {
  const range = { start: 0, end: ctx.text.length };
  const start = { start: 0, end: 0 };
  const { fn: module } = ctx;
  const head = { name, kind: 'function', range, nameRange: start, classIndex: -1, async: true, generator: false, returnType: undefined, decorators: [] } as const;
  const fn = inFunction(ctx, head, () => {
    const props = ctx.fn.slot('props', start);
    ctx.fn.param({ slot: props, rest: false, decorators: [] });
    const { fn: owner } = ctx;
    const readProps = (node: SyntaxNode): Reg => ctx.fn.load(rangeOf(node), ctx.fn.capture(owner, props));
    const self = members === undefined ? props : ctx.fn.slot('', start);
    if (members !== undefined) ctx.fn.store(start, self, ctx.fn.call(start, ctx.fn.load(start, ctx.fn.capture(module, members)), -1, [{ src: ctx.fn.load(start, props), spread: false }], true));
    const outer = ctx.special;
    const { events } = style;
    const tellers = events && new Set([...events.names, ...variablesMadeBy(ctx, statements, events.makers)]);
    ctx.special = (node) => {
      if (isOneOf(ctx, node, style.properties)) return typedProps(ctx, node, readProps(node));
      return tellers && lowerTold(ctx, node, tellers, events, readProps);
    };
    hoistVars(ctx, statements);
    hoist(ctx, statements);
    for (const statement of statements) lowerComponentStatement(ctx, statement, style, readProps);
    const readMember = (node: SyntaxNode, member: string): Reg => ctx.fn.get(rangeOf(node), ctx.fn.load(rangeOf(node), ctx.fn.capture(owner, self)), member, rangeOf(node));
    if (style.members) ctx.free = (node, member) => (TEMPLATE_GLOBALS.has(member) ? undefined : readMember(node, member));
    const boxes = variablesMadeBy(ctx, statements, style.boxes);
    const plain = ctx.special;
    const { scope } = ctx;
    ctx.special = (node) => (isBox(ctx, node, boxes, scope) ? openBox(ctx, node) : plain(node));
    const markup = lowerTemplate(ctx, index, template.nodes);
    ctx.fn.return(range, ctx.fn.array(range, markup));
    ctx.special = outer;
    ctx.free = undefined;
  });
  ctx.fn.export(start, 'default', ctx.fn.function(start, fn));
}

function isBox(ctx: Context, node: SyntaxNode, boxes: ReadonlySet<string>, scope: Scope): boolean {
  if (boxes.size === 0 || (node.type !== 'identifier' && node.type !== 'shorthand_property_identifier')) return false;
  const name = textOf(ctx, node);
  return boxes.has(name) && declaringScope(ctx, name) === scope;
}

function openBox(ctx: Context, node: SyntaxNode): Reg | undefined {
  const range = rangeOf(node);
  const slot = resolve(ctx, textOf(ctx, node));
  return slot === undefined ? undefined : ctx.fn.get(range, ctx.fn.load(range, slot), 'value', range);
}

/** `defineProps<Props>()`, `$props()`, `Astro.props`. */
function isOneOf(ctx: Context, node: SyntaxNode, properties: readonly string[]): boolean {
  if (node.type === 'call_expression') {
    const callee = child(node, 'function');
    return callee?.type === 'identifier' && properties.includes(`${textOf(ctx, callee)}()`) && resolve(ctx, textOf(ctx, callee)) === undefined;
  }
  return (node.type === 'member_expression' || node.type === 'identifier') && properties.includes(textOf(ctx, node));
}

/** The properties as the call, or one inside it that gives them their defaults, or else a type called `Props` in the file, declares them. */
function typedProps(ctx: Context, node: SyntaxNode, props: Reg): Reg {
  const inner = child(node, 'arguments')?.children[0];
  const [written] = [node, inner].flatMap((call) => (call?.type === 'call_expression' ? typeArguments(ctx, call) : []));
  if (written !== undefined) return ctx.fn.cast(rangeOf(node), props, written);
  return ctx.builder.types.some(({ name }) => name === 'Props') ? ctx.fn.cast(rangeOf(node), props, { kind: 'ref', name: 'Props', args: [] }) : props;
}

function lowerComponentStatement(ctx: Context, statement: SyntaxNode, style: ComponentStyle, readProps: (node: SyntaxNode) => Reg): void {
  if (statement.type === 'export_statement') {
    const bare = bareStatement(statement);
    if (bare === statement) return;
    if (bare.type === 'lexical_declaration' && bare.tokens.includes('let')) lowerExportedProps(ctx, bare, readProps);
    else lowerStatement(ctx, bare);
    return;
  }
  if (style.exportedProps && statement.type === 'labeled_statement') declareReactive(ctx, statement);
  lowerStatement(ctx, statement);
}

/** `export let user: User = guest`: the property, or else what it is set to here. */
function lowerExportedProps(ctx: Context, declaration: SyntaxNode, readProps: (node: SyntaxNode) => Reg): void {
  for (const declarator of declaration.children) {
    const target = child(declarator, 'name');
    if (target?.type !== 'identifier') continue;
    const range = rangeOf(target);
    const name = nameOf(ctx, target);
    const type = annotation(ctx, declarator);
    const slot = ctx.scope.declare(name, range);
    if (type !== undefined) ctx.fn.setSlotType(slot, type);
    const initialiser = child(declarator, 'value');
    const property = ctx.fn.get(range, readProps(target), name, range);
    const value = initialiser === undefined ? property : ctx.fn.choice(range, [property, lowerExpression(ctx, initialiser, { name, range })]);
    bindPattern(ctx, target, value, 'declare');
  }
}

/** `$: total = price * count` declares what it assigns. */
function declareReactive(ctx: Context, statement: SyntaxNode): void {
  const body = child(statement, 'body');
  const assignment = body?.type === 'expression_statement' ? body.children[0] : undefined;
  const left = assignment?.type === 'assignment_expression' ? child(assignment, 'left') : undefined;
  if (left?.type === 'identifier' && resolve(ctx, textOf(ctx, left)) === undefined) declareNames(ctx, left);
}

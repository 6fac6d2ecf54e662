/**
 * A file with embedded code as a module: what its scripts do once stands in the module itself, and what they do for each component in a function
 * that takes the component's properties and gives its markup. That function is what the file exports, so that a component is called with its
 * properties like any function, and a property is a parameter like any other.
 */
import { ModuleBuilder } from '../../ir/builder.js';
import type { IrComment, IrModule, Reg } from '../../ir/types.js';
import { child, moduleContext, rangeOf, textOf } from '../javascript/context.js';
import type { Context } from '../javascript/context.js';
import { collectExports, finishExports } from '../javascript/exports.js';
import { lowerExpression } from '../javascript/expressions.js';
import { declareNames, inFunction } from '../javascript/functions.js';
import { bareStatement, flat, hoist, hoistVars } from '../javascript/hoisting.js';
import { bindPattern, nameOf } from '../javascript/patterns.js';
import { Scope, resolve } from '../javascript/scopes.js';
import { lowerStatement, lowerStatements } from '../javascript/statements.js';
import { annotation, typeArguments } from '../javascript/types.js';
import type { SyntaxNode, SyntaxTree } from '../syntax.js';
import { CodeIndex } from './code-index.js';
import { lowerTemplate } from './lower-template.js';
import type { Script, Template } from './template.js';

/** How a framework's script says what its properties are. */
export interface ComponentStyle {
  /** Whether the file is a component at all. */
  readonly component: boolean;
  /** `export let user` declares a property, and so no export. */
  readonly exportedProps: boolean;
  /** Calls and members that stand for the properties: `defineProps()`, `$props()`, `Astro.props`. */
  readonly properties: readonly string[];
  /** Names that are members of the component, if nothing in the file declares them. */
  readonly freeNames: 'globals' | 'members';
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
  const ctx = moduleContext(text, path, builder, fn, new Scope(fn, undefined, 'function'));
  const index = new CodeIndex(flat(tree.root.children));
  const of = (level: Script['level']): SyntaxNode[] => template.scripts.filter((script) => script.level === level).flatMap((script) => index.statements(script));
  const component = of('component');
  const hoisted = component.filter((statement) => ONCE.has(statement.type) || (!style.exportedProps && statement.type === 'export_statement'));
  const once = [...hoisted, ...of('module')];
  for (const statement of once) collectExports(ctx, statement);
  hoistVars(ctx, once);
  hoist(ctx, once);
  lowerStatements(ctx, once);
  for (const script of template.scripts) if (script.level === 'page') lowerPageScript(ctx, index, script);
  if (style.component) exportComponent(ctx, component.filter((statement) => !hoisted.includes(statement)), index, template, style, componentName(path));
  else lowerTemplate(ctx, index, template.nodes);
  finishExports(ctx);
  return builder.finish(merged(tree.comments, template.comments), tree.errors);
}

function merged(left: readonly IrComment[], right: readonly IrComment[]): readonly IrComment[] {
  return right.length === 0 ? left : [...left, ...right].sort((a, b) => a.range.start - b.range.start);
}

/** A script that the page runs by itself: its names are its own. */
function componentName(path: string): string {
  const file = path.slice(path.lastIndexOf('/') + 1);
  return file.slice(0, Math.max(0, file.lastIndexOf('.')));
}

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

function exportComponent(ctx: Context, statements: readonly SyntaxNode[], index: CodeIndex, template: Template, style: ComponentStyle, name: string): void {
  const range = { start: 0, end: ctx.text.length };
  const start = { start: 0, end: 0 };
  const head = { name, kind: 'function', range, nameRange: start, classIndex: -1, async: true, generator: false, returnType: undefined, decorators: [] } as const;
  const fn = inFunction(ctx, head, () => {
    const props = ctx.fn.slot('props', start);
    ctx.fn.param({ slot: props, rest: false, decorators: [] });
    const { fn: owner } = ctx;
    const readProps = (node: SyntaxNode): Reg => ctx.fn.load(rangeOf(node), ctx.fn.capture(owner, props));
    const outer = ctx.special;
    ctx.special = (node) => (isOneOf(ctx, node, style.properties) ? typedProps(ctx, node, readProps(node)) : undefined);
    hoistVars(ctx, statements);
    hoist(ctx, statements);
    for (const statement of statements) lowerComponentStatement(ctx, statement, style, readProps);
    if (style.freeNames === 'members') ctx.free = (node, name) => (TEMPLATE_GLOBALS.has(name) ? undefined : ctx.fn.get(rangeOf(node), readProps(node), name, rangeOf(node)));
    const markup = lowerTemplate(ctx, index, template.nodes);
    ctx.fn.return(range, ctx.fn.array(range, markup));
    ctx.special = outer;
    ctx.free = undefined;
  });
  ctx.fn.export(start, 'default', ctx.fn.function(start, fn));
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

/**
 * Which names a function, class or module body binds, before its first statement is lowered: an assignment anywhere makes a name local
 * everywhere. Bodies nest deeply, so this keeps its own stack.
 */
import type { Range } from '../../base/text.js';
import type { SyntaxNode } from '../syntax.js';
import { child, rangeOf, textOf } from './context.js';
import type { Context } from './context.js';

export interface Names {
  readonly bound: ReadonlyMap<string, Range>;
  readonly globals: ReadonlySet<string>;
  readonly nonlocals: ReadonlySet<string>;
  readonly yields: boolean;
}

const COMPREHENSIONS = new Set(['list_comprehension', 'set_comprehension', 'dictionary_comprehension', 'generator_expression']);
const TARGET_LISTS = new Set(['pattern_list', 'tuple_pattern', 'list_pattern', 'list_splat_pattern', 'tuple', 'list', 'list_splat', 'parenthesized_expression', 'as_pattern_target', 'expression_list']);

interface Pending {
  readonly node: SyntaxNode;
  /** Inside a comprehension, whose own names nobody else sees. */
  readonly inner: boolean;
}

export function collectNames(ctx: Context, nodes: readonly SyntaxNode[]): Names {
  const bound = new Map<string, Range>();
  const globals = new Set<string>();
  const nonlocals = new Set<string>();
  let yields = false;
  const bind = (node: SyntaxNode | undefined): void => {
    if (node === undefined || node.start === node.end) return;
    const name = textOf(ctx, node);
    if (!bound.has(name)) bound.set(name, rangeOf(node));
  };
  const bindCapture = (node: SyntaxNode | undefined): void => {
    if (node !== undefined && isCapture(ctx, node)) bind(node);
  };
  const bindTargets = (target: SyntaxNode | undefined): void => {
    for (const name of targetNames(target)) bind(name);
  };
  const pending: Pending[] = [];
  const push = (children: readonly SyntaxNode[], inner: boolean): void => {
    for (let index = children.length - 1; index >= 0; index--) {
      const node = children[index];
      if (node !== undefined) pending.push({ node, inner });
    }
  };
  push(nodes, false);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, inner } = next;
    switch (node.type) {
      case 'function_definition':
      case 'class_definition':
        bind(child(node, 'name'));
        continue;
      case 'lambda':
        continue;
      case 'assignment':
      case 'augmented_assignment':
        bindTargets(child(node, 'left'));
        break;
      case 'for_statement':
        bindTargets(child(node, 'left'));
        break;
      case 'as_pattern':
        bindTargets(child(node, 'alias') ?? node.children[1]);
        break;
      case 'named_expression':
        bind(child(node, 'name'));
        break;
      case 'case_pattern':
        bindCapture(node.children[0]);
        break;
      case 'keyword_pattern':
        bindCapture(node.children[1]);
        break;
      case 'splat_pattern':
        bind(node.children[0]);
        break;
      case 'type_alias_statement': {
        const name = child(node, 'left');
        const end = name === undefined ? -1 : textOf(ctx, name).indexOf('[');
        if (name !== undefined) bound.set(textOf(ctx, name).slice(0, end < 0 ? undefined : end).trim(), rangeOf(name));
        continue;
      }
      case 'import_statement':
      case 'import_from_statement':
        for (const item of importedNames(node)) bound.set(firstPart(ctx, item), rangeOf(item));
        continue;
      case 'global_statement':
        for (const name of node.children) globals.add(textOf(ctx, name));
        continue;
      case 'nonlocal_statement':
        for (const name of node.children) nonlocals.add(textOf(ctx, name));
        continue;
      case 'yield':
        yields ||= !inner;
        break;
      default:
        break;
    }
    push(node.children, inner || COMPREHENSIONS.has(node.type));
  }
  for (const name of [...globals, ...nonlocals]) bound.delete(name);
  return { bound, globals, nonlocals, yields };
}

/** The identifiers that an assignment to a target binds. */
export function targetNames(target: SyntaxNode | undefined): readonly SyntaxNode[] {
  if (target === undefined) return [];
  const found: SyntaxNode[] = [];
  const pending = [target];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'identifier') found.push(node);
    else if (TARGET_LISTS.has(node.type)) pending.push(...[...node.children].reverse());
  }
  return found;
}

/** The nodes whose text names what an import binds: `b` of `a as b`, `a.b` of `import a.b`. */
function importedNames(node: SyntaxNode): readonly SyntaxNode[] {
  return node.children.filter(({ field }) => field === 'name').map((item) => (item.type === 'aliased_import' ? (child(item, 'alias') ?? item) : item));
}

function firstPart(ctx: Context, node: SyntaxNode): string {
  const name = textOf(ctx, node);
  const dot = name.indexOf('.');
  return dot < 0 ? name : name.slice(0, dot).trim();
}

/** A plain name in a pattern of `match` takes whatever is there; `_` and dotted names do not. */
export function isCapture(ctx: Context, node: SyntaxNode): boolean {
  if (node.type !== 'dotted_name' && node.type !== 'identifier') return false;
  const name = textOf(ctx, node);
  return name !== '_' && !name.includes('.');
}

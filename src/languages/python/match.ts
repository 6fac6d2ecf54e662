/** `match`: one test per case, and names for the parts that its pattern takes apart. */
import type { Reg } from '../../ir/types.js';
import type { SyntaxNode } from '../syntax.js';
import { MAX_DEPTH, child, rangeOf, textOf, unknown } from './context.js';
import type { Context } from './context.js';
import { isExpression, lowerExpression } from './expressions.js';
import { constantString } from './literals.js';
import { isCapture } from './names.js';
import { lowerStatements } from './statements.js';
import { bindName } from './targets.js';
import { lowerType } from './types.js';

export function lowerMatch(ctx: Context, node: SyntaxNode): void {
  const { fn } = ctx;
  const subjects = node.children.filter(({ field }) => field === 'subject');
  const [only] = subjects;
  const subject = subjects.length === 1 && only !== undefined ? lowerExpression(ctx, only) : fn.array(rangeOf(node), subjects.map((part) => ({ src: lowerExpression(ctx, part), spread: false })));
  const exit = fn.block();
  const cases = child(node, 'body')?.children ?? node.children.filter(({ type }) => type === 'case_clause');
  for (const clause of cases) {
    if (clause.type !== 'case_clause') continue;
    const body = fn.block();
    const next = fn.block();
    const patterns = clause.children.filter(({ type }) => type === 'case_pattern');
    fn.branch(fn.test(rangeOf(clause), [subject]), body, next);
    fn.begin(body);
    const [pattern] = patterns;
    if (patterns.length === 1 && pattern !== undefined) bindPattern(ctx, pattern, subject);
    else bindSequence(ctx, patterns, subject);
    const guard = child(clause, 'guard')?.children.find(isExpression);
    if (guard !== undefined) {
      const holds = fn.block();
      fn.branch(lowerExpression(ctx, guard), holds, next);
      fn.begin(holds);
    }
    lowerStatements(ctx, child(clause, 'consequence')?.children ?? []);
    fn.jump(exit);
    fn.begin(next);
  }
  fn.jump(exit);
  fn.begin(exit);
}

function bindPattern(ctx: Context, pattern: SyntaxNode, value: Reg): void {
  if (ctx.depth >= MAX_DEPTH) return;
  ctx.depth++;
  bind(ctx, pattern, value);
  ctx.depth--;
}

function bind(ctx: Context, pattern: SyntaxNode, value: Reg): void {
  switch (pattern.type) {
    case 'case_pattern': {
      const inner = pattern.children[0];
      if (inner === undefined) break;
      if (isCapture(ctx, inner)) bindName(ctx, inner, value);
      else bindPattern(ctx, inner, value);
      break;
    }
    case 'as_pattern': {
      const [inner, written] = pattern.children;
      const name = written?.type === 'as_pattern_target' ? written.children[0] : written;
      if (inner !== undefined) bindPattern(ctx, inner, value);
      if (name !== undefined) bindName(ctx, name, value);
      break;
    }
    case 'union_pattern':
      for (const option of pattern.children) bindPattern(ctx, option, value);
      break;
    case 'list_pattern':
    case 'tuple_pattern':
      bindSequence(ctx, pattern.children, value);
      break;
    case 'dict_pattern':
      bindMapping(ctx, pattern, value);
      break;
    case 'class_pattern':
      bindClass(ctx, pattern, value);
      break;
    default:
      break;
  }
}

function bindSequence(ctx: Context, items: readonly SyntaxNode[], value: Reg): void {
  const star = items.findIndex((item) => splatOf(item) !== undefined);
  for (const [position, item] of items.entries()) {
    const range = rangeOf(item);
    const splat = splatOf(item);
    const name = splat?.children[0];
    if (splat !== undefined) {
      if (name !== undefined && textOf(ctx, name) !== '_') bindName(ctx, name, ctx.fn.rest(range, value, [], position));
    } else bindPattern(ctx, item, ctx.fn.item(range, value, star >= 0 && position > star ? ctx.fn.test(range, []) : ctx.fn.const(range, position)));
  }
}

function splatOf(item: SyntaxNode): SyntaxNode | undefined {
  if (item.type === 'splat_pattern') return item;
  return item.type === 'case_pattern' && item.children[0]?.type === 'splat_pattern' ? item.children[0] : undefined;
}

function bindMapping(ctx: Context, pattern: SyntaxNode, value: Reg): void {
  const taken: string[] = [];
  let key: SyntaxNode | undefined;
  for (const part of pattern.children) {
    const splat = splatOf(part);
    const name = splat?.children[0];
    if (name !== undefined) bindName(ctx, name, ctx.fn.rest(rangeOf(part), value, taken.slice(), -1));
    else if (part.field === 'key') key = part;
    else if (part.field === 'value' && key !== undefined) {
      const field = constantString(ctx, key.type === 'case_pattern' ? key.children[0] : key);
      if (field !== undefined) taken.push(field);
      const range = rangeOf(key);
      bindPattern(ctx, part, field === undefined ? ctx.fn.item(range, value, unknown(ctx, key)) : ctx.fn.get(range, value, field, range));
      key = undefined;
    }
  }
}

/** `User(email=address)`: the value is a `User` here. */
function bindClass(ctx: Context, pattern: SyntaxNode, value: Reg): void {
  const [type, ...parts] = pattern.children;
  const range = rangeOf(pattern);
  const narrowed = type === undefined ? value : ctx.fn.cast(range, value, lowerType(ctx, type));
  for (const part of parts) {
    const keyword = part.type === 'case_pattern' && part.children[0]?.type === 'keyword_pattern' ? part.children[0] : part;
    if (keyword.type !== 'keyword_pattern') {
      bindPattern(ctx, part, ctx.fn.item(rangeOf(part), narrowed, ctx.fn.test(range, [])));
      continue;
    }
    const [name, inner] = keyword.children;
    if (name === undefined || inner === undefined) continue;
    const member = ctx.fn.get(rangeOf(name), narrowed, textOf(ctx, name), rangeOf(name));
    if (isCapture(ctx, inner)) bindName(ctx, inner, member);
    else bindPattern(ctx, inner, member);
  }
}

/**
 * Where values go: names, members, and the object and array patterns that take a value apart, in declarations, parameters,
 * assignments and loops alike. Every name taken out of an object reads like a property access, so that the engine sees no difference
 * between `user.email` and `const { email } = user`.
 */
import type { Reg } from '../../ir/types.js';
import type { SyntaxNode } from '../syntax.js';
import { MAX_DEPTH, child, rangeOf, textOf } from './context.js';
import type { Context } from './context.js';
import { lowerExpression } from './expressions.js';
import { propertyName } from './literals.js';
import { exportTarget } from './commonjs.js';
import { lowerBase } from './access.js';
import { resolve } from './scopes.js';

/** `declare`: names of this very scope; `var`: of the function; `assign`: whatever the name stands for. */
export type BindMode = 'declare' | 'var' | 'assign';

/** Puts `value` where `target` says. */
export function bindPattern(ctx: Context, target: SyntaxNode, value: Reg, mode: BindMode): void {
  if (ctx.depth >= MAX_DEPTH) return;
  ctx.depth++;
  bind(ctx, target, value, mode);
  ctx.depth--;
}

function bind(ctx: Context, target: SyntaxNode, value: Reg, mode: BindMode): void {
  switch (target.type) {
    case 'identifier':
    case 'shorthand_property_identifier_pattern':
    case 'undefined':
      bindName(ctx, target, value, mode);
      break;
    case 'object_pattern':
    case 'object':
      bindObject(ctx, target, value, mode);
      break;
    case 'array_pattern':
    case 'array':
      bindArray(ctx, target, value, mode);
      break;
    case 'assignment_pattern':
    case 'object_assignment_pattern': {
      const left = child(target, 'left');
      if (left !== undefined) bindPattern(ctx, left, withDefault(ctx, target, left, value), mode);
      break;
    }
    case 'member_expression':
    case 'subscript_expression':
      assignMember(ctx, target, value);
      break;
    case 'parenthesized_expression':
    case 'non_null_expression':
    case 'as_expression':
    case 'satisfies_expression':
    case 'rest_pattern':
    case 'spread_element': {
      const inner = target.children[0];
      if (inner !== undefined) bindPattern(ctx, inner, value, mode);
      break;
    }
    default:
      lowerExpression(ctx, target);
  }
}

/** The value, or the default that stands beside its target. */
export function withDefault(ctx: Context, pattern: SyntaxNode, target: SyntaxNode, value: Reg): Reg {
  const right = child(pattern, 'right') ?? child(pattern, 'value');
  if (right === undefined) return value;
  const fallback = lowerExpression(ctx, right, { name: nameOf(ctx, target), range: rangeOf(target) });
  return ctx.fn.choice(rangeOf(pattern), [value, fallback]);
}

/** The name that a function stored in `target` gets. */
export function nameOf(ctx: Context, target: SyntaxNode): string {
  if (target.type === 'identifier' || target.type === 'shorthand_property_identifier_pattern') return textOf(ctx, target);
  const property = target.type === 'member_expression' ? child(target, 'property') : undefined;
  return property === undefined ? '' : textOf(ctx, property);
}

function bindName(ctx: Context, target: SyntaxNode, value: Reg, mode: BindMode): void {
  const name = textOf(ctx, target);
  const range = rangeOf(target);
  let slot = mode === 'declare' ? ctx.scope.own(name) : resolve(ctx, name);
  // A declaration that hoisting did not see, as in broken code.
  if (slot === undefined && mode !== 'assign') slot = ctx.scope.declare(name, range);
  if (slot !== undefined) ctx.fn.store(range, slot, value);
  else if (name !== 'exports') ctx.fn.setGlobal(range, name, value);
}

function bindObject(ctx: Context, pattern: SyntaxNode, value: Reg, mode: BindMode): void {
  const taken: string[] = [];
  for (const part of pattern.children) {
    switch (part.type) {
      case 'rest_pattern':
      case 'spread_element':
        bindPattern(ctx, part, ctx.fn.rest(rangeOf(part), value, taken.slice(), -1), mode);
        break;
      case 'pair_pattern':
      case 'pair': {
        const key = child(part, 'key');
        const target = child(part, 'value');
        if (key === undefined || target === undefined) break;
        const name = propertyName(ctx, key);
        if (name !== undefined) taken.push(name);
        bindPattern(ctx, target, readProperty(ctx, value, key, name), mode);
        break;
      }
      case 'object_assignment_pattern': {
        const left = child(part, 'left');
        if (left === undefined) break;
        if (left.type !== 'shorthand_property_identifier_pattern') {
          bindPattern(ctx, part, value, mode);
          break;
        }
        taken.push(textOf(ctx, left));
        bindPattern(ctx, part, readProperty(ctx, value, left, textOf(ctx, left)), mode);
        break;
      }
      case 'shorthand_property_identifier_pattern':
      case 'shorthand_property_identifier': {
        const name = textOf(ctx, part);
        taken.push(name);
        bindName(ctx, part, readProperty(ctx, value, part, name), mode);
        break;
      }
      default:
        break;
    }
  }
}

function readProperty(ctx: Context, base: Reg, key: SyntaxNode, name: string | undefined): Reg {
  const range = rangeOf(key);
  if (name !== undefined) return ctx.fn.get(range, base, name, range);
  const computed = key.children[0];
  const index = computed === undefined ? ctx.fn.const(range, undefined) : lowerExpression(ctx, computed);
  return ctx.fn.item(range, base, index);
}

function bindArray(ctx: Context, pattern: SyntaxNode, value: Reg, mode: BindMode): void {
  let position = 0;
  let end = pattern.start + 1;
  for (const part of pattern.children) {
    position += holes(ctx.text, end, part.start);
    end = part.end;
    const range = rangeOf(part);
    if (part.type === 'rest_pattern' || part.type === 'spread_element') bindPattern(ctx, part, ctx.fn.rest(range, value, [], position), mode);
    else if (part.type !== 'ERROR') bindPattern(ctx, part, ctx.fn.item(range, value, ctx.fn.const(range, position)), mode);
  }
}

/** How many items the commas between two offsets skip. */
function holes(text: string, start: number, end: number): number {
  let commas = 0;
  const between = text.slice(start, end).replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
  for (const character of between) if (character === ',') commas++;
  return commas;
}

/** `a.b = value`, `a[i] = value`, and what CommonJS exports that way. */
export function assignMember(ctx: Context, target: SyntaxNode, value: Reg): void {
  const exported = exportTarget(ctx, target);
  if (exported !== undefined) ctx.fn.export(rangeOf(target), exported, value);
  else lowerPlace(ctx, target).write(value);
}

/** A member whose base and index have been evaluated, to be read, written or both. */
export interface Place {
  read(): Reg;
  write(value: Reg): void;
}

export function lowerPlace(ctx: Context, target: SyntaxNode): Place {
  const range = rangeOf(target);
  const base = lowerBase(ctx, target);
  const property = child(target, 'property') ?? child(target, 'index');
  if (property === undefined) {
    return { read: () => ctx.fn.unknown(range, target.type, [base]), write: (value) => void ctx.fn.unknown(range, target.type, [base, value]) };
  }
  const key = target.type === 'member_expression' || property.type === 'string' ? propertyName(ctx, property) : undefined;
  if (key !== undefined) {
    return { read: () => ctx.fn.get(range, base, key, rangeOf(property)), write: (value) => ctx.fn.set(range, base, key, value) };
  }
  const index = lowerExpression(ctx, property);
  return { read: () => ctx.fn.item(range, base, index), write: (value) => ctx.fn.setItem(range, base, index, value) };
}

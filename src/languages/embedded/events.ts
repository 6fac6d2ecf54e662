/**
 * What a component tells its parent: `emit('save', user)` calls what the parent gave for `save`, which is a property like any other, so that data
 * flow up as they flow down.
 */
import type { Argument, Reg } from '../../ir/types.js';
import { lowerArguments } from '../javascript/access.js';
import { child, rangeOf, textOf } from '../javascript/context.js';
import type { Context } from '../javascript/context.js';
import { constantString } from '../javascript/literals.js';
import type { SyntaxNode } from '../syntax.js';

/** How a framework's components tell events. */
export interface EventStyle {
  /** Functions that give the function that tells: `defineEmits`. */
  readonly makers: readonly string[];
  /** Names of it that templates know. */
  readonly names: readonly string[];
  /** The field of the event that holds what is told; undefined when it is handed over as it is. */
  readonly detail: string | undefined;
}

/** The property that handles an event: `save` -> `onSave`. */
export function handlerName(event: string): string {
  const name = camel(event);
  return `on${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

export function camel(name: string): string {
  return name.replace(/-(\w)/g, (_whole, letter: string) => letter.toUpperCase());
}

/** A call that tells an event, as a call of the property that handles it; undefined for every other expression. */
export function lowerTold(ctx: Context, node: SyntaxNode, tellers: ReadonlySet<string>, style: EventStyle, props: (node: SyntaxNode) => Reg): Reg | undefined {
  const callee = node.type === 'call_expression' ? child(node, 'function') : undefined;
  if (callee?.type !== 'identifier' || !tellers.has(textOf(ctx, callee))) return undefined;
  const event = constantString(ctx, child(node, 'arguments')?.children[0]);
  if (event === undefined) return undefined;
  const range = rangeOf(node);
  const place = rangeOf(callee);
  const [, ...told] = lowerArguments(ctx, node);
  const handler = ctx.fn.get(place, props(callee), handlerName(event), place);
  return ctx.fn.call(range, handler, -1, told.map((argument) => handedOver(ctx, argument, node, style)));
}

function handedOver(ctx: Context, argument: Argument, node: SyntaxNode, { detail }: EventStyle): Argument {
  if (detail === undefined) return argument;
  const range = rangeOf(node);
  return { src: ctx.fn.object(range, [{ kind: 'field', key: detail, keyRange: range, src: argument.src }]), spread: false };
}

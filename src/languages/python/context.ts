/**
 * What all parts of the lowering share: the text, the function and scope being written, how deep we are. The parts are plain functions that
 * take this record first; it is the only state there is.
 */
import type { FunctionBuilder, ModuleBuilder } from '../../ir/builder.js';
import type { BlockId, Reg } from '../../ir/types.js';
import { rangeOf } from '../syntax.js';
import type { SyntaxNode } from '../syntax.js';
import type { Scope } from './scopes.js';

export { child, childOfType, rangeOf } from '../syntax.js';

/** Expressions, statements and patterns nested deeper than this become `unknown`; the stack of a thread holds many times this. */
export const MAX_DEPTH = 300;

/** Where `break` and `continue` go. */
export interface LoopTarget {
  readonly breakTo: BlockId;
  readonly continueTo: BlockId;
}

export interface Context {
  readonly text: string;
  readonly builder: ModuleBuilder;
  /** The scope of the module itself, where `global` leads. */
  readonly moduleScope: Scope;
  /** Modules of which every name was imported (`from x import *`), as specifiers. */
  readonly stars: string[];
  /** Names of classes that the module declares anywhere: annotations may name them before they are there. */
  readonly classNames: ReadonlySet<string>;
  /** Type parameters of the declarations around. */
  typeParams: ReadonlySet<string>;
  fn: FunctionBuilder;
  scope: Scope;
  depth: number;
  loops: readonly LoopTarget[];
  /** A `yield` of the function being written hands its value to whoever called it, as a context manager does. */
  resumes: boolean;
}

export function textOf(ctx: Context, node: SyntaxNode): string {
  return ctx.text.slice(node.start, node.end);
}

export function unknown(ctx: Context, node: SyntaxNode, operands: readonly Reg[] = []): Reg {
  return ctx.fn.unknown(rangeOf(node), node.type, operands);
}

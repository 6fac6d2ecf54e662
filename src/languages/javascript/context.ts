/**
 * What all parts of the lowering share: the text, the function and scope being written, how deep we are, and what is to be exported
 * in the end. The parts are plain functions that take this record first; it is the only state there is.
 */
import type { Range } from '../../base/text.js';
import type { FunctionBuilder, ModuleBuilder } from '../../ir/builder.js';
import type { BlockId, IrType, Reg } from '../../ir/types.js';
import { rangeOf } from '../syntax.js';
import type { SyntaxNode } from '../syntax.js';
import { NO_DOCS, type Docs } from './docs.js';
import type { Scope } from './scopes.js';

export { child, childOfType, rangeOf } from '../syntax.js';

/** Expressions, statements, patterns and types nested deeper than this become `unknown`; the stack of a thread holds many times this. */
export const MAX_DEPTH = 400;

/** Where `break` and `continue` go. */
export interface JumpTarget {
  readonly label: string;
  readonly breakTo: BlockId;
  /** -1 for a `switch` or a labelled block. */
  readonly continueTo: BlockId;
  /** A loop or `switch`, where a `break` without a label ends. */
  readonly plain: boolean;
}

interface Namespace {
  /** `A.B.`, with the dot. */
  readonly prefix: string;
  readonly types: Set<string>;
  readonly parent: Namespace | undefined;
}

/** Type parameters that may be named here. */
interface TypeScope {
  readonly names: ReadonlyMap<string, IrType>;
  readonly parent: TypeScope | undefined;
}

/** A local name that the module or namespace being lowered exports once its body is done. */
export interface PendingExport {
  readonly exported: string;
  readonly local: string;
  readonly range: Range;
  readonly typeOnly?: boolean;
}

export interface Context {
  readonly text: string;
  readonly builder: ModuleBuilder;
  /** How a module names itself: `./file.js`. */
  readonly self: string;
  fn: FunctionBuilder;
  scope: Scope;
  depth: number;
  targets: readonly JumpTarget[];
  /** The label of the statement that comes next. */
  label: string;
  namespace: Namespace | undefined;
  typeScope: TypeScope | undefined;
  /** Whose the types being declared are, as in `IrTypeDeclaration`. */
  ambient: string | undefined;
  readonly docs: Docs;
  /** Comments are all the types there are. */
  readonly docTypes: boolean;
  exports: PendingExport[];
  /** What an expression means as a whole where the file's host gives it a meaning of its own. */
  special?: ((node: SyntaxNode) => Reg | undefined) | undefined;
  /** What a name means that no scope declares, unless it is a global one. */
  free?: ((node: SyntaxNode, name: string) => Reg | undefined) | undefined;
}

/** What the lowering of a file starts with. */
export function moduleContext(text: string, path: string, builder: ModuleBuilder, fn: FunctionBuilder, scope: Scope, docs: Docs = NO_DOCS, docTypes = false): Context {
  const self = `./${path.slice(path.lastIndexOf('/') + 1)}`;
  return { text, builder, self, fn, scope, depth: 0, targets: [], label: '', namespace: undefined, typeScope: undefined, ambient: undefined, docs, docTypes, exports: [] };
}

/** The name that an anonymous function or class gets from where it stands. */
export interface NameHint {
  readonly name: string;
  readonly range: Range;
  /** What the name is declared to be, which says what an anonymous function is called with. */
  readonly type?: IrType | undefined;
}

export function textOf(ctx: Context, node: SyntaxNode): string {
  return ctx.text.slice(node.start, node.end);
}

/** The text of something that may go over several lines, without the blanks and comments in it. */
export function compactText(ctx: Context, node: SyntaxNode): string {
  const text = textOf(ctx, node);
  return /[\s/]/.test(text) ? text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|\s+/g, '') : text;
}

export function unknown(ctx: Context, node: SyntaxNode, operands: readonly Reg[] = []): Reg {
  return ctx.fn.unknown(rangeOf(node), node.type, operands);
}

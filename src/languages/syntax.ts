/**
 * The syntax tree on the JavaScript side. Every question to a tree that lives in WASM memory is a call across a border, so the
 * tree is copied once, by one cursor and without recursion, into small plain nodes; the front ends then walk those as often as
 * they like. Punctuation is left out; where a token tells something (an operator, `async`) its parent keeps it as text.
 */
import type { Language, Tree } from '@vscode/tree-sitter-wasm';
import type { Range } from '../base/text.js';
import type { IrComment } from '../ir/types.js';

const NO_NODES: readonly SyntaxNode[] = [];
const NO_TOKENS: readonly string[] = [];

export class SyntaxNode {
  /** Named children, comments excepted. */
  children: readonly SyntaxNode[] = NO_NODES;
  /** The anonymous tokens between them, if the grammar's shape wants them for this type. */
  tokens: readonly string[] = NO_TOKENS;

  constructor(
    readonly type: string,
    readonly field: string,
    readonly start: number,
    readonly end: number,
  ) {}
}

/** The child under a field name. */
export function child(node: SyntaxNode, field: string): SyntaxNode | undefined {
  for (const candidate of node.children) if (candidate.field === field) return candidate;
  return undefined;
}

export function childOfType(node: SyntaxNode, type: string): SyntaxNode | undefined {
  for (const candidate of node.children) if (candidate.type === type) return candidate;
  return undefined;
}

export function rangeOf(node: SyntaxNode): Range {
  return { start: node.start, end: node.end };
}

/** What of a grammar is worth copying. Names of node types. */
export interface TreeShape {
  /** Nothing below these matters: their text says it all. */
  readonly leaves: ReadonlySet<string>;
  /** No child of these has a field name that matters. */
  readonly fieldless: ReadonlySet<string>;
  /** The tokens of these are kept. */
  readonly withTokens: ReadonlySet<string>;
  readonly comments: ReadonlySet<string>;
  /** Nodes that stand anywhere and mean nothing. */
  readonly ignored?: ReadonlySet<string>;
}

const NAMED = 1;
const LEAF = 2;
const FIELDLESS = 4;
const TOKENS = 8;
const COMMENT = 16;
const IGNORED = 32;

/** A grammar's tables, made once when it is loaded. */
export interface TreeTables {
  readonly types: readonly string[];
  readonly flags: Uint8Array;
  readonly fields: readonly string[];
}

/** One string object per name, the same one that a literal in the source is, so that comparing is comparing pointers. */
function interned(text: string): string {
  return Object.keys({ [text]: 0 })[0] ?? text;
}

export function treeTables(language: Language, shape: TreeShape): TreeTables {
  const types = language.types.map(interned);
  const flags = Uint8Array.from(types, (type, id) => {
    if (shape.comments.has(type)) return COMMENT;
    if (shape.ignored?.has(type) === true) return IGNORED;
    return (
      (language.nodeTypeIsNamed(id) ? NAMED : 0) |
      (shape.leaves.has(type) ? LEAF : 0) |
      (shape.fieldless.has(type) ? FIELDLESS : 0) |
      (shape.withTokens.has(type) ? TOKENS : 0)
    );
  });
  return { types, flags, fields: language.fields.map((field) => interned(field ?? '')) };
}

export interface SyntaxTree {
  readonly root: SyntaxNode;
  readonly comments: readonly IrComment[];
  readonly errors: readonly Range[];
}

export function copyTree(tree: Tree, tables: TreeTables, text: string): SyntaxTree {
  const { types, flags, fields } = tables;
  const comments: IrComment[] = [];
  const errors: Range[] = [];
  const broken = tree.rootNode.hasError;
  const cursor = tree.walk();
  const rootId = cursor.nodeTypeId;
  const root = new SyntaxNode(types[rootId] ?? 'ERROR', '', cursor.startIndex, cursor.endIndex);
  if (types[rootId] === undefined) errors.push({ start: root.start, end: root.end });

  const parents: SyntaxNode[] = [];
  const siblings: SyntaxNode[][] = [];
  const flagStack: number[] = [];
  let parent = root;
  let parentFlags = flags[rootId] ?? NAMED;
  let children: SyntaxNode[] = [];
  let more = cursor.gotoFirstChild();
  while (more) {
    const id = cursor.nodeTypeId;
    // The ERROR node's id is outside the table.
    const flag = flags[id] ?? NAMED;
    let entered = false;
    if ((flag & NAMED) !== 0) {
      const start = cursor.startIndex;
      const end = cursor.endIndex;
      const type = types[id] ?? 'ERROR';
      const field = (parentFlags & FIELDLESS) === 0 ? (fields[cursor.currentFieldId] ?? '') : '';
      const node = new SyntaxNode(type, field, start, end);
      children.push(node);
      if (broken && (type === 'ERROR' || (start === end && cursor.nodeIsMissing))) errors.push({ start, end });
      if ((flag & LEAF) === 0 && cursor.gotoFirstChild()) {
        parent.children = children;
        parents.push(parent);
        siblings.push(children);
        flagStack.push(parentFlags);
        parent = node;
        parentFlags = flag;
        children = [];
        entered = true;
      }
    } else if (flag === COMMENT) {
      const range = { start: cursor.startIndex, end: cursor.endIndex };
      comments.push({ range, text: text.slice(range.start, range.end) });
    } else if (flag !== IGNORED) {
      if ((parentFlags & TOKENS) !== 0) {
        const token = types[id] ?? '';
        parent.tokens = parent.tokens.length === 0 ? [token] : [...parent.tokens, token];
      }
      if (broken && cursor.nodeIsMissing) errors.push({ start: cursor.startIndex, end: cursor.endIndex });
    }
    if (entered) continue;
    while (!(more = cursor.gotoNextSibling())) {
      if (children.length > 0) parent.children = children;
      const above = parents.pop();
      if (above === undefined || !cursor.gotoParent()) break;
      parent = above;
      children = siblings.pop() ?? [];
      parentFlags = flagStack.pop() ?? NAMED;
    }
  }
  if (children.length > 0 && parent === root) root.children = children;
  cursor.delete();
  return { root, comments, errors };
}

/** Visits every node with one cursor, reading type, start, end and field name, and counts them. */
export function walkTree(tree: Tree): number {
  const cursor = tree.walk();
  let count = 0;
  let sum = 0;
  for (let more = true; more; ) {
    count++;
    sum += cursor.nodeType.length + cursor.startIndex + cursor.endIndex + (cursor.currentFieldName?.length ?? 0);
    if (cursor.gotoFirstChild()) continue;
    while (!(more = cursor.gotoNextSibling())) {
      if (!cursor.gotoParent()) break;
    }
  }
  cursor.delete();
  return sum < 0 ? 0 : count;
}

/** Nodes of a `finally` that is short enough to be there twice. */
const MAX_PLAIN = 120;

/** A `finally` that may be lowered twice: short, and with no `try` and no function (`parts`, by their types), of which there would then be two. */
export function isPlain(node: SyntaxNode, parts: ReadonlySet<string>): boolean {
  const pending = [node];
  for (let at = pending.pop(), count = 0; at !== undefined; at = pending.pop()) {
    if (++count > MAX_PLAIN || parts.has(at.type)) return false;
    pending.push(...at.children);
  }
  return true;
}

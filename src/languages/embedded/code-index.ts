/** Finds the parsed statements of a piece of code again, by its place. */
import type { SyntaxNode } from '../syntax.js';
import type { Code } from './template.js';

export class CodeIndex {
  /** In the order of the text. */
  readonly #statements: readonly SyntaxNode[];

  constructor(statements: readonly SyntaxNode[]) {
    this.#statements = statements.filter(({ type }) => type !== 'empty_statement').sort((a, b) => a.start - b.start);
  }

  /** What was parsed of a piece; empty if it was left out. The parenthesis or `var` in front belongs to it. */
  statements({ start, end, form }: Code): readonly SyntaxNode[] {
    const from = this.#firstAt(start - (form === 'expression' ? 1 : form === 'pattern' ? 4 : 0));
    let to = from;
    for (let next = this.#statements[to]; next !== undefined && next.start < end; next = this.#statements[to]) to++;
    return this.#statements.slice(from, to);
  }

  /** The one expression that a piece is. */
  expression(code: Code): SyntaxNode | undefined {
    const [statement] = this.statements(code);
    if (statement === undefined) return undefined;
    let node: SyntaxNode | undefined = statement.type === 'expression_statement' ? statement.children[0] : statement;
    while (node?.type === 'parenthesized_expression') node = node.children[0];
    return node;
  }

  /** The patterns that a piece binds, or the declarators around them. */
  patterns(code: Code): readonly SyntaxNode[] {
    const [statement] = this.statements(code);
    if (statement?.type === 'variable_declaration') return statement.children;
    const node = this.expression(code);
    if (node === undefined) return [];
    return node.type === 'sequence_expression' ? node.children : [node];
  }

  #firstAt(offset: number): number {
    let low = 0;
    let high = this.#statements.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#statements[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Template literals: their values, and the literal text between them with its escapes undone. */
import type { Reg } from '../../ir/types.js';
import type { SyntaxNode } from '../syntax.js';
import { rangeOf, unknown } from './context.js';
import type { Context } from './context.js';
import { lowerExpression } from './expressions.js';
import { unescape } from './literals.js';

export function templateParts(ctx: Context, node: SyntaxNode): { readonly parts: Reg[]; readonly pieces: string[] } {
  const parts: Reg[] = [];
  const pieces: string[] = [];
  let from = node.start + 1;
  for (const substitution of node.children) {
    if (substitution.type !== 'template_substitution') continue;
    pieces.push(unescape(ctx.text.slice(from, substitution.start)));
    const value = substitution.children[0];
    parts.push(value === undefined ? unknown(ctx, substitution) : lowerExpression(ctx, value));
    from = substitution.end;
  }
  pieces.push(unescape(ctx.text.slice(from, Math.max(from, node.end - 1))));
  return { parts, pieces };
}

export function lowerTemplate(ctx: Context, node: SyntaxNode): Reg {
  const { parts, pieces } = templateParts(ctx, node);
  const only = pieces[0];
  if (parts.length === 0 && only !== undefined) return ctx.fn.const(rangeOf(node), only);
  return ctx.fn.template(rangeOf(node), parts, pieces);
}

/**
 * What is assigned to or written behind the name of a field in a class body, where it describes the field of each instance: `models.EmailField()`,
 * `Field(exclude=True)`, `EmailStr`. It says of the field what decorators say of members elsewhere, and is handed on as such; what it means
 * is for the tables of the libraries.
 */
import type { IrDecorator, IrWritten } from '../../ir/types.js';
import type { SyntaxNode } from '../syntax.js';
import { child, rangeOf, textOf } from './context.js';
import type { Context } from './context.js';
import { constantString } from './literals.js';

/** Calls of such a name make the description of a field, and no value that the class itself has. */
const DESCRIBES = /(?:Field|[Cc]olumn|relationship|field|Key)$/;
/** Names of types that are not the language's own. */
const TYPE_NAME = /[A-Z]\w*/g;

export function isDescription(ctx: Context, value: SyntaxNode | undefined): boolean {
  const callee = value?.type === 'call' ? child(value, 'function') : undefined;
  return callee !== undefined && DESCRIBES.test(textOf(ctx, callee));
}

export function descriptionsOf(ctx: Context, type: SyntaxNode | undefined, value: SyntaxNode | undefined): readonly IrDecorator[] {
  const found: IrDecorator[] = [];
  if (value !== undefined && isDescription(ctx, value)) {
    found.push({ name: textOf(ctx, child(value, 'function') ?? value).replace(/\s+/g, ''), range: rangeOf(value), args: [options(ctx, value)] });
  }
  if (type !== undefined) for (const name of textOf(ctx, type).match(TYPE_NAME) ?? []) found.push({ name, range: rangeOf(type) });
  return found;
}

/** The arguments that have names, as one object. */
function options(ctx: Context, call: SyntaxNode): IrWritten {
  const entries = (child(call, 'arguments')?.children ?? []).flatMap((argument) => {
    const name = argument.type === 'keyword_argument' ? child(argument, 'name') : undefined;
    const value = child(argument, 'value');
    return name === undefined || value === undefined ? [] : [{ key: textOf(ctx, name), value: written(ctx, value) }];
  });
  return { kind: 'object', entries };
}

function written(ctx: Context, value: SyntaxNode): IrWritten {
  if (value.type === 'true' || value.type === 'false') return { kind: 'literal', value: value.type === 'true' };
  const text = constantString(ctx, value);
  return text === undefined ? { kind: 'other' } : { kind: 'literal', value: text };
}

/**
 * Annotations as types. They are read from their text and not from the tree, because half of them are strings that name what is only declared
 * later, and because both are then read alike. The words of `typing` and the builtins become the forms of the IR; every other name is a
 * reference, and what nobody can make sense of is `unknown`.
 */
import type { IrType, IrTypeParam } from '../../ir/types.js';
import type { SyntaxNode } from '../syntax.js';
import { textOf } from './context.js';
import type { Context } from './context.js';

const UNKNOWN: IrType = { kind: 'unknown' };
const NULL: IrType = { kind: 'primitive', name: 'null' };
const MAX_TYPE_DEPTH = 40;

const TOKEN = /\s+|#[^\n]*|\\\r?\n|[rbuRBU]{0,2}("""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|([\p{ID_Start}_][\p{ID_Continue}]*)|(\.\.\.|-?\d[\w.]*|[\s\S])/uy;

interface Token {
  readonly kind: 'name' | 'string' | 'mark';
  readonly text: string;
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const [, string, name, mark] = match;
    if (string !== undefined) tokens.push({ kind: 'string', text: string.replace(/^(?:"""|'''|["'])|(?:"""|'''|["'])$/g, '') });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else if (mark !== undefined) tokens.push({ kind: 'mark', text: mark });
  }
  return tokens;
}

interface Reader {
  readonly ctx: Context;
  readonly tokens: readonly Token[];
  at: number;
  depth: number;
}

/** The type that an annotation, or any other node, stands for. */
export function lowerType(ctx: Context, node: SyntaxNode | undefined): IrType {
  return node === undefined ? UNKNOWN : typeOfText(ctx, textOf(ctx, node), 0);
}

function typeOfText(ctx: Context, text: string, depth: number): IrType {
  return readUnion({ ctx, tokens: tokensOf(text), at: 0, depth });
}

function isMark(reader: Reader, text: string): boolean {
  const token = reader.tokens[reader.at];
  return token?.kind === 'mark' && token.text === text;
}

function readUnion(reader: Reader): IrType {
  const parts = [readOne(reader)];
  while (isMark(reader, '|')) {
    reader.at++;
    parts.push(readOne(reader));
  }
  return parts.length === 1 ? (parts[0] ?? UNKNOWN) : { kind: 'union', of: parts };
}

function readOne(reader: Reader): IrType {
  const token = reader.tokens[reader.at];
  if (token === undefined || reader.depth >= MAX_TYPE_DEPTH) return UNKNOWN;
  reader.depth++;
  const type = readToken(reader, token);
  reader.depth--;
  return type;
}

function readToken(reader: Reader, token: Token): IrType {
  if (token.kind === 'string') {
    reader.at++;
    return typeOfText(reader.ctx, token.text, reader.depth);
  }
  if (token.kind === 'mark') {
    if (token.text === '(' || token.text === '[') {
      const [only, ...more] = readList(reader, token.text === '(' ? ')' : ']');
      return more.length === 0 && only !== undefined && token.text === '(' ? only : UNKNOWN;
    }
    if (token.text !== ']' && token.text !== ')' && token.text !== ',') reader.at++;
    return UNKNOWN;
  }
  let name = token.text;
  reader.at++;
  while (isMark(reader, '.') && reader.tokens[reader.at + 1]?.kind === 'name') {
    name += `.${reader.tokens[reader.at + 1]?.text ?? ''}`;
    reader.at += 2;
  }
  const literal = isMark(reader, '[') && /(?:^|\.)Literal$/.test(name) ? readLiterals(reader) : undefined;
  if (literal !== undefined) return literal;
  const args = isMark(reader, '[') ? readList(reader, ']') : [];
  // What is called describes a type further: `constr(max_length=5)`.
  if (isMark(reader, '(')) readList(reader, ')');
  return typeNamed(reader.ctx, name, args);
}

/** The types between brackets; arguments with a name and whatever else stands there are passed over. */
function readList(reader: Reader, close: string): readonly IrType[] {
  reader.at++;
  const items: IrType[] = [];
  while (reader.at < reader.tokens.length && !isMark(reader, close)) {
    const before = reader.at;
    items.push(readUnion(reader));
    while (reader.at < reader.tokens.length && !isMark(reader, ',') && !isMark(reader, close)) {
      if (isMark(reader, '(') || isMark(reader, '[')) readList(reader, isMark(reader, '(') ? ')' : ']');
      else reader.at++;
    }
    if (isMark(reader, ',')) reader.at++;
    else if (reader.at === before) reader.at++;
  }
  reader.at++;
  return items;
}

function readLiterals(reader: Reader): IrType {
  const of: IrType[] = [];
  reader.at++;
  for (let token = reader.tokens[reader.at]; token !== undefined && !isMark(reader, ']'); token = reader.tokens[reader.at]) {
    if (token.kind === 'string') of.push({ kind: 'literal', value: token.text });
    else if (token.kind === 'mark' && /^-?\d/.test(token.text)) of.push({ kind: 'literal', value: Number(token.text) });
    else if (token.kind === 'name') of.push({ kind: 'primitive', name: 'boolean' });
    reader.at++;
  }
  reader.at++;
  return { kind: 'union', of };
}

const PRIMITIVES: Readonly<Record<string, string>> = {
  str: 'string', bytes: 'string', bytearray: 'string', AnyStr: 'string', LiteralString: 'string', int: 'number', float: 'number', complex: 'number', Decimal: 'number',
  bool: 'boolean', Enum: 'boolean', IntEnum: 'boolean', StrEnum: 'boolean', None: 'null', NoneType: 'null', Any: 'any', object: 'object', Never: 'never', NoReturn: 'never',
};

const LISTS = new Set([
  'list', 'List', 'set', 'Set', 'frozenset', 'FrozenSet', 'tuple', 'Tuple', 'deque', 'Deque', 'Sequence', 'MutableSequence', 'AbstractSet', 'MutableSet', 'Collection',
  'Iterable', 'Iterator', 'AsyncIterable', 'AsyncIterator', 'Generator', 'AsyncGenerator', 'Reversible',
]);
const MAPPINGS = new Set(['dict', 'Dict', 'Mapping', 'MutableMapping', 'defaultdict', 'DefaultDict', 'OrderedDict', 'UserDict', 'Counter', 'ChainMap', 'MappingProxyType']);
const SAME = new Set(['Annotated', 'Final', 'ClassVar', 'Required', 'NotRequired', 'ReadOnly', 'Awaitable', 'Unpack', 'ContextManager', 'AsyncContextManager']);
const HOMES = new Set(['typing', 'typing_extensions', 'collections', 'collections.abc', 'decimal', 'enum', 'types', 'builtins']);

/** Whether a name is what the language itself calls so, and not a class of the program. */
function isStandard(ctx: Context, name: string): boolean {
  if (ctx.classNames.has(name)) return false;
  const imported = ctx.builder.typeImports.find(({ local }) => local === name || name.startsWith(`${local}.`));
  return imported === undefined ? !name.includes('.') : HOMES.has(imported.specifier);
}

function typeNamed(ctx: Context, name: string, args: readonly IrType[]): IrType {
  const word = name.slice(name.lastIndexOf('.') + 1);
  const [first = UNKNOWN] = args;
  if (ctx.typeParams.has(name)) return { kind: 'param', name, bound: undefined };
  if (isStandard(ctx, name)) {
    const primitive = Object.hasOwn(PRIMITIVES, word) ? PRIMITIVES[word] : undefined;
    if (primitive !== undefined) return { kind: 'primitive', name: primitive };
    if (word === 'Optional') return { kind: 'union', of: [first, NULL] };
    if (word === 'Union') return { kind: 'union', of: args };
    if (SAME.has(word)) return first;
    if (word === 'Coroutine') return args[2] ?? UNKNOWN;
    if (word === 'Callable') return { kind: 'function', returns: args[1] ?? UNKNOWN };
    if (word === 'type' || word === 'Type') return UNKNOWN;
    if (word === 'tuple' || word === 'Tuple') return tupleOf(args);
    if (LISTS.has(word)) return { kind: 'array', of: first };
    if (MAPPINGS.has(word)) return { kind: 'ref', name: 'dict', args };
  }
  for (const specifier of isKnown(ctx, name) ? [] : ctx.stars) ctx.builder.typeImports.push({ local: name, specifier, name });
  return { kind: 'ref', name, args };
}

function isKnown(ctx: Context, name: string): boolean {
  return name.includes('.') || ctx.classNames.has(name) || ctx.builder.typeImports.some(({ local }) => local === name);
}

/** `tuple[str, ...]` is a list, since dots are no type; `tuple[int, str]` has a type for each place. */
function tupleOf(args: readonly IrType[]): IrType {
  const [first = UNKNOWN, second] = args;
  if (args.length === 0 || (args.length === 2 && second?.kind === 'unknown')) return { kind: 'array', of: first };
  return { kind: 'tuple', of: args, rest: undefined };
}

/** Runs `declare` where these names stand for types that are only known where the declaration is used. */
export function withTypeParams(ctx: Context, names: readonly string[], declare: () => void): void {
  const outer = ctx.typeParams;
  if (names.length > 0) ctx.typeParams = new Set([...outer, ...names]);
  declare();
  ctx.typeParams = outer;
}

export const typeParam = (name: string): IrTypeParam => ({ name, constraint: undefined, default: undefined });

/** What a field without an annotation holds, as far as the value it begins with tells. */
export function typeOfValue(ctx: Context, node: SyntaxNode | undefined): IrType {
  switch (node?.type) {
    case 'string':
    case 'concatenated_string':
      return textOf(ctx, node).length <= 2 ? { kind: 'primitive', name: 'string' } : { kind: 'literal', value: '' };
    case 'true':
    case 'false':
      return { kind: 'primitive', name: 'boolean' };
    default:
      return UNKNOWN;
  }
}

/**
 * Types as JSDoc writes them: those of TypeScript that comments use, and the older ones (`?User`, `Array.<User>`, `function(User): string`).
 * Reads as far as it understands; what it does not is unknown.
 */
import type { IrType, IrTypeMember } from '../../ir/types.js';
import { MAX_DEPTH } from './context.js';

const UNKNOWN: IrType = { kind: 'unknown' };
const PRIMITIVES = new Set(['string', 'number', 'boolean', 'bigint', 'symbol', 'null', 'undefined', 'void', 'never', 'any', 'unknown', 'object']);
const ALIASES: Readonly<Record<string, string>> = { String: 'string', Number: 'number', Boolean: 'boolean', Object: 'object', bool: 'boolean', int: 'number', integer: 'number', float: 'number', function: 'object', Function: 'object' };
const TOKEN = /(?:[\s*])*(=>|\.\.\.|\.<|[A-Za-z_$][\w$]*(?:[.#~][A-Za-z_$][\w$]*)*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`|-?\d[\d.]*|[\s\S])/y;

export interface DocTypeNames {
  /** A type parameter of the comment. */
  parameter(name: string): IrType | undefined;
  /** The name under which a type of another module is known here. */
  imported(specifier: string, name: string): string;
  /** A variable whose type is asked for. */
  queried(name: string): void;
}

export function parseDocType(text: string, start: number, names: DocTypeNames): IrType {
  return new Parser(text, start, names).whole();
}

class Parser {
  readonly #text: string;
  readonly #start: number;
  readonly #names: DocTypeNames;
  #at = 0;
  #depth = 0;

  constructor(text: string, start: number, names: DocTypeNames) {
    this.#text = text;
    this.#start = start;
    this.#names = names;
  }

  whole(): IrType {
    const type = this.#union();
    this.#take('=');
    return type;
  }

  #peek(): string {
    TOKEN.lastIndex = this.#at;
    return TOKEN.exec(this.#text)?.[1] ?? '';
  }

  #next(): string {
    TOKEN.lastIndex = this.#at;
    const match = TOKEN.exec(this.#text);
    this.#at = match === null ? this.#text.length : TOKEN.lastIndex;
    return match?.[1] ?? '';
  }

  #take(token: string): boolean {
    if (this.#peek() !== token) return false;
    this.#next();
    return true;
  }

  #union(): IrType {
    if (this.#depth >= MAX_DEPTH) {
      this.#at = this.#text.length;
      return UNKNOWN;
    }
    this.#depth++;
    this.#take('|');
    const parts = [this.#intersection()];
    while (this.#take('|')) parts.push(this.#intersection());
    this.#depth--;
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { kind: 'union', of: parts };
  }

  #intersection(): IrType {
    const parts = [this.#postfix()];
    while (this.#take('&')) parts.push(this.#postfix());
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { kind: 'intersection', of: parts };
  }

  #postfix(): IrType {
    while (this.#take('?') || this.#take('!') || this.#take('...')) continue;
    let type = this.#primary();
    for (;;) {
      if (this.#take('[')) {
        if (this.#take(']')) type = { kind: 'array', of: type };
        else {
          const key = this.#union();
          this.#take(']');
          type = { kind: 'member', of: type, key };
        }
      } else if (!this.#take('?') && !this.#take('!')) return type;
    }
  }

  #primary(): IrType {
    const token = this.#next();
    const first = token[0] ?? '';
    if (token === '(') return this.#parenthesised();
    if (token === '{') return this.#object();
    if (token === '[') return { kind: 'tuple', of: this.#list(']'), rest: undefined };
    if (first === '"' || first === "'") return { kind: 'literal', value: token.slice(1, -1) };
    if (first === '`') return { kind: 'primitive', name: 'string' };
    if (/^-?\d/.test(token)) return { kind: 'literal', value: Number(token) };
    if (token === 'true' || token === 'false') return { kind: 'literal', value: token === 'true' };
    if (token === 'keyof') return { kind: 'keyof', of: this.#postfix() };
    if (token === 'typeof') return this.#query();
    if (token === 'readonly') return this.#postfix();
    if (token === 'function' && this.#peek() === '(') return this.#oldFunction();
    if (token === 'import' && this.#peek() === '(') return this.#import();
    return /^[A-Za-z_$]/.test(token) ? this.#named(token) : UNKNOWN;
  }

  #named(name: string): IrType {
    const args = this.#peek() === '<' || this.#peek() === '.<' ? (this.#next(), this.#list('>')) : [];
    const [first, second] = args;
    if (name === 'Object' && first !== undefined) return { kind: 'ref', name: 'Record', args: second === undefined ? [{ kind: 'primitive', name: 'string' }, first] : [first, second] };
    if (name === 'Array' && first === undefined) return { kind: 'array', of: UNKNOWN };
    const known = Object.hasOwn(ALIASES, name) ? ALIASES[name] : name;
    if (known !== undefined && PRIMITIVES.has(known)) return { kind: 'primitive', name: known };
    return this.#names.parameter(name) ?? { kind: 'ref', name, args };
  }

  #list(end: string): IrType[] {
    const items: IrType[] = [];
    while (this.#peek() !== '' && !this.#take(end)) {
      items.push(this.#union());
      this.#take('=');
      if (!this.#take(',') && this.#peek() !== end) break;
    }
    this.#take(end);
    return items;
  }

  /** `(User | string)`, or the parameters of `(user: User, n?: number) => string`. */
  #parenthesised(): IrType {
    const params: IrType[] = [];
    while (this.#peek() !== '' && !this.#take(')')) {
      const before = this.#at;
      this.#take('...');
      this.#next();
      this.#take('?');
      if (!this.#take(':')) this.#at = before;
      params.push(this.#union());
      if (!this.#take(',') && this.#peek() !== ')') break;
    }
    this.#take(')');
    if (this.#take('=>')) return { kind: 'function', params, returns: this.#union() };
    return params[0] ?? UNKNOWN;
  }

  #oldFunction(): IrType {
    this.#next();
    const params = this.#list(')');
    return { kind: 'function', params, returns: this.#take(':') ? this.#union() : UNKNOWN };
  }

  #object(): IrType {
    const members: IrTypeMember[] = [];
    const others: IrType[] = [];
    while (this.#peek() !== '' && !this.#take('}')) {
      if (this.#take('[')) {
        this.#next();
        this.#take(':');
        const key = this.#union();
        this.#take(']');
        this.#take(':');
        others.push({ kind: 'ref', name: 'Record', args: [key, this.#union()] });
      } else {
        this.#take('readonly');
        const name = this.#next();
        const end = this.#start + this.#at;
        this.#take('?');
        const type = this.#take(':') ? this.#union() : UNKNOWN;
        const quoted = /^["']/.test(name);
        members.push({ name: quoted ? name.slice(1, -1) : name, type, range: { start: end - name.length, end }, decorators: [] });
      }
      if (!this.#take(',') && !this.#take(';') && this.#peek() !== '}') break;
    }
    this.#take('}');
    const object: IrType = { kind: 'object', members };
    const [other] = others;
    if (other === undefined) return object;
    return members.length === 0 ? other : { kind: 'intersection', of: [object, ...others] };
  }

  #query(): IrType {
    const [name = '', ...path] = this.#next().split('.');
    this.#names.queried(name);
    return { kind: 'query', name, path };
  }

  /** `import('./user').User` */
  #import(): IrType {
    this.#next();
    const specifier = this.#next().slice(1, -1);
    this.#take(')');
    const name = this.#take('.') ? this.#next() : '';
    return this.#named(this.#names.imported(specifier, name));
  }
}

/**
 * Reads markup as browsers do, that is, whatever it looks like: tags that are never closed, closed twice or torn off while somebody types are
 * taken as they come. What the tags and attributes mean is for the dialect to say; here they are only found. One pass from left to right with
 * a stack of its own; what may look far ahead has a budget, so that no text makes it slow.
 */
import type { Range } from '../../base/text.js';
import type { IrComment } from '../../ir/types.js';
import { VOID_TAGS, codeEnd } from './braces.js';
import type { Code, Script, Template, TemplateNode } from './template.js';

export interface RawAttribute {
  /** '' for `{…}` without a name. */
  readonly name: string;
  readonly nameRange: Range;
  /** Without quotes; undefined when there is only a name. */
  readonly value: Range | undefined;
  /** The expressions in braces in it, in the dialects that have such. */
  readonly codes: readonly Code[];
}

export interface RawElement {
  readonly tag: string;
  readonly tagRange: Range;
  /** The opening tag. */
  readonly range: Range;
  readonly attributes: readonly RawAttribute[];
}

/** A part of the markup that is still open. */
export interface Block {
  /** `''` at the top of the file, the tag of an element, `#each` and the like. */
  readonly name: string;
  /** What the block is about, for those that continue it. */
  readonly subject?: Code | undefined;
  readonly children: TemplateNode[];
  close(children: readonly TemplateNode[]): void;
}

export interface Dialect {
  /** What expressions in the text stand in. */
  readonly braces: '' | '{' | '{{';
  /** Expressions may hold markup. */
  readonly markupInCode: boolean;
  /** Tags at the top are sections of the file, and all but one of them hold something else than markup. */
  readonly section: string | undefined;
  /** A fence of dashes at the start holds code. */
  readonly frontmatter: boolean;
  /** Undefined for a script that is no code: data, templates. */
  script(element: RawElement, content: Range, reader: Reader): Script | undefined;
  element(element: RawElement, children: readonly TemplateNode[], reader: Reader): TemplateNode;
  /** What stands in braces in the text; the code begins at `start` and its closing brace is at `end`. */
  braced(reader: Reader, start: number, end: number, gaps: readonly Range[]): void;
}

/** Failed searches may read the text so many times over before braces count as text. */
const BUDGET = 4;
const TAG_NAME = /[A-Za-z][^\s/>]*/y;
const ATTRIBUTE_NAME = /[^\s=>]+?(?=[\s=>]|\/>|$)/y;
const RAW_TAGS = new Set(['script', 'style', 'xmp', 'noembed']);

/** Old pages shout; a name in mixed case is a component's. */
function htmlName(tag: string): string {
  return tag === tag.toUpperCase() ? tag.toLowerCase() : tag;
}

export class Reader {
  readonly text: string;
  readonly #dialect: Dialect;
  readonly #scripts: Script[] = [];
  readonly #comments: IrComment[] = [];
  readonly #top: Block = { name: '', children: [], close: () => undefined };
  readonly #stack: Block[] = [this.#top];
  /** How many blocks of a name are open. */
  readonly #open = new Map<string, number>();
  #at = 0;
  #budget: number;
  #mustaches = true;

  constructor(text: string, dialect: Dialect) {
    this.text = text;
    this.#dialect = dialect;
    this.#budget = text.length * BUDGET;
  }

  read(): Template {
    const { text } = this;
    if (this.#dialect.frontmatter) this.#frontmatter();
    const wanted = this.#dialect.braces === '' ? /</g : /[<{]/g;
    while (this.#at < text.length) {
      wanted.lastIndex = this.#at;
      const match = wanted.exec(text);
      if (match === null) break;
      this.#at = match.index;
      if (match[0] === '<') this.#angle();
      else this.#brace();
    }
    while (this.#stack.length > 1) this.close();
    return { scripts: this.#scripts, nodes: this.#top.children, comments: this.#comments };
  }

  // --- for dialects ------------------------------------------------------------------------------------------------

  add(node: TemplateNode): void {
    this.#stack.at(-1)?.children.push(node);
  }

  open(block: Block): void {
    this.#stack.push(block);
    this.#open.set(block.name, (this.#open.get(block.name) ?? 0) + 1);
  }

  innermost(name: string): Block | undefined {
    return this.#stack.findLast((block) => block.name === name);
  }

  /** Closes the innermost block. */
  close(): void {
    if (this.#stack.length === 1) return;
    const block = this.#stack.pop();
    if (block === undefined) return;
    this.#open.set(block.name, (this.#open.get(block.name) ?? 1) - 1);
    block.close(block.children);
  }

  /** Closes the innermost block of a name with everything in it; nothing happens when there is none. */
  closeNamed(name: string): void {
    if ((this.#open.get(name) ?? 0) === 0) return;
    for (let done = false; !done; ) {
      done = this.#stack.at(-1)?.name === name;
      this.close();
    }
  }

  /** The code of a range, blanks at its ends left out; undefined if there is nothing else. */
  code(start: number, end: number, more: { readonly form?: Code['form']; readonly escaped?: boolean; readonly gaps?: readonly Range[] } = {}): Code | undefined {
    let from = start;
    let to = end;
    while (from < to && /\s/.test(this.text.charAt(from))) from++;
    while (to > from && /\s/.test(this.text.charAt(to - 1))) to--;
    return from === to ? undefined : { form: 'expression', ...more, start: from, end: to };
  }

  // --- text --------------------------------------------------------------------------------------------------------

  #frontmatter(): void {
    const fence = /^\s*---[^\S\n]*\r?\n?/.exec(this.text);
    if (fence === null) return;
    const start = fence[0].length;
    const closing = /^[^\S\n]*---/gm;
    closing.lastIndex = start;
    const end = closing.exec(this.text);
    const to = end === null ? this.text.length : end.index;
    this.#scripts.push({ form: 'script', level: 'component', lang: 'tsx', start, end: to });
    this.#at = end === null ? this.text.length : closing.lastIndex;
  }

  #brace(): void {
    const { text } = this;
    const from = this.#at;
    if (this.#dialect.braces === '{{') {
      this.#at = from + 1;
      if (text.charAt(from + 1) !== '{' || !this.#mustaches || this.#stack.length === 1) return;
      const end = text.indexOf('}}', from + 2);
      if (end < 0) this.#mustaches = false;
      else {
        this.#dialect.braced(this, from + 2, end, []);
        this.#at = end + 2;
      }
      return;
    }
    const found = this.bracedCode(from);
    this.#at = from + 1;
    if (found === undefined) return;
    this.#at = found.end + 1;
    this.#dialect.braced(this, from + 1, found.end, found.gaps);
  }

  /** The end of the code in the braces that open at `from`, as far as the budget allows to look. */
  bracedCode(from: number): { readonly end: number; readonly gaps: readonly Range[] } | undefined {
    const limit = Math.min(this.text.length, from + Math.max(0, this.#budget));
    const found = codeEnd(this.text, from + 1, '}', limit, this.#dialect.markupInCode);
    if (found.end >= 0) return found;
    this.#budget -= limit - from;
    return undefined;
  }

  // --- tags --------------------------------------------------------------------------------------------------------

  #angle(): void {
    const { text } = this;
    const from = this.#at;
    const next = text.charAt(from + 1);
    if (text.startsWith('<!--', from)) this.#comment(from);
    else if (next === '!' || next === '?') this.#at = this.#behind('>', from + 2);
    else if (next === '/') {
      TAG_NAME.lastIndex = from + 2;
      const name = TAG_NAME.exec(text)?.[0] ?? '';
      this.#at = this.#behind('>', from + 2);
      this.closeNamed(name);
    } else {
      TAG_NAME.lastIndex = from + 1;
      const name = TAG_NAME.exec(text)?.[0];
      if (name === undefined) this.#at = from + 1;
      else this.#tag(from, name);
    }
  }

  #comment(from: number): void {
    const end = this.#behind('-->', from + 4);
    this.#comments.push({ range: { start: from, end }, text: this.text.slice(from, end) });
    this.#at = end;
  }

  #behind(what: string, from: number): number {
    const found = this.text.indexOf(what, from);
    return found < 0 ? this.text.length : found + what.length;
  }

  #tag(from: number, tag: string): void {
    const { text } = this;
    const tagRange = { start: from + 1, end: from + 1 + tag.length };
    this.#at = tagRange.end;
    const attributes: RawAttribute[] = [];
    while (this.#at < text.length) {
      const char = text.charAt(this.#at);
      if (char === '>' || (char === '/' && text.charAt(this.#at + 1) === '>')) break;
      // Somebody is typing this tag: what follows is the next one.
      if (char === '<') break;
      if (/[\s/]/.test(char)) this.#at++;
      else attributes.push(this.#attribute());
    }
    const closed = text.charAt(this.#at) === '/';
    if (text.charAt(this.#at) !== '<') this.#at = Math.min(text.length, this.#at + (closed ? 2 : 1));
    const element: RawElement = { tag, tagRange, range: { start: from, end: this.#at }, attributes };
    this.#enter(element, closed);
  }

  #enter(element: RawElement, closed: boolean): void {
    const name = htmlName(element.tag);
    const raw = RAW_TAGS.has(name) || (this.#stack.length === 1 && this.#isForeignSection(element));
    if (raw) {
      if (closed) return;
      const start = this.#at;
      const found = this.#closingTag(element.tag, start);
      if (name === 'script') {
        const script = this.#dialect.script(element, { start, end: found.start }, this);
        if (script !== undefined) this.#scripts.push(script);
      }
      this.#at = found.end;
      return;
    }
    if (closed || VOID_TAGS.has(name)) this.add(this.#dialect.element(element, [], this));
    else this.open({ name: element.tag, children: [], close: (children) => this.add(this.#dialect.element(element, children, this)) });
  }

  /** A section of the file that holds something else than markup. */
  #isForeignSection({ tag, attributes }: RawElement): boolean {
    const { section } = this.#dialect;
    if (section === undefined) return false;
    const lang = attributes.find((attribute) => attribute.name === 'lang')?.value;
    return tag !== section || (lang !== undefined && this.text.slice(lang.start, lang.end) !== 'html');
  }

  #closingTag(tag: string, from: number): Range {
    const closing = new RegExp(`</${tag.replace(/[^\w-]/g, '\\$&')}(?=[\\s/>])`, 'gi');
    closing.lastIndex = from;
    const match = closing.exec(this.text);
    if (match === null) return { start: this.text.length, end: this.text.length };
    return { start: match.index, end: this.#behind('>', match.index) };
  }

  #attribute(): RawAttribute {
    const { text } = this;
    const from = this.#at;
    if (this.#dialect.braces === '{' && text.charAt(from) === '{') {
      const code = this.#bracedAttribute(from);
      if (code !== undefined) return { name: '', nameRange: { start: from, end: from + 1 }, value: { start: from, end: this.#at }, codes: [code] };
    }
    ATTRIBUTE_NAME.lastIndex = from;
    const name = ATTRIBUTE_NAME.exec(text)?.[0] ?? text.charAt(from);
    const nameRange = { start: from, end: from + name.length };
    this.#at = nameRange.end;
    const blanks = /\s*=\s*/y;
    blanks.lastIndex = this.#at;
    if (blanks.exec(text) === null) return { name, nameRange, value: undefined, codes: [] };
    this.#at = blanks.lastIndex;
    return { name, nameRange, ...this.#attributeValue() };
  }

  #bracedAttribute(from: number): Code | undefined {
    const found = this.bracedCode(from);
    if (found === undefined) return undefined;
    this.#at = found.end + 1;
    return this.code(from + 1, found.end, { gaps: found.gaps }) ?? { form: 'expression', start: found.end, end: found.end };
  }

  #attributeValue(): { readonly value: Range; readonly codes: readonly Code[] } {
    const { text } = this;
    const quote = text.charAt(this.#at);
    if (quote === '`' && this.#dialect.markupInCode) {
      const start = this.#at;
      this.#at = this.#behind('`', start + 1);
      return { value: { start, end: this.#at }, codes: [{ form: 'expression', start, end: this.#at }] };
    }
    const quoted = quote === '"' || quote === "'";
    if (quoted) this.#at++;
    const start = this.#at;
    const codes: Code[] = [];
    while (this.#at < text.length) {
      const char = text.charAt(this.#at);
      if (quoted ? char === quote : /[\s>]/.test(char)) break;
      if (char === '{' && this.#dialect.braces === '{') {
        const from = this.#at;
        const code = this.#bracedAttribute(from);
        if (code !== undefined) {
          codes.push(code);
          continue;
        }
      }
      this.#at++;
    }
    const end = this.#at;
    if (quoted) this.#at = Math.min(text.length, end + 1);
    return { value: { start, end }, codes };
  }
}

/**
 * Svelte 4 and 5: expressions in braces, blocks (`{#each users as user}`), tags (`{@html text}`), and directives of attributes (`on:click={save}`,
 * `bind:value={email}`).
 */
import type { Range } from '../../base/text.js';
import { bracedAttribute } from './braced.js';
import { handlerName } from './events.js';
import { attributeText, pageScript } from './html.js';
import type { Dialect, RawAttribute, RawElement, Reader } from './reader.js';
import type { Code, TemplateAttribute, TemplateNode } from './template.js';

/** Directives whose word stands before the name that counts. */
const DIRECTIVE = /^(on|bind|use|transition|in|out|animate|class|style|let|client):/;

export const SVELTE: Dialect = {
  braces: '{',
  markupInCode: false,
  section: undefined,
  frontmatter: false,
  script: (element, content, reader) => {
    const module = attributeText(element, 'module', reader) !== undefined || attributeText(element, 'context', reader) === 'module';
    return pageScript(element, content, reader, module ? 'module' : 'component');
  },
  element(raw, children, reader) {
    const attributes = raw.attributes.filter(({ name }) => !name.startsWith('let:')).flatMap((attribute) => svelteAttribute(attribute, reader));
    const { tag, tagRange, range } = raw;
    return { kind: 'element', tag, tagRange, range, component: /^[A-Z]|\./.test(tag), attributes, children: withSlotProps(raw, children, reader) };
  },
  braced(reader, start, end, gaps) {
    const match = /^\s*([#:/@])(\w+(?:\s+if(?=\s))?)\s*/.exec(reader.text.slice(start, end));
    if (match === null) expression(reader, start, end, gaps);
    else {
      const [whole, sigil, word = ''] = match;
      const from = start + whole.length;
      if (sigil === '#') openBlock(reader, word, { start: from, end }, gaps);
      else if (sigil === '/') reader.closeNamed(`#${word}`);
      else if (sigil === ':') continueBlock(reader, word, { start: from, end }, gaps);
      else if (word === 'const') letTag(reader, { start: from, end }, gaps);
      else expression(reader, from, end, gaps);
    }
  },
};

function expression(reader: Reader, start: number, end: number, gaps: readonly Range[]): void {
  const code = reader.code(start, end, { gaps });
  if (code !== undefined) reader.add({ kind: 'expression', code });
}

function letTag(reader: Reader, { start, end }: Range, gaps: readonly Range[]): void {
  const code = reader.code(start, end, { form: 'pattern', gaps });
  if (code !== undefined) reader.add({ kind: 'let', code });
}

// --- blocks ----------------------------------------------------------------------------------------------------------

function openBlock(reader: Reader, word: string, inner: Range, gaps: readonly Range[]): void {
  const group = (children: readonly TemplateNode[]): void => reader.add({ kind: 'group', children });
  if (word === 'each') {
    const { items, pattern } = splitEach(reader, inner, gaps);
    const close = (children: readonly TemplateNode[]): void => {
      if (items !== undefined) reader.add({ kind: 'each', items, pattern, children });
    };
    reader.open({ name: '#each', children: [], close });
  } else if (word === 'snippet') reader.open({ name: '#snippet', children: [], close: snippet(reader, inner, gaps) });
  else if (word === 'await') openAwait(reader, inner, gaps);
  else {
    expression(reader, inner.start, inner.end, gaps);
    reader.open({ name: `#${word}`, children: [], close: group });
  }
}

function openAwait(reader: Reader, inner: Range, gaps: readonly Range[]): void {
  const text = reader.text.slice(inner.start, inner.end);
  const then = /\s+(then|catch)(?:\s+|$)/.exec(text);
  const promise = reader.code(inner.start, then === null ? inner.end : inner.start + then.index, { gaps });
  if (promise !== undefined) reader.add({ kind: 'expression', code: promise });
  reader.open({ name: '#await', subject: promise, children: [], close: (children) => reader.add({ kind: 'group', children }) });
  if (then?.[1] === 'then') openThen(reader, { start: inner.start + then.index + then[0].length, end: inner.end }, gaps);
}

function openThen(reader: Reader, inner: Range, gaps: readonly Range[]): void {
  const pattern = reader.code(inner.start, inner.end, { form: 'pattern', gaps });
  const promise = reader.innermost('#await')?.subject;
  const close = (children: readonly TemplateNode[]): void => {
    if (promise === undefined || pattern === undefined) reader.add({ kind: 'group', children });
    else reader.add({ kind: 'then', promise, pattern, children });
  };
  reader.open({ name: '#then', children: [], close });
}

function continueBlock(reader: Reader, word: string, inner: Range, gaps: readonly Range[]): void {
  if (word === 'then') openThen(reader, inner, gaps);
  else if (word === 'catch') reader.closeNamed('#then');
  else if (word.startsWith('else')) expression(reader, inner.start, inner.end, gaps);
}

function snippet(reader: Reader, inner: Range, gaps: readonly Range[]): (children: readonly TemplateNode[]) => void {
  const head = /^([\w$]+)\s*(?:<[^(]*>)?\s*\(/.exec(reader.text.slice(inner.start, inner.end));
  const name = head?.[1] ?? '';
  const last = reader.text.lastIndexOf(')', inner.end - 1);
  const parameters = head === null || last < inner.start + head[0].length ? undefined : reader.code(inner.start + head[0].length, last, { form: 'pattern', gaps });
  return (children) => reader.add({ kind: 'function', name, nameRange: { start: inner.start, end: inner.start + name.length }, parameters, children });
}

/** `users as { name, email }, index (key)`. */
function splitEach(reader: Reader, { start, end }: Range, gaps: readonly Range[]): { readonly items: Code | undefined; readonly pattern: Code | undefined } {
  const { text } = reader;
  let depth = 0;
  let as = -1;
  let key = -1;
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    if (char === '(' && depth === 0 && as >= 0) key = at;
    if (char === '(' || char === '[' || char === '{') depth++;
    else if (char === ')' || char === ']' || char === '}') depth--;
    else if (depth === 0 && /\s/.test(char) && /^as[\s{[]/.test(text.slice(at + 1, at + 4))) {
      as = at;
      key = -1;
    }
  }
  if (as < 0) return { items: reader.code(start, end, { gaps }), pattern: undefined };
  return { items: reader.code(start, as, { gaps }), pattern: reader.code(as + 3, key < 0 ? end : key, { form: 'pattern', gaps }) };
}

// --- attributes ------------------------------------------------------------------------------------------------------

function svelteAttribute(raw: RawAttribute, reader: Reader): TemplateAttribute[] {
  const directive = DIRECTIVE.exec(raw.name);
  if (directive === null) return [bracedAttribute(raw, reader)];
  const [prefix, word] = directive;
  const [plain = ''] = raw.name.slice(prefix.length).split('|');
  const name = word === 'on' ? handlerName(plain) : word === 'bind' ? plain : raw.name;
  const written = word === 'bind';
  if (raw.value !== undefined) {
    const attribute = bracedAttribute(raw, reader);
    return [{ ...attribute, name, value: attribute.value.kind === 'code' ? { ...attribute.value, written } : attribute.value }];
  }
  if (word !== 'bind' && word !== 'style') return [];
  const start = raw.nameRange.start + prefix.length;
  return [{ name, nameRange: raw.nameRange, value: { kind: 'code', written, code: { form: 'expression', start, end: start + plain.length } } }];
}

/** `let:user` and `let:user={{ email }}` are parameters of the children. */
function withSlotProps(raw: RawElement, children: readonly TemplateNode[], reader: Reader): readonly TemplateNode[] {
  let inner = children;
  for (const { name, nameRange, codes } of raw.attributes) {
    if (!name.startsWith('let:')) continue;
    const [braced] = codes;
    const parameters = braced === undefined ? reader.code(nameRange.start + 4, nameRange.end) : { ...braced, form: 'pattern' as const };
    inner = [{ kind: 'function', name: '', nameRange, parameters, children: inner }];
  }
  return inner;
}

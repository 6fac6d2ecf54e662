/**
 * Where a piece of code ends that stands in braces or quotes of a host language, without a parser: strings, templates, comments and regular
 * expressions are passed over, brackets are counted, and so is markup in the dialects that have it inside expressions. Keeps its own stack,
 * since any text may come.
 */
import type { Range } from '../../base/text.js';

type Mode =
  /** Code up to a closing bracket. */
  | { readonly in: 'code'; readonly close: string }
  /** A template string. */
  | { readonly in: 'template' }
  /** From `<` to `>`. */
  | { readonly in: 'tag'; readonly start: number; readonly closing: boolean }
  /** Between tags. */
  | { readonly in: 'markup' };

export interface CodeEnd {
  /** The offset of the closing bracket; -1 if there is none. */
  readonly end: number;
  /** Comments of the markup, blocks of script and style, and tags that need no end, if there is markup in the code. */
  readonly gaps: readonly Range[];
}

const CLOSER: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' };
/** Tags that are never closed. */
export const VOID_TAGS = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr']);
const WORD = /[\w$]/;
const BEFORE_OPERAND = new Set(['return', 'typeof', 'instanceof', 'in', 'of', 'new', 'delete', 'void', 'do', 'else', 'case', 'await', 'yield', 'as']);

/** The end of the code that begins at `from` and that `close` ends; no further than `limit`. */
export function codeEnd(text: string, from: number, close: string, limit: number, markup = false): CodeEnd {
  const stack: Mode[] = [{ in: 'code', close }];
  const gaps: Range[] = [];
  let at = from;
  while (at < limit) {
    const mode = stack.at(-1);
    if (mode === undefined) break;
    const char = text.charAt(at);
    if (mode.in === 'template') {
      if (char === '\\') at++;
      else if (char === '`') stack.pop();
      else if (char === '$' && text.charAt(at + 1) === '{') {
        stack.push({ in: 'code', close: '}' });
        at++;
      }
    } else if (mode.in === 'tag') at = insideTag(text, at, limit, stack, mode, gaps);
    else if (mode.in === 'markup') at = betweenTags(text, at, limit, stack, gaps);
    else if (char === mode.close) {
      stack.pop();
      if (stack.length === 0) return { end: at, gaps };
    } else if (CLOSER[char] !== undefined) stack.push({ in: 'code', close: CLOSER[char] });
    else if (char === '}' || char === ')' || char === ']') return { end: -1, gaps };
    else if (char === '`') stack.push({ in: 'template' });
    else if (char === '"' || char === "'") at = stringEnd(text, at, limit);
    else if (char === '/') at = slash(text, at, from, limit);
    else if (markup && char === '<' && /[A-Za-z>]/.test(text.charAt(at + 1)) && wantsOperand(text, at, from)) stack.push({ in: 'tag', start: at, closing: false });
    at++;
  }
  return { end: -1, gaps };
}

/** Whether all brackets and quotes of a piece of code are closed in it. */
export function isWhole(text: string, { start, end }: Range): boolean {
  // Behind the last character stands what closes the whole.
  return codeEnd(`${text.slice(start, end)}\n}`, 0, '}', end - start + 2).end === end - start + 1;
}

function stringEnd(text: string, at: number, limit: number): number {
  const quote = text.charAt(at);
  for (let index = at + 1; index < limit; index++) {
    const char = text.charAt(index);
    if (char === '\\') index++;
    else if (char === quote) return index;
    // Nobody closed it.
    else if (char === '\n') return index - 1;
  }
  return limit;
}

/** A comment, a regular expression, or a division; gives the offset of its last character. */
function slash(text: string, at: number, from: number, limit: number): number {
  const next = text.charAt(at + 1);
  if (next === '/') {
    const end = text.indexOf('\n', at);
    return end < 0 ? limit : end;
  }
  if (next === '*') {
    const end = text.indexOf('*/', at + 2);
    return end < 0 ? limit : end + 1;
  }
  if (!wantsOperand(text, at, from)) return at;
  let inClass = false;
  for (let index = at + 1; index < limit; index++) {
    const char = text.charAt(index);
    if (char === '\\') index++;
    else if (char === '[') inClass = true;
    else if (char === ']') inClass = false;
    else if (char === '\n') return at;
    else if (char === '/' && !inClass) return index;
  }
  return at;
}

/** Whether an expression may begin here, so that `/` is no division and `<` no comparison. */
function wantsOperand(text: string, at: number, from: number): boolean {
  let index = at - 1;
  while (index >= from && /\s/.test(text.charAt(index))) index--;
  if (index < from) return true;
  const char = text.charAt(index);
  if (!WORD.test(char)) return !/[)\]}"'`]/.test(char);
  let start = index;
  while (start > from && index - start < 12 && WORD.test(text.charAt(start - 1))) start--;
  return BEFORE_OPERAND.has(text.slice(start, index + 1));
}

function insideTag(text: string, at: number, limit: number, stack: Mode[], mode: Mode & { readonly in: 'tag' }, gaps: Range[]): number {
  const char = text.charAt(at);
  if (char === '{') stack.push({ in: 'code', close: '}' });
  else if (char === '`') stack.push({ in: 'template' });
  else if (char === '"' || char === "'") {
    const end = text.indexOf(char, at + 1);
    return end < 0 ? limit : end;
  } else if (char === '>') {
    stack.pop();
    const tag = text.slice(mode.start, at + 1);
    const name = /^<([A-Za-z][\w-]*)/.exec(tag)?.[1] ?? '';
    if (mode.closing) {
      if (stack.at(-1)?.in === 'markup') stack.pop();
    } else if (tag.endsWith('/>')) return at;
    else if (name === 'script' || name === 'style') {
      const closing = text.indexOf(`</${name}>`, at);
      if (closing < 0) return limit;
      const end = closing + name.length + 3;
      gaps.push({ start: mode.start, end });
      return end - 1;
    } else if (VOID_TAGS.has(name)) {
      if (!tag.includes('{')) gaps.push({ start: mode.start, end: at + 1 });
    } else stack.push({ in: 'markup' });
  }
  return at;
}

function betweenTags(text: string, at: number, limit: number, stack: Mode[], gaps: Range[]): number {
  const char = text.charAt(at);
  if (char === '{') stack.push({ in: 'code', close: '}' });
  else if (char === '<') {
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at + 4);
      if (end < 0) return limit;
      gaps.push({ start: at, end: end + 3 });
      return end + 2;
    }
    if (/[A-Za-z>/]/.test(text.charAt(at + 1))) stack.push({ in: 'tag', start: at, closing: text.charAt(at + 1) === '/' });
  }
  return at;
}

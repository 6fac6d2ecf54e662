/**
 * Comments that say something of the declaration they stand at: JSDoc, and marks in any comment. A comment belongs to what begins right
 * behind it, modifiers and decorators left out, or, at the end of a line, to what ends right before it. Files without such comments pay
 * nothing.
 */
import type { IrComment, IrMark } from '../../ir/types.js';
import { parseMark } from '../marks.js';

/** A tag of a JSDoc comment: `@param {User} [user] who asks`. Offsets are the file's. */
export interface DocTag {
  readonly tag: string;
  /** What stands between the braces; undefined without any. */
  readonly type: { readonly text: string; readonly start: number } | undefined;
  /** The first word behind, without brackets: of what kind of name depends on the tag. */
  readonly name: string;
  readonly nameStart: number;
  /** All of it behind the tag. */
  readonly text: string;
  readonly start: number;
}

export interface Doc {
  readonly tags: readonly DocTag[];
  readonly mark: IrMark | undefined;
}

export interface Docs {
  /** What the comment says that stands before an offset where a declaration, or one of its modifiers, begins. */
  before(start: number): Doc | undefined;
  /** The mark of a declaration: above it, or behind it on its line. */
  mark(start: number, end: number): IrMark | undefined;
  /** All JSDoc comments, whatever they stand at. */
  readonly all: readonly Doc[];
  /** All marks, whatever they stand at. */
  readonly marks: readonly IrMark[];
}

export const NO_DOCS: Docs = { before: () => undefined, mark: () => undefined, all: [], marks: [] };

const TELLING = /@(?:pii|notpii|param|arg|argument|returns?|type|typedef|callback|property|prop|template|this|import)\b/;
const PARAMS = new Set(['param', 'arg', 'argument']);
const MODIFIERS = new Set([
  'export', 'default', 'declare', 'async', 'abstract', 'const', 'let', 'var', 'public', 'private', 'protected', 'static', 'readonly', 'override', 'accessor',
  'get', 'set', 'await', 'function',
]);
/** Modifiers and decorators that are passed on the way from a comment to a name. */
const MAX_ANCHORS = 24;

/** `typed`: whether the language has no types but those in comments. */
export function readDocs(comments: readonly IrComment[], text: string, typed: boolean): Docs {
  const before = new Map<number, Doc>();
  const behind = new Map<number, IrMark>();
  const all: Doc[] = [];
  const marks: IrMark[] = [];
  for (const { range, text: comment } of comments) {
    if (!TELLING.test(comment)) continue;
    const mark = parseMark(comment, range.start);
    const isDoc = comment.startsWith('/**');
    if (mark === undefined && !(typed && isDoc)) continue;
    if (mark !== undefined) marks.push(mark);
    const tags = isDoc ? parseTags(comment, range.start) : [];
    // A mark on the line of a parameter is not one of the function.
    const inner = tags.some(({ tag, start, text: words }) => PARAMS.has(tag) && mark !== undefined && mark.range.start >= start && mark.range.end <= start + words.length);
    const doc: Doc = { tags, mark: inner ? undefined : mark };
    if (isDoc) all.push(doc);
    if (isTrailing(text, range.start, range.end)) {
      if (mark !== undefined) behind.set(endBefore(text, range.start), mark);
      continue;
    }
    for (const offset of anchors(text, range.end)) before.set(offset, doc);
  }
  if (before.size === 0 && behind.size === 0) return { ...NO_DOCS, all, marks };
  return {
    before: (start) => before.get(start),
    mark: (start, end) => before.get(start)?.mark ?? behind.get(end),
    all,
    marks,
  };
}

/** Code stands before it on its line, and nothing behind it. */
function isTrailing(text: string, start: number, end: number): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (text.slice(lineStart, start).trim() === '') return false;
  const lineEnd = text.indexOf('\n', end);
  return text.slice(end, lineEnd < 0 ? undefined : lineEnd).trim() === '';
}

/** Where the declaration ends that stands before an offset. */
function endBefore(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && /[\s;,]/.test(text[at - 1] ?? '')) at--;
  return at;
}

const BLANK = /\s*/y;
const WORD = /[A-Za-z]+(?![\w$])/y;
const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
const DECORATOR = /@[\w$.]+/y;

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** The offsets at which what stands behind a comment may be said to begin. */
function anchors(text: string, from: number): readonly number[] {
  const found: number[] = [];
  let at = from;
  while (found.length < MAX_ANCHORS) {
    at += matchAt(BLANK, text, at)?.length ?? 0;
    const comment = matchAt(COMMENT, text, at);
    if (comment !== undefined) {
      at += comment.length;
      continue;
    }
    found.push(at);
    const decorator = matchAt(DECORATOR, text, at);
    if (decorator !== undefined) {
      at = behindBrackets(text, at + decorator.length);
      continue;
    }
    const word = matchAt(WORD, text, at);
    if (word === undefined || !MODIFIERS.has(word)) break;
    at += word.length;
  }
  return found;
}

function behindBrackets(text: string, from: number): number {
  if (text[from] !== '(') return from;
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at + 1;
  }
  return text.length;
}

/** `@param note what was said @pii health.diagnosis`: on the line of a parameter, a mark is that parameter's. */
export function paramMark(doc: Doc | undefined, name: string): IrMark | undefined {
  const tag = doc?.tags.find((each) => PARAMS.has(each.tag) && each.name === name);
  return tag && parseMark(tag.text, tag.start);
}

// --- tags ------------------------------------------------------------------------------------------------------------

const TAG = /(?:^|[\n\r])[ \t]*(?:\/\*)?\**[ \t]*@([a-z]+)/gi;
const NAME = /\s*\*?\s*(\[?)([\w$.[\]]+)/y;

function parseTags(comment: string, offset: number): readonly DocTag[] {
  const starts = [...comment.matchAll(TAG)];
  return starts.map((match, index): DocTag => {
    const from = match.index + match[0].length;
    const to = starts[index + 1]?.index ?? comment.length - 2;
    let at = from;
    let type: DocTag['type'];
    const open = /^\s*\{/.exec(comment.slice(from, to))?.[0];
    if (open !== undefined) {
      const start = from + open.length;
      const end = closing(comment, start, to);
      type = { text: comment.slice(start, end), start: offset + start };
      at = end + 1;
    }
    NAME.lastIndex = at;
    const name = NAME.exec(comment);
    const found = name !== null && name.index < to ? (name[2] ?? '').replace(/\]$/, '') : '';
    return { tag: (match[1] ?? '').toLowerCase(), type, name: found, nameStart: offset + (name === null ? at : name.index + name[0].length - (name[2] ?? '').length), text: comment.slice(from, to), start: offset + from };
  });
}

function closing(text: string, from: number, to: number): number {
  let depth = 1;
  for (let at = from; at < to; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return to;
}

/**
 * Findings that people have looked at and decided to live with. A comment says so next to the code, names the rules and, after two dashes, the
 * reason; a reason that begins with `false-positive:` says that the linter is wrong, any other that the risk is accepted. Suppressed findings
 * are kept for the reports, and comments that suppress nothing are told, so that they do not outlive what they were written for.
 *
 *     // tightlip-ignore-next-line log, url -- audited in PRIV-12
 *     audit(user.email); // tightlip-ignore-line log -- false-positive: a test account
 *     // tightlip-ignore-start log … // tightlip-ignore-end
 *     // tightlip-ignore-file hardcoded-person -- invented people
 */
import type { LineMap, Range } from '../base/text.js';
import type { Finding, Location, SuppressedFinding } from './finding.js';

/** A comment with its delimiters. */
export interface Comment {
  readonly range: Range;
  readonly text: string;
}

export interface Suppression {
  /** Where findings are suppressed. */
  readonly extent: Range;
  /** Ids of rules; none named means every rule. */
  readonly rules: readonly string[];
  /** '' when there is none. */
  readonly reason: string;
  readonly kind: 'accepted' | 'false-positive';
  readonly comment: Omit<Location, 'path'>;
}

type Scope = 'next-line' | 'line' | 'start' | 'end' | 'file';

interface Directive {
  readonly scope: Scope;
  readonly rules: readonly string[];
  readonly reason: string;
  readonly kind: Suppression['kind'];
  readonly comment: Suppression['comment'];
}

const DIRECTIVE = /^[\s/*#!<-]*tightlip-ignore-(next-line|line|start|end|file)(?![\w-])([^]*)$/;
const RULE_LIST = /^\s*([a-z][a-z0-9-]*(?:\s*,\s*[a-z][a-z0-9-]*)*)?\s*(?:--|—|–|:)?\s*([^]*)$/;
const CLOSING = /\s*(?:\*+\/|-->)?\s*$/;
const FALSE_POSITIVE = /^false[- ]positive\s*:?\s*/i;

function isScope(word: string | undefined): word is Scope {
  return word === 'next-line' || word === 'line' || word === 'start' || word === 'end' || word === 'file';
}

function parseDirective(comment: Comment, lineMap: LineMap): Directive | undefined {
  if (!comment.text.includes('tightlip-ignore-')) return undefined;
  const [, scope, rest = ''] = DIRECTIVE.exec(comment.text) ?? [];
  if (!isScope(scope)) return undefined;
  const [, rules = '', words = ''] = RULE_LIST.exec(rest.replace(CLOSING, '')) ?? [];
  const reason = words.replace(/\s*\n[\s*#/]*/g, ' ').trim();
  const { range } = comment;
  return {
    scope,
    rules: rules === '' ? [] : rules.split(/\s*,\s*/),
    reason: reason.replace(FALSE_POSITIVE, ''),
    kind: FALSE_POSITIVE.test(reason) ? 'false-positive' : 'accepted',
    comment: { range, start: lineMap.position(range.start), end: lineMap.position(range.end) },
  };
}

/** All suppressions that the comments of one file ask for, in the order of the comments. */
export function parseSuppressions(comments: readonly Comment[], lineMap: LineMap, textLength: number): readonly Suppression[] {
  const directives = comments.flatMap((comment) => parseDirective(comment, lineMap) ?? []);
  const nextLineComments = new Set(directives.filter(({ scope }) => scope === 'next-line').map(({ comment }) => comment.start.line));
  const lineExtent = (line: number): Range => ({ start: lineMap.lineStart(line), end: lineMap.lineStart(line + 1) });
  const closed = closeBlocks(directives);

  const extentOf = (directive: Directive, index: number): Range => {
    const { start, end } = directive.comment;
    switch (directive.scope) {
      case 'line':
        return lineExtent(start.line);
      case 'next-line': {
        // Comments stacked above one line all mean that line.
        let line = end.line + 1;
        while (nextLineComments.has(line)) line++;
        return lineExtent(line);
      }
      case 'file':
        return { start: 0, end: textLength };
      case 'start':
        return { start: directive.comment.range.start, end: closed.get(index) ?? textLength };
      case 'end':
        return { start: directive.comment.range.end, end: directive.comment.range.end };
    }
  };

  return directives.flatMap((directive, index) => {
    if (directive.scope === 'end' && closed.has(index)) return [];
    const { rules, reason, kind, comment } = directive;
    return [{ extent: extentOf(directive, index), rules, reason, kind, comment }];
  });
}

/** Index of a start -> offset where its block ends; the index of an end that closes something is in it too. */
function closeBlocks(directives: readonly Directive[]): ReadonlyMap<number, number> {
  const closed = new Map<number, number>();
  const open: number[] = [];
  directives.forEach(({ scope, rules, comment }, index) => {
    if (scope === 'start') open.push(index);
    if (scope !== 'end') return;
    const at = open.findLastIndex((start) => rules.length === 0 || rules.join() === directives[start]?.rules.join());
    const [start] = at < 0 ? [] : open.splice(at, 1);
    if (start === undefined) return;
    closed.set(start, comment.range.end);
    closed.set(index, comment.range.end);
  });
  return closed;
}

export interface SuppressionOptions {
  /** A suppression without a reason does not count. */
  readonly requireReason: boolean;
}

export interface SuppressionResult {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** Comments that suppress nothing, also because they lack a reason where one is required. */
  readonly unused: readonly Location[];
}

/** Splits findings into those that stand and those that a comment of their file suppresses. */
export function applySuppressions(
  findings: readonly Finding[],
  suppressionsByPath: ReadonlyMap<string, readonly Suppression[]>,
  options: SuppressionOptions,
): SuppressionResult {
  const used = new Set<Suppression>();
  const kept: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of findings) {
    const all = suppressionsByPath.get(finding.location.path) ?? [];
    const fitting = all.filter((suppression) => suppresses(suppression, finding) && (suppression.reason !== '' || !options.requireReason));
    const [first] = fitting;
    if (first === undefined) {
      kept.push(finding);
      continue;
    }
    for (const suppression of fitting) used.add(suppression);
    const { reason, kind, comment } = first;
    suppressed.push({ finding, reason, kind, comment: { path: finding.location.path, ...comment } });
  }
  const unused = [...suppressionsByPath].flatMap(([path, suppressions]) =>
    suppressions.filter((suppression) => !used.has(suppression)).map(({ comment }) => ({ path, ...comment })),
  );
  return { findings: kept, suppressed, unused };
}

function suppresses({ extent, rules }: Suppression, finding: Finding): boolean {
  if (rules.length > 0 && !rules.includes(finding.rule)) return false;
  return anchors(finding).some((offset) => offset >= extent.start && offset < extent.end);
}

/** A call over several lines may be suppressed above its first line as well as above the argument that leaks. */
function anchors(finding: Finding): readonly number[] {
  const { call } = finding.facts;
  return call === undefined ? [finding.location.range.start] : [finding.location.range.start, call.start];
}

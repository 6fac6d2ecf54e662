/**
 * The file as the parser of the code sees it: a text of the same length in which code stands at its own offsets and everything else is
 * blank, so that no position ever needs to be mapped back. The characters around a piece of code, which are markup, become what makes it a
 * statement of its own: `{{ user.name }}` reads `;( user.name );`.
 */
import type { Range } from '../../base/text.js';
import { isWhole } from './braces.js';
import type { Code } from './template.js';

/** `;var ` */
const LONGEST_OPENING = 5;

/** The host's text with only `pieces` left in it. They may overlap nowhere; those that are not whole, as while one types, are left out. */
export function codeText(text: string, pieces: readonly Code[]): string {
  const parts: string[] = [];
  let cursor = 0;
  for (const piece of [...pieces].sort((a, b) => a.start - b.start)) {
    if (piece.start < cursor || piece.end <= piece.start) continue;
    const code = ownText(text, piece);
    // Where braces end the code they have been counted already.
    if (piece.form !== 'script' && piece.gaps === undefined && !isWhole(code, { start: 0, end: code.length })) continue;
    const room = roomBefore(text, piece.start, cursor);
    const closable = piece.end < text.length && !isLineEnd(text, piece.end);
    const opening = openingOf(piece, code, room, closable);
    parts.push(blank(text, cursor, piece.start - opening.length), opening, code);
    cursor = piece.end;
    if (!closable) continue;
    parts.push(opening.endsWith('(') ? ')' : opening === '' ? ' ' : ';');
    cursor++;
  }
  parts.push(blank(text, cursor, text.length));
  return parts.join('');
}

/**
 * A statement that begins with a brace is a block and one that begins with `function` a declaration, unless there are parentheses. A pattern
 * is declared, if there is room for it, since types and defaults may stand in it; else it is an expression as well as it can be.
 */
function openingOf({ form }: Code, code: string, room: number, closable: boolean): string {
  if (isComment(code)) return '';
  if (form === 'pattern') {
    if (room >= LONGEST_OPENING) return ';var ';
    if (room === 4 && /^[[{]/.test(code)) return ';var';
  }
  if ((form === 'expression' || form === 'pattern') && closable) {
    if (room >= 2) return ';(';
    if (room === 1 && needsParentheses(code)) return '(';
  }
  return room >= 1 ? ';' : '';
}

/** Characters right before a piece of code that something may stand in place of; line ends stay where they are. */
function roomBefore(text: string, start: number, from: number): number {
  let room = 0;
  while (room < LONGEST_OPENING && start - room > from && !isLineEnd(text, start - room - 1)) room++;
  return room;
}

function isComment(code: string): boolean {
  return code.startsWith('/*') && code.indexOf('*/', 2) === code.length - 2;
}

function isLineEnd(text: string, offset: number): boolean {
  const char = text.charAt(offset);
  return char === '\n' || char === '\r';
}

function needsParentheses(code: string): boolean {
  return /^\s*(?:\{|function\b|class\b|async\s+function\b|let\b)/.test(code);
}

function blank(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/[^\r\n]/g, ' ');
}

function ownText(text: string, piece: Code): string {
  const code = text.slice(piece.start, piece.end);
  const whole = (piece.gaps ?? []).reduce((left, gap) => cutOut(left, gap, piece.start), code);
  return piece.escaped === true && whole.includes('&') ? unescapeInPlace(whole) : whole;
}

function cutOut(code: string, gap: Range, offset: number): string {
  const start = gap.start - offset;
  // Something must stand where an element is an operand: `shown && <br>`.
  const filler = code.startsWith('<!', start) ? ' ' : '0';
  return code.slice(0, start) + filler + blank(code, start + 1, gap.end - offset) + code.slice(gap.end - offset);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", '#34': '"', '#x27': "'", '#x22': '"' };

/** Character references become their characters; the blanks that keep the length stand behind a run of them, so that `&amp;&amp;` is `&&`. */
function unescapeInPlace(code: string): string {
  return code.replace(/(?:&(?:amp|lt|gt|quot|apos|#39|#34|#x27|#x22);)+/gi, (run) => {
    const plain = run.replace(/&([^;]+);/g, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole);
    return plain.padEnd(run.length);
  });
}

/**
 * Reads a page: a Markdown file that is documentation, test and example in one. Only what the runner needs is understood, headings and fenced
 * blocks, so that every mistake in a page can be said with its line.
 */
import { TOPICS } from '../../src/rules/index.js';
import { parseClaims, type Claim } from './claims.js';

export interface CodeFile {
  readonly name: string;
  /** The text between the fences, claims included: they are comments of the code. */
  readonly text: string;
  /** One-based line of the page on which the text begins. */
  readonly line: number;
  readonly claims: readonly Claim[];
}

export interface Section {
  readonly title: string;
  readonly line: number;
  readonly level: number;
  /** Merged over those of the headings above. */
  readonly config: Readonly<Record<string, unknown>>;
  readonly files: readonly CodeFile[];
  /** What the files of the same name are after the first quick fix. */
  readonly fixed: readonly CodeFile[];
  readonly children: readonly Section[];
}

export interface Page {
  readonly path: string;
  readonly text: string;
  /** The rule that claims without one speak of. */
  readonly rule: string;
  readonly sections: readonly Section[];
}

interface Draft {
  title: string;
  line: number;
  level: number;
  config: Record<string, unknown>;
  files: CodeFile[];
  fixed: CodeFile[];
  children: Draft[];
}

/** Fence languages that are scanned, with the name that a block has when none is given. */
const DEFAULT_NAMES: ReadonlyMap<string, string> = new Map(['ts', 'tsx', 'mts', 'cts', 'js', 'jsx', 'mjs', 'cjs', 'vue', 'svelte', 'astro', 'html', 'py'].map((language) => [language, `index.${language}`]));

class PageError extends Error {
  constructor(path: string, line: number, problem: string) {
    super(`${path}:${line}: ${problem}`);
    this.name = 'PageError';
  }
}

export function parsePage(path: string, text: string): Page {
  const root = draft('', 0, 0, {});
  const open: Draft[] = [root];
  const lines = text.split(/\r?\n/);
  let name: string | undefined;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const heading = /^(#{1,6}) (.+?)\s*$/.exec(line);
    const fence = /^(`{3,})(.*)$/.exec(line);
    const named = /^`([^`]+)`:\s*$/.exec(line);
    const current = open.at(-1) ?? root;
    if (heading !== null) {
      const level = (heading[1] ?? '').length;
      while ((open.at(-1)?.level ?? 0) >= level) open.pop();
      const parent = open.at(-1) ?? root;
      const child = draft(heading[2] ?? '', index + 1, level, { ...parent.config });
      parent.children.push(child);
      open.push(child);
    } else if (fence !== null) {
      const end = lines.findIndex((other, at) => at > index && other.startsWith(fence[1] ?? '```') && /^`+\s*$/.test(other));
      if (end < 0) throw new PageError(path, index + 1, 'this block is never closed');
      takeBlock(path, current, (fence[2] ?? '').trim(), name, lines.slice(index + 1, end), index + 2);
      index = end;
    }
    if (named !== null) name = named[1];
    else if (line.trim() !== '' || fence !== null) name = undefined;
  }
  return { path, text, rule: ruleOf(path), sections: root.children };
}

/** A page beside a rule is that rule's; elsewhere claims are of `log`, since `console.log` is the plainest way to show what the engine knows. */
function ruleOf(path: string): string {
  const name = /(?:^|\/)src\/rules\/([^/]+)\.md$/.exec(path)?.[1] ?? 'log';
  return TOPICS.includes(name) ? 'log' : name;
}

function draft(title: string, line: number, level: number, config: Record<string, unknown>): Draft {
  return { title, line, level, config, files: [], fixed: [], children: [] };
}

function takeBlock(path: string, section: Draft, info: string, name: string | undefined, lines: readonly string[], line: number): void {
  const [language = '', role] = info.split(/\s+/);
  const text = lines.map((each) => `${each}\n`).join('');
  if (language === 'json' && role === 'config') {
    Object.assign(section.config, parseConfig(path, line, text));
    return;
  }
  const fileName = name ?? DEFAULT_NAMES.get(language === 'python' ? 'py' : language);
  if (fileName === undefined) return;
  if (role !== undefined && role !== 'fixed') throw new PageError(path, line - 1, `"${role}" means nothing behind the language of a block; "fixed" and "config" do`);
  const target = role === 'fixed' ? section.fixed : section.files;
  if (target.some((file) => file.name === fileName)) throw new PageError(path, line - 1, `this heading has two blocks that are ${fileName}; name one of them`);
  target.push({ name: fileName, text, line, claims: parseClaims(text, (at, problem) => new PageError(path, line + at, problem)) });
}

function parseConfig(path: string, line: number, text: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new PageError(path, line, `this configuration is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new PageError(path, line, 'a configuration is an object');
  return { ...value };
}

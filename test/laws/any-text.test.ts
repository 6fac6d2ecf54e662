/**
 * No text makes the parser, a front end or the engine give up: examples of all pages, in every language, and files of real programs are cut, doubled,
 * stirred and broken, and each is lowered to well-formed IR and analysed as a whole.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { verifyModule } from '../../src/ir/verifier.js';
import type { Languages } from '../../src/languages/index.js';
import { fetchCorpus } from '../corpus/fetch.mjs';
import { readPages } from '../pages/all.js';
import type { CodeFile, Section } from '../pages/page.js';
import { loadLanguages, scan } from '../pages/runner.js';

const filesOf = (sections: readonly Section[]): readonly CodeFile[] => sections.flatMap(({ files, children }) => [...files, ...filesOf(children)]);

const FILES = readPages().flatMap((page) => filesOf(page.sections));
/** As many of a rare language as of a frequent one. */
const ENDINGS = ['js', 'ts', 'tsx', 'jsx', 'py', 'vue', 'svelte', 'astro', 'html'];

/** One real file after the other would take minutes; of these folders, files as long as people write them. */
const REAL = ['ghost-5.130.6/package/core/server/services', 'ghost-5.130.6/package/core/frontend', 'nodebb-1.4.0/package/src', 'flask-appbuilder-5.3.0/package/flask_appbuilder'];
const LONGEST = 16_000;

function realFiles(folder: string): readonly CodeFile[] {
  return readdirSync(folder).sort().flatMap((entry) => {
    const path = join(folder, entry);
    const found = statSync(path);
    if (found.isDirectory()) return realFiles(path);
    return found.size <= LONGEST && ENDINGS.some((ending) => entry.endsWith(`.${ending}`)) ? [{ name: entry, text: readFileSync(path, 'utf8'), line: 1, claims: [] }] : [];
  });
}

type Change = (text: string, at: number, other: number) => string;

const CHANGES: readonly Change[] = [
  (text, from, to) => text.slice(0, Math.min(from, to)) + text.slice(Math.max(from, to)),
  (text, from, to) => text.slice(0, Math.max(from, to)) + text.slice(Math.min(from, to)),
  (text, at) => text.slice(0, at) + '([{'.repeat(300) + text.slice(at),
  (text, at) => `${text.slice(0, at)}${'a.b(c => '.repeat(200)}${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)} x${' + x'.repeat(3000)} ${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}\uD800${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}\0\uFEFF\u2028\r\x1b\uDC00😀${text.slice(at)}`,
  (text, at) => text.slice(0, at) + text.slice(at).replace(/[()[\]{}<>]/, ''),
  (text, at, other) => swapped(text.split(/\b/), at, other),
  (text, at) => `${text.slice(0, at)}${['`${', '"', "'", '/*', '<!--', '"""', '<script>', '{{', 'f"{'][at % 9] ?? ''}${text.slice(at)}`,
  (text) => text.replaceAll('\n', ' '),
  (text) => text.replaceAll('\n', '\r\n'),
];

function swapped(tokens: readonly string[], at: number, other: number): string {
  const changed = [...tokens];
  const [a, b] = [at % tokens.length, other % tokens.length];
  [changed[a], changed[b]] = [changed[b] ?? '', changed[a] ?? ''];
  return changed.join('');
}

describe('any text', () => {
  let languages: Languages;
  before(async () => {
    languages = await loadLanguages();
  });

  const byEnding = (files: readonly CodeFile[]) => fc.constantFrom(...ENDINGS.map((ending) => files.filter(({ name }) => name.endsWith(`.${ending}`))).filter((list) => list.length > 0)).chain((list) => fc.constantFrom(...list));
  const changes = fc.array(fc.tuple(fc.constantFrom(...CHANGES), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 1, maxLength: 3 });

  const holdsFor = (files: readonly CodeFile[], numRuns: number): void => {
    fc.assert(fc.property(byEnding(files), changes, ({ name, text }, list) => {
      const changed = list.reduce((at, [change, from, to]) => change(at, Math.floor(from * at.length), Math.floor(to * at.length)), text);
      if (languages.languageOf(name) !== undefined) assert.deepEqual(verifyModule(languages.lower(name, changed).module), []);
      scan(languages, [{ name, text: changed }], {});
    }), { numRuns });
  };

  it('is lowered and analysed', () => {
    holdsFor(FILES, 120);
  }).timeout(60_000);

  it('of real programs is, too', () => {
    holdsFor(REAL.flatMap((path) => realFiles(join(fetchCorpus(path.slice(0, path.indexOf('/'))), path))), 80);
  }).timeout(120_000);
});

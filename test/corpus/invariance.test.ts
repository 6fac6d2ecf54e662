/**
 * What must not matter, tried on real programs: the order of files, pauses, and edits with their undoing. Whatever was done before, the findings are byte for
 * byte those of a fresh scan, the paths included. The edits are chosen by rule from what the front end says of a file, always the same ones.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { IrFunction } from '../../src/ir/types.js';
import type { Languages } from '../../src/languages/index.js';
import { DEFAULT_CONFIG } from '../../src/project/config.js';
import { createProject } from '../../src/project/create.js';
import type { Project } from '../../src/project/project.js';
import { loadLanguages } from '../pages/runner.js';
import { fetchCorpus } from './fetch.mjs';

interface Source {
  readonly path: string;
  readonly text: string;
}

/** Parts that are scanned in a second and in which data go a long way. */
const PARTS = [
  { id: 'ghost-5.130.6', folders: ['core/server/services/email-service', 'core/server/services/stripe'] },
  { id: 'nodebb-1.4.0', folders: ['src/user'] },
  { id: 'flask-appbuilder-5.3.0', folders: ['flask_appbuilder/security'] },
];

const EDITS = 12;
const SEED = 20_261;

const isPython = (path: string): boolean => path.endsWith('.py');

function readPart({ id, folders }: (typeof PARTS)[number]): readonly Source[] {
  const root = join(fetchCorpus(id), id, 'package');
  const read = (path: string): readonly Source[] => {
    const absolute = join(root, path);
    if (statSync(absolute).isDirectory()) return readdirSync(absolute).sort().flatMap((name) => read(`${path}/${name}`));
    return /\.(?:js|ts|py)$/.test(path) ? [{ path, text: readFileSync(absolute, 'utf8') }] : [];
  };
  return folders.flatMap(read);
}

/** Text before, and a function of it; undefined where there is nothing to edit in this way. `at` is between 0 and 1. */
type Edit = (source: Source, fn: IrFunction, at: number) => string | undefined;

const inserted = (text: string, at: number, what: string): string => text.slice(0, at) + what + text.slice(at);

/** In front of the first statement. */
function inBody({ path, text }: Source, fn: IrFunction, what: string): string | undefined {
  const at = text.indexOf(isPython(path) ? ':\n' : '{\n', fn.range.start);
  return at < 0 || at > fn.range.end ? undefined : inserted(text, at + 2, what);
}

const KINDS: Readonly<Record<string, Edit>> = {
  'blank lines on top': ({ text }) => (/^['"]use /.test(text) ? undefined : `\n\n${text}`),
  'blank lines': ({ text }, fn) => inserted(text, text.lastIndexOf('\n', fn.range.start) + 1, '\n\n\n'),
  'a comment': (source, fn) => inBody(source, fn, isPython(source.path) ? '    # nothing\n' : '/* nothing */\n'),
  'a statement': (source, fn) => (isPython(source.path) ? undefined : inBody(source, fn, "const addedHere = String('x');\n")),
  'another name of a local': ({ text }, fn) => {
    const local = fn.slots.find((slot) => slot.capture < 0 && /^\w{3,}$/.test(slot.name) && slot.name !== 'this' && slot.name !== 'self');
    if (local === undefined) return undefined;
    const renamed = text.slice(fn.range.start, fn.range.end).replaceAll(new RegExp(`(?<![.\\w$])${local.name}(?![\\w$:])`, 'g'), `${local.name}Two`);
    return text.slice(0, fn.range.start) + renamed + text.slice(fn.range.end);
  },
  'a function away': ({ text }, fn) => text.slice(0, fn.range.start) + text.slice(fn.range.end),
  'a function twice': ({ text }, fn) => inserted(text, fn.range.end, `\n${text.slice(fn.range.start, fn.range.end)}\n`),
  'broken syntax': ({ text }, fn, at) => inserted(text, Math.floor(fn.range.start + at * (fn.range.end - fn.range.start)), ['{', '(', '}', "'", '`', ' x '][Math.floor(at * 600) % 6] ?? ''),
};

describe('what does not matter to real programs', () => {
  let languages: Languages;

  before(async () => {
    languages = await loadLanguages();
  });

  const open = (files: readonly Source[], interactive = false): Project => {
    const project = createProject({ config: { ...DEFAULT_CONFIG, minConfidence: 'low' }, languages, interactive });
    for (const { path, text } of files) project.setFile(path, text);
    return project;
  };

  const told = (project: Project): readonly string[] => (project.analyse()?.findings ?? []).map((finding) => JSON.stringify(finding));

  for (const part of PARTS) {
    describe(part.id, () => {
      let files: readonly Source[] = [];
      let expected: readonly string[] = [];
      /** Files with findings and on the way to them, which is where edits matter. */
      let telling: readonly (readonly [Source, readonly IrFunction[]])[] = [];

      before(() => {
        files = readPart(part);
        const project = open(files);
        expected = told(project);
        assert.ok(expected.length > 0);
        const paths = new Set(project.analyse()?.findings.flatMap(({ location, flow }) => [location.path, ...flow.map((step) => step.location.path)]));
        telling = files.filter(({ path }) => paths.has(path)).map((file) => [file, (project.module(file.path)?.functions ?? []).slice(1)] as const);
      });

      it('the order of files', () => {
        fc.assert(fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
          const ranks = new Map(files.map((file) => [file, numbers.next().value] as const));
          assert.deepEqual(told(open([...files].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0)))), expected);
        }), { numRuns: 2, seed: SEED, endOnFailure: true });
      });

      it('pauses', () => {
        const project = open(files);
        for (let asked = 0, paused = true; paused; ) paused = project.analyse(() => ++asked % 5 === 0) === undefined;
        assert.deepEqual(told(project), expected);
      });

      it('edits, and that they are taken back', () => {
        const kinds = Object.entries(KINDS);
        const project = open(files, true);
        told(project);
        let count = 0;
        const fraction = fc.double({ min: 0, max: 0.999, noNaN: true });
        for (const [index, [which, whose, at]] of fc.sample(fc.tuple(fraction, fraction, fraction), { numRuns: EDITS * 3, seed: SEED }).entries()) {
          const [name, edit] = kinds[index % kinds.length] ?? ['', () => undefined];
          const [source, functions] = telling[Math.floor(which * telling.length)] ?? [];
          const fn = functions?.[Math.floor(whose * functions.length)];
          const text = source === undefined || fn === undefined ? undefined : edit(source, fn, at);
          if (source === undefined || text === undefined || text === source.text || count >= EDITS) continue;
          count++;
          const what = `${name} in ${fn?.name ?? ''}() of ${source.path}`;
          project.setFile(source.path, text);
          assert.deepEqual(told(project), told(open(files.map((file) => (file === source ? { ...file, text } : file)))), what);
          project.setFile(source.path, source.text);
          assert.deepEqual(told(project), expected, `${what}, taken back`);
        }
        assert.equal(count, EDITS);
      });
    }).timeout(180_000);
  }
});

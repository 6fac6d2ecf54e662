/**
 * Laws that hold for every program, tried on the examples of the pages, which are the widest collection of programs there is: in what order files
 * come, edits that are taken back, blank lines, comments, dead code and the order of functions change nothing that is found.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Languages } from '../../src/languages/index.js';
import { DEFAULT_CONFIG } from '../../src/project/config.js';
import { createProject } from '../../src/project/create.js';
import type { Project } from '../../src/project/project.js';
import { readPages } from '../pages/all.js';
import type { Section } from '../pages/page.js';
import { loadLanguages } from '../pages/runner.js';

interface Example {
  readonly title: string;
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

const MANIFEST = /(?:^|\/)(?:package|tsconfig|jsconfig)[\w.-]*\.json$/;
const SCRIPT = /\.[cm]?[jt]sx?$/;

function examplesOf(page: string, sections: readonly Section[]): readonly Example[] {
  return sections.flatMap((section) => [...(section.files.length > 0 ? [{ title: `${page}, ${section.title}`, files: section.files }] : []), ...examplesOf(page, section.children)]);
}

/** Files of a language whose comments and functions the tests below cannot write; beside scripts they are a program of their own. */
const FOREIGN = /\.pyi?$/;

/** Those of the flow pages whose files are all scripts or manifests. */
const EXAMPLES = readPages()
  .filter((page) => page.path.includes('/flow/'))
  .flatMap((page) => examplesOf(page.path, page.sections))
  .map((example) => ({ ...example, files: example.files.filter(({ name }) => !FOREIGN.test(name)) }))
  .filter(({ files }) => files.length > 0)
  .filter(({ files }) => files.every(({ name }) => SCRIPT.test(name) || MANIFEST.test(name)));
const PROJECTS = EXAMPLES.filter(({ files }) => files.length > 1);

describe('what does not matter to the examples of the pages', () => {
  let languages: Languages;

  before(async () => {
    languages = await loadLanguages();
  });

  const put = (project: Project, { name, text }: Example['files'][number]): void => {
    if (MANIFEST.test(name)) project.setManifest(name, text);
    else project.setFile(name, text);
  };

  const open = (files: Example['files'], interactive = false): Project => {
    const project = createProject({ config: { ...DEFAULT_CONFIG, minConfidence: 'low' }, languages, interactive });
    for (const file of files) put(project, file);
    return project;
  };

  const told = (project: Project): string => JSON.stringify(project.analyse()?.findings);

  /** Findings without their places in the file. */
  const kinds = (project: Project): readonly string[] => (project.analyse()?.findings ?? []).map((finding) => `${finding.location.path} ${finding.rule} ${finding.kinds.join()} ${finding.confidence}`).sort();

  it('the order of files', () => {
    const known = new Map<Example, string>();
    fc.assert(fc.property(fc.constantFrom(...PROJECTS), fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (example, numbers) => {
      const expected = known.get(example) ?? told(open(example.files));
      known.set(example, expected);
      const order = example.files.map((file, index) => ({ file, rank: numbers[index] ?? 0 })).sort((a, b) => a.rank - b.rank);
      assert.equal(told(open(order.map(({ file }) => file))), expected, example.title);
    }), { numRuns: 60 });
  }).timeout(120_000);

  it('edits that were taken back', () => {
    fc.assert(fc.property(fc.constantFrom(...PROJECTS), fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('', '{', 'x', '\n', ');')), { minLength: 1, maxLength: 3 }), (example, edits) => {
      const scripts = example.files.filter(({ name }) => SCRIPT.test(name));
      const project = open(example.files, true);
      const expected = told(project);
      for (const [which, where, inserted] of edits) {
        const file = scripts[which % scripts.length];
        if (file === undefined) continue;
        const at = where % (file.text.length + 1);
        project.setFile(file.name, file.text.slice(0, at) + inserted + file.text.slice(at));
        project.analyse();
        project.setFile(file.name, file.text);
      }
      assert.equal(told(project), expected, example.title);
      for (const { name } of scripts) project.removeFile(name);
    }), { numRuns: 40 });
  }).timeout(120_000);

  it('a file that is away for a while', () => {
    fc.assert(fc.property(fc.constantFrom(...PROJECTS), fc.nat(), (example, which) => {
      const scripts = example.files.filter(({ name }) => SCRIPT.test(name));
      const file = scripts[which % scripts.length];
      const project = open(example.files);
      const expected = told(project);
      if (file === undefined) return;
      project.removeFile(file.name);
      project.analyse();
      project.setFile(file.name, file.text);
      assert.equal(told(project), expected, example.title);
    }), { numRuns: 40 });
  }).timeout(120_000);

  it('blank lines, comments and dead code', () => {
    const dead = ['\n\n', '// nothing to see\n', '/* nothing\n to see */\n', 'function neverCalled0(nothing) { return nothing; }\n'];
    fc.assert(fc.property(fc.constantFrom(...EXAMPLES), fc.constantFrom(...dead), (example, added) => {
      const changed = example.files.map(({ name, text }) => ({ name, text: SCRIPT.test(name) && !/^(['"])use /.test(text) ? added + text + added : text }));
      assert.deepEqual(kinds(open(changed)), kinds(open(example.files)), example.title);
    }), { numRuns: 60 });
  }).timeout(120_000);

  it('the order of functions', () => {
    fc.assert(fc.property(fc.constantFrom(...EXAMPLES), (example) => {
      const changed = example.files.map(({ name, text }) => ({ name, text: SCRIPT.test(name) ? functionsLast(text, name) : text }));
      assert.deepEqual(kinds(open(changed)), kinds(open(example.files)), example.title);
    }), { numRuns: 60 });
  }).timeout(120_000);

  /** Moves the declared functions of a file, which are known from its start, to its end, each with the comment that speaks of it. */
  function functionsLast(text: string, name: string): string {
    const { module } = languages.lower(name, text);
    const startOf = (start: number): number => {
      const comment = module.comments.find(({ range }) => range.end < start && text.slice(range.end, start).trim() === '');
      return comment === undefined || (comment.range.start > 0 && text[comment.range.start - 1] !== '\n') ? start : comment.range.start;
    };
    const moved = module.functions
      .filter((fn) => fn.parent === 0 && fn.kind === 'function' && /^(?:async )?function /.test(text.slice(fn.range.start)) && (fn.range.start === 0 || text[fn.range.start - 1] === '\n'))
      .map((fn) => ({ start: startOf(fn.range.start), end: fn.range.end }));
    let rest = text;
    for (const { start, end } of [...moved].reverse()) rest = rest.slice(0, start) + rest.slice(end);
    return `${rest}\n${moved.map(({ start, end }) => text.slice(start, end)).reverse().join('\n')}\n`;
  }
});

/** Where a bound cuts something off, `--stats` says which: programs that are too deep, too wide or too much for each, written by rule. */
import assert from 'node:assert/strict';
import type { Languages } from '../../src/languages/index.js';
import { DEFAULT_CONFIG } from '../../src/project/config.js';
import { createProject } from '../../src/project/create.js';
import { loadLanguages } from '../pages/runner.js';

const times = (count: number, make: (index: number) => string, between = '\n'): string => Array.from({ length: count }, (_, index) => make(index)).join(between);

const PROGRAMS: Readonly<Record<string, string>> = {
  'fields of an object': `const all = {};\n${times(120, (index) => `all.f${String(index)} = user.email;`)}\nexport const last = all;`,
  'functions that one value may be': `${times(12, (index) => `function f${String(index)}(user) { return user.email; }`)}\nexport const any = [${times(12, (index) => `f${String(index)}`, ', ')}][Math.random()];`,
  'classes that one value may be': `${times(12, (index) => `class C${String(index)} { email = ''; }`)}\nexport const any = [${times(12, (index) => `new C${String(index)}()`, ', ')}][Math.random()];`,
  'depth of what callers hand in': 'export function deep(a) { return a.b.c.d.e.f.g.h; }',
  'texts that one value may be': `export function pick(a, user) { const key = ${times(20, (index) => `a === ${String(index)} ? 'k${String(index)}' : `, '')}'none'; return user[key]; }`,
  'length of a literal text': `export const text = (name) => \`${'long '.repeat(80)}\${name}\`;`,
  'names of an object': `export function many(user) { const o = {}; ${times(14, (index) => `const h${String(index)} = { o };`, ' ')} o.email = user.email; return h3; }`,
  'depth of a value': `export function deep(rich, user) { return rich ? ${['email', 'phone'].map((field) => `${'{ a: '.repeat(12)}user.${field}${' }'.repeat(12)}`).join(' : ')}; }`,
};

describe('bounds', () => {
  let languages: Languages;
  before(async () => {
    languages = await loadLanguages();
  });

  for (const [name, text] of Object.entries(PROGRAMS)) {
    it(`tells of ${name}`, () => {
      const project = createProject({ config: DEFAULT_CONFIG, languages, interactive: false });
      project.setFile('a.js', text);
      assert.ok((project.analyse(() => false)?.stats.bounds[name] ?? 0) > 0);
    });
  }

  it('has nothing to tell of what is neither deep nor wide', () => {
    const project = createProject({ config: DEFAULT_CONFIG, languages, interactive: false });
    project.setFile('a.js', 'export function hello(user) { console.log(user.email, { name: user.name }); }');
    assert.deepEqual(project.analyse(() => false)?.stats.bounds, {});
  });
});

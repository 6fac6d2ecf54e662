/** What must not matter: the order of files, functions and imports, the names of locals, code that never runs, and edits before now. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join as joinPath } from 'node:path';
import fc from 'fast-check';
import { createLanguages, type Languages } from '../../src/languages/index.js';
import { DEFAULT_CONFIG } from '../../src/project/config.js';
import { createProject } from '../../src/project/create.js';

const FILES: Readonly<Record<string, string>> = {
  'src/types.ts': 'export interface Customer { id: string; email: string; lastName: string }\n',
  'src/store.ts': "import type { Customer } from './types.js';\nconst all = new Map<string, Customer>();\nexport function byId(id: string): Customer | undefined { return all.get(id); }\nexport function label(one: Customer) { return `${one.lastName} (${one.id})`; }\n",
  'src/log.ts': "import winston from 'winston';\nconst logger = winston.createLogger({});\nexport const audit = (what: string, data: unknown) => logger.info(what, data);\n",
  'src/send.ts': "import nodemailer from 'nodemailer';\nimport { audit } from './log.js';\nimport type { Customer } from './types.js';\nconst transport = nodemailer.createTransport({});\nexport async function recall(customers: Customer[]) {\n  audit('recall', customers);\n  await transport.sendMail({ to: customers.map((one) => one.email), subject: 'Recall' });\n}\n",
  'src/main.ts': "import { byId, label } from './store.js';\nimport { audit } from './log.js';\nexport function show(id: string) {\n  const found = byId(id);\n  if (found === undefined) return;\n  audit('shown', { id: found.id });\n  audit('shown', label(found));\n}\n",
};

const grammars = joinPath(dirname(createRequire(import.meta.url).resolve('@vscode/tree-sitter-wasm/package.json')), 'wasm');

describe('what does not matter', () => {
  let languages: Languages;

  before(async () => {
    languages = await createLanguages(async (name) => readFile(joinPath(grammars, name)));
    await languages.ready('a.ts', '');
    await languages.ready('a.js', '');
  });

  function analyse(files: readonly (readonly [string, string])[]): readonly string[] {
    const project = createProject({ config: DEFAULT_CONFIG, languages, interactive: false });
    for (const [path, text] of files) project.setFile(path, text);
    return findingsOf(project);
  }

  function findingsOf(project: ReturnType<typeof createProject>): readonly string[] {
    return (project.analyse()?.findings ?? []).map((finding) => `${finding.location.path} ${String(finding.location.start.line)}:${String(finding.location.start.column)} ${finding.rule} ${finding.kinds.join()} ${finding.flow.map((step) => `${step.location.path}:${String(step.location.range.start)}`).join('>')}`);
  }

  it('the order of files', () => {
    const expected = analyse(Object.entries(FILES));
    assert.equal(expected.length, 3);
    fc.assert(fc.property(fc.shuffledSubarray(Object.entries(FILES), { minLength: Object.keys(FILES).length }), (files) => {
      assert.deepEqual(analyse(files), expected);
    }), { numRuns: 30 });
  });

  it('edits that were taken back', () => {
    const expected = analyse(Object.entries(FILES));
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...Object.keys(FILES)), fc.nat(200), fc.constantFrom('', '{', 'x', '\n', 'export function other() {}\n')), { maxLength: 6 }), (edits) => {
      const project = createProject({ config: DEFAULT_CONFIG, languages, interactive: true });
      for (const [path, text] of Object.entries(FILES)) project.setFile(path, text);
      for (const [path, at, inserted] of edits) {
        const text = FILES[path] ?? '';
        project.setFile(path, text.slice(0, at) + inserted + text.slice(at));
        project.analyse();
        project.setFile(path, text);
      }
      assert.deepEqual(findingsOf(project), expected);
      for (const path of Object.keys(FILES)) project.removeFile(path);
    }), { numRuns: 25, examples: [[[['src/log.ts', 0, '\n']]]] });
  });

  const RETRY = {
    'retry.js': "class Sender {\n  async retry(job, options) {\n    console.log(`${options.description} begins`);\n    try {\n      return await job();\n    } catch {\n      return await this.retry(job, { ...options, sleep: 2 });\n    }\n  }\n  async send(email) {\n    await this.retry(() => email, { description: `mail to ${email}` });\n  }\n}\nmodule.exports = Sender;\n",
    'keeper.js': 'class Keeper {\n  first() {}\n  take(email) { this.kept = email; }\n  give() { return this.kept; }\n}\nmodule.exports = new Keeper();\n',
    'main.js': "const keeper = require('./keeper');\nexports.show = (customer) => {\n  keeper.take(customer.email);\n  console.log(keeper.give());\n};\n",
  };

  /** As told after each edit, and by a fresh look at the same text. */
  function sameAfter(path: string, edits: readonly ((text: string) => string)[]): void {
    const texts = new Map<string, string>(Object.entries(RETRY));
    const project = createProject({ config: { ...DEFAULT_CONFIG, minConfidence: 'low' }, languages, interactive: true });
    for (const [name, text] of texts) project.setFile(name, text);
    const told = (of: ReturnType<typeof createProject>): string => JSON.stringify(of.analyse()?.findings, undefined, 1);
    told(project);
    for (const edit of edits) {
      texts.set(path, edit(texts.get(path) ?? ''));
      project.setFile(path, texts.get(path) ?? '');
      const fresh = createProject({ config: { ...DEFAULT_CONFIG, minConfidence: 'low' }, languages, interactive: false });
      for (const [name, text] of texts) fresh.setFile(name, text);
      assert.equal(told(project), told(fresh));
    }
  }

  it('a function that calls itself, when it moves', () => {
    sameAfter('retry.js', [(text) => text.replace('console', 'void 0; console'), (text) => text.replace('void 0; console', 'console'), (text) => `\n\n${text}`, (text) => text.replaceAll('options', 'settings')]);
  });

  it('functions that get other numbers', () => {
    sameAfter('keeper.js', [(text) => text.replace('  first() {}\n', ''), (text) => text.replace('  take', '  first() {}\n  take'), (text) => text.replace('  first() {}\n  take', '  take'), (text) => text.replace('take(email) {', 'take( email ) {\n')]);
  });

  it('where data that a field holds came from, when that moves', () => {
    sameAfter('main.js', [(text) => `// first\n${text}`, (text) => text.replace('  keeper.take', '  void 0;\n  keeper.take'), (text) => text.replaceAll('customer', 'someCustomer')]);
  });

  it('the order of functions and code that never runs', () => {
    const first = "export function send(user: { email: string }) { say(user.email); }\n";
    const second = 'function say(text: string) { console.log(text); }\n';
    const dead = 'function unused(nothing: number) { return nothing; }\n';
    const lines = (text: string): number => analyse([['a.ts', text]]).length;
    for (const text of [first + second, second + first, dead + first + dead.replace('unused', 'unused2') + second]) assert.equal(lines(text), 1);
  });

  it('the names of locals', () => {
    const program = (local: string): string => `export function send(user: { email: string }) { const ${local} = user.email; console.log(${local}); }\n`;
    fc.assert(fc.property(fc.constantFrom('x', 'value', 'count', 'line', 'tmp1', 'theThing'), (local) => {
      assert.equal(analyse([['a.ts', program(local)]]).length, 1);
    }));
  });
});

// The built program from end to end: what it prints where, and how it ends.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { sarifProblems } from '../report/sarif-schema.js';
import { build, directory, run, start } from './run.js';
import type { Directory } from './run.js';

/** A leak through a helper in another file. */
const AUDIT = 'export function audit(text) {\n  console.log("audit", text);\n}\n';
const ROUTES = "import { audit } from './audit.js';\nexport function order(customer) {\n  const email = customer.email;\n  audit(`order by ${email}`);\n}\n";
const CLEAN = 'export function id(customer) {\n  console.log(customer.id);\n}\n';

let here: Directory;

function leak(): void {
  here.put('src/audit.js', AUDIT);
  here.put('src/routes.js', ROUTES);
}

function field(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined), value);
}

describe('the program', function () {
  this.timeout(60_000);

  before(build);

  beforeEach(() => {
    here = directory();
  });

  afterEach(() => {
    rmSync(here.path, { recursive: true, force: true });
  });

  describe('scan', () => {
    it('ends with 1 and shows the code and the way over two files', async () => {
      leak();
      const { code, out, err } = await run(here.path, ['scan', 'src']);
      assert.equal(err, '');
      assert.equal(code, 1);
      assert.match(out, /^src\/routes\.js:4:\d+ medium log /m);
      assert.match(out, /^ 4 \| {3}audit\(`order by \$\{email\}`\);\n {3}\| +\^+$/m);
      assert.match(out, /1 source src\/routes\.js:3:\d+ /);
      assert.match(out, /\d sink {3}src\/audit\.js:2:\d+ /);
      assert.match(out, /^1 finding in 1 file: 1 medium; 2 files \(\d+ lines\) checked in [\d.]+ s\.$/m);
    });

    it('ends with 0 when there is nothing to find, nothing severe enough, or nothing at all', async () => {
      here.put('a.js', CLEAN);
      assert.deepEqual((await run(here.path, ['scan', '.'])).code, 0);
      leak();
      assert.equal((await run(here.path, ['scan', '.', '--fail-on', 'high'])).code, 0);
      assert.equal((await run(here.path, ['scan', '.', '--min-severity', 'critical'])).code, 0);
      assert.equal((await run(here.path, ['scan', '.', '--rule', 'url'])).code, 0);
      here.put('empty/notes.md');
      const { code, out } = await run(here.path, ['scan', 'empty']);
      assert.deepEqual([code, out], [0, 'No files to check.\n']);
    });

    it('ends with 2 when a path is missing, and prints nothing else', async () => {
      leak();
      assert.deepEqual(await run(here.path, ['scan', 'src', 'nowhere']), { code: 2, out: '', err: 'tightlip: there is no nowhere\n' });
    });

    it('ends with 2 and the place of a mistake in the configuration', async () => {
      leak();
      here.put('tightlip.json', '{\n  "rules": {\n    "lgo": "off"\n  }\n}');
      const { code, out, err } = await run(here.path, ['scan', 'src']);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^tightlip\.json:3:5 unknown rule "lgo"; did you mean "log"\? allowed: .*\n$/);
    });

    it('ends with 2 for what it does not know on the command line', async () => {
      for (const args of [['scan'], ['scan', '.', '--formt', 'json'], ['scan', '.', '--format', 'xml'], ['scan', '.', '--fail-on', 'never'], ['scna', '.'], []]) {
        const { code, out, err } = await run(here.path, args);
        assert.deepEqual([args, code, out], [args, 2, '']);
        assert.notEqual(err, '');
      }
      const { code, err } = await run(here.path, ['scan', '.', '--rule', 'log,ulr']);
      assert.equal(code, 2);
      assert.match(err, /there is no rule "ulr"; did you mean "url"\?/);
    });

    it('takes the configuration that is named, and its rules', async () => {
      leak();
      here.put('strict.jsonc', '{ "rules": { "log": "critical" }, } // loud');
      assert.match((await run(here.path, ['scan', 'src', '--config', 'strict.jsonc'])).out, /critical log /);
      here.put('tightlip.json', '{ "rules": { "log": "off" } }');
      assert.equal((await run(here.path, ['scan', 'src'])).code, 0);
      assert.equal((await run(here.path, ['scan', 'src', '--rule', 'log'])).code, 1);
    });

    it('takes the threshold of the command line before that of a rule, and that of a rule before that of all', async () => {
      here.put('src/guess.js', 'export function welcome(customer, logger) {\n  logger.info(customer.email);\n}\n');
      here.put('tightlip.json', '{ "minConfidence": "low", "rules": { "log": { "severity": "critical", "minConfidence": "high" } } }');
      assert.equal((await run(here.path, ['scan', 'src'])).code, 0);
      assert.match((await run(here.path, ['scan', 'src', '--min-confidence', 'low'])).out, /^src\/guess\.js:2:15 critical log /m);
      here.put('tightlip.json', '{ "minConfidence": "high", "rules": { "log": { "minConfidence": "low" } } }');
      assert.match((await run(here.path, ['scan', 'src'])).out, /^src\/guess\.js:2:15 \w+ log /m);
      assert.equal((await run(here.path, ['scan', 'src', '--min-confidence', 'high'])).code, 0);
    });

    it('ends with 1 for what the policy denies, however little is asked for, and tells entries that do nothing', async () => {
      leak();
      here.put('tightlip.json', '{ "policy": [\n{ "deny": ["contact.email"], "paths": ["src/"], "reason": "not here", "owner": "us" },\n{ "allow": ["health.*"], "reason": "never" },\n{ "allow": ["*"], "reason": "over", "expires": "2020-02-29" }\n] }');
      const { code, out } = await run(here.path, ['scan', '.', '--min-severity', 'critical', '--fail-on', 'critical']);
      assert.equal(code, 1);
      assert.match(out, /^src\/routes\.js:4:\d+ high log .* goes to the log; denied: not here \(us\)$/m);
      assert.match(out, /^ +\S+ denied: contact\.email by tightlip\.json:2:1: not here, owner us$/m);
      assert.match(out, /^2 entries of the policy without effect:\n {2}tightlip\.json:3:1 {2}unused: .*\n {2}tightlip\.json:4:1 {2}expired: .*2020-02-29/m);
      // Seen from a part of the project, nobody knows what is allowed in vain; paths are relative to the configuration all the same.
      const inside = await run(join(here.path, 'src'), ['scan', '.', '--format', 'json']);
      const report: unknown = JSON.parse(inside.out);
      assert.deepEqual([inside.code, field(report, 'findings', 0, 'denial', 'entry', 'path'), field(report, 'idleEntries', 0, 'why'), field(report, 'idleEntries', 1)], [1, '../tightlip.json', 'expired', undefined]);
    });

    it('respects .gitignore, and takes node_modules only when named', async () => {
      for (const folder of ['build', 'node_modules/p']) here.put(`${folder}/a.js`, ROUTES.replace(/.*import.*\n/, AUDIT.replace('export ', '')));
      here.put('.gitignore', 'build/\nnode_modules/\n');
      assert.equal((await run(here.path, ['scan', '.'])).out, 'No files to check.\n');
      assert.equal((await run(here.path, ['scan', 'node_modules/p'])).code, 1);
      assert.equal((await run(here.path, ['scan', 'build'])).code, 1);
    });

    it('lists what it skips, with the reason', async () => {
      here.put('a.js', CLEAN);
      here.put('binary.js', Uint8Array.of(0, 1, 2));
      here.put('huge.js', 'f();\n'.repeat(500_000));
      here.put('bundle.js', 'f(1);'.repeat(5000));
      here.put('latin1.js', Uint8Array.of(39, 0xe4, 39));
      symlinkSync('.', join(here.path, 'loop'));
      const { code, out } = await run(here.path, ['scan', '.']);
      assert.equal(code, 0);
      assert.match(out, /^Skipped 5 files:\n {2}binary\.js {2}binary: .*\n {2}bundle\.js {2}minified: .*\n {2}huge\.js {2}too-large: .*\n {2}latin1\.js {2}encoding: .*\n {2}loop {2}link-loop: .*$/m);
    });

    it('counts columns as editors do: byte order mark, CRLF, tabs, characters of two units', async () => {
      here.put('größe 日本/a b.js', "\uFEFFexport function f(customer) {\r\n\tconsole.log('👍', customer.email);\r\n}\r\n");
      const { out } = await run(here.path, ['scan', '.', '--format', 'json']);
      assert.deepEqual(field(JSON.parse(out), 'findings', 0, 'location'), { path: 'größe 日本/a b.js', line: 2, column: 20, endLine: 2, endColumn: 34 });
      const { out: text } = await run(here.path, ['scan', 'größe 日本/a b.js']);
      assert.match(text, /^größe 日本\/a b\.js:2:20 /);
      assert.match(text, /^ 2 \| \tconsole\.log\('👍', customer\.email\);$/m);
    });

    it('hears comments that suppress', async () => {
      here.put('a.js', 'export function f(customer) {\n  // tightlip-ignore-next-line log -- PRIV-1\n  console.log(customer.email);\n  // tightlip-ignore-next-line url\n}\n');
      const { code, out } = await run(here.path, ['scan', '.']);
      assert.equal(code, 0);
      assert.match(out, /1 finding suppressed by comments: 1 accepted risk\./);
      assert.match(out, /1 suppression without effect:\n {2}a\.js:4:3\n/);
      here.put('tightlip.json', '{ "requireReason": true }');
      assert.equal((await run(here.path, ['scan', '.'])).code, 0);
    });

    it('writes the same bytes every time', async () => {
      leak();
      here.put('src/more.js', 'export function g(users) {\n  for (const user of users) console.log(user.phone, user.email);\n}\n');
      for (const format of ['json', 'sarif']) {
        const [first, second, third] = await Promise.all([['src'], ['src'], ['src/routes.js', 'src/more.js', 'src/audit.js']].map((paths) => run(here.path, ['scan', ...paths, '--format', format])));
        assert.equal(first?.out, second?.out);
        assert.equal(first?.out, third?.out);
      }
    });

    it('writes valid SARIF with code flows', async () => {
      leak();
      here.put('src/bundle.min.js', 'f();');
      const { code, out } = await run(here.path, ['scan', 'src', '--format', 'sarif']);
      const log: unknown = JSON.parse(out);
      assert.equal(code, 1);
      assert.equal(sarifProblems(log), '');
      const flow = field(log, 'runs', 0, 'results', 0, 'codeFlows', 0, 'threadFlows', 0, 'locations');
      assert.ok(Array.isArray(flow) && flow.length >= 3);
      assert.match(String(field(log, 'runs', 0, 'tool', 'driver', 'rules', 0, 'help', 'markdown')), /^# /m);
    });

    it('writes a report to a file, whole, and nothing to standard output', async () => {
      leak();
      assert.deepEqual(await run(here.path, ['scan', 'src', '--format', 'json', '--output', 'out/deep/report.json']), { code: 1, out: '', err: '' });
      assert.equal(field(JSON.parse(readFileSync(join(here.path, 'out/deep/report.json'), 'utf8')), 'version'), 1);
      assert.deepEqual(readdirSync(join(here.path, 'out/deep')), ['report.json']);
      const { code, err } = await run(here.path, ['scan', 'src', '--output', 'src/audit.js/report.txt']);
      assert.equal(code, 2);
      assert.match(err, /^tightlip: cannot write src\/audit\.js\/report\.txt: /);
    });

    it('leaves no half report when it is interrupted', async () => {
      for (let index = 0; index < 400; index++) here.put(`src/m${index}.js`, ROUTES.repeat(5));
      const scan = start(here.path, ['scan', 'src', '--output', 'report.txt']);
      setTimeout(() => scan.kill('SIGINT'), 300);
      const { code, out } = await scan.outcome;
      assert.deepEqual([code, out], [null, '']);
      assert.ok(!existsSync(join(here.path, 'report.txt')));
      assert.deepEqual(readdirSync(here.path), ['src']);
    });

    it('stops without a word when nobody reads on', async () => {
      leak();
      const scan = start(here.path, ['scan', 'src']);
      scan.closeOutput();
      assert.equal((await scan.outcome).err, '');
    });

    it('has colours when forced, none when told not to', async () => {
      leak();
      const coloured = async (args: readonly string[], env: NodeJS.ProcessEnv): Promise<boolean> => (await run(here.path, ['scan', 'src', ...args], env)).out.includes('\u001b[');
      assert.deepEqual(await Promise.all([coloured([], { CI: '' }), coloured([], { CI: 'true' }), coloured([], { FORCE_COLOR: '1' }), coloured([], { FORCE_COLOR: '1', NO_COLOR: '1' }), coloured(['--no-color'], { FORCE_COLOR: '1' })]), [false, false, true, false, false]);
    });

    it('says only findings with --quiet, more with --stats', async () => {
      leak();
      assert.match((await run(here.path, ['scan', 'src', '--quiet'])).out, /help: tightlip explain log\n$/);
      assert.match((await run(here.path, ['scan', 'src', '--stats'])).out, /^Statistics:\n {2}files +2$/m);
    });

    it('never repeats an address that stands in the source', async () => {
      here.put('a.js', 'export function f(customer) {\n  console.log("erika@firma.de", customer.email);\n}\n');
      for (const format of ['text', 'json', 'sarif']) assert.ok(!(await run(here.path, ['scan', '.', '--format', format])).out.includes('firma'));
    });
  });

  describe('the other commands', () => {
    it('explain shows the page about audiences', async () => {
      const { code, out } = await run(here.path, ['explain', 'audiences', '--no-color']);
      assert.equal(code, 0);
      assert.match(out, /^# audiences: /);
    });

    it('explain shows the page of a rule, and the nearest rule for another word', async () => {
      const { code, out } = await run(here.path, ['explain', 'log']);
      assert.equal(code, 0);
      assert.match(out, /^# /);
      const dressed = await run(here.path, ['explain', 'log'], { FORCE_COLOR: '1' });
      assert.ok(dressed.out.startsWith('\u001b['));
      const unknown = await run(here.path, ['explain', 'lgo']);
      assert.deepEqual([unknown.code, unknown.out], [2, '']);
      assert.match(unknown.err, /there is no rule "lgo"; did you mean "log"\?/);
    });

    it('rules lists them, every one with a page', async () => {
      const { code, out } = await run(here.path, ['rules', '--format', 'json']);
      const rules: unknown = JSON.parse(out);
      assert.ok(code === 0 && Array.isArray(rules));
      const text = (await run(here.path, ['rules'])).out;
      for (const rule of rules) {
        const id = String(field(rule, 'id'));
        assert.ok(text.includes(id));
        assert.equal((await run(here.path, ['explain', id])).code, 0, id);
      }
    });

    it('dump prints the intermediate form, or why there is none', async () => {
      leak();
      const { code, out } = await run(here.path, ['dump', '--ir', 'src/routes.js']);
      assert.equal(code, 0);
      assert.match(out, /email/);
      for (const path of ['nowhere.js', 'notes.md']) assert.equal((await run(here.path, ['dump', '--ir', path])).code, 2);
    });

    it('has help with examples, and a version', async () => {
      const { code, out } = await run(here.path, ['--help']);
      assert.equal(code, 0);
      assert.match(out, /Examples:/);
      const version = await run(here.path, ['--version']);
      assert.equal(version.code, 0);
      assert.match(version.out, /^\d+\.\d+\.\d+\n$/);
    });
  });
});

// Which files a scan is about and which are skipped with what reason, on real directories.
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findConfig } from '../../src/project/node-host.js';
import { discover } from '../../src/project/node-host-files.js';
import type { Discovery } from '../../src/project/node-host-files.js';
import { readSource } from '../../src/project/node-host-read.js';

let root = '';

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'tightlip host ö ')));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function put(path: string, content: string | Uint8Array = ''): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

function find(paths: readonly string[], ignore: readonly string[] = [], from = root): Discovery {
  return discover(paths, { root: from, ignore, ignoreBase: from, isSource: (path) => /\.[jt]s$/.test(path) });
}

describe('discovery', () => {
  it('is sorted, takes every file once, and leaves out what is hidden, installed or of no known language', () => {
    for (const path of ['b.js', 'a/z.ts', 'a.js', 'a/node_modules/p/i.js', '.git/x.js', '.cache/y.js', '.eslintrc.js', 'notes.md']) put(path);
    assert.deepEqual(find(['.', 'a', 'b.js', './a/../b.js']).files, ['.eslintrc.js', 'a.js', 'a/z.ts', 'b.js']);
  });

  it('takes files whose name does not tell by how they begin, ignored ones excepted', () => {
    put('.gitignore', 'generated/\n');
    put('api.yaml', 'openapi: 3.0.0\n');
    put('values.yaml', 'replicas: 2\n');
    put('generated/api.yaml', 'openapi: 3.0.0\n');
    const found = discover(['.'], { root, ignore: [], ignoreBase: root, isSource: (path, start) => path.endsWith('.yaml') && start().startsWith('openapi') });
    assert.deepEqual(found.files, ['api.yaml']);
    assert.deepEqual(found.skipped, []);
  });

  it('respects every .gitignore up to the top of the repository, the innermost first', () => {
    put('.git/HEAD');
    put('.gitignore', 'build/\n*.gen.js\n/only-top.js\n');
    put('app/.gitignore', '!keep.gen.js\nlocal.js\n');
    for (const path of ['build/a.js', 'app/build/a.js', 'a.gen.js', 'only-top.js', 'app/only-top.js', 'app/keep.gen.js', 'app/local.js', 'local.js']) put(path);
    assert.deepEqual(find(['.']).files, ['app/keep.gen.js', 'app/only-top.js', 'local.js']);
    assert.deepEqual(find(['app']).files, ['app/keep.gen.js', 'app/only-top.js']);
    assert.deepEqual(find(['.'], [], join(root, 'app')).files, ['keep.gen.js', 'only-top.js']);
  });

  it('takes what is named although it is ignored', () => {
    put('.gitignore', 'build/\n');
    put('build/a.js');
    put('build/in/b.js');
    put('node_modules/p/i.js');
    put('node_modules/p/node_modules/q/i.js');
    assert.deepEqual(find(['build']).files, ['build/a.js', 'build/in/b.js']);
    assert.deepEqual(find(['build/a.js']).files, ['build/a.js']);
    assert.deepEqual(find(['node_modules/p']).files, ['node_modules/p/i.js']);
  });

  it('leaves out what the configuration ignores, also when it is named', () => {
    put('legacy/a.js');
    put('b.js');
    assert.deepEqual(find(['.', 'legacy/a.js'], ['legacy/']).files, ['b.js']);
  });

  it('names files outside of the root with ..', () => {
    put('other/a.js');
    mkdirSync(join(root, 'app'));
    assert.deepEqual(find(['../other'], [], join(root, 'app')).files, ['../other/a.js']);
  });

  it('tells missing paths', () => {
    put('a.js');
    assert.deepEqual(find(['a.js', 'nowhere', 'a.js/x']).missing, ['nowhere', 'a.js/x']);
  });

  it('collects manifests in and above what it looks through', () => {
    for (const path of ['package.json', 'tsconfig.base.json', 'app/tsconfig.json', 'app/src/jsconfig.json', 'app/src/data.json', 'app/src/a.js', 'other/package.json']) put(path, '{}');
    assert.deepEqual(find(['app/src']).manifests, ['app/src/jsconfig.json', 'app/tsconfig.json', 'package.json', 'tsconfig.base.json']);
  });

  it('follows links inside the project once, and lists loops and ways out', () => {
    const outside = realpathSync(mkdtempSync(join(tmpdir(), 'tightlip-outside-')));
    writeFileSync(join(outside, 'secret.js'), '');
    put('src/z/real.js');
    symlinkSync(join(root, 'src'), join(root, 'src/z/loop'));
    symlinkSync(join(root, 'src/z'), join(root, 'src/again'));
    symlinkSync(join(root, 'src/z/real.js'), join(root, 'src/a.js'));
    symlinkSync(outside, join(root, 'src/out'));
    symlinkSync('self.js', join(root, 'src/self.js'));
    symlinkSync('gone.js', join(root, 'src/gone-link.js'));
    const { files, skipped } = find(['src']);
    assert.deepEqual(files, ['src/z/real.js']);
    assert.deepEqual(
      skipped.map(({ path, reason }) => [path, reason]),
      [
        ['src/gone-link.js', 'unreadable'],
        ['src/out', 'outside-link'],
        ['src/self.js', 'link-loop'],
        ['src/z/loop', 'link-loop'],
      ],
    );
    rmSync(outside, { recursive: true });
  });

  it('lists a directory that it may not read', () => {
    put('closed/a.js');
    chmodSync(root, 0o755);
    chmodSync(join(root, 'closed'), 0);
    // Root may read everything, so it becomes somebody else for a moment.
    const isRoot = process.getuid?.() === 0;
    if (isRoot) process.seteuid?.(65534);
    try {
      assert.deepEqual(find(['.']).skipped, [{ path: 'closed', reason: 'unreadable', detail: 'permission denied' }]);
    } finally {
      if (isRoot) process.seteuid?.(0);
      chmodSync(join(root, 'closed'), 0o700);
    }
  });
});

describe('reading', () => {
  const reasonOf = (path: string, content: string | Uint8Array): string | undefined => readSource(put(path, content)).skip?.reason;

  it('strips the byte order mark and keeps line ends', () => {
    assert.equal(readSource(put('a.js', '\uFEFFa;\r\nb;')).text, 'a;\r\nb;');
  });

  it('decodes UTF-16 with its mark', () => {
    assert.equal(readSource(put('a.js', Buffer.from('\uFEFFa = "ö";', 'utf16le'))).text, 'a = "ö";');
    assert.equal(readSource(put('b.js', Buffer.from('\uFEFFa = "ö";', 'utf16le').swap16())).text, 'a = "ö";');
  });

  it('says why a file is skipped', () => {
    assert.equal(reasonOf('a.js', Uint8Array.of(97, 0, 98)), 'binary');
    assert.equal(reasonOf('b.js', Uint8Array.of(39, 0xf6, 39)), 'encoding');
    assert.equal(reasonOf('c.js', 'x;\n'.repeat(1_000_000)), 'too-large');
    assert.equal(reasonOf('d.js', 'f(1);'.repeat(2000)), 'minified');
    assert.equal(reasonOf('e.js', `${'line();\n'.repeat(500)}x = "${'a'.repeat(30_000)}";`), 'minified');
    assert.equal(reasonOf('f.min.js', 'f();'), 'minified');
    assert.equal(reasonOf('g.js', 'function e(t, n) {\n  return r(t, n).render(o);\n}\n'.repeat(800)), 'minified');
    assert.equal(reasonOf('h.js', 'function area(width, height) {\n  return multiply(width, height).x;\n}\n'.repeat(800)), undefined);
    assert.equal(readSource(join(root, 'gone.js')).skip?.reason, 'unreadable');
    assert.equal(readSource(root).skip?.reason, 'unreadable');
  });

  it('takes files that only look like it', () => {
    assert.equal(reasonOf('a.js', ''), undefined);
    assert.equal(reasonOf('b.js', `const data = "${'a'.repeat(3000)}";`), undefined);
    assert.equal(reasonOf('c.js', `${'const line = 1;\n'.repeat(3000)}const data = "${'a'.repeat(25_000)}";`), undefined);
  });
});

describe('configuration', () => {
  it('is the nearest at or above the root', () => {
    put('tightlip.jsonc', '{ "minSeverity": "high" }');
    mkdirSync(join(root, 'app/src'), { recursive: true });
    assert.equal(findConfig(join(root, 'app/src')).found?.config.minSeverity, 'high');
    assert.equal(findConfig(join(root, 'app/src')).found?.directory, root);
    put('app/tightlip.json', '{ "minSeverity": "low" }');
    assert.equal(findConfig(join(root, 'app/src')).found?.config.minSeverity, 'low');
  });

  it('that is named must exist', () => {
    assert.match(findConfig(root, 'nowhere.json').mistakes?.[0]?.what ?? '', /cannot be read/);
  });
});

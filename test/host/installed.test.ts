/** What others wrote and somebody installed is not judged; what only sounds like it is. */
import assert from 'node:assert/strict';
import { isInstalled, isInstalledDirectory } from '../../src/project/installed.js';

describe('installed code', () => {
  for (const path of ['node_modules/a/index.js', 'apps/shop/node_modules/@a/b/c.ts', '/home/me/venv/lib/x.py', '.venv/lib/python3.12/site-packages/a.py', 'a/.tox/py312/b.py', 'lib/__pycache__/c.py', '.env/bin/activate.py']) {
    it(`is ${path}`, () => assert.equal(isInstalled(path), true));
  }

  for (const path of ['src/node_modules.ts', 'venv.py', 'src/my_node_modules/a.js', 'site-packages.md', 'src/environment/a.ts', '.env', 'tests/.venv', 'src/venvs/a.py', '']) {
    it(`is not ${path === '' ? 'nothing' : path}`, () => assert.equal(isInstalled(path), false));
  }

  it('is what a folder is asked for by its name', () => {
    assert.equal(isInstalledDirectory('node_modules'), true);
    assert.equal(isInstalledDirectory('modules'), false);
    // A hidden folder is left out by those who list files.
    assert.equal(isInstalledDirectory('.venv'), false);
  });
});

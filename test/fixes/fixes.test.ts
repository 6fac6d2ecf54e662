/**
 * Every quick fix is applied and the result analysed again by the real project: it must parse as well as before, the finding must be gone and no other
 * may have come. Each case also says the exact text, because a fix that nobody would have written by hand is not worth a light bulb.
 */
import assert from 'node:assert/strict';
import { applyEdits } from '../../src/fixes/fix.js';
import type { Fix } from '../../src/fixes/fix.js';
import { fixesFor } from '../../src/fixes/index.js';
import type { Analysis } from '../../src/project/project.js';
import { DEFAULT_CONFIG } from '../../src/project/config.js';
import { createProject } from '../../src/project/create.js';
import { editorLanguages } from '../../src/project/node-host-editor.js';
import { CASES } from './cases.js';

async function analysed(path: string, text: string): Promise<{ readonly analysis: Analysis; readonly fixes: readonly (readonly Fix[])[]; readonly errors: number }> {
  const languages = await editorLanguages();
  await languages.ready(path, text);
  const project = createProject({ config: DEFAULT_CONFIG, languages, interactive: true });
  project.setFile(path, text);
  const analysis = project.analyse();
  const module = project.module(path);
  assert.ok(analysis && module);
  return { analysis, fixes: analysis.findings.map((finding) => fixesFor(finding, { text, module })), errors: module.syntaxErrors.length };
}

/** What a finding is, wherever it stands. */
function identities({ findings }: Analysis): readonly string[] {
  return findings.map(({ rule, kinds, sink, message }) => [rule, kinds.join(), sink, message].join(' ')).sort();
}

describe('quick fixes', () => {
  for (const { name, path = 'a.ts', before, after } of CASES) {
    it(name, async () => {
      const start = await analysed(path, before);
      assert.equal(start.analysis.findings.length, 1, `one finding, not ${JSON.stringify(identities(start.analysis))}`);
      const fixes = start.fixes[0] ?? [];
      assert.deepEqual(
        fixes.map(({ title, edits }) => [title, applyEdits(before, edits)]),
        after.map(([title, text]) => [title, text]),
      );
      for (const fix of fixes) {
        const end = await analysed(path, applyEdits(before, fix.edits));
        assert.ok(end.errors <= start.errors, `${fix.title}: parses`);
        assert.deepEqual(identities(end.analysis), [], `${fix.title}: nothing is left`);
      }
    });
  }

  it('calls a fix safe only where nothing but a text for people changes', async () => {
    const customer = 'interface Customer { id: string; email: string }\n';
    const safe = async (statement: string, before = ''): Promise<readonly (readonly boolean[])[]> => {
      const { fixes } = await analysed('a.ts', `${customer}${before}export function run(customer: Customer): void {\n  ${statement}\n}\n`);
      return fixes.map((list) => list.map((fix) => fix.safe));
    };
    assert.deepEqual(await safe('console.log(customer.email);'), [[true]]);
    assert.deepEqual(await safe('void fetch(`/a?b=${customer.email}`);'), [[false]]);
    assert.deepEqual(await safe('note(customer.email);', 'function note(who: string): void {\n  console.log(who);\n}\n'), [[false]]);
  });

  it('never offers to put one data kind in the place of another', async () => {
    const { fixes } = await analysed('a.ts', "interface Guest { email: string; phone: string }\nexport function note(guest: Guest): void {\n  console.log(guest.email);\n}\n");
    assert.deepEqual(fixes, [[]]);
  });
});

/** Marks that name no kind are told, with the nearest one that exists. */
import assert from 'node:assert/strict';
import { createProject } from '../src/project/create.js';
import { parseConfig } from '../src/project/config-file.js';
import { loadLanguages } from './pages/runner.js';

describe('marks', () => {
  it('of unknown kinds are listed where they stand, with what was probably meant', async () => {
    const { config } = parseConfig('test', '{}');
    assert.ok(config);
    const project = createProject({ config, languages: await loadLanguages(), interactive: false });
    project.setFile('a.ts', 'interface A {\n  /** @pii contact.emial */\n  x: string;\n  y: string; // @pii\n  /** @notpii */\n  z: string;\n  /** @pii contact.phone */\n  w: string;\n}\n');
    const marks = project.analyse()?.unknownMarks ?? [];
    assert.deepEqual(marks.map(({ location, message }) => [location.start.line, location.start.column, location.end.column, message]), [
      [1, 11, 24, 'there is no kind of data "contact.emial"; did you mean "contact.email"?'],
      [3, 16, 20, '@pii says no kind of data: write for example @pii contact.email'],
    ]);
  });
});

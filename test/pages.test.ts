/**
 * Turns every page into tests: a heading with code is one. A page that is wrong is a wrong documentation and a failing test at once.
 */
import assert from 'node:assert/strict';
import type { Languages } from '../src/languages/index.js';
import { readPages } from './pages/all.js';
import type { Page, Section } from './pages/page.js';
import { check, loadLanguages, scan } from './pages/runner.js';

describe('pages', () => {
  let languages: Languages;
  before(async () => {
    languages = await loadLanguages();
  });

  const define = (page: Page, section: Section): void => {
    if (section.children.length === 0) {
      if (section.files.length > 0) run(page, section, section.title);
      return;
    }
    describe(section.title, () => {
      if (section.files.length > 0) run(page, section, 'by itself');
      for (const child of section.children) define(page, child);
    });
  };

  const run = (page: Page, section: Section, title: string): void => {
    it(title, () => {
      const problems = check(page, section, scan(languages, section.files, section.config));
      assert.ok(problems === '', `\n${problems}\n`);
    });
  };

  for (const page of readPages()) {
    describe(page.path, () => {
      for (const section of page.sections) define(page, section);
    });
  }
});

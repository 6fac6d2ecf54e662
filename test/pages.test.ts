/**
 * Turns every page into tests: a heading with code is one. A page that is wrong is a wrong documentation and a failing test at once.
 */
import assert from 'node:assert/strict';
import { VENDORS } from '../src/catalog/index.js';
import type { Languages } from '../src/languages/index.js';
import { rulesOfChannel } from '../src/rules/index.js';
import { readPages } from './pages/all.js';
import type { Claim } from './pages/claims.js';
import type { Page, Section } from './pages/page.js';
import { check, checkFixed, loadLanguages, scan } from './pages/runner.js';

function claimsOf(sections: readonly Section[]): readonly Claim[] {
  return sections.flatMap((section) => [...section.files.flatMap((file) => file.claims), ...claimsOf(section.children)]);
}

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
    for (const fixed of section.fixed) {
      it(`${title}, fixed`, () => {
        const problems = checkFixed(page, section, fixed, scan(languages, section.files, section.config), languages);
        assert.ok(problems === '', `\n${problems}\n`);
      });
    }
  };

  it('claim every sink of the catalog that a rule looks at', () => {
    const claimed = new Set(readPages().flatMap((page) => claimsOf(page.sections)).map((claim) => (claim.what === 'finding' ? claim.sink : undefined)));
    const surfaces = VENDORS.flatMap((vendor) => vendor.surfaces);
    const places = surfaces.flatMap((surface) => [...(surface.sinks ?? []), ...(surface.boundaries ?? []), ...(surface.handlers ?? []).filter((handler) => handler.leaks.length > 0)]);
    const looked = places.filter((place) => rulesOfChannel(place.channel).length > 0).map((place) => place.id);
    assert.deepEqual(looked.filter((id) => !claimed.has(id)), [], 'a model that no page shows is one that nobody has tried');
  });

  for (const page of readPages()) {
    describe(page.path, () => {
      for (const section of page.sections) define(page, section);
    });
  }
});

/**
 * Pages are only worth something if a wrong one fails, so here are wrong ones.
 */
import assert from 'node:assert/strict';
import type { Languages } from '../../src/languages/index.js';
import { parsePage } from './page.js';
import { check, checkFixed, loadLanguages, scan } from './runner.js';

const LEAK = 'function note(user) {\n  console.log(user.email);\n';

function pageOf(code: string, before = ''): string {
  return `# Page\n\n${before}## Example\n\n\`\`\`js\n${code}\n}\n\`\`\`\n`;
}

describe('page runner', () => {
  let languages: Languages;
  before(async () => {
    languages = await loadLanguages();
  });

  const problemsOf = (text: string): string => {
    const page = parsePage('test/pages/flow/made-up.md', text);
    const section = page.sections[0]?.children[0];
    assert.ok(section !== undefined);
    return check(page, section, scan(languages, section.files, section.config));
  };

  const wrong: readonly (readonly [string, string, RegExp])[] = [
    ['a finding without a claim', pageOf(LEAK), /^test\/pages\/flow\/made-up\.md:7: found, but not claimed: E-mail address of a user/],
    ['a claim without a finding', pageOf('function note(user) {\n  console.log(user.id);\n  //          ^^^^^^^ contact.email'), /made-up\.md:8: claimed, but not found\n {6}console\.log\(user\.id\);\n {18}\^{7} log: contact\.email/],
    ['a claim one column off', pageOf(`${LEAK}  //           ^^^^^^^^^^ contact.email`), /claimed, but not found/],
    ['a claim one column short', pageOf(`${LEAK}  //          ^^^^^^^^^ contact.email`), /claimed, but not found/],
    ['a claim of another kind', pageOf(`${LEAK}  //          ^^^^^^^^^^ contact.phone`), /claimed, but not found/],
    ['a claim of another rule', pageOf(`${LEAK}  //          ^^^^^^^^^^ url: contact.email`), /claimed, but not found/],
    ['a claim of another sink', pageOf(`${LEAK}  //          ^^^^^^^^^^ contact.email @pino.log`), /claimed, but not found/],
    ['a claim of another confidence', pageOf(`${LEAK}  //          ^^^^^^^^^^ contact.email (low)`), /claimed, but not found/],
    ['a claim of other reasons', pageOf(`${LEAK}  //          ^^^^^^^^^^ contact.email (high: typed)`), /claimed, but not found/],
    ['a claim of another message', pageOf(`${LEAK}  //          ^^^^^^^^^^ contact.email "Phone"`), /claimed, but not found/],
    ['a gap that is mended', pageOf(`${LEAK}  //          ^^^^^^^^^^ missed: contact.email`), /found at last/],
    ['a false finding that is gone', pageOf('function note(user) {\n  console.log(user.id);\n  //          ^^^^^^^ false: contact.email'), /the false finding is gone/],
    ['a path that does not come by', pageOf(`${LEAK}  //          ^^^^^^^^^^ contact.email\n  // ~~~~~~~ source`), /claimed as a source of a path, but on none/],
  ];
  for (const [title, text, expected] of wrong) {
    it(`tells ${title}`, () => {
      assert.match(problemsOf(text), expected);
    });
  }

  it('is content with a page that is right', () => {
    assert.equal(problemsOf(pageOf(`${LEAK}  //          ^^^^^^^^^^ log: contact.email @console.log (high) "E-mail address of a user"\n  //          ~~~~~~~~~~ source\n  //          ---------- sink`)), '');
  });

  it('hands a configuration down', () => {
    const config = '```json config\n{ "rules": { "log": "off" } }\n```\n\n';
    assert.equal(problemsOf(pageOf(LEAK, config)), '');
  });

  it('refuses a configuration that users could not write', () => {
    assert.throws(() => problemsOf(pageOf(LEAK, '```json config\n{ "rule": {} }\n```\n\n')), /did you mean/);
  });

  it('does not take a line of dashes for a claim', () => {
    assert.equal(problemsOf(pageOf(`${LEAK}  //          ^^^^^^^^^^ contact.email\n  // ------------ helpers`)), '');
  });

  it('tells a fix that makes something else', () => {
    const page = parsePage('made-up.md', `${pageOf(`${LEAK}  //          ^^^^^^^^^^ contact.email`)}\n\`\`\`js fixed\nfunction note(user) {\n}\n\`\`\`\n`);
    const section = page.sections[0]?.children[0];
    const fixed = section?.fixed[0];
    assert.ok(section !== undefined && fixed !== undefined);
    assert.match(checkFixed(page, section, fixed, scan(languages, section.files, {}), languages), /makes something else of it:\n {2}\+ {3}console\.log\(user\.id\);/);
  });

  const broken: readonly (readonly [string, string, RegExp])[] = [
    ['a block that is never closed', '# A\n\n```js\nx\n', /made-up\.md:3: this block is never closed/],
    ['two blocks of one name', '# A\n\n```js\nx\n```\n\n```js\ny\n```\n', /made-up\.md:7: this heading has two blocks that are index\.js/],
    ['a claim above all code', '# A\n\n```js\n// ^^^ contact.email\n```\n', /made-up\.md:4: there is no code above this claim/],
    ['a claim without kinds', '# A\n\n```js\nx(yy);\n//^^ something\n```\n', /made-up\.md:5: "something" is not/],
    ['a word that means nothing', '# A\n\n```js fixde\nx\n```\n', /"fixde" means nothing/],
    ['a configuration that is no JSON', '# A\n\n```json config\n{\n```\n', /is no JSON/],
  ];
  for (const [title, text, expected] of broken) {
    it(`refuses ${title}`, () => {
      assert.throws(() => parsePage('made-up.md', text), expected);
    });
  }
});

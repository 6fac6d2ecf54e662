// The mark stands under what leaks, whatever the line is made of.
import assert from 'node:assert/strict';
import { excerpt } from '../../src/report/excerpt.js';

describe('excerpt', () => {
  it('marks a range', () => {
    assert.deepEqual(excerpt('log(email)', 4, 9), { line: 'log(email)', mark: '    ^^^^^' });
  });

  it('keeps tabs, and gives wide and combining characters the room they take', () => {
    assert.equal(excerpt('\t\tlog(x)', 6, 7).mark, '\t\t    ^');
    assert.equal(excerpt("f('日本', x)", 8, 9).mark, '          ^');
    assert.equal(excerpt("f('e\u0301', x)", 8, 9).mark, '       ^');
    assert.equal(excerpt("f('👍', 日本)", 8, 10).mark, `${' '.repeat(8)}^^^^`.replace(' ', ' '));
  });

  it('cuts very long lines around the range', () => {
    const line = `${'a'.repeat(500)}LEAK${'b'.repeat(500)}`;
    const { line: shown, mark } = excerpt(line, 500, 504);
    assert.ok(shown.length < 150 && shown.startsWith('…') && shown.endsWith('…'));
    assert.equal(shown.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1), 'LEAK');
  });

  it('never fails: ranges that are empty or beyond the line', () => {
    assert.equal(excerpt('', 5, 9).mark, '^');
    assert.equal(excerpt('ab', 1, 1).mark, ' ^');
    assert.equal(excerpt('ab', 1, 99).mark, ' ^');
  });
});

// Comments that suppress findings: what they reach, what they say, and that none is forgotten.
import assert from 'node:assert/strict';
import { LineMap } from '../../src/base/text.js';
import { applySuppressions, parseSuppressions } from '../../src/findings/suppression.js';
import type { Comment, SuppressionResult } from '../../src/findings/suppression.js';
import { findingAt, locate } from './finding.js';

const COMMENT = /\/\/[^\n]*|\/\*[^]*?\*\//g;

function commentsOf(text: string): readonly Comment[] {
  return [...text.matchAll(COMMENT)].map((match) => ({ text: match[0], range: { start: match.index, end: match.index + match[0].length } }));
}

/** Every `LEAK…` in the text is a finding of rule `log`, every `URL…` one of rule `url`. */
function run(text: string, requireReason = false): SuppressionResult {
  const lineMap = new LineMap(text);
  const suppressions = parseSuppressions(commentsOf(text), lineMap, text.length);
  const findings = [...text.matchAll(/\b(LEAK|URL)\d*/g)].map(([snippet, word]) => findingAt(locate('a.ts', text, snippet), { rule: word === 'LEAK' ? 'log' : 'url' }));
  return applySuppressions(findings, new Map([['a.ts', suppressions]]), { requireReason });
}

/** What is left, what is suppressed, and the one-based lines of unused comments. */
function outcome(text: string, requireReason = false): readonly [readonly string[], readonly string[], readonly number[]] {
  const { findings, suppressed, unused } = run(text, requireReason);
  const named = (finding: (typeof findings)[number]): string => text.slice(finding.location.range.start, finding.location.range.end);
  return [findings.map(named), suppressed.map(({ finding }) => named(finding)), unused.map(({ start }) => start.line + 1)];
}

describe('suppression', () => {
  it('of the next line', () => {
    assert.deepEqual(outcome('// tightlip-ignore-next-line log -- why\nLEAK1\nLEAK2'), [['LEAK2'], ['LEAK1'], []]);
  });

  it('of its own line', () => {
    assert.deepEqual(outcome('LEAK1 // tightlip-ignore-line\nLEAK2'), [['LEAK2'], ['LEAK1'], []]);
  });

  it('of a block, nested ones too; a block that is not closed goes to the end', () => {
    assert.deepEqual(outcome('LEAK1\n// tightlip-ignore-start log\nLEAK2\n// tightlip-ignore-start url\nURL1\n// tightlip-ignore-end url\nURL2\n// tightlip-ignore-end\nLEAK3'), [
      ['LEAK1', 'URL2', 'LEAK3'],
      ['LEAK2', 'URL1'],
      [],
    ]);
    assert.deepEqual(outcome('LEAK1\n// tightlip-ignore-start\nLEAK2'), [['LEAK1'], ['LEAK2'], []]);
  });

  it('of a file, wherever it stands', () => {
    assert.deepEqual(outcome('LEAK1\nURL1\n// tightlip-ignore-file url -- why'), [['LEAK1'], ['URL1'], []]);
  });

  it('names several rules, or all', () => {
    assert.deepEqual(outcome('// tightlip-ignore-next-line log, url\nLEAK1 URL1'), [[], ['LEAK1', 'URL1'], []]);
    assert.deepEqual(outcome('// tightlip-ignore-next-line\nLEAK1 URL1'), [[], ['LEAK1', 'URL1'], []]);
    assert.deepEqual(outcome('// tightlip-ignore-next-line url\nLEAK1 URL1'), [['LEAK1'], ['URL1'], []]);
  });

  it('stacks above one line', () => {
    assert.deepEqual(outcome('// tightlip-ignore-next-line log -- a\n// tightlip-ignore-next-line url -- b\nLEAK1 URL1\nLEAK2'), [['LEAK2'], ['LEAK1', 'URL1'], []]);
  });

  it('works in block and JSX comments, over several lines', () => {
    assert.deepEqual(outcome('{/* tightlip-ignore-next-line log -- why */}\n<p>LEAK1</p>'), [[], ['LEAK1'], []]);
    assert.deepEqual(outcome('/**\n * tightlip-ignore-next-line log -- one\n * two\n */\nLEAK1'), [[], ['LEAK1'], []]);
    assert.equal(run('/**\n * tightlip-ignore-next-line log -- one\n * two\n */\nLEAK1').suppressed[0]?.reason, 'one two');
  });

  it('works with CRLF', () => {
    assert.deepEqual(outcome('// tightlip-ignore-next-line log -- why\r\nLEAK1\r\nLEAK2'), [['LEAK2'], ['LEAK1'], []]);
    assert.equal(run('// tightlip-ignore-next-line log -- why\r\nLEAK1').suppressed[0]?.reason, 'why');
  });

  it('above the first line of a call reaches the argument that leaks', () => {
    const text = '// tightlip-ignore-next-line log -- why\nsend(\n  1,\n  LEAK)';
    const finding = findingAt(locate('a.ts', text, 'LEAK'), {
      facts: { call: locate('a.ts', text, 'send(\n  1,\n  LEAK)').range, args: [], whole: false, many: false, field: '', also: [] },
    });
    const suppressions = parseSuppressions(commentsOf(text), new LineMap(text), text.length);
    assert.equal(applySuppressions([finding], new Map([['a.ts', suppressions]]), { requireReason: false }).suppressed.length, 1);
  });

  it('tells false positives from accepted risks', () => {
    const { suppressed } = run('LEAK1 // tightlip-ignore-line log -- false-positive: test account\nLEAK2 // tightlip-ignore-line log -- PRIV-12');
    assert.deepEqual(suppressed.map(({ kind, reason }) => [kind, reason]), [
      ['false-positive', 'test account'],
      ['accepted', 'PRIV-12'],
    ]);
  });

  it('does not count without a reason where one is required', () => {
    assert.deepEqual(outcome('LEAK1 // tightlip-ignore-line log\nLEAK2 // tightlip-ignore-line log -- why', true), [['LEAK1'], ['LEAK2'], [1]]);
  });

  it('is reported when it suppresses nothing', () => {
    assert.deepEqual(outcome('// tightlip-ignore-next-line log\nfine\n// tightlip-ignore-end\n'), [[], [], [1, 3]]);
  });

  it('is not made by prose that mentions it, nor by other words', () => {
    assert.deepEqual(outcome('LEAK1 // see tightlip-ignore-line\nLEAK2 // tightlip-ignore-lines'), [['LEAK1', 'LEAK2'], [], []]);
  });
});

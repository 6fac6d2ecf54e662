/** What a pattern leaves is read off its source; wrong in either direction it would hide a leak or call a mask one. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { leavesLittle, longestCapture } from '../src/base/pattern.js';

const little = ({ source, flags }: RegExp, text: string | undefined, mask = true): boolean => leavesLittle(source, flags, { text, mask });

describe('patterns', () => {
  const masks: readonly (readonly [RegExp, string | undefined])[] = [
    [/./g, '*'],
    [/\d(?=\d{4})/g, '*'],
    [/\d(?=(?:\D*\d){4})/g, '*'],
    [/^[^@]+/, '***'],
    [/^(.).*(@.*)$/, '$1***$2'],
    [/(.{2})(.*)(@.*)/, '$1***$3'],
    [/(?<=.{2}).+(?=@)/, '***'],
    [/(?<=.{1}).(?=[^@]*?@)/g, '*'],
    [/(\w{3})[\w.-]+@([\w.]+\w)/, '$1***@$2'],
    [/(\d{3})\d{4}(\d{4})/, '$1****$2'],
    [/^(?<first>.)[^@]*/, '$<first>***'],
    [/[a-z0-9]/gi, 'x'],
    [/\b(\w)\w*/g, '$1***'],
    [/\S+@\S+\.\S+/, '[redacted]'],
    [/[\p{L}\p{N}]/gu, '*'],
    [/(?!^).(?!$)/g, '*'],
    [/^.*@/, ''],
    [/.+/, undefined],
  ];
  for (const [pattern, text] of masks) {
    it(`leaves little: ${String(pattern)} -> ${String(text)}`, () => {
      assert.ok(little(pattern, text));
    });
  }

  const others: readonly (readonly [RegExp, string, boolean?])[] = [
    [/\s+/g, ''],
    [/[^\w@.-]/g, ''],
    [/\D/g, '', false],
    [/[^0-9+]/g, '', false],
    [/[^a-z]/gi, '-', false],
    [/^./, '*'],
    [/[a-z]/, '*'],
    [/@.*/, ''],
    [/@.*$/, '@***'],
    [/\+.*(?=@)/, ''],
    [/ .*/, ''],
    [/.* /, ''],
    [/^(.*)@(.*)$/, '$1 at $2'],
    [/.+/, '<$&>'],
    [/^\s+|\s+$/g, ''],
    [/['"]/g, '*'],
    [/^mailto:/, ''],
    [/(.)\1+/g, '*'],
    [/(\d{3})(\d{3})(\d{4})/, '($1) $2-$3'],
  ];
  for (const [pattern, text, mask] of others) {
    it(`leaves too much: ${String(pattern)} -> ${text}`, () => {
      assert.ok(!little(pattern, text, mask));
    });
  }

  it('know how much a group may catch', () => {
    const longest = ({ source, flags }: RegExp, group: number): number | undefined => longestCapture(source, flags, group);
    assert.equal(longest(/^(.)(.*)@/, 1), 1);
    assert.equal(longest(/^(.)(.*)@/, 2), Infinity);
    assert.equal(longest(/^(\w{2,3})x/, 0), 4);
    assert.equal(longest(/x/, 1), 0);
    assert.equal(longest(/(a)\1/, 1), undefined);
  });

  it('take any source without failing, and soon', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('()[]{}|^$.*+?\\dw-@a1,<>=!:')) }), fc.constantFrom('', 'g', 'i', 'gs'), fc.string(), (source, flags, text) => {
        leavesLittle(source, flags, { text, mask: true });
        longestCapture(source, flags, 1);
      }),
      { numRuns: 2000 },
    );
  });
});

// No report repeats the data, and masking moves nothing.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { maskColumns, maskLiterals, maskStrings } from '../../src/report/mask.js';

const email = fc
  .tuple(fc.stringMatching(/^[a-z0-9äé][a-z0-9._+-]{0,20}$/), fc.stringMatching(/^[a-zä0-9-]{1,12}$/), fc.constantFrom('com', 'de', 'co.uk', 'example'))
  .map(([local, host, top]) => `${local}@${host}.${top}`);
const number = fc.stringMatching(/^\+?\d{2,4}[ /.-]?\d{3,5}[ .-]?\d{2,6}$/);
const around = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => !/[\p{L}\p{N}@]$|^[\p{L}\p{N}@]/u.test(text));

describe('masking', () => {
  it('leaves nothing of an address or a long number that can be read, anywhere on a line', () => {
    fc.assert(
      fc.property(around, fc.oneof(email, number), around, (before, datum, after) => {
        const masked = maskLiterals(`${before}"${datum}"${after}`);
        const rest = masked.slice(before.length + 1, before.length + 1 + datum.length);
        assert.ok(!/[\p{L}\p{N}]/u.test(rest), masked);
      }),
    );
  });

  it('keeps the length and every character that is neither letter nor digit', () => {
    const shape = (text: string): string => text.replace(/[\p{L}\p{N}\p{M}*]/gu, (character) => '*'.repeat(character.length));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), email, fc.nat(20), fc.nat(20), (text, datum, from, length) => {
        const line = `${text}'${datum}'`;
        for (const masked of [maskLiterals(line), maskStrings(line), maskColumns(line, from, from + length)]) {
          assert.equal(masked.length, line.length);
          assert.equal(shape(masked), shape(line));
        }
      }),
    );
  });

  it('leaves code alone', () => {
    for (const line of ['@Inject() private readonly users: Users,', 'const limit = 100_000;', "import x from '@scope/package';", 'log(`${user.email} ${id}`);', 'a[12] + 2024 - 1'])
      assert.equal(maskLiterals(line), line);
  });

  it('knows addresses and numbers in their usual dress', () => {
    assert.equal(maskLiterals("to: 'Ann <ann+x@sub.firma.co.uk>', tel: '+49 (30) 123-4567'"), "to: 'Ann <***+*@***.*****.**.**>', tel: '+** (**) ***-****'");
    assert.equal(maskLiterals('4111 1111 1111 1111'), '**** **** **** ****');
  });

  it('blackens whole strings, open ones to the end of the line', () => {
    assert.equal(maskStrings('f("Ann Lee", \'O\\\'Hara\') + `Bob'), 'f("*** ***", \'*\\\'****\') + `***');
  });

  it('takes a long line in its stride', () => {
    const start = performance.now();
    maskStrings(`"${'a'.repeat(200_000)}"${'1'.repeat(200_000)}`);
    assert.ok(performance.now() - start < 2000);
  });
});

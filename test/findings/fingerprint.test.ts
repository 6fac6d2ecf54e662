// A fingerprint must survive what people do to a file all day, and change with what the finding is about.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fingerprint, lineHashes } from '../../src/findings/fingerprint.js';

const parts = { rule: 'log', path: 'src/a.ts', sourceLine: '  log("hello", user.email);', kinds: ['contact.email'], occurrence: 0 };

describe('fingerprint', () => {
  it('is 16 hexadecimal digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (sourceLine) => {
        assert.match(fingerprint({ ...parts, sourceLine }), /^[0-9a-f]{16}$/);
      }),
    );
  });

  it('does not change with indentation, spaces, line ends and the wording of strings', () => {
    for (const sourceLine of ['log("hello", user.email);', "\tlog( 'good \\' day' ,user.email );\r\n", 'log("", user.email);'])
      assert.equal(fingerprint({ ...parts, sourceLine }), fingerprint(parts));
  });

  it('changes with everything else', () => {
    const others = [{ rule: 'url' }, { path: 'src/b.ts' }, { sourceLine: 'log(user.phone)' }, { kinds: ['contact.phone'] }, { occurrence: 1 }];
    const all = [parts, ...others.map((other) => ({ ...parts, ...other }))].map(fingerprint);
    assert.equal(new Set(all).size, all.length);
  });

  it('does not change from one version to the next, since baselines hold it', () => {
    assert.equal(fingerprint(parts), '99b57086fbff05c7');
  });
});

describe('hash of a line for code scanning', () => {
  it('looks at what follows the start of the line, not at what stands before it', () => {
    const hash = lineHashes('a();\nb();\n')(1);
    assert.equal(lineHashes('// new\na();\n  b();\r\n')(2), hash);
    assert.notEqual(lineHashes('a();\nb();\nc();\n')(1), hash);
  });

  it('counts equal beginnings', () => {
    const text = 'same();\n'.repeat(30);
    assert.match(lineHashes(text)(0), /^[0-9a-f]+:1$/);
    assert.match(lineHashes(text)(3), /:4$/);
  });

  it('answers for every line, the one behind the last included', () => {
    assert.match(lineHashes('')(0), /:1$/);
    assert.match(lineHashes('x')(7), /:1$/);
  });
});

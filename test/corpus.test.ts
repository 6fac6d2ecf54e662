/** Real packages, scanned whole: every finding is expected, line by line, and was judged by somebody who read the code. */
import assert from 'node:assert/strict';
import { CORPORA, expectationsOf, findingsOf } from './corpus/expectations.js';

describe('corpus', function () {
  this.timeout(300_000);
  for (const corpus of CORPORA) {
    it(`${corpus.id}: finds what is expected`, async () => {
      const found = await findingsOf(corpus);
      assert.deepEqual(found, expectationsOf(corpus).map(({ finding }) => finding), 'read the difference, then run: npm run corpus');
    });

    it(`${corpus.id}: every finding was judged`, () => {
      const expectations = expectationsOf(corpus);
      assert.ok(expectations.length > 0);
      for (const { finding, verdict } of expectations) assert.match(verdict, /^(?:right|wrong): \S/, `no verdict: ${finding}`);
    });
  }
});

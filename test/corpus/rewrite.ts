/** `npm run corpus`: scans the corpus and rewrites what is expected of it, to be read as a diff. */
import { CORPORA, expectationsOf, findingsOf, rewrite, shareOf } from './expectations.js';

for (const corpus of CORPORA) {
  rewrite(corpus, await findingsOf(corpus));
  process.stdout.write(`${corpus.id}: ${shareOf(expectationsOf(corpus))}\n`);
}

/** What servers say to the caches on the way, in headers: conditions that several frameworks' models share. */
import type { Condition } from './model.js';

/** Headers that were set at a place let any cache keep the answer for everybody. */
export const keptForAll = (headers: string): Condition => ({
  at: [`${headers}.Cache-Control`, `${headers}.cache-control`],
  is: { contains: ['public', 's-maxage'] },
});

/** An entry of a cache under a key that is written out, so it is the same whoever asks. */
export const underOneKey = (key: string): Condition => ({ at: key, is: 'literal' });

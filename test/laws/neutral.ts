/** Names that say nothing to the taxonomy, the catalog or the engine, so that one may stand for another. */
import { splitWords, singular } from '../../src/base/words.js';
import { VENDORS } from '../../src/catalog/index.js';
import { DEFAULT_CONFIG } from '../../src/project/config.js';
import { createPolicy } from '../../src/project/policy.js';
import * as things from '../../src/taxonomy/things.js';

export const NEUTRAL_NAMES: readonly string[] = ['thing', 'piece', 'stuff', 'zq', 'inner', 'outer', 'x1', 'y2', 'foo', 'bar', 'baz', 'qux', 'theThing', 'somePiece', 'w', 'other1', 'middle', 'it7', 'left0', 'right0'];

const policy = createPolicy(DEFAULT_CONFIG, VENDORS);
const telling = new Set<string>(
  [...Object.values(things).flatMap((list) => (list instanceof Set || Array.isArray(list) ? [...(list as Iterable<string>)] : [])), ...VENDORS.flatMap((vendor) => vendor.surfaces.flatMap((surface) => Object.keys(surface.receivers ?? {}).flatMap((name) => name.split(' '))))],
);

export function isNeutral(name: string): boolean {
  return (
    policy.classify(name, { owner: '', person: undefined, as: 'variable' }) === undefined &&
    policy.classify(name, { owner: '', person: 'user', as: 'field' }) === undefined &&
    policy.person(name) === undefined &&
    policy.entityOf(name) === undefined &&
    policy.getter(name) === undefined &&
    !policy.scrubber(name) &&
    splitWords(name).every((word) => !telling.has(word) && !telling.has(singular(word)))
  );
}

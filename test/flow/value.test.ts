/** The laws that the fixpoint rests on: join is a least upper bound, and equality does not look at how data came. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { startTrace } from '../../src/flow/trace.js';
import { CLEAN, join, OPAQUE, sameValue, type Taint, type Value } from '../../src/flow/value.js';

const taint = fc
  .record({ kind: fc.constantFrom('contact.email', 'identity.name'), origin: fc.constantFrom('a.ts:1', 'a.ts:2', 'b.ts:1'), many: fc.boolean(), certainty: fc.constantFrom(0 as const, 1 as const, 2 as const), start: fc.nat(9) })
  .map(({ kind, origin, many, certainty, start }): Taint => ({
    kind,
    origin,
    many,
    certainty,
    person: undefined,
    left: undefined, loose: false,
    reason: 'named',
    param: '',
    record: undefined,
    trace: startTrace({ path: 'a.ts', range: { start, end: start + 1 }, note: '' }),
  }));

const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc
    .record({
      opaque: fc.boolean(),
      taints: fc.uniqueArray(taint, { maxLength: 3, selector: (one) => `${one.kind}${one.origin}` }),
      fields: fc.option(fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { maxKeys: 3 }), { nil: undefined, depthSize: 'small' }),
      element: fc.option(tie('value'), { nil: undefined, depthSize: 'small' }),
      literal: fc.option(fc.constantFrom(1, 'x', true), { nil: undefined }),
    })
    .map(({ opaque, taints, fields, element, literal }): Value => ({
      ...CLEAN,
      opaque,
      taints,
      fields: fields === undefined ? undefined : new Map(Object.entries(fields)),
      element,
      literal: literal === undefined ? undefined : { value: literal },
    })),
}));

const shallow = value.filter((one) => depthOf(one) <= 4);

function depthOf(one: Value): number {
  return 1 + Math.max(0, ...[...(one.fields?.values() ?? []), ...(one.element === undefined ? [] : [one.element])].map(depthOf));
}

describe('values', () => {
  it('join is idempotent', () => {
    fc.assert(fc.property(shallow, (a) => {
      assert.ok(sameValue(join(a, a), a));
    }));
  });

  it('join is commutative', () => {
    fc.assert(fc.property(shallow, shallow, (a, b) => {
      assert.ok(sameValue(join(a, b), join(b, a)));
    }));
  });

  it('join is associative', () => {
    fc.assert(fc.property(shallow, shallow, shallow, (a, b, c) => {
      assert.ok(sameValue(join(join(a, b), c), join(a, join(b, c))));
    }));
  });

  it('nothing is added by the bottom', () => {
    fc.assert(fc.property(shallow, (a) => {
      assert.ok(sameValue(join(a, CLEAN), a));
      assert.ok(sameValue(join(CLEAN, a), a));
    }));
  });

  it('a joined value is opaque if one of them was', () => {
    fc.assert(fc.property(shallow, (a) => {
      assert.equal(join(a, OPAQUE).opaque, true);
    }));
  });
});

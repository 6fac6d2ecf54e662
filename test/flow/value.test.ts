/** The laws that the fixpoint rests on: join is a least upper bound, up to its bounds and at them, and equality does not look at how data came. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { startTrace } from '../../src/flow/trace.js';
import { bounded, join, sameValue } from '../../src/flow/lattice.js';
import { CLEAN, OPAQUE, type ApiRef, type ClassRef, type Entity, type FunctionRef, type Sym, type Taint, type TypeRef, type Value } from '../../src/flow/value.js';

/** Each run makes large values. */
const RUNS = { numRuns: 30 };

const trace = fc.nat(9).map((start) => startTrace({ path: 'a.ts', range: { start, end: start + 1 }, note: '' }));
const certainty = fc.constantFrom(0 as const, 1 as const, 2 as const);

const texts = (...all: readonly string[]): fc.Arbitrary<readonly string[]> => fc.subarray([...all]);

const taint = fc
  .record({
    kind: fc.constantFrom('contact.email', 'identity.name', 'health.diagnosis'),
    origin: fc.nat(30).map((at) => `a.ts:${String(at)}`),
    many: fc.boolean(),
    loose: fc.boolean(),
    own: fc.boolean(),
    left: fc.constantFrom(undefined, 'hash' as const),
    person: fc.constantFrom(undefined, 'user', 'patient'),
    reason: fc.constantFrom('named' as const, 'typed' as const, 'schema' as const),
    record: fc.option(fc.record({ stored: fc.boolean(), without: texts('id', 'name'), hidden: texts('*', 'response') }), { nil: undefined }),
    certainty,
    trace,
  })
  .map((one): Taint => ({ ...one, param: '' }));

const sym = fc
  .record({ root: fc.constantFrom('p0', 'p1', 'this', 'c2', 'k0'), path: fc.array(fc.constantFrom('.a', '.b', '[]'), { maxLength: 3 }), depth: fc.constantFrom('value' as const, 'text' as const, 'deep' as const), many: fc.boolean() })
  .map((one): Sym => ({ ...one, left: undefined, at: undefined, trace: undefined }));

const entity = fc
  .record({ person: fc.constantFrom('user', 'patient', ''), many: fc.boolean(), stored: fc.boolean(), picked: fc.boolean(), own: fc.boolean(), loose: fc.boolean(), certainty, origin: fc.constantFrom('a:1', 'a:2', 'b:1'), without: fc.constantFrom([], ['email'], ['email', 'id']), trace })
  .map((one): Entity => ({ ...one, observed: [], reason: 'named', param: '' }));

const functions = fc.uniqueArray(fc.nat(11), { maxLength: 6 }).map((list) => list.map((index): FunctionRef => ({ key: `a.ts#${String(index).padStart(2, '0')}`, captured: undefined })));
const classes = fc.uniqueArray(fc.tuple(fc.nat(9), fc.boolean()), { maxLength: 6, selector: ([index]) => index }).map((list) => list.map(([index, exact]): ClassRef => ({ path: 'a.ts', index, ...(exact ? { exact } : {}) })));
const nodes = Array.from({ length: 4 }, (): ApiRef['node'] => ({ member: () => undefined, called: () => undefined, wildcard: '', models: [], reads: [], descriptions: [], assigned: [], shared: undefined, remembers: false, derives: false, paired: false, request: false }));
const apis = fc.uniqueArray(fc.tuple(fc.constantFrom(...nodes), fc.constantFrom('', 'a:1', 'b:2'), fc.boolean()), { maxLength: 4, selector: ([node, made]) => `${String(nodes.indexOf(node))}${made}` }).map((list) => list.map(([node, made, guessed]): ApiRef => ({ node, guessed, ...(made === '' ? {} : { made }) })));

/** Types with and without bindings of their parameters; ids are given as they come. */
const refs = ['User', 'Page'].flatMap((name, index): TypeRef[] => {
  const plain: TypeRef = { id: index * 3, path: 'a.ts', type: { kind: 'ref', name, args: [] }, bindings: undefined };
  return [plain, ...[1, 2].map((step): TypeRef => ({ ...plain, id: index * 3 + step, bindings: new Map([['T', { ...plain, path: `${String(step)}.ts` }]]) }))];
});
const types = fc.subarray(refs, { maxLength: 6 });
const literal = fc.constantFrom({ value: 1 }, { value: 'x' }, { value: 'y' }, { value: 'x', regex: 'g' }, { value: 'x', regex: '' });

const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc
    .record({
      opaque: fc.boolean(),
      weak: fc.boolean(),
      taints: fc.uniqueArray(taint, { maxLength: 10, selector: (one) => `${one.kind}${one.origin}${String(one.left)}${String(one.record === undefined)}` }),
      syms: fc.uniqueArray(sym, { maxLength: 10, selector: (one) => `${one.root}${one.path.join('')}${one.depth}${String(one.many)}` }),
      functions,
      classes,
      instances: classes,
      apis,
      modules: fc.uniqueArray(fc.constantFrom('a.ts', 'b.ts', 'c.ts'), { maxLength: 3 }),
      entity: fc.option(entity, { nil: undefined }),
      context: fc.option(fc.constantFrom('', 'user', 'patient'), { nil: undefined }),
      fields: fc.option(fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { maxKeys: 3 }), { nil: undefined, depthSize: 'small' }),
      element: fc.option(tie('value'), { nil: undefined, depthSize: 'small' }),
      literal: fc.option(literal, { nil: undefined }),
      words: fc.option(fc.subarray(['x', 'y', 'z'], { minLength: 1 }), { nil: undefined }),
      begins: fc.constantFrom(undefined, 'http:', 'mailto:'),
      describes: fc.option(fc.constantFrom(...refs), { nil: undefined }),
      types,
    })
    .map(({ fields, words, ...rest }): Value => ({ ...CLEAN, ...rest, words: rest.literal === undefined ? words : undefined, fields: fields === undefined ? undefined : new Map(Object.entries(fields)) })),
}));

const shallow = value.filter((one) => depthOf(one) <= 4);

function depthOf(one: Value): number {
  return 1 + Math.max(0, ...[...(one.fields?.values() ?? []), ...(one.element === undefined ? [] : [one.element])].map(depthOf));
}

describe('values', () => {
  it('join is idempotent', () => {
    fc.assert(fc.property(shallow, (a) => {
      assert.ok(sameValue(join(a, a), a));
    }), RUNS);
  });

  it('join is commutative', () => {
    fc.assert(fc.property(shallow, shallow, (a, b) => {
      assert.ok(sameValue(join(a, b), join(b, a)));
    }), RUNS);
  });

  it('join is associative', () => {
    fc.assert(fc.property(shallow, shallow, shallow, (a, b, c) => {
      assert.ok(sameValue(join(join(a, b), c), join(a, join(b, c))));
    }), RUNS);
  });

  it('join of values that are too large is the same in any order', () => {
    const wide = fc.uniqueArray(fc.nat(299), { minLength: 60, maxLength: 90 }).map((keys): Value => ({ ...CLEAN, fields: new Map(keys.map((key) => [`f${String(key)}`, OPAQUE])) }));
    fc.assert(fc.property(wide, wide, wide, (a, b, c) => {
      assert.ok(sameValue(join(join(a, b), c), join(a, join(b, c))));
      assert.ok(sameValue(join(join(a, b), c), join(join(c, b), a)));
    }), { numRuns: 30 });
  });

  it('a bounded value is bounded already', () => {
    fc.assert(fc.property(value, (a) => {
      const once = bounded(a, () => undefined);
      assert.ok(sameValue(bounded(once, () => undefined), once));
    }), RUNS);
  });

  it('nothing is added by the bottom', () => {
    fc.assert(fc.property(shallow, (a) => {
      assert.ok(sameValue(join(a, CLEAN), a));
      assert.ok(sameValue(join(CLEAN, a), a));
    }), RUNS);
  });

  it('a joined value is opaque if one of them was', () => {
    fc.assert(fc.property(shallow, (a) => {
      assert.equal(join(a, OPAQUE).opaque, true);
    }), RUNS);
  });
});

/**
 * The catalog is data that many people edit, so its form is checked here: whatever a vendor says must survive JSON, parse, and be
 * named so that it can be found.
 */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { VENDORS } from '../src/catalog/index.js';
import type { Condition, Surface, Vendor } from '../src/catalog/model.js';
import { parsePlace, parseSymbolPath, PathError } from '../src/catalog/paths.js';
import { PURPOSES } from '../src/catalog/purposes.js';
import { CHANNELS, KIND_PATTERNS } from '../src/project/destinations.js';
import { isKind } from '../src/taxonomy/index.js';

const NOT_VENDORS = ['caching', 'ecosystems', 'index', 'model', 'paths', 'purposes'];
const directory = new URL('../src/catalog/', import.meta.url);

describe('catalog', () => {
  it('has one vendor for each file, sorted by id', () => {
    const files = readdirSync(directory)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => file.slice(0, -'.ts'.length))
      .filter((file) => !NOT_VENDORS.includes(file))
      .sort();
    assert.deepEqual(
      VENDORS.map((vendor) => vendor.id),
      files,
    );
  });

  it('survives a round trip through JSON', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(VENDORS)), VENDORS);
  });

  it('gives every sink, source and handler an id of its own that starts with the vendor', () => {
    const seen = new Set<string>();
    for (const vendor of VENDORS) {
      for (const { id } of vendor.surfaces.flatMap(named)) {
        assert.match(id, /^[a-z0-9-]+\.[a-z0-9-]+$/);
        assert.equal(id.split('.')[0], vendor.id, id);
        assert.ok(!seen.has(id), `${id} is there twice`);
        seen.add(id);
      }
    }
  });

  it('lets no two vendors claim a package, and no two a global variable', () => {
    const claims = new Map<string, string>();
    for (const vendor of VENDORS) {
      for (const surface of vendor.surfaces) {
        const claimed = [
          ...surface.packages.map((name) => `package ${name}`),
          ...Object.keys(surface.globals ?? {}).map((name) => `global ${name}`),
        ];
        for (const claim of claimed.map((what) => `${surface.ecosystem} ${what}`)) {
          assert.ok(!claims.has(claim), `${claim}: ${vendor.id} and ${claims.get(claim) ?? ''}`);
          claims.set(claim, vendor.id);
        }
      }
    }
  });

  it('has purposes of sinks and kinds that there are', () => {
    const known = new Set([...VENDORS.flatMap(({ surfaces }) => surfaces.flatMap(({ sinks = [] }) => sinks.map(({ id }) => id))), ...CHANNELS]);
    for (const { to, kinds } of PURPOSES) {
      for (const word of to) assert.ok(known.has(word), word);
      for (const kind of kinds) assert.ok(KIND_PATTERNS.includes(kind), kind);
    }
  });

  for (const vendor of VENDORS) {
    it(`${vendor.id} is well formed`, () => {
      checkVendor(vendor);
    });
  }
});

describe('symbol paths', () => {
  it('start with a member, a call, any member, or nothing at all', () => {
    assert.deepEqual(parseSymbolPath(''), [[]]);
    assert.deepEqual(parseSymbolPath('()()'), [[{ call: true }, { call: true }]]);
    assert.deepEqual(parseSymbolPath('*.x'), [[{ any: true }, { member: 'x' }]]);
  });

  it('spell alternatives out', () => {
    assert.deepEqual(parseSymbolPath('{(),b.c()}.{d,e}'), [
      [{ call: true }, { member: 'd' }],
      [{ call: true }, { member: 'e' }],
      [{ member: 'b' }, { member: 'c' }, { call: true }, { member: 'd' }],
      [{ member: 'b' }, { member: 'c' }, { call: true }, { member: 'e' }],
    ]);
  });

  for (const bad of ['a.', '.a', 'a..b', 'a(', '{a,b', '{a,}', 'a b', 'default.a', '[]', 'a{b}']) {
    it(`refuse ${JSON.stringify(bad)}`, () => {
      assert.throws(() => parseSymbolPath(bad), PathError);
    });
  }
});

describe('places', () => {
  it('have a root, perhaps a callback, and a path', () => {
    assert.deepEqual(parsePlace('this'), { root: 'this', via: [], path: [] });
    assert.deepEqual(parsePlace('args'), { root: 'args', index: 0, via: [], path: [] });
    assert.deepEqual(parsePlace('args1[]'), { root: 'args', index: 1, via: [], path: [{ item: true }] });
    assert.deepEqual(parsePlace('arg0.param1.user'), { root: 'arg', index: 0, callback: { param: 1 }, via: [], path: [{ field: 'user' }] });
    assert.deepEqual(parsePlace('arg0.routes.handler.param0.id'), { root: 'arg', index: 0, callback: { param: 0 }, via: ['routes', 'handler'], path: [{ field: 'id' }] });
    assert.deepEqual(parsePlace('arg2.return[].*'), { root: 'arg', index: 2, callback: 'return', via: [], path: [{ item: true }, { any: true }] });
    assert.deepEqual(parsePlace('arg1.recipient-variables.0'), {
      root: 'arg',
      index: 1,
      via: [],
      path: [{ field: 'recipient-variables' }, { field: '0' }],
    });
  });

  for (const bad of ['', 'arg', 'arg0.', 'arg0..a', 'that', 'this[', 'value[0]', 'arg0 .a', 'returned']) {
    it(`refuse ${JSON.stringify(bad)}`, () => {
      assert.throws(() => parsePlace(bad), PathError);
    });
  }
});

function named(surface: Surface): readonly { readonly id: string }[] {
  return [...(surface.sinks ?? []), ...(surface.sources ?? []), ...(surface.handlers ?? []), ...(surface.boundaries ?? [])];
}

function checkVendor(vendor: Vendor): void {
  assert.match(vendor.id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
  assert.match(vendor.documentation, /^https:\/\//);
  assert.ok(vendor.surfaces.length > 0);
  for (const surface of vendor.surfaces) {
    for (const models of [surface.sinks, surface.sources, surface.propagators, surface.sanitizers, surface.descriptions]) {
      for (const model of models ?? []) {
        checkCallables(model);
        checkConditions([...(model.when ?? []), ...(model.unless ?? [])]);
      }
    }
    for (const { calls, carries } of surface.throws ?? []) {
      calls.forEach(parseSymbolPath);
      for (const { from, to } of carries) [from, to].forEach(parsePlace);
    }
    [...(surface.remembers ?? []), ...(surface.derives ?? [])].forEach(parseSymbolPath);
    for (const { at, from, anew, asKey } of (surface.sinks ?? []).flatMap((sink) => sink.hides ?? [])) for (const place of [at, from ?? 'args', anew ?? at, asKey ?? 'arg0']) parsePlace(place);
    for (const kind of (surface.sinks ?? []).flatMap((sink) => Object.values(sink.shows ?? {}))) assert.ok(isKind(kind), `the taxonomy has no ${kind}`);
    for (const path of [surface.globals, surface.types, surface.receivers, surface.parameters, surface.elements].flatMap((paths) => Object.values(paths ?? {}))) {
      assert.equal(parseSymbolPath(path).length, 1, `${path} stands for several things`);
    }
    for (const receiver of Object.keys(surface.receivers ?? {})) {
      assert.match(receiver, /^[a-z0-9]+( [a-z0-9]+)*$/, 'receivers are words with spaces between them');
    }
    for (const { calls, runs, list, named } of surface.runs ?? []) {
      calls.forEach(parseSymbolPath);
      [runs, list ?? runs, named ?? runs].forEach(parsePlace);
      assert.equal(list === undefined, named === undefined, 'a list of arguments comes with an object of them');
    }
    for (const { calls, to, as, fails } of surface.provides ?? []) {
      calls.forEach(parseSymbolPath);
      parsePlace(to);
      if (as.startsWith('program:')) parsePlace(as);
      else assert.ok(surface.types?.[as] !== undefined, `${as} is no type of this surface`);
      if (fails !== undefined) assert.equal(parsePlace(fails).root, 'program');
    }
    for (const sink of surface.sinks ?? []) {
      assert.ok(sink.calls !== undefined || sink.sets !== undefined, sink.id);
      for (const place of sink.leaks.map(parsePlace)) {
        assert.equal(place.root === 'value', sink.sets !== undefined, `${sink.id}: value is the place of what is set, and only of that`);
      }
    }
    for (const handler of surface.handlers ?? []) {
      assert.ok((handler.exported ?? handler.decorated ?? handler.named ?? handler.directive) !== undefined, handler.id);
      for (const [param, as] of Object.entries(handler.given ?? {})) {
        assert.match(param, /^\d$/, handler.id);
        assert.equal(parseSymbolPath(surface.types?.[as] ?? as).length, 1, handler.id);
      }
      for (const place of handler.leaks.map(parsePlace)) {
        assert.equal(place.root, 'return', handler.id);
      }
    }
    for (const source of surface.sources ?? []) {
      checkSource(source);
    }
    for (const flow of (surface.propagators ?? []).flatMap((propagator) => propagator.flows)) {
      parsePlace(flow.from);
      assert.notEqual(parsePlace(flow.to).callback, 'return', 'what a callback returns is nothing a call can set');
    }
  }
}

function checkSource(source: NonNullable<Surface['sources']>[number]): void {
  assert.ok((source.kind ?? source.record ?? source.person ?? source.payload ?? source.typed ?? source.fields ?? source.instance ?? source.named) !== undefined, `${source.id} says nothing`);
  parsePlace(source.key ?? 'arg0');
  for (const kind of Object.values(source.fields ?? {})) {
    assert.ok(isKind(kind), `${source.id}: the taxonomy has no ${kind}`);
  }
  parsePlace(source.at ?? 'return');
  for (const projection of source.record?.projections ?? []) {
    parsePlace(projection.at);
  }
  if (source.kind !== undefined) {
    assert.ok(isKind(source.kind), `${source.id}: the taxonomy has no ${source.kind}`);
  }
}

function checkCallables(model: {
  readonly calls?: readonly string[];
  readonly sets?: readonly string[];
  readonly reads?: readonly string[];
  readonly methods?: readonly string[];
}): void {
  const paths = [...(model.calls ?? []), ...(model.sets ?? []), ...(model.reads ?? [])];
  assert.ok(paths.length + (model.methods?.length ?? 0) > 0, 'a model without a callable');
  paths.forEach(parseSymbolPath);
  for (const method of model.methods ?? []) {
    assert.match(method, /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u);
  }
}

function checkConditions(conditions: readonly Condition[]): void {
  for (const { at, is } of conditions) {
    for (const place of typeof at === 'string' ? [at] : at) parsePlace(place);
    if (typeof is === 'object' && 'contains' in is) {
      assert.ok(is.contains.length > 0 && !is.contains.includes(''));
    }
  }
}

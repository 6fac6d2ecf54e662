// The policy by itself: what decides between its entries, where paths are counted from, and when an entry is over.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_CONFIG, type PolicyEntry } from '../../src/project/config.js';
import { parseConfig } from '../../src/project/config-file.js';
import { createPermissions, NOWHERE, type Permissions, type PolicyFlow } from '../../src/project/permissions.js';

const SENTRY: PolicyFlow = { sink: 'sentry.user', channel: 'vendor', path: 'src/a.ts' };
const LOG: PolicyFlow = { sink: 'console.log', channel: 'log', path: 'src/a.ts' };

function permissionsOf(policy: readonly object[], surroundings: Parameters<typeof createPermissions>[1] = NOWHERE): Permissions {
  const { config } = parseConfig('tightlip.json', JSON.stringify({ policy: policy.map((entry) => ({ reason: 'r', ...entry })) }));
  assert.ok(config);
  return createPermissions(config, surroundings);
}

const effect = (permissions: Permissions, kind: string, flow: PolicyFlow): string | undefined => permissions.verdict(kind, flow)?.effect;

describe('policy', () => {
  it('says nothing where nothing is said', () => {
    const permissions = createPermissions(DEFAULT_CONFIG, NOWHERE);
    assert.equal(effect(permissions, 'contact.email', SENTRY), undefined);
    assert.equal(effect(permissions, 'contact.email', LOG), undefined);
    assert.equal(effect(permissions, 'contact.email', { ...SENTRY, sink: 'stripe.charge' }), 'allow');
    assert.equal(effect(permissions, 'health.diagnosis', { ...SENTRY, sink: 'stripe.charge' }), undefined);
  });

  it('lets an allowance go before a denial only if it is narrower', () => {
    const cases: readonly (readonly [allow: object, deny: object, expected: string])[] = [
      [{}, {}, 'deny'],
      [{ kinds: ['contact.email'] }, { kinds: ['contact.*'] }, 'allow'],
      [{ kinds: ['contact.*'] }, { kinds: ['contact.email'] }, 'deny'],
      [{ to: ['sentry'] }, { to: ['observability'] }, 'allow'],
      [{ to: ['observability'] }, { to: ['vendor'] }, 'allow'],
      [{ to: ['vendor'] }, {}, 'allow'],
      [{ to: ['vendor'] }, { to: ['observability'] }, 'deny'],
      [{ paths: ['src/'] }, {}, 'allow'],
      [{ paths: ['src/a.ts'] }, { paths: ['src/'] }, 'allow'],
      [{ paths: ['**/a.ts'] }, { paths: ['src/**'] }, 'deny'],
      // Narrower in one thing and wider in another is not narrower.
      [{ to: ['sentry'], kinds: ['*'] }, { to: ['vendor'], kinds: ['contact.email'] }, 'deny'],
      [{ paths: ['src/a.ts'] }, { to: ['sentry'] }, 'deny'],
    ];
    for (const [allow, deny, expected] of cases) {
      const written = (word: 'allow' | 'deny', { kinds = ['contact.email'], ...rest }: { readonly kinds?: readonly string[] }): object => ({ [word]: kinds, ...rest });
      const entries = [written('allow', allow), written('deny', deny)];
      for (const order of [entries, entries.toReversed()]) assert.equal(effect(permissionsOf(order), 'contact.email', SENTRY), expected, JSON.stringify(order));
    }
  });

  it('does not depend on the order of its entries', () => {
    const words = <T>(...all: T[]): fc.Arbitrary<T[]> => fc.subarray(all, { minLength: 1, maxLength: 2 });
    const kinds = words('*', 'contact.*', 'contact.email', 'health.*');
    const where = { to: words('sentry', 'observability', 'vendor', 'log'), paths: words('src/', 'src/a.ts', '*.ts', 'lib/') };
    const entry = fc.oneof(fc.record({ allow: kinds, ...where }, { requiredKeys: ['allow'] }), fc.record({ deny: kinds, ...where }, { requiredKeys: ['deny'] }));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 5 }), fc.constantFrom(SENTRY, LOG), fc.constantFrom('contact.email', 'health.diagnosis'), (entries, flow, kind) => {
        assert.equal(effect(permissionsOf(entries), kind, flow), effect(permissionsOf(entries.toReversed()), kind, flow));
      }),
    );
  });

  it('counts paths from the configuration, wherever the scan starts', () => {
    const policy = [{ deny: ['*'], paths: ['app/src/'] }];
    assert.equal(effect(permissionsOf(policy, { ...NOWHERE, base: 'app' }), 'contact.email', LOG), 'deny');
    assert.equal(effect(permissionsOf(policy), 'contact.email', LOG), undefined);
    assert.equal(effect(permissionsOf(policy), 'contact.email', { ...LOG, path: '../outside.ts' }), undefined);
  });

  it('holds to the end of the day on which an entry expires', () => {
    const policy = [{ deny: ['*'], expires: '2026-02-28' }];
    assert.equal(effect(permissionsOf(policy, { ...NOWHERE, today: '2026-02-28' }), 'contact.email', LOG), 'deny');
    const after = permissionsOf(policy, { ...NOWHERE, today: '2026-03-01' });
    assert.equal(effect(after, 'contact.email', LOG), undefined);
    assert.deepEqual(after.idle().map(({ why, message }) => [why, message]), [['expired', 'this entry held until 2026-02-28 and denies nothing any more']]);
  });

  it('tells what is allowed in vain only when everything was looked at, and never what is denied in vain', () => {
    const policy = [{ allow: ['contact.*'] }, { allow: ['health.*'] }, { deny: ['special.*'] }];
    assert.deepEqual(permissionsOf(policy).idle(), []);
    const permissions = permissionsOf(policy, { ...NOWHERE, whole: true });
    const entry: PolicyEntry | undefined = permissions.verdict('contact.email', LOG)?.entry;
    assert.ok(entry);
    permissions.used(entry);
    assert.deepEqual(permissions.idle().map(({ why, location }) => [why, location.start.column > entry.location.end.column]), [['unused', true]]);
    permissions.restart();
    assert.equal(permissions.idle().length, 2);
  });
});

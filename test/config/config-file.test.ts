// A configuration is taken whole or not at all, and every mistake is told with its place and the way out.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { distance, nearestWord } from '../../src/base/nearest.js';
import { DEFAULT_CONFIG } from '../../src/project/config.js';
import { describeMistake, parseConfig } from '../../src/project/config-file.js';
import { CONFIG_SCHEMA, configSchemaText } from '../../src/project/config-schema.js';

function mistakes(text: string): readonly string[] {
  return (parseConfig('tightlip.json', text).mistakes ?? []).map(describeMistake);
}

describe('configuration file', () => {
  it('is filled up with defaults; comments, trailing commas and nothing at all are fine', () => {
    assert.deepEqual(parseConfig('tightlip.json', '').config, DEFAULT_CONFIG);
    assert.deepEqual(parseConfig('tightlip.json', '{ /* nothing */ }').config, DEFAULT_CONFIG);
    const text = `{
      "$schema": "./schema.json", // for editors
      "rules": { "log": "off", "url": { "severity": "critical" }, "error-message": { "minConfidence": "high" } },
      "minConfidence": "low",
      "minSeverity": "high",
      "ignore": ["legacy/**"],
      "names": { "memberNo": "contact.email", "__proto__": "contact.phone" },
      "notPersonal": ["email_kind"],
      "sanitizers": ["pseudonym"],
      "requireReason": true,
      "audiences": { "log": { "access": "restricted" }, "mixpanel": { "audience": "processor", "kinds": ["contact.*"] } },
      "policy": [{ "deny": ["health.*"], "to": ["log"], "paths": ["src/**"], "reason": "not\\n  there", "owner": "us", "expires": "2026-12-31" }, { "allow": ["*"], "reason": "r" }],
    }`;
    const placed = parseConfig('tightlip.json', text).config?.policy ?? [];
    assert.deepEqual(placed.map(({ location: { path, start } }) => [path, start.line, start.column]), [['tightlip.json', 11, 17], ['tightlip.json', 11, 145]]);
    assert.deepEqual(parseConfig('tightlip.json', text).config, {
      rules: {
        log: { level: 'off', minConfidence: undefined },
        url: { level: 'critical', minConfidence: undefined },
        'error-message': { level: 'on', minConfidence: 'high' },
      },
      minConfidence: 'low',
      minSeverity: 'high',
      ignore: ['legacy/**'],
      names: Object.fromEntries([
        ['memberNo', 'contact.email'],
        ['__proto__', 'contact.phone'],
      ]),
      notPersonal: ['email_kind'],
      sanitizers: ['pseudonym'],
      requireReason: true,
      audiences: { log: { audience: undefined, access: 'restricted', kinds: [] }, mixpanel: { audience: 'processor', access: undefined, kinds: ['contact.*'] } },
      policy: [
        { effect: 'deny', kinds: ['health.*'], to: ['log'], paths: ['src/**'], reason: 'not there', owner: 'us', expires: '2026-12-31', location: placed[0]?.location },
        { effect: 'allow', kinds: ['*'], to: [], paths: [], reason: 'r', owner: '', expires: '', location: placed[1]?.location },
      ],
    });
  });

  it('says what is wrong with a policy', () => {
    const policy = (entry: string): readonly string[] => mistakes(`{ "policy": [${entry}] }`);
    assert.deepEqual(policy('{ "allow": ["contact.email"] }'), ['tightlip.json:1:14 "policy[0]" has no "reason"']);
    assert.deepEqual(policy('{ "reason": "r" }'), ['tightlip.json:1:14 "policy[0]" must have one of "allow" and "deny"']);
    assert.deepEqual(policy('{ "allow": ["*"], "deny": ["*"], "reason": "r" }'), ['tightlip.json:1:14 "policy[0]" must have only one of "allow" and "deny"']);
    assert.deepEqual(policy('{ "allow": [], "reason": "" }'), ['tightlip.json:1:25 "policy[0].allow" is empty', 'tightlip.json:1:39 "policy[0].reason" is empty']);
    assert.match(policy('{ "deny": ["helth.*"], "reason": "r" }')[0] ?? '', /^tightlip\.json:1:25 "policy\[0\]\.deny\[0\]" cannot be "helth\.\*"; did you mean "health\.\*"\? allowed: \*, identity\.\*, /);
    assert.match(policy('{ "deny": ["*"], "to": ["sentri"], "reason": "r" }')[0] ?? '', /"policy\[0\]\.to\[0\]" cannot be "sentri"; did you mean "sentry"\? allowed: channels \(recipients, .*\), categories of vendors \(analytics, .*\) and vendors by their ids$/);
    for (const day of ['2026-02-30', '2026-2-3', 'tomorrow']) assert.match(policy(`{ "deny": ["*"], "reason": "r", "expires": "${day}" }`)[0] ?? '', /"policy\[0\]\.expires" cannot be ".*"; allowed: a day such as 2026-12-31$/);
    assert.match(mistakes('{ "audiences": { "sentri": {} } }')[0] ?? '', /unknown channel or vendor "sentri"; did you mean "sentry"\? allowed: channels /);
    assert.match(mistakes('{ "audiences": { "log": { "access": "closed" } } }')[0] ?? '', /"audiences\.log\.access" cannot be "closed".* allowed: open, restricted$/);
  });

  it('says where a mistake is, what would be right, and which word is near', () => {
    assert.match(mistakes('{\n  "rules": {\n    "lgo": "off"\n  }\n}')[0] ?? '', /^tightlip\.json:3:5 unknown rule "lgo"; did you mean "log"\? allowed: .*\blog\b/);
    assert.deepEqual(mistakes('{ "rules": { "log": "hihg" } }'), ['tightlip.json:1:21 "rules.log" cannot be "hihg"; did you mean "high"? allowed: off, on, low, medium, high, critical']);
    assert.deepEqual(mistakes('{ "rules": { "log": 3 } }'), ['tightlip.json:1:21 "rules.log" must be a string or an object; allowed: off, on, low, medium, high, critical, { severity, minConfidence }']);
    assert.deepEqual(mistakes('{ "rules": { "log": { "minConfidence": "hihg" } } }'), ['tightlip.json:1:40 "rules.log.minConfidence" cannot be "hihg"; did you mean "high"? allowed: low, medium, high']);
    assert.deepEqual(mistakes('{ "rules": { "log": { "confidence": "high" } } }'), ['tightlip.json:1:23 unknown setting "confidence"; did you mean "minConfidence"? allowed: severity, minConfidence']);
    assert.deepEqual(mistakes('{ "minConfidence": 3 }'), ['tightlip.json:1:20 "minConfidence" must be a string; allowed: low, medium, high']);
    assert.deepEqual(mistakes('{ "ignore": "legacy" }'), ['tightlip.json:1:13 "ignore" must be a list']);
    assert.deepEqual(mistakes('{ "ignore": ["a", 1, ""] }'), ['tightlip.json:1:19 "ignore[1]" must be a string', 'tightlip.json:1:22 "ignore[2]" is empty']);
    assert.deepEqual(mistakes('{ "requireReason": "yes" }'), ['tightlip.json:1:20 "requireReason" must be true or false']);
    assert.deepEqual(mistakes('[]'), ['tightlip.json:1:1 the configuration must be an object']);
    assert.deepEqual(mistakes('{ "minSeverity": "low",\n"minSeverity": "high" }'), ['tightlip.json:2:1 "minSeverity" stands here twice']);
    assert.match(mistakes('{ "ignored": [] }')[0] ?? '', /^tightlip\.json:1:3 unknown setting "ignored"; did you mean "ignore"\? allowed: /);
    assert.match(mistakes('{ "names": { "x": "email" } }')[0] ?? '', /^tightlip\.json:1:19 "names\.x" cannot be "email"; did you mean "contact\.email"\?/);
    assert.match(mistakes('{ "names": { "x": "toString" } }')[0] ?? '', /cannot be "toString"/);
    assert.match(mistakes('{ "toString": 1 }')[0] ?? '', /unknown setting "toString"/);
  });

  it('says what is no JSON', () => {
    assert.deepEqual(mistakes('{\n  "ignore": [\n'), ['tightlip.json:3:1 not JSON: close bracket expected', 'tightlip.json:3:1 not JSON: close brace expected']);
    assert.match(mistakes('{ "rules" "x" }')[0] ?? '', /^tightlip\.json:1:11 not JSON: colon expected$/);
  });

  it('with a mistake configures nothing', () => {
    assert.equal(parseConfig('tightlip.json', '{ "minSeverity": "high", "rules": { "x": "off" } }').config, undefined);
  });

  it('is judged as the schema judges that editors use', () => {
    const ajv = new Ajv({ strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(CONFIG_SCHEMA);
    const word = fc.constantFrom('log', 'url', 'sentry', 'restricted', '2026-02-29', '2028-02-29', 'off', 'on', 'low', 'high', 'critical', 'contact.email', '', 'x');
    const setting = fc.record({ severity: word, minConfidence: word }, { requiredKeys: [] });
    const value = fc.oneof(word, fc.dictionary(word, setting, { maxKeys: 2 }), fc.boolean(), fc.integer(), fc.constant(null), fc.array(fc.oneof(word, fc.integer()), { maxLength: 3 }), fc.dictionary(word, fc.oneof(word, fc.integer()), { maxKeys: 3 }));
    const words = fc.array(fc.constantFrom('contact.email', 'health.*', '*', 'log', 'sentry', 'x'), { maxLength: 2 });
    const entry = fc.record({ allow: words, deny: words, to: words, paths: words, reason: word, owner: word, expires: word, other: word }, { requiredKeys: [] });
    const audience = fc.dictionary(word, fc.record({ audience: word, access: word, kinds: words }, { requiredKeys: [] }), { maxKeys: 2 });
    const key = fc.constantFrom('$schema', 'audiences', 'policy', 'rules', 'minConfidence', 'minSeverity', 'ignore', 'names', 'notPersonal', 'sanitizers', 'requireReason', 'other');
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: fc.dictionary(key, fc.oneof(value, audience, fc.array(entry, { maxLength: 2 })), { maxKeys: 4 }) }, value), (document) => {
        assert.equal(mistakes(JSON.stringify(document)).length === 0, validate(document), JSON.stringify(document));
      }),
      { numRuns: 500 },
    );
  });

  it('takes any text without failing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        parseConfig('tightlip.json', text);
      }),
    );
  });

  it('has its schema in media/ as it is defined', () => {
    assert.equal(readFileSync(new URL('../../media/tightlip.schema.json', import.meta.url), 'utf8'), configSchemaText());
  });
});

describe('nearest word', () => {
  it('counts insertions, deletions, substitutions and swaps', () => {
    assert.deepEqual([distance('log', 'log'), distance('lgo', 'log'), distance('', 'abc'), distance('kitten', 'sitting')], [0, 1, 3, 3]);
  });

  it('is undefined when nothing is near', () => {
    assert.equal(nearestWord('zebra', ['log', 'url']), undefined);
    assert.equal(nearestWord('LOG', ['url', 'log']), 'log');
  });
});

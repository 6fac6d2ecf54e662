// The reports as their readers need them.
import assert from 'node:assert/strict';
import { jsonReport } from '../../src/report/json.js';
import { sarifReport } from '../../src/report/sarif.js';
import { textReport } from '../../src/report/text.js';
import type { ReportInput } from '../../src/report/report.js';
import { sarifProblems } from './sarif-schema.js';
import { CLEAN, CONTEXT, DENIED, PERSONAL, SCAN } from './scan.js';

const PLAIN = { colour: false, quiet: false, stats: false, why: false, milliseconds: 1234 };

/** A value inside parsed JSON: `at(log, 'runs', 0, 'results')`. */
function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined), value);
}

function sarif(input: ReportInput = SCAN): unknown {
  return JSON.parse(sarifReport(input, CONTEXT));
}

describe('every report', () => {
  const reports = {
    text: textReport(SCAN, CONTEXT, { ...PLAIN, stats: true }),
    colour: textReport(SCAN, CONTEXT, { ...PLAIN, colour: true }),
    json: jsonReport(SCAN, CONTEXT, { stats: true }),
    sarif: sarifReport(SCAN, CONTEXT),
  };
  for (const [name, report] of Object.entries(reports)) {
    it(`never repeats the data: ${name}`, () => {
      for (const datum of PERSONAL) assert.ok(!report.includes(datum), `${datum} in\n${report}`);
    });
  }
});

describe('text report', () => {
  it('says what the policy denies, and which entries of it do nothing', () => {
    const text = textReport({ ...SCAN, findings: [DENIED] }, CONTEXT, PLAIN);
    assert.match(text, /^ +\| +\^+\n +(?:= data:.*\n += seen by: Sentry, processor .*\n +)= denied: contact\.email by tightlip\.json:2:3: ask \*+@\S+ first, owner privacy team$/m);
    assert.match(text, /^1 entry of the policy without effect:\n {2}src\S+ \S+ \S+:4:1 {2}expired: this entry held until 2020-01-31 /m);
  });

  it('shows the place, the code, the way and what to do', () => {
    const text = textReport({ ...SCAN, findings: SCAN.findings.slice(0, 1) }, CONTEXT, { ...PLAIN, quiet: true });
    assert.equal(
      text,
      [
        'src/bestellung größe/routes [1].ts:3:8 medium log (high confidence) E-mail address of a customer goes to the log; log an id instead',
        " 3 | \taudit(`order of ${email} ${'***.******@*****.**'}`);",
        '   | \t      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
        '  how it gets there:',
        '  1 source src/bestellung größe/routes [1].ts:2:15  e-mail address of a [customer]',
        '     2 | const email = customer.email;',
        '       |               ^^^^^^^^^^^^^^',
        '  2 step   src/lib/audit.js:1:23                    parameter text of audit()',
        '     1 | export function audit(text) {',
        '       |                       ^^^^',
        '  3 sink   src/lib/audit.js:2:3                     logger.info()',
        '     2 |   logger.info(text);',
        '       |   ^^^^^^^^^^^^^^^^^',
        '   = data: e-mail address (contact.email) of a customer',
        '   = seen by: operators (everybody who can read logs and machines: operators, support, log services)',
        '   = help: tightlip explain log',
        '',
      ].join('\n'),
    );
  });

  it('says why it is as sure as it is, when asked to', () => {
    const text = textReport({ ...SCAN, findings: SCAN.findings.slice(0, 1).map((finding) => ({ ...finding, reasons: ['named', 'guessed-receiver'] as const })) }, CONTEXT, { ...PLAIN, why: true });
    assert.match(text, /= why: its name says so \(named\)\n {3}= why: what is called is known by the name of its receiver only \(guessed-receiver, at most medium\)\n {3}= help:/);
  });

  it('marks the first line of a range over several', () => {
    assert.match(textReport(SCAN, CONTEXT, PLAIN), /^ 4 \| post\(\n {3}\| \^{5}$/m);
  });

  it('sums up', () => {
    const text = textReport(SCAN, CONTEXT, PLAIN);
    assert.match(text, /^3 findings in 2 files: 1 critical, 1 medium, 1 low; 3 files \(1,234 lines\) checked in 1\.2 s\.$/m);
    assert.match(text, /^Skipped 2 files:\n {2}dist\/a\.min\.js {2}minified: its name says so\n {2}img\/logo\.js {2}binary: holds zero bytes$/m);
    assert.match(text, /^1 suppression without effect:\n {2}src\/bestellung größe\/routes \[1\]\.ts:7:4$/m);
    assert.match(text, /^1 finding suppressed by comments: 1 accepted risk\.$/m);
  });

  it('says that there is nothing', () => {
    assert.equal(textReport(CLEAN, CONTEXT, PLAIN), 'No findings; 3 files (1,234 lines) checked in 1.2 s.\n');
    assert.equal(textReport({ ...CLEAN, stats: { ...CLEAN.stats, files: 0 } }, CONTEXT, PLAIN), 'No files to check.\n');
    assert.equal(textReport(CLEAN, CONTEXT, { ...PLAIN, quiet: true }), '');
  });

  it('has colours when asked to', () => {
    assert.ok(!textReport(SCAN, CONTEXT, PLAIN).includes('\u001b['));
    assert.ok(textReport(SCAN, CONTEXT, { ...PLAIN, colour: true }).includes('\u001b['));
  });
});

describe('JSON report', () => {
  const report: unknown = JSON.parse(jsonReport(SCAN, CONTEXT, { stats: false }));

  it('has its version, one-based positions and nothing undefined', () => {
    assert.equal(at(report, 'version'), 1);
    assert.deepEqual(at(report, 'findings', 0, 'location'), { path: 'src/bestellung größe/routes [1].ts', line: 3, column: 8, endLine: 3, endColumn: 52 });
    assert.equal(at(report, 'findings', 2, 'subject'), null);
    assert.equal(at(report, 'suppressed', 0, 'suppression', 'kind'), 'accepted');
  });

  it('has times only when asked for', () => {
    assert.equal(at(report, 'stats', 'phases'), undefined);
    assert.deepEqual(at(JSON.parse(jsonReport(SCAN, CONTEXT, { stats: true })), 'stats', 'phases'), { parse: 1.5, flow: 2.25 });
  });
});

describe('SARIF report', () => {
  const run = (input?: ReportInput): unknown => at(sarif(input), 'runs', 0);

  it('is valid SARIF 2.1.0', () => {
    for (const input of [SCAN, CLEAN]) assert.equal(sarifProblems(sarif(input)), '');
    assert.notEqual(sarifProblems({ version: '2.1.0', runs: [{}] }), '', 'the schema refuses what is wrong');
  });

  it('has primary regions of one line, one-based', () => {
    const regions = [0, 1].map((index) => at(run(), 'results', index, 'locations', 0, 'physicalLocation', 'region'));
    assert.deepEqual(regions, [
      { startLine: 3, startColumn: 8, endLine: 3, endColumn: 52 },
      { startLine: 4, startColumn: 1, endLine: 4, endColumn: 6 },
    ]);
  });

  it('names files relative to the root, as URIs', () => {
    assert.deepEqual(at(run(), 'results', 0, 'locations', 0, 'physicalLocation', 'artifactLocation'), {
      uri: 'src/bestellung%20gr%C3%B6%C3%9Fe/routes%20%5B1%5D.ts',
      uriBaseId: '%SRCROOT%',
    });
    assert.ok(!sarifReport(SCAN, CONTEXT).includes(process.cwd()));
  });

  it('has the way as a code flow and as related places that the message links', () => {
    const flow = at(run(), 'results', 0, 'codeFlows', 0, 'threadFlows', 0, 'locations');
    assert.ok(Array.isArray(flow));
    assert.equal(flow.length, 3);
    assert.equal(at(run(), 'results', 0, 'relatedLocations', 0, 'id'), 1);
    assert.equal(at(run(), 'results', 0, 'message', 'text'), 'E-mail address of a customer goes to the log; log an id instead. Seen by: operators (everybody who can read logs and machines: operators, support, log services). From: [e-mail address of a \\[customer\\]](1).');
  });

  it('has fingerprints, levels, and suppressions on every result once there are any', () => {
    const results = at(run(), 'results');
    assert.ok(Array.isArray(results));
    for (const result of results) {
      assert.match(String(at(result, 'partialFingerprints', 'primaryLocationLineHash')), /^[0-9a-f]+:\d+$/);
      assert.match(String(at(result, 'partialFingerprints', 'tightlip/v1')), /^[0-9a-f]{16}$/);
      assert.ok(Array.isArray(at(result, 'suppressions')));
    }
    assert.deepEqual(results.map((result) => at(result, 'level')), ['warning', 'error', 'warning', 'note']);
    assert.equal(results.flatMap((result) => at(result, 'suppressions')).length, 1);
  });

  it('has rules with help, precision, severity and CWE tags', () => {
    const rules = at(run(), 'tool', 'driver', 'rules');
    assert.ok(Array.isArray(rules));
    const log: unknown = rules.find((rule) => at(rule, 'id') === 'log');
    assert.deepEqual(at(log, 'properties', 'tags'), ['security', 'privacy', 'external/cwe/cwe-532', 'external/cwe/cwe-359']);
    assert.equal(at(log, 'help', 'markdown'), '# log\n\nA page.\n');
    assert.match(String(at(log, 'properties', 'security-severity')), /^\d\.\d$/);
    assert.equal(at(rules, Number(at(run(), 'results', 0, 'ruleIndex')), 'id'), 'log');
  });

  it('says what the policy denies, and links its entry', () => {
    const denied = at(JSON.parse(sarifReport({ ...SCAN, findings: [DENIED], suppressed: [] }, CONTEXT)), 'runs', 0, 'results', 0);
    assert.equal(at(denied, 'level'), 'error');
    assert.match(String(at(denied, 'message', 'text')), /denied: ask .* first \(privacy team\)\. Seen by: Sentry, processor .* Policy: \[ask .* first\]\(1\)\.$/);
    assert.equal(at(denied, 'relatedLocations', 0, 'physicalLocation', 'artifactLocation', 'uri'), 'tightlip.json');
    assert.deepEqual(at(denied, 'properties', 'denial', 'kinds'), ['contact.email']);
  });

  it('lists entries of the policy that do nothing as notifications', () => {
    const entries = at(run(), 'invocations', 0, 'toolConfigurationNotifications');
    assert.deepEqual([at(entries, 0, 'descriptor', 'id'), at(entries, 0, 'level')], ['policy/expired', 'warning']);
    assert.equal(at(run(), 'tool', 'driver', 'notifications', Number(at(entries, 0, 'descriptor', 'index')), 'id'), 'policy/expired');
  });

  it('lists skipped files as notifications of the run', () => {
    const notifications = at(run(), 'invocations', 0, 'toolExecutionNotifications');
    assert.ok(Array.isArray(notifications));
    assert.deepEqual(notifications.map((notification) => at(notification, 'descriptor', 'id')), ['skipped/minified', 'skipped/binary']);
    assert.equal(at(run(), 'tool', 'driver', 'notifications', Number(at(notifications, 0, 'descriptor', 'index')), 'id'), 'skipped/minified');
  });
});

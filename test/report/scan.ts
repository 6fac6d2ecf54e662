// One scan made by hand that has everything a report may meet.
import type { ReportContext, ReportInput } from '../../src/report/report.js';
import { RULES } from '../../src/rules/index.js';
import { findingAt, locate, step } from '../findings/finding.js';

const ROUTES = `import { audit } from './lib/audit';
const email = customer.email;
\taudit(\`order of \${email} \${'mia.muster@firma.de'}\`);
post(
  customer,
  many
); // '名前', Tel. +49 30 1234567
`;

const AUDIT = `export function audit(text) {
  logger.info(text);
}
`;

const PEOPLE = `export const boss = { name: 'Erika Mustermann', email: "erika.m@firma.de", tel: '0301234567' };\n`;

const PATH = 'src/bestellung größe/routes [1].ts';
const TEXTS: Readonly<Record<string, string>> = { [PATH]: ROUTES, 'src/lib/audit.js': AUDIT, 'src/people.ts': PEOPLE };

const flowing = findingAt(locate(PATH, ROUTES, "`order of ${email} ${'mia.muster@firma.de'}`"), {
  flow: [
    step('source', locate(PATH, ROUTES, 'customer.email'), 'e-mail address of a [customer]'),
    step('step', locate('src/lib/audit.js', AUDIT, 'text'), 'parameter text of audit()'),
    step('sink', locate('src/lib/audit.js', AUDIT, 'logger.info(text)'), 'logger.info()'),
  ],
});

const whole = findingAt(locate(PATH, ROUTES, 'post(\n  customer,\n  many\n)'), {
  rule: 'third-party',
  kinds: ['contact.email', 'identity.name'],
  severity: 'critical',
  audience: 'third-party',
  recipient: 'Sentry',
  fingerprint: 'fedcba9876543210',
});

const literal = findingAt(locate('src/people.ts', PEOPLE, "'Erika Mustermann'"), {
  rule: 'hardcoded-person',
  kinds: ['identity.name'],
  subject: undefined,
  audience: 'public',
  severity: 'low',
  confidence: 'medium',
  sink: '',
  message: 'Name of a person is in the source for erika.m@firma.de',
  fingerprint: '00000000000000aa',
});

const POLICY = '{ "policy": [\n  { "deny": ["contact.email"], "reason": "ask boss@firma.de first" }\n] }';

export const DENIED = findingAt(locate('src/lib/audit.js', AUDIT, 'logger.info(text)'), {
  rule: 'third-party',
  severity: 'high',
  audience: 'processor',
  recipient: 'Sentry',
  message: 'E-mail address goes to Sentry; denied: ask boss@firma.de first (privacy team)',
  denial: { kinds: ['contact.email'], reason: 'ask boss@firma.de first', owner: 'privacy team', entry: locate('tightlip.json', POLICY, '{ "deny": ["contact.email"], "reason": "ask boss@firma.de first" }') },
  fingerprint: '00000000000000cc',
});

export const SCAN: ReportInput = {
  findings: [flowing, whole, literal],
  suppressed: [
    {
      finding: findingAt(locate('src/lib/audit.js', AUDIT, 'text'), { fingerprint: '00000000000000bb' }),
      reason: 'agreed with boss@firma.de',
      kind: 'accepted',
      comment: locate('src/lib/audit.js', AUDIT, '}'),
    },
  ],
  unusedSuppressions: [locate(PATH, ROUTES, "// '名前'")],
  unknownMarks: [],
  idleEntries: [{ why: 'expired', location: locate(PATH, ROUTES, 'post('), message: 'this entry held until 2020-01-31 and allows nothing any more' }],
  skipped: [
    { path: 'dist/a.min.js', reason: 'minified', detail: 'its name says so' },
    { path: 'img/logo.js', reason: 'binary', detail: 'holds zero bytes' },
  ],
  stats: { files: 3, lines: 1234, functions: 2, phases: { parse: 1.5, flow: 2.25 }, bounds: { effects: 1 } },
};

export const CLEAN: ReportInput = { findings: [], suppressed: [], unusedSuppressions: [], unknownMarks: [], idleEntries: [], skipped: [], stats: { ...SCAN.stats, bounds: {} } };

export const CONTEXT: ReportContext = {
  version: '1.2.3',
  rules: RULES.map(({ metadata }) => metadata),
  page: (rule) => `# ${rule}\n\nA page.\n`,
  text: (path) => TEXTS[path],
};

/** What no report may hold, whatever it is about. */
export const PERSONAL = ['mia.muster', 'erika', 'Erika', 'Mustermann', 'firma', '30 1234567', '0301234567', 'boss@'];

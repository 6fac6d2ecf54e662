/**
 * What holds for every rule: it has a page with the parts that readers rely on and examples enough of both sorts, its messages are short and
 * grammatical whatever they speak of, and severity never falls when the data are worse or more people see them.
 */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { AUDIENCES, CONFIDENCES, SEVERITIES, type Audience } from '../src/findings/finding.js';
import { ruleById, RULES, rulesOfChannel, TOPICS } from '../src/rules/index.js';
import { LONGEST_MESSAGE, messageOf } from '../src/rules/phrasing.js';
import { severityOf } from '../src/rules/severity.js';
import { KINDS } from '../src/taxonomy/index.js';
import { PERSONS } from '../src/taxonomy/persons.js';
import { VENDORS } from '../src/catalog/index.js';
import { readPages, ROOT } from './pages/all.js';
import type { Section } from './pages/page.js';

const SECTIONS = ['Why it matters', 'Who sees it', 'Found', 'Left alone', 'How to fix', 'Options', 'References'];
const FEWEST_EXAMPLES = 6;

const kindIds = fc.subarray(
  KINDS.map(({ id }) => id),
  { minLength: 1, maxLength: 6 },
);
const audience = fc.constantFrom(...AUDIENCES.filter((each) => each !== 'self'));
const subject = fc.option(fc.constantFrom(...PERSONS.map(({ noun }) => noun)), { nil: undefined });
const recipient = fc.constantFrom('', ...VENDORS.map(({ name }) => name));

describe('rules', () => {
  for (const rule of RULES) {
    const { metadata } = rule;
    describe(metadata.id, () => {
      const page = readPages().find(({ path }) => path === `src/rules/${metadata.id}.md`);

      it('is found by its id and its channels', () => {
        assert.equal(ruleById(metadata.id), rule);
        for (const channel of metadata.channels) assert.ok(rulesOfChannel(channel).includes(rule));
      });

      it('has a page with all sections, in order', () => {
        assert.ok(page !== undefined, `src/rules/${metadata.id}.md is missing`);
        const [top] = page.sections;
        assert.ok(top?.title.startsWith(`${metadata.id}: `) === true, 'the first heading is "id: what it finds"');
        assert.deepEqual(top.children.map(({ title }) => title), SECTIONS);
        for (const cwe of metadata.cwe.slice(0, 1)) assert.ok(page.text.includes(`CWE-${cwe}`), `the references name CWE-${cwe}`);
        assert.ok(page.text.includes('GDPR article'), 'the references name an article of the GDPR');
      });

      it('has loud and silent examples enough', () => {
        const examples = (title: string): readonly Section[] => page?.sections[0]?.children.find((section) => section.title === title)?.children ?? [];
        const claims = (section: Section): number => section.files.flatMap((file) => file.claims).filter((claim) => claim.what === 'finding' && claim.verdict === 'expected').length;
        const loud = examples('Found').filter((section) => claims(section) > 0);
        const silent = examples('Left alone').filter((section) => section.files.length > 0 && claims(section) === 0);
        assert.ok(loud.length >= FEWEST_EXAMPLES, `${loud.length} examples are found`);
        assert.ok(silent.length >= FEWEST_EXAMPLES, `${silent.length} examples are left alone`);
        assert.equal(silent.length, examples('Left alone').length, 'nothing is claimed under "Left alone"');
      });

      it('shows its quick fix, if it has one', () => {
        const fixes = page?.sections[0]?.children.find((section) => section.title === 'How to fix')?.children ?? [];
        assert.equal(fixes.some((section) => section.fixed.length > 0), metadata.fixable);
      });

      it('is never surer than the engine', () => {
        fc.assert(
          fc.property(kindIds, fc.constantFrom(...CONFIDENCES), fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean(), subject, (kinds, confidence, whole, stored, own, many, whose) => {
            for (const channel of metadata.channels) {
              const verdict = rule.accepts({ channel, kinds, subject: whose, whole, stored, own, requester: own, target: 'current', many, outside: own, hashed: false, confidence });
              if (verdict !== undefined) assert.ok(CONFIDENCES.indexOf(verdict) <= CONFIDENCES.indexOf(confidence));
            }
          }),
        );
      });

      it('says it in one short line', () => {
        fc.assert(
          fc.property(kindIds, subject, audience, recipient, fc.boolean(), fc.boolean(), (kinds, whose, seenBy, who, whole, many) => {
            const message = messageOf(rule, { kinds, subject: whose, audience: seenBy, recipient: who, sinkName: 'send', whole, many });
            assert.ok(message.length <= LONGEST_MESSAGE, `${message.length}: ${message}`);
            assert.match(message, /^[A-Z][^\n{}]*; [a-z][^\n{}]*[^.…]$/);
            assert.doesNotMatch(message, / a [aeio]| an [^aeiouh]| a staff;| persons\b(?! )|undefined/);
          }),
          { numRuns: 2000 },
        );
      });
    });
  }

  it('have pages only for rules and topics that there are', () => {
    const pages = readdirSync(join(ROOT, 'src/rules')).filter((name) => name.endsWith('.md'));
    assert.deepEqual(pages.sort(), [...RULES.map(({ metadata }) => metadata.id), ...TOPICS].map((name) => `${name}.md`).sort());
  });
});

describe('message', () => {
  const said = (id: string, facts: Partial<Parameters<typeof messageOf>[1]>): string => {
    const rule = ruleById(id);
    assert.ok(rule !== undefined);
    return messageOf(rule, { kinds: ['contact.email'], subject: undefined, audience: rule.metadata.audience, recipient: '', sinkName: '', whole: false, many: false, ...facts });
  };

  const examples: readonly (readonly [string, string])[] = [
    [said('log', { subject: 'customer' }), 'E-mail address of a customer goes to the log; log an id instead'],
    [said('log', { subject: 'employee', kinds: ['contact.email', 'identity.name'] }), 'E-mail address and name of an employee go to the log; log an id instead'],
    [said('log', { subject: 'user', kinds: ['contact.email', 'health.diagnosis', 'identity.name'] }), 'Diagnosis and 2 more details of a user go to the log; log an id instead'],
    [said('log', { subject: 'user', kinds: ['credentials.password'] }), 'Password of a user goes to the log; leave it out'],
    [said('log', { subject: 'person', many: true }), 'E-mail addresses of people go to the log; log an id instead'],
    [said('log', { subject: 'user', kinds: ['special.biometric'] }), 'Biometric data of a user go to the log; log an id instead'],
    [said('recipient-disclosure', { subject: 'customer', many: true }), 'E-mail addresses of customers are visible to all recipients; use bcc or one message each'],
    [said('recipient-disclosure', { subject: 'customer', many: true, whole: true, kinds: ['identity.record'] }), 'E-mail addresses of customers are visible to all recipients; use bcc or one message each'],
    [said('overexposed-entity', { subject: 'user', whole: true }), 'Whole user record in the response; return only the fields the caller needs'],
    [said('overexposed-entity', { subject: 'beneficiary', whole: true, many: true }), 'Whole beneficiary records in the response; return only the fields the caller needs'],
    [said('error-message', { subject: 'insured' }), 'E-mail address of an insured person goes into an error message; name an id instead'],
    [said('third-party', { subject: 'user', recipient: 'Sentry' }), 'E-mail address of a user goes to Sentry; send an opaque id'],
    [said('third-party', {}), 'E-mail address goes to another company; send an opaque id'],
    [said('url', { subject: 'patient', kinds: ['identity.birth-date'] }), 'Date of birth of a patient goes into a URL; send it in the body or use an id'],
    [said('browser-storage', {}), 'E-mail address is kept where every script can read it; keep an id'],
    [said('hardcoded-person', {}), 'E-mail address is in the source; use made-up data (example.com)'],
  ];
  for (const [actual, expected] of examples) {
    it(expected, () => {
      assert.equal(actual, expected);
    });
  }
});

describe('severity', () => {
  const rank = (kinds: readonly string[], seenBy: Audience, hashed: boolean, many: boolean): number => SEVERITIES.indexOf(severityOf(kinds, seenBy, hashed, many));
  const sensitivity = new Map(KINDS.map((each) => [each.id, each.sensitivity]));
  const oneKind = fc.constantFrom(...KINDS.map(({ id }) => id));

  it('never falls with the sensitivity of the data', () => {
    fc.assert(
      fc.property(oneKind, oneKind, fc.constantFrom(...AUDIENCES), fc.boolean(), fc.boolean(), (left, right, seenBy, hashed, many) => {
        const [less, more] = (sensitivity.get(left) ?? 0) <= (sensitivity.get(right) ?? 0) ? [left, right] : [right, left];
        assert.ok(rank([less], seenBy, hashed, many) <= rank([more], seenBy, hashed, many));
      }),
    );
  });

  it('never falls with the audience', () => {
    fc.assert(
      fc.property(kindIds, fc.constantFrom(...AUDIENCES), fc.constantFrom(...AUDIENCES), fc.boolean(), fc.boolean(), (kinds, left, right, hashed, many) => {
        const [fewer, more] = AUDIENCES.indexOf(left) <= AUDIENCES.indexOf(right) ? [left, right] : [right, left];
        assert.ok(rank(kinds, fewer, hashed, many) <= rank(kinds, more, hashed, many));
      }),
    );
  });

  it('never falls when more leaks, of more people, or unhashed', () => {
    fc.assert(
      fc.property(kindIds, kindIds, fc.constantFrom(...AUDIENCES), fc.boolean(), (some, others, seenBy, many) => {
        assert.ok(rank(some, seenBy, false, many) <= rank([...some, ...others], seenBy, false, many));
        assert.ok(rank(some, seenBy, false, false) <= rank(some, seenBy, false, true));
        assert.ok(rank(some, seenBy, true, many) <= rank(some, seenBy, false, many));
      }),
    );
  });

  it('is critical only for secrets and special data outside, and for many people before other customers', () => {
    assert.equal(severityOf(['health.diagnosis'], 'third-party', false, false), 'critical');
    assert.equal(severityOf(['health.diagnosis'], 'processor', false, false), 'high');
    assert.equal(severityOf(['contact.email'], 'other-customers', false, true), 'critical');
    assert.equal(severityOf(['contact.email'], 'other-customers', false, false), 'high');
    assert.equal(severityOf(['contact.email'], 'operators', false, true), 'medium');
    assert.equal(severityOf(['contact.email'], 'third-party', true, false), 'low');
  });
});

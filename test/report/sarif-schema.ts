// Checks a report against the published schema of SARIF 2.1.0; ORIGIN.md says where the schema comes from.
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

/** What the schema has against a SARIF log; '' when it has nothing. */
export function sarifProblems(log: unknown): string {
  const published: unknown = JSON.parse(readFileSync(new URL('sarif-2.1.0-rtm.5.json', import.meta.url), 'utf8'));
  if (typeof published !== 'object' || published === null) throw new Error('not a schema');
  // Ajv reads draft 7; the keywords of draft 4 that the schema uses mean the same there, its two names for itself aside.
  const schema = Object.fromEntries(Object.entries(published).filter(([key]) => key !== '$schema' && key !== 'id'));
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  return validate(log) ? '' : ajv.errorsText(validate.errors, { separator: '\n' });
}

/**
 * Invented data in place of a real person's: domains and numbers that are reserved for examples, so that nobody is ever called or written to.
 */
import type { Finding } from '../findings/finding.js';
import type { Fix } from './fix.js';

const INVENTED: ReadonlyMap<string, { readonly what: string; readonly text: string }> = new Map([
  ['contact.email', { what: 'an address at example.com', text: 'person@example.com' }],
  ['contact.phone', { what: 'a number kept for fiction', text: '+12025550143' }],
  ['financial.card', { what: 'a test card', text: '4242 4242 4242 4242' }],
  ['financial.bank-account', { what: 'the IBAN of the standard’s example', text: 'DE89370400440532013000' }],
  ['government.national-id', { what: 'a number that was never valid', text: '078-05-1120' }],
]);

export function literalFixes(finding: Finding): readonly Fix[] {
  const [kind = ''] = finding.kinds;
  const invented = INVENTED.get(kind);
  if (invented === undefined || finding.kinds.length > 1) return [];
  return [{ title: `Replace with ${invented.what}`, edits: [{ range: finding.location.range, newText: invented.text }], safe: false, kind: 'replace' }];
}

// Findings made by hand, for tests of what happens after the engine has spoken.
import { LineMap } from '../../src/base/text.js';
import type { Finding, FlowStep, Location } from '../../src/findings/finding.js';

/** The place of the first occurrence of a snippet in a text. */
export function locate(path: string, text: string, snippet: string): Location {
  const start = text.indexOf(snippet);
  if (start < 0) throw new Error(`${snippet} is not in ${path}`);
  const lines = new LineMap(text);
  const range = { start, end: start + snippet.length };
  return { path, range, start: lines.position(range.start), end: lines.position(range.end) };
}

export function step(role: FlowStep['role'], location: Location, note: string): FlowStep {
  return { role, location, note };
}

export function findingAt(location: Location, changes: Partial<Finding> = {}): Finding {
  return {
    rule: 'log',
    kinds: ['contact.email'],
    subject: 'customer',
    channel: 'log',
    audience: 'operators',
    severity: 'medium',
    confidence: 'high',
    reasons: ['named'],
    message: 'E-mail address of a customer goes to the log; log an id instead',
    location,
    flow: [],
    sink: 'console.log',
    recipient: '',
    denial: undefined,
    facts: { call: undefined, args: [], whole: false, many: false, field: '', also: [] },
    fingerprint: '0123456789abcdef',
    ...changes,
  };
}

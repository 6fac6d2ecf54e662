/**
 * Personal data in telemetry: attributes of spans, labels of metrics, baggage. They are copied to every backend that is connected, baggage even to every service
 * that is called; and a metric with an address in a label is a new metric for each customer.
 */
import { atMost } from './confidence.js';
import type { Rule } from './rule.js';
import { pseudonymous } from './sensitivity.js';

export const telemetry: Rule = {
  metadata: {
    id: 'telemetry',
    title: 'Personal data in telemetry',
    summary: 'Personal data are recorded in attributes of spans, labels of metrics or baggage.',
    channels: ['telemetry'],
    audience: 'processor',
    cwe: [359, 532],
    predicate: { one: 'goes to {recipient} with telemetry', more: 'go to {recipient} with telemetry' },
    advice: 'record an opaque id',
    precision: 'high',
    fixable: true,
  },
  accepts(leak) {
    // Addresses of clients are part of what traces are made for.
    if (pseudonymous(leak.kinds)) return undefined;
    return leak.whole && !leak.stored ? atMost(leak.confidence, 'medium') : leak.confidence;
  },
};

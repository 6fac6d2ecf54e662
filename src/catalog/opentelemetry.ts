/**
 * OpenTelemetry: attributes of spans, events and metrics go to whatever collects them, and baggage goes with every request to
 * every service behind.
 */
import type { Vendor } from './model.js';

export const opentelemetry: Vendor = {
  id: 'opentelemetry',
  name: 'OpenTelemetry',
  category: 'observability',
  documentation: 'https://opentelemetry.io/docs/languages/js/instrumentation/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@opentelemetry/api'],
      versions: '>=1',
      types: {
        Span: 'Span()',
        Tracer: 'trace.getTracer()',
        Counter: 'Counter()',
        Histogram: 'Histogram()',
        Meter: 'metrics.getMeter()',
      },
      receivers: { span: 'Span()', tracer: 'trace.getTracer()' },
      provides: [{ calls: ['trace.getTracer().startActiveSpan'], to: 'args1.param0', as: 'Span' }],
      propagators: [
        {
          calls: [
            '{Span(),trace.getActiveSpan(),trace.getSpan(),trace.getTracer().startSpan()}.{setAttribute,setAttributes,addEvent,setStatus,updateName}',
          ],
          flows: [{ from: 'this', to: 'return' }],
        },
        {
          calls: ['trace.getTracer().startActiveSpan'],
          flows: [
            { from: 'arg1.return', to: 'return' },
            { from: 'arg2.return', to: 'return' },
            { from: 'arg3.return', to: 'return' },
          ],
        },
      ],
      sinks: [
        {
          id: 'opentelemetry.attribute',
          calls: [
            '{Span(),trace.getActiveSpan(),trace.getSpan(),trace.getTracer().startSpan()}.{setAttribute,addEvent}',
          ],
          leaks: ['arg1'],
          channel: 'telemetry',
          depth: 'deep',
        },
        {
          id: 'opentelemetry.attributes',
          calls: ['{Span(),trace.getActiveSpan(),trace.getSpan(),trace.getTracer().startSpan()}.setAttributes'],
          leaks: ['arg0'],
          channel: 'telemetry',
          depth: 'deep',
        },
        {
          id: 'opentelemetry.status',
          calls: ['{Span(),trace.getActiveSpan(),trace.getTracer().startSpan()}.{setStatus,updateName}'],
          leaks: ['arg0', 'arg0.message'],
          channel: 'telemetry',
          depth: 'text',
        },
        {
          id: 'opentelemetry.start',
          calls: ['trace.getTracer().{startSpan,startActiveSpan}'],
          leaks: ['arg0', 'arg1.attributes'],
          channel: 'telemetry',
          depth: 'deep',
        },
        {
          id: 'opentelemetry.metric',
          calls: [
            '{Counter(),Histogram()}.{add,record}',
            'metrics.getMeter().{createCounter,createUpDownCounter,createHistogram,createGauge}().{add,record}',
          ],
          leaks: ['arg1'],
          channel: 'telemetry',
          depth: 'deep',
        },
        {
          id: 'opentelemetry.baggage',
          calls: ['propagation.createBaggage'],
          leaks: ['arg0'],
          channel: 'telemetry',
          depth: 'deep',
          audience: 'third-party',
        },
      ],
    },
  ],
};

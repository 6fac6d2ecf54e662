/**
 * Clients of Prometheus and StatsD: a label or tag is part of the name of a series, and is read by everybody who sees a dashboard.
 */
import type { Vendor } from './model.js';

export const metrics: Vendor = {
  id: 'metrics',
  name: 'Metrics',
  category: 'observability',
  documentation: 'https://prometheus.io/docs/practices/naming/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['prom-client'],
      versions: '>=12',
      types: { Counter: 'Counter()', Gauge: 'Gauge()', Histogram: 'Histogram()', Summary: 'Summary()' },
      sinks: [
        { id: 'metrics.labels', calls: ['{Counter,Gauge,Histogram,Summary}().labels'], leaks: ['args', 'arg0.*'], channel: 'telemetry', depth: 'deep' },
        { id: 'metrics.labelled', calls: ['{Counter,Gauge,Histogram,Summary}().{inc,dec,set,observe,startTimer}'], leaks: ['arg0.*', 'arg0.labels.*'], channel: 'telemetry', depth: 'deep' },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['hot-shots'],
      versions: '>=8',
      types: { StatsD: '()' },
      sinks: [
        { id: 'metrics.tags', calls: ['{(),StatsD()}.{increment,decrement,gauge,set,histogram,distribution,timing,event,check}'], leaks: ['args1[]', 'args1.*'], channel: 'telemetry', depth: 'deep' },
      ],
    },
  ],
};

/**
 * Grafana Faro: users, events, log entries and the context of errors from browsers.
 */
import type { Vendor } from './model.js';

export const faro: Vendor = {
  id: 'faro',
  name: 'Grafana Faro',
  category: 'observability',
  documentation: 'https://grafana.com/docs/grafana-cloud/monitor-applications/frontend-observability/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@grafana/faro-web-sdk', '@grafana/faro-react', '@grafana/faro-core'],
      versions: '>=1',
      sinks: [
        { id: 'faro.user', calls: ['{faro,initializeFaro()}.api.{setUser,setSession}'], leaks: ['arg0'], channel: 'vendor', depth: 'deep', audience: 'processor' },
        { id: 'faro.event', calls: ['{faro,initializeFaro()}.api.pushEvent'], leaks: ['arg1'], channel: 'vendor', depth: 'deep', audience: 'processor' },
        { id: 'faro.log', calls: ['{faro,initializeFaro()}.api.pushLog'], leaks: ['arg0', 'arg1.context'], channel: 'vendor', depth: 'deep', audience: 'processor' },
        { id: 'faro.error', calls: ['{faro,initializeFaro()}.api.pushError'], leaks: ['arg1.context'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
  ],
};

/**
 * Airbrake: parameters, session and context of a notice are kept with it.
 */
import type { Vendor } from './model.js';

export const airbrake: Vendor = {
  id: 'airbrake',
  name: 'Airbrake',
  category: 'observability',
  documentation: 'https://docs.airbrake.io/docs/platforms/javascript/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@airbrake/node', '@airbrake/browser'],
      versions: '>=2',
      types: { Notifier: 'Notifier()' },
      sinks: [
        {
          id: 'airbrake.notify',
          calls: ['Notifier().notify'],
          leaks: ['arg0.params', 'arg0.session', 'arg0.context', 'arg0.environment'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
      ],
    },
  ],
};

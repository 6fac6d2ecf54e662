/**
 * The packages that Ghost publishes for its services: a logger over bunyan, and errors whose message and context end up in logs and answers.
 */
import type { Vendor } from './model.js';

export const tryghost: Vendor = {
  id: 'tryghost',
  name: 'TryGhost framework',
  category: 'logging',
  documentation: 'https://github.com/TryGhost/framework#readme',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@tryghost/logging'],
      versions: '>=2',
      sinks: [
        {
          id: 'tryghost.log',
          calls: ['{trace,debug,info,warn,error,fatal}', 'GhostLogger().{trace,debug,info,warn,error,fatal}'],
          leaks: ['args'],
          channel: 'log',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@tryghost/errors'],
      versions: '>=1',
      sinks: [
        {
          id: 'tryghost.error',
          calls: ['*'],
          leaks: ['arg0.message', 'arg0.context', 'arg0.help', 'arg0.errorDetails', 'arg0.property'],
          channel: 'error',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@tryghost/tpl'],
      propagators: [
        {
          calls: [''],
          flows: [
            { from: 'arg0', to: 'return', depth: 'text' },
            { from: 'arg1', to: 'return', depth: 'deep' },
          ],
        },
      ],
    },
  ],
};

/**
 * electron-log writes into a file on the user's machine and, when so configured, to a server.
 */
import type { Vendor } from './model.js';

const LEVELS = '{error,warn,info,verbose,debug,silly,log}';

export const electronLog: Vendor = {
  id: 'electron-log',
  name: 'electron-log',
  category: 'logging',
  documentation: 'https://github.com/megahertz/electron-log#readme',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['electron-log', 'electron-log/main', 'electron-log/renderer', 'electron-log/node'],
      versions: '>=4',
      types: { Logger: 'create()', MainLogger: 'create()', LogFunctions: 'create()' },
      sinks: [
        {
          id: 'electron-log.log',
          calls: [LEVELS, `{create(),scope(),create().scope(),functions}.${LEVELS}`],
          leaks: ['args'],
          channel: 'log',
          depth: 'deep',
        },
      ],
    },
  ],
};

/**
 * Bugsnag: users, metadata and breadcrumbs go with every report.
 */
import type { Vendor } from './model.js';

export const bugsnag: Vendor = {
  id: 'bugsnag',
  name: 'Bugsnag',
  category: 'observability',
  documentation: 'https://docs.bugsnag.com/platforms/javascript/customizing-error-reports/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: [
        '@bugsnag/js',
        '@bugsnag/node',
        '@bugsnag/browser',
        '@bugsnag/react-native',
        '@bugsnag/expo',
        '@bugsnag/electron',
        '@bugsnag/core',
      ],
      versions: '>=7',
      globals: { Bugsnag: '' },
      types: { Client: 'start()', Event: 'Event()' },
      receivers: { bugsnag: '' },
      provides: [
        { calls: ['notify', 'start().notify', 'addOnError', 'start().addOnError'], to: 'args.param0', as: 'Event' },
      ],
      sinks: [
        {
          id: 'bugsnag.metadata',
          calls: [
            '{setUser,addMetadata,leaveBreadcrumb}',
            'start().{setUser,addMetadata,leaveBreadcrumb}',
            'Event().{setUser,addMetadata}',
          ],
          leaks: ['args'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['bugsnag'],
      versions: '>=4',
      types: { Event: 'Event()', Client: 'Client()' },
      sinks: [
        { id: 'bugsnag.python', calls: ['{notify,auto_notify,Client().notify}'], leaks: ['arg:metadata', 'arg:meta_data', 'arg:user', 'arg:context', 'arg:extra_data'], channel: 'vendor', depth: 'deep', audience: 'processor' },
        { id: 'bugsnag.python-metadata', calls: ['add_metadata_tab', 'Event().{add_tab,add_custom_data}'], leaks: ['arg1'], channel: 'vendor', depth: 'deep', audience: 'processor' },
        { id: 'bugsnag.python-breadcrumb', calls: ['leave_breadcrumb'], leaks: ['arg0:message', 'arg1:metadata'], channel: 'vendor', depth: 'deep', audience: 'processor' },
        { id: 'bugsnag.python-user', calls: ['configure_request', 'Event().set_user'], leaks: ['args', 'named'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
  ],
};

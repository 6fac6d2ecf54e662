/**
 * Mixpanel keeps profiles of people and the properties of their events.
 */
import type { Vendor } from './model.js';

export const mixpanel: Vendor = {
  id: 'mixpanel',
  name: 'Mixpanel',
  category: 'analytics',
  documentation: 'https://docs.mixpanel.com/docs/tracking-methods/sdks/javascript',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['mixpanel', 'mixpanel-browser', 'mixpanel-react-native'],
      versions: '>=0.17',
      globals: { mixpanel: '' },
      types: { Mixpanel: 'init()' },
      receivers: { mixpanel: '' },
      sinks: [
        {
          id: 'mixpanel.track',
          calls: [
            '{track,identify,alias,register,register_once,track_with_groups,set_group,add_group,track_batch,import}',
            'init().{track,identify,alias,register,register_once,track_with_groups,set_group,track_batch,import}',
          ],
          leaks: ['args'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'third-party',
        },
        {
          id: 'mixpanel.people',
          calls: [
            'people.{set,set_once,append,union,increment,track_charge}',
            'init().people.{set,set_once,append,union}',
            '{groups,get_group()}.{set,set_once,union}',
          ],
          leaks: ['args'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'third-party',
        },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['mixpanel'],
      versions: '>=4',
      types: { Mixpanel: 'Mixpanel()' },
      sinks: [
        { id: 'mixpanel.python', calls: ['Mixpanel().{track,alias,people_set,people_set_once,people_append,people_union,people_update,people_track_charge,group_set,group_set_once,group_union,group_update}'], leaks: ['args', 'named'], channel: 'vendor', depth: 'deep', audience: 'third-party' },
        { id: 'mixpanel.python-import', calls: ['Mixpanel().{import_data,merge}'], leaks: ['args1', 'named'], channel: 'vendor', depth: 'deep', audience: 'third-party' },
      ],
    },
  ],
};

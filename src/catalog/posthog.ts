/**
 * PostHog keeps a profile for each distinct id, with the properties of events and people.
 */
import type { Vendor } from './model.js';

export const posthog: Vendor = {
  id: 'posthog',
  name: 'PostHog',
  category: 'analytics',
  documentation: 'https://posthog.com/docs/libraries/js',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['posthog-js', 'posthog-js/react', 'posthog-react-native'],
      versions: '>=1',
      globals: { posthog: 'posthog' },
      types: { PostHog: 'posthog' },
      receivers: { posthog: 'posthog' },
      sinks: [
        {
          id: 'posthog.browser',
          calls: [
            '{capture,identify,setPersonProperties,register,register_once,register_for_session,group,alias,captureException}',
            '{posthog,usePostHog(),PostHog()}.{capture,identify,setPersonProperties,register,register_once,register_for_session,group,alias,captureException}',
            'posthog.people.{set,set_once}',
          ],
          leaks: ['args'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['posthog-node'],
      versions: '>=3',
      types: { PostHog: 'PostHog()' },
      sinks: [
        {
          id: 'posthog.node',
          calls: ['{PostHog(),()}.{capture,captureImmediate,identify,identifyImmediate,groupIdentify,alias}'],
          leaks: ['arg0'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
        {
          id: 'posthog.exception',
          calls: ['{PostHog(),()}.{captureException,captureExceptionImmediate}'],
          leaks: ['args1'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['posthog'],
      versions: '>=2',
      types: { Posthog: 'Posthog()', Client: 'Client()' },
      sinks: [
        { id: 'posthog.python', calls: ['{capture,set,set_once,group_identify,alias,identify,identify_context,tag}', '{Posthog,Client}().{capture,set,set_once,group_identify,alias,identify}'], leaks: ['args', 'named'], channel: 'vendor', depth: 'deep', audience: 'processor' },
        { id: 'posthog.python-exception', calls: ['capture_exception', '{Posthog,Client}().capture_exception'], leaks: ['arg:properties', 'arg:distinct_id'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
  ],
};

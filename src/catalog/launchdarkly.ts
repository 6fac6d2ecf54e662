/**
 * LaunchDarkly: the attributes of a context are sent and listed in its dashboard, unless they are marked private, which models
 * cannot see.
 */
import type { Vendor } from './model.js';

export const launchdarkly: Vendor = {
  id: 'launchdarkly',
  name: 'LaunchDarkly',
  category: 'cloud',
  documentation: 'https://launchdarkly.com/docs/sdk/features/context-config',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['launchdarkly-js-client-sdk', 'launchdarkly-react-client-sdk', '@launchdarkly/js-client-sdk'],
      versions: '>=3',
      types: { LDClient: 'initialize()' },
      sinks: [
        {
          id: 'launchdarkly.browser',
          calls: ['initialize', '{asyncWithLDProvider,withLDProvider}'],
          leaks: ['arg1', 'arg0.context'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
        {
          id: 'launchdarkly.identify',
          calls: ['{initialize(),useLDClient()}.{identify,track}'],
          leaks: ['arg0', 'arg1'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@launchdarkly/node-server-sdk', 'launchdarkly-node-server-sdk'],
      versions: '>=7',
      types: { LDClient: 'init()' },
      sinks: [
        {
          id: 'launchdarkly.server',
          calls: [
            'init().{variation,variationDetail,boolVariation,stringVariation,numberVariation,jsonVariation,track,allFlagsState,identify}',
          ],
          leaks: ['arg0', 'arg1'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
          unless: [
            { at: 'arg1.privateAttributes', is: 'present' },
            { at: 'arg1._meta.privateAttributes', is: 'present' },
          ],
        },
      ],
    },
  ],
};

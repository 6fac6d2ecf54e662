/**
 * Userflow and Userpilot show guides in a product: the attributes of a person choose which.
 */
import type { Vendor } from './model.js';

export const onboarding: Vendor = {
  id: 'onboarding',
  name: 'Onboarding guides',
  category: 'analytics',
  documentation: 'https://docs.userflow.com/docs/dev/userflow-js',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['userflow.js'],
      versions: '>=2',
      sinks: [
        { id: 'onboarding.userflow', calls: ['{identify,updateUser,updateGroup,group,track}'], leaks: ['args'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['userpilot'],
      versions: '>=1',
      sinks: [
        { id: 'onboarding.userpilot', calls: ['Userpilot.{identify,track}'], leaks: ['args'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
  ],
};

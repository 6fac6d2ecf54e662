/**
 * FullStory records sessions; who is identified, and what events carry, is kept with the recording.
 */
import type { Vendor } from './model.js';

export const fullstory: Vendor = {
  id: 'fullstory',
  name: 'FullStory',
  category: 'observability',
  documentation: 'https://developer.fullstory.com/browser/getting-started/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@fullstory/browser'],
      versions: '>=1',
      globals: { FS: 'FullStory' },
      sinks: [
        {
          id: 'fullstory.api',
          calls: ['FullStory'],
          leaks: ['arg1'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
        {
          id: 'fullstory.old',
          calls: ['{identify,setUserVars,event,setVars,log}', 'FullStory.{identify,setUserVars,event,setVars,log}'],
          leaks: ['args'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
      ],
    },
  ],
};

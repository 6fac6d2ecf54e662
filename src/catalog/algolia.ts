/**
 * Algolia: an index is read with a key that is in the page, so every attribute that is not excluded is public.
 */
import type { Vendor } from './model.js';

export const algolia: Vendor = {
  id: 'algolia',
  name: 'Algolia',
  category: 'cloud',
  documentation: 'https://www.algolia.com/doc/libraries/sdk/methods/search/save-objects',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['algoliasearch', 'algoliasearch/lite'],
      versions: '>=4',
      sinks: [
        {
          id: 'algolia.index',
          calls: [
            '{algoliasearch(),()}.initIndex().{saveObject,saveObjects,partialUpdateObject,partialUpdateObjects}',
          ],
          leaks: ['arg0'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'public',
        },
        {
          id: 'algolia.save',
          calls: [
            '{algoliasearch(),()}.{saveObject,saveObjects,partialUpdateObject,partialUpdateObjects,addOrUpdateObject,replaceAllObjects}',
          ],
          leaks: ['arg0.body', 'arg0.objects', 'arg0.attributesToUpdate'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'public',
        },
      ],
    },
  ],
};

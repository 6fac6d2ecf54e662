/**
 * jQuery: the data of a GET become the query of its address.
 */
import type { Vendor } from './model.js';

export const jquery: Vendor = {
  id: 'jquery',
  name: 'jQuery',
  category: 'browser',
  documentation: 'https://api.jquery.com/category/ajax/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['jquery'],
      versions: '>=1',
      globals: { $: '', jQuery: '' },
      sinks: [
        {
          id: 'jquery.url',
          calls: ['{get,getJSON,getScript,post,ajax}'],
          leaks: ['arg0', 'arg0.url'],
          channel: 'url',
          depth: 'text',
        },
        {
          id: 'jquery.query',
          calls: ['{get,getJSON}'],
          leaks: ['arg1'],
          channel: 'url',
          depth: 'deep',
        },
      ],
    },
  ],
};

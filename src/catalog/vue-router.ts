/**
 * Vue Router: path, parameters and query of a navigation stay in the address bar, histories and logs.
 */
import type { Vendor } from './model.js';

export const vueRouter: Vendor = {
  id: 'vue-router',
  name: 'Vue Router',
  category: 'framework',
  documentation: 'https://router.vuejs.org/api/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['vue-router'],
      versions: '>=3',
      types: { Router: 'useRouter()' },
      sinks: [
        {
          id: 'vue-router.push',
          calls: ['{useRouter(),createRouter()}.{push,replace}'],
          leaks: ['arg0', 'arg0.path'],
          channel: 'url',
          depth: 'text',
        },
        {
          id: 'vue-router.query',
          calls: ['{useRouter(),createRouter()}.{push,replace}'],
          leaks: ['arg0.query', 'arg0.params'],
          channel: 'url',
          depth: 'deep',
        },
      ],
    },
  ],
};

/**
 * needle: the address of a request; the data of a GET are added to it.
 */
import type { Vendor } from './model.js';

export const needle: Vendor = {
  id: 'needle',
  name: 'needle',
  category: 'http',
  documentation: 'https://github.com/tomas/needle#readme',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['needle'],
      versions: '>=2',
      sinks: [
        {
          id: 'needle.url',
          calls: ['{get,head,post,put,patch,delete}'],
          leaks: ['arg0'],
          channel: 'url',
          depth: 'text',
        },
        {
          id: 'needle.request',
          calls: ['', 'request'],
          leaks: ['arg1'],
          channel: 'url',
          depth: 'text',
        },
        {
          id: 'needle.query',
          calls: ['', 'request'],
          leaks: ['arg2'],
          channel: 'url',
          depth: 'deep',
          when: [{ at: 'arg0', is: { literal: 'get' } }],
        },
      ],
    },
  ],
};

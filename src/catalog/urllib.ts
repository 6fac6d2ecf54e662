/**
 * The HTTP client of Python's standard library: what is in an address ends up in the logs of every proxy and server on the way.
 */
import type { Vendor } from './model.js';

export const urllib: Vendor = {
  id: 'urllib',
  name: 'urllib',
  category: 'http',
  documentation: 'https://docs.python.org/3/library/urllib.request.html',
  surfaces: [
    {
      ecosystem: 'pypi',
      packages: ['urllib.request'],
      sinks: [
        { id: 'urllib.url', calls: ['{urlopen,Request,urlretrieve}'], leaks: ['arg0:url'], channel: 'url', depth: 'text' },
      ],
    },
  ],
};

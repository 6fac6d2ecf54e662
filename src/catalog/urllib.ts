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
        { id: 'urllib.url', calls: ['{urlopen,Request,urlretrieve}'], leaks: ['arg0:url'], channel: 'url', depth: 'text', },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['urllib.parse'],
      propagators: [
        { calls: ['urlencode'], flows: [{ from: 'arg0:query', to: 'return', depth: 'deep' }] },
        { calls: ['{quote,quote_plus,unquote,unquote_plus}'], flows: [{ from: 'arg0:string', to: 'return', depth: 'text' }] },
        { calls: ['urljoin'], flows: [{ from: 'args', to: 'return', depth: 'text' }] },
      ],
    },
  ],
};

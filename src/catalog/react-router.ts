/**
 * React Router 7 and Remix: what a route module's loader or action returns is sent to the browser, whole; addresses stay in
 * histories and logs.
 */
import { keptForAll } from './caching.js';
import type { Condition, Vendor } from './model.js';

/** Links to the user's own programs are no requests. */
const LOCAL: readonly Condition[] = ['mailto:', 'tel:', 'sms:', '#'].map((begins) => ({ at: 'arg0.to', is: { begins } }));

export const reactRouter: Vendor = {
  id: 'react-router',
  name: 'React Router and Remix',
  category: 'framework',
  documentation: 'https://reactrouter.com/api/utils/redirect',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: [
        'react-router',
        'react-router-dom',
        '@remix-run/node',
        '@remix-run/react',
        '@remix-run/router',
        '@remix-run/server-runtime',
        '@remix-run/cloudflare',
      ],
      versions: '>=6',
      types: { LoaderFunctionArgs: 'LoaderArgs()', ActionFunctionArgs: 'LoaderArgs()', LoaderArgs: 'LoaderArgs()', ActionArgs: 'LoaderArgs()' },
      functions: { LoaderFunction: ['LoaderFunctionArgs'], ActionFunction: ['LoaderFunctionArgs'] },
      receivers: { navigate: 'useNavigate()' },
      sources: [
        { id: 'react-router.parameters', reads: ['LoaderArgs().params'], payload: true, own: true },
        { id: 'react-router.user', reads: ['LoaderArgs().context.{user,currentUser}'], person: 'user', own: true },
        { id: 'react-router.headers', reads: ['LoaderArgs().request.headers'], own: true, fields: { authorization: 'credentials.token', cookie: 'credentials.session' }, },
        { id: 'react-router.body', calls: ['LoaderArgs().request.{formData,json,text}'], payload: true, own: true },
      ],
      handlers: [
        {
          id: 'react-router.loader',
          exported: ['loader', 'action'],
          files: ['/routes/', 'app/root', '/pages/'],
          leaks: ['return', 'return.data'],
          channel: 'response',
          depth: 'deep',
        },
      ],
      propagators: [
        { calls: ['createSearchParams'], flows: [{ from: 'arg0', to: 'return', depth: 'deep' }] },
        {
          calls: ['generatePath'],
          flows: [{ from: 'arg0', to: 'return', depth: 'text' }, { from: 'arg1', to: 'return', depth: 'deep' }],
        },
      ],
      sinks: [
        {
          id: 'react-router.cached',
          calls: ['{data,json}'],
          leaks: ['arg0'],
          channel: 'cache',
          depth: 'deep',
          perRequest: true,
          when: [keptForAll('arg1.headers')],
        },
        {
          id: 'react-router.data',
          calls: ['{data,json,defer}'],
          leaks: ['arg0'],
          channel: 'response',
          depth: 'deep',
        },
        {
          id: 'react-router.redirect',
          calls: ['{redirect,redirectDocument,replace}'],
          leaks: ['arg0'],
          channel: 'url',
          depth: 'text',
        },
        {
          id: 'react-router.navigate',
          calls: ['useNavigate()'],
          leaks: ['arg0', 'arg0.pathname', 'arg0.search'],
          channel: 'url',
          depth: 'text',
        },
        {
          id: 'react-router.search',
          calls: ['useSearchParams().1'],
          leaks: ['arg0'],
          channel: 'url',
          depth: 'deep',
        },
        {
          id: 'react-router.link',
          calls: ['{Link,NavLink,Navigate}'],
          leaks: ['arg0.to', 'arg0.to.pathname', 'arg0.to.search'],
          channel: 'url',
          depth: 'text',
          unless: LOCAL,
        },
      ],
    },
  ],
};

/**
 * Next.js: props that data functions of pages return are written into the page's source, whole; route handlers and API routes
 * answer with JSON; addresses that are navigated to stay in histories and logs.
 */
import { keptForAll } from './caching.js';
import type { Condition, Vendor } from './model.js';

/** Links to the user's own programs are no requests. */
const LOCAL: readonly Condition[] = ['mailto:', 'tel:', 'sms:', '#'].map((begins) => ({ at: 'arg0.href', is: { begins } }));

export const next: Vendor = {
  id: 'next',
  name: 'Next.js',
  category: 'framework',
  documentation: 'https://nextjs.org/docs/app/api-reference',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['next', 'next/types'],
      versions: '>=12',
      types: { NextApiResponse: 'NextApiResponse()', NextApiRequest: 'NextApiRequest()', GetServerSidePropsContext: 'PropsContext()' },
      functions: { NextApiHandler: ['NextApiRequest', 'NextApiResponse'], GetServerSideProps: ['GetServerSidePropsContext'] },
      sources: [
        { id: 'next.props-query', reads: ['PropsContext().{query,params}'], payload: true, own: true },
        {
          id: 'next.props-headers',
          reads: ['PropsContext().req.headers'],
          fields: { authorization: 'credentials.token', cookie: 'credentials.session' },
        },
        { id: 'next.api-body', reads: ['NextApiRequest().body'], payload: true, own: true },
        { id: 'next.api-query', reads: ['NextApiRequest().query'], payload: true, own: true },
        {
          id: 'next.api-headers',
          reads: ['NextApiRequest().headers'],
          fields: { authorization: 'credentials.token', cookie: 'credentials.session' },
        },
        { id: 'next.api-cookies', reads: ['NextApiRequest().cookies'], kind: 'credentials.session' },
      ],
      handlers: [
        {
          id: 'next.server-props',
          exported: ['getServerSideProps'],
          leaks: ['return.props'],
          channel: 'response',
          depth: 'deep',
        },
        {
          id: 'next.props-redirect',
          exported: ['getServerSideProps', 'getStaticProps'],
          leaks: ['return.redirect.destination'],
          channel: 'url',
          depth: 'text',
        },
        {
          id: 'next.static-props',
          exported: ['getStaticProps'],
          leaks: ['return.props'],
          channel: 'response',
          depth: 'deep',
        },
        {
          id: 'next.server-action',
          directive: 'use server',
          leaks: ['return'],
          channel: 'response',
          depth: 'deep',
        },
        {
          id: 'next.initial-props',
          named: ['getInitialProps'],
          leaks: ['return'],
          channel: 'response',
          depth: 'deep',
        },
      ],
      boundaries: [
        {
          id: 'next.client-props',
          directive: 'use client',
          leaks: ['arg0'],
          channel: 'props',
          depth: 'deep',
        },
      ],
      propagators: [
        { calls: ['NextApiResponse().setHeader'], flows: [{ from: 'arg1', to: 'this.sentHeaders', toKey: 'arg0' }] },
        { calls: ['NextApiResponse().{status,setPreviewData,setDraftMode}'], flows: [{ from: 'this', to: 'return' }] },
      ],
      sinks: [
        {
          id: 'next.api-cached',
          calls: ['{NextApiResponse(),NextApiResponse().status()}.{json,send}'],
          leaks: ['arg0'],
          channel: 'cache',
          depth: 'deep',
          perRequest: true,
          when: [keptForAll('this.sentHeaders')],
        },
        {
          id: 'next.api-json',
          calls: ['{NextApiResponse(),NextApiResponse().status()}.{json,send}'],
          leaks: ['arg0'],
          channel: 'response',
          depth: 'deep',
        },
        {
          id: 'next.api-redirect',
          calls: ['NextApiResponse().redirect'],
          leaks: ['args'],
          channel: 'url',
          depth: 'text',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['next/server'],
      versions: '>=12',
      types: { NextResponse: 'NextResponse()', NextRequest: 'NextRequest()' },
      sources: [
        { id: 'next.request-body', calls: ['NextRequest().{json,formData,text}'], payload: true, own: true },
        {
          id: 'next.request-headers',
          reads: ['NextRequest().headers'],
          fields: { authorization: 'credentials.token', cookie: 'credentials.session' },
        },
        { id: 'next.request-query', reads: ['NextRequest().nextUrl.searchParams'], payload: true, own: true },
      ],
      sinks: [
        {
          id: 'next.cached-json',
          calls: ['NextResponse.json'],
          leaks: ['arg0'],
          channel: 'cache',
          depth: 'deep',
          perRequest: true,
          when: [keptForAll('arg1.headers')],
        },
        {
          id: 'next.response-json',
          calls: ['NextResponse.json'],
          leaks: ['arg0'],
          channel: 'response',
          depth: 'deep',
        },
        {
          id: 'next.response',
          calls: ['NextResponse'],
          leaks: ['arg0'],
          channel: 'response',
          depth: 'text',
        },
        {
          id: 'next.response-redirect',
          calls: ['NextResponse.redirect'],
          leaks: ['arg0', 'arg0.searchParams', 'arg0.search'],
          channel: 'url',
          depth: 'text',
        },
        {
          id: 'next.response-cookie',
          calls: ['NextResponse().cookies.set', 'NextResponse.{json,next,redirect,rewrite}().cookies.set'],
          leaks: ['arg1', 'arg0.value'],
          channel: 'storage',
          depth: 'text',
          unless: [{ at: 'arg2.httpOnly', is: 'true' }, { at: 'arg0.httpOnly', is: 'true' }],
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['next/cache'],
      versions: '>=14',
      // The arguments of the function are part of the key; what it takes from elsewhere is not.
      sinks: [{ id: 'next.unstable-cache', calls: ['unstable_cache'], leaks: ['arg0.return'], channel: 'cache', depth: 'deep', perRequest: true, when: [{ at: ['arg1.0', 'arg1'], is: 'literal' }], unless: [{ at: 'arg1.1', is: 'present' }] }],
    },
    {
      ecosystem: 'npm',
      packages: ['next/headers'],
      versions: '>=13',
      sources: [
        {
          id: 'next.header',
          calls: ['headers().get'],
          key: 'arg0',
          own: true,
          fields: { authorization: 'credentials.token', cookie: 'credentials.session' },
        },
      ],
      sinks: [
        {
          id: 'next.cookie',
          calls: ['cookies().set'],
          leaks: ['arg1', 'arg0.value'],
          channel: 'storage',
          depth: 'text',
          unless: [{ at: 'arg2.httpOnly', is: 'true' }, { at: 'arg0.httpOnly', is: 'true' }],
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['next/navigation'],
      versions: '>=13',
      types: { AppRouterInstance: 'useRouter()' },
      sinks: [
        {
          id: 'next.redirect',
          calls: ['{redirect,permanentRedirect}'],
          leaks: ['arg0'],
          channel: 'url',
          depth: 'text',
        },
        {
          id: 'next.navigate',
          calls: ['useRouter().{push,replace,prefetch}'],
          leaks: ['arg0'],
          channel: 'url',
          depth: 'text',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['next/router'],
      versions: '>=12',
      types: { NextRouter: 'useRouter()' },
      receivers: { router: 'useRouter()' },
      sinks: [
        {
          id: 'next.push',
          calls: ['{push,replace}', 'useRouter().{push,replace}'],
          leaks: ['arg0', 'arg1'],
          channel: 'url',
          depth: 'text',
        },
        {
          id: 'next.push-query',
          calls: ['{push,replace}', 'useRouter().{push,replace}'],
          leaks: ['arg0.query', 'arg0.params'],
          channel: 'url',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['next/link'],
      versions: '>=12',
      sinks: [
        {
          id: 'next.link',
          calls: [''],
          leaks: ['arg0.href'],
          channel: 'url',
          depth: 'deep',
          unless: LOCAL,
        },
      ],
    },
  ],
};

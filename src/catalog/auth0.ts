/**
 * Auth0: the user of a session carries the claims of the ID token. It keeps what it takes to know and reach somebody (see `purposes.ts`); metadata of a user may end up in tokens.
 */
import type { Vendor } from './model.js';

export const auth0: Vendor = {
  id: 'auth0',
  name: 'Auth0',
  category: 'identity',
  documentation: 'https://github.com/auth0/nextjs-auth0/blob/main/EXAMPLES.md',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@auth0/nextjs-auth0', '@auth0/nextjs-auth0/server', '@auth0/nextjs-auth0/client'],
      versions: '>=1',
      sources: [
        {
          id: 'auth0.session',
          calls: ['{getSession,Auth0Client().getSession}'],
          at: 'return.user',
          person: 'user',
        },
        {
          id: 'auth0.use-user',
          calls: ['useUser'],
          at: 'return.user',
          person: 'user',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@auth0/auth0-react', '@auth0/auth0-spa-js', 'auth0'],
      versions: '>=1',
      sources: [
        {
          id: 'auth0.react',
          calls: ['useAuth0'],
          at: 'return.user',
          person: 'user',
        },
        {
          id: 'auth0.spa',
          calls: ['{Auth0Client(),createAuth0Client()}.getUser'],
          at: 'return',
          person: 'user',
        },
        {
          id: 'auth0.management',
          calls: ['ManagementClient().users.{get,create,update}'],
          at: 'return.data',
          person: 'user',
        },
      ],
      sinks: [
        { id: 'auth0.create-user', calls: ['ManagementClient().users.create'], leaks: ['arg0'], channel: 'vendor', depth: 'deep', audience: 'processor' },
        { id: 'auth0.update-user', calls: ['ManagementClient().users.update'], leaks: ['arg1'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
  ],
};

/**
 * Auth.js: the user of a session has a name, an e-mail address and an image.
 */
import type { Vendor } from './model.js';

export const nextAuth: Vendor = {
  id: 'next-auth',
  name: 'Auth.js (NextAuth)',
  category: 'framework',
  documentation: 'https://authjs.dev/getting-started/session-management/get-session',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['next-auth', 'next-auth/next'],
      versions: '>=4',
      sources: [
        {
          id: 'next-auth.session',
          calls: ['{getServerSession,unstable_getServerSession}'],
          at: 'return.user',
          person: 'user',
          own: true,
        },
        {
          id: 'next-auth.auth',
          calls: ['{().auth,NextAuth().auth}'],
          at: 'return.user',
          person: 'user',
          own: true,
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['next-auth/react', '@auth/sveltekit/client'],
      versions: '>=4',
      sources: [
        {
          id: 'next-auth.use-session',
          calls: ['useSession'],
          at: 'return.data.user',
          person: 'user',
          own: true,
          client: true,
        },
        {
          id: 'next-auth.client-session',
          calls: ['getSession'],
          at: 'return.user',
          person: 'user',
          own: true,
          client: true,
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['next-auth/jwt', '@auth/core/jwt'],
      versions: '>=4',
      sources: [
        {
          id: 'next-auth.token',
          calls: ['{getToken,decode}'],
          at: 'return',
          person: 'user',
          own: true,
        },
      ],
    },
  ],
};

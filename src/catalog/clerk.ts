/**
 * Clerk: the current user, and users by the backend client, which keeps what it takes to know and reach somebody (see `purposes.ts`).
 */
import type { Vendor } from './model.js';

export const clerk: Vendor = {
  id: 'clerk',
  name: 'Clerk',
  category: 'identity',
  documentation: 'https://clerk.com/docs/reference/nextjs/app-router/current-user',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: [
        '@clerk/nextjs',
        '@clerk/nextjs/server',
        '@clerk/clerk-react',
        '@clerk/react',
        '@clerk/backend',
        '@clerk/express',
        '@clerk/clerk-sdk-node',
      ],
      versions: '>=4',
      sources: [
        {
          id: 'clerk.current-user',
          calls: ['currentUser'],
          at: 'return',
          person: 'user',
          own: true,
        },
        {
          id: 'clerk.use-user',
          calls: ['useUser'],
          at: 'return.user',
          person: 'user',
          own: true,
          client: true,
        },
        {
          id: 'clerk.get-user',
          calls: ['{clerkClient(),createClerkClient(),clerkClient}.users.{getUser,updateUser,createUser}'],
          at: 'return',
          person: 'user',
        },
        {
          id: 'clerk.users',
          calls: ['{clerkClient(),createClerkClient(),clerkClient}.users.getUserList'],
          at: 'return.data[]',
          person: 'user',
        },
      ],
      sinks: [
        { id: 'clerk.create-user', calls: ['{clerkClient(),createClerkClient(),clerkClient}.users.createUser'], leaks: ['arg0'], channel: 'vendor', depth: 'deep', audience: 'processor' },
        { id: 'clerk.update-user', calls: ['{clerkClient(),createClerkClient(),clerkClient}.users.{updateUser,updateUserMetadata}'], leaks: ['arg1'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
  ],
};

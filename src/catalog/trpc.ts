/**
 * tRPC: what a procedure returns is sent to the client, whole, unless `output` narrows it. Procedures are built in one file
 * and used in others, under names that end in `procedure`.
 */
import type { Vendor } from './model.js';

export const trpc: Vendor = {
  id: 'trpc',
  name: 'tRPC',
  category: 'framework',
  documentation: 'https://trpc.io/docs/server/procedures',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@trpc/server'],
      versions: '>=10',
      types: { Options: 'Options()' },
      receivers: { procedure: 'procedure' },
      provides: [
        {
          calls: ['{procedure,initTRPC.create().procedure}.{query,mutation,subscription}'],
          to: 'arg0.param0',
          as: 'Options',
        },
      ],
      sources: [
        { id: 'trpc.input', reads: ['Options().input'], payload: true, own: true },
        { id: 'trpc.user', reads: ['{Options().ctx,Options().ctx.session}.{user,currentUser}'], person: 'user', own: true },
      ],
      propagators: [
        { calls: ['initTRPC.{context,meta}'], flows: [{ from: 'this', to: 'return' }] },
        {
          calls: ['{procedure,initTRPC.create().procedure}.{input,output,use,meta,concat,unstable_concat}'],
          flows: [{ from: 'this', to: 'return' }],
        },
      ],
      sinks: [
        {
          id: 'trpc.procedure',
          calls: ['{procedure,initTRPC.create().procedure}.{query,mutation}'],
          leaks: ['arg0.return'],
          channel: 'response',
          depth: 'deep',
        },
        {
          id: 'trpc.error',
          calls: ['TRPCError'],
          leaks: ['arg0.message'],
          channel: 'error',
          depth: 'text',
        },
      ],
    },
  ],
};

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
      receivers: { procedure: 'procedure' },
      propagators: [
        {
          calls: ['procedure.{input,use,meta,concat}', 'procedure.{input,use,meta,concat}().{input,use,meta,concat}'],
          flows: [{ from: 'this', to: 'return' }],
        },
      ],
      sinks: [
        {
          id: 'trpc.procedure',
          calls: [
            '{procedure,procedure.input(),procedure.use(),procedure.input().use(),procedure.use().input(),initTRPC.create().procedure,initTRPC.context().create().procedure}.{query,mutation}',
          ],
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

/**
 * Prisma: a call on a model's delegate gives the whole record unless `select` or `omit` narrows it, and its relations only where they are included.
 * The member before the call names the model: `prisma.user.findMany()`.
 */
import type { Vendor } from './model.js';

export const prisma: Vendor = {
  id: 'prisma',
  name: 'Prisma',
  category: 'orm',
  documentation: 'https://www.prisma.io/docs/orm/reference/prisma-client-reference',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@prisma/client', '@prisma/client/edge', '@prisma/client/extension', '.prisma/client'],
      generated: true,
      versions: '>=4',
      types: { PrismaClient: 'PrismaClient()', 'Prisma.TransactionClient': 'PrismaClient()' },
      receivers: {
        prisma: 'PrismaClient()',
        'prisma client': 'PrismaClient()',
        'prisma service': 'PrismaClient()',
        db: 'PrismaClient()',
        tx: 'PrismaClient()',
      },
      provides: [{ calls: ['PrismaClient().$transaction'], to: 'arg0.param0', as: 'PrismaClient' }],
      propagators: [
        { calls: ['PrismaClient().$extends'], flows: [{ from: 'this', to: 'return' }] },
        {
          calls: ['PrismaClient().$transaction'],
          flows: [
            { from: 'arg0.return', to: 'return' },
            { from: 'arg0[]', to: 'return[]' },
          ],
        },
      ],
      sources: [
        {
          id: 'prisma.record',
          calls: [
            'PrismaClient().*.{findUnique,findUniqueOrThrow,findFirst,findFirstOrThrow,create,update,upsert,delete}',
          ],
          record: {
            many: false,
            entity: 'member',
            projections: [
              { at: 'arg0.select', style: 'keys', nested: true },
              { at: 'arg0.omit', style: 'omit', nested: true },
              { at: 'arg0.include', style: 'include', nested: true },
            ],
          },
        },
        {
          id: 'prisma.records',
          calls: ['PrismaClient().*.{findMany,createManyAndReturn,updateManyAndReturn}'],
          record: {
            many: true,
            entity: 'member',
            projections: [
              { at: 'arg0.select', style: 'keys', nested: true },
              { at: 'arg0.omit', style: 'omit', nested: true },
              { at: 'arg0.include', style: 'include', nested: true },
            ],
          },
        },
      ],
    },
  ],
};

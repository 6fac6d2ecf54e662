/**
 * Stripe needs a customer's address and name; metadata and descriptions are free text that everybody with access to the
 * dashboard, and the receipts, show. What it returns about customers is personal.
 */
import type { Vendor } from './model.js';

export const stripe: Vendor = {
  id: 'stripe',
  name: 'Stripe',
  category: 'payment',
  documentation: 'https://docs.stripe.com/api/metadata',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['stripe'],
      versions: '>=8',
      types: { Stripe: '()' },
      receivers: { stripe: '()' },
      sources: [
        {
          id: 'stripe.customer',
          calls: ['{(),Stripe()}.customers.{retrieve,create,update}'],
          person: 'customer',
        },
        {
          id: 'stripe.customers',
          calls: ['{(),Stripe()}.customers.{list,search}'],
          at: 'return.data[]',
          person: 'customer',
        },
        {
          id: 'stripe.customer-details',
          calls: ['{(),Stripe()}.checkout.sessions.retrieve'],
          at: 'return.customer_details',
          person: 'customer',
        },
      ],
      sinks: [
        {
          id: 'stripe.create-metadata',
          calls: ['{(),Stripe()}.{*.create,*.*.create}'],
          leaks: [
            'arg0.metadata',
            'arg0.description',
            'arg0.statement_descriptor',
            'arg0.statement_descriptor_suffix',
          ],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
        {
          id: 'stripe.update-metadata',
          calls: ['{(),Stripe()}.{*.update,*.*.update}'],
          leaks: ['arg1.metadata', 'arg1.description'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
      ],
    },
  ],
};

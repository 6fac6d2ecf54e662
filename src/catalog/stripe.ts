/**
 * Stripe needs a customer's address and name; metadata and descriptions are free text that everybody with access to the
 * dashboard, and the receipts, show; and whatever else is in a call has no business there (see `purposes.ts`). What it returns about customers is personal.
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
        {
          id: 'stripe.charge',
          calls: ['{(),Stripe()}.{customers,paymentIntents,charges,paymentMethods,setupIntents,subscriptions,invoices,accounts,checkout.sessions}.create'],
          leaks: ['arg0'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
        {
          id: 'stripe.charge-update',
          calls: ['{(),Stripe()}.{customers,paymentIntents,charges,paymentMethods,setupIntents,subscriptions,invoices,accounts,checkout.sessions}.update'],
          leaks: ['arg1'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['stripe'],
      versions: '>=5',
      types: { StripeClient: 'StripeClient()' },
      sources: [
        { id: 'stripe.python-customer', calls: ['Customer.{retrieve,create,modify}', 'StripeClient().{customers,v1.customers}.{retrieve,create,update}'], person: 'customer' },
        { id: 'stripe.python-customers', calls: ['Customer.{list,search}', 'StripeClient().{customers,v1.customers}.{list,search}'], at: 'return.data[]', person: 'customer' },
      ],
      sinks: [
        { id: 'stripe.python', calls: ['*.{create,create_async,modify,modify_async}', '*.*.{create,create_async,modify,modify_async}'], leaks: ['arg:metadata', 'arg:description', 'arg:statement_descriptor'], channel: 'vendor', depth: 'deep', audience: 'processor' },
        { id: 'stripe.python-create', calls: ['StripeClient().{*.create,v1.*.create,v1.*.*.create}'], leaks: ['arg0:params.metadata', 'arg0:params.description'], channel: 'vendor', depth: 'deep', audience: 'processor' },
        { id: 'stripe.python-update', calls: ['StripeClient().{*.update,v1.*.update,v1.*.*.update}'], leaks: ['arg1:params.metadata', 'arg1:params.description'], channel: 'vendor', depth: 'deep', audience: 'processor' },
        { id: 'stripe.python-charge', calls: ['{Customer,PaymentIntent,Charge,PaymentMethod,SetupIntent,Subscription,Invoice,Account,checkout.Session}.{create,create_async,modify,modify_async}'], leaks: ['named'], channel: 'vendor', depth: 'deep', audience: 'processor' },
        { id: 'stripe.python-charge-create', calls: ['StripeClient().{customers,payment_intents,charges,payment_methods,setup_intents,subscriptions,invoices,accounts,checkout.sessions}.create', 'StripeClient().v1.{customers,payment_intents,charges,payment_methods,setup_intents,subscriptions,invoices,accounts,checkout.sessions}.create'], leaks: ['arg0:params'], channel: 'vendor', depth: 'deep', audience: 'processor' },
        { id: 'stripe.python-charge-update', calls: ['StripeClient().{customers,payment_intents,charges,payment_methods,setup_intents,subscriptions,invoices,accounts,checkout.sessions}.update', 'StripeClient().v1.{customers,payment_intents,charges,payment_methods,setup_intents,subscriptions,invoices,accounts,checkout.sessions}.update'], leaks: ['arg1:params'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
  ],
};

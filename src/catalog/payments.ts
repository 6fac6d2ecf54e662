/**
 * Mollie, Razorpay, Square and Paddle need what it takes to charge; notes, descriptions and custom data are free text that everybody with access to the dashboard reads.
 */
import type { Vendor } from './model.js';

export const payments: Vendor = {
  id: 'payments',
  name: 'Payment services',
  category: 'payment',
  documentation: 'https://docs.mollie.com/reference/create-payment',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@mollie/api-client'],
      versions: '>=3',
      sinks: [
        { id: 'payments.mollie', calls: ['{(),createMollieClient()}.payments.create'], leaks: ['arg0.description', 'arg0.metadata'], channel: 'vendor', depth: 'deep', audience: 'processor' },
        { id: 'payments.mollie-charge', calls: ['{(),createMollieClient()}.payments.create'], leaks: ['arg0'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['razorpay'],
      versions: '>=2',
      sinks: [
        { id: 'payments.razorpay', calls: ['().{orders,customers,paymentLink,subscriptions}.create'], leaks: ['arg0.notes'], channel: 'vendor', depth: 'deep', audience: 'processor' },
        { id: 'payments.razorpay-charge', calls: ['().{orders,customers,paymentLink,subscriptions}.create'], leaks: ['arg0'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['square'],
      versions: '>=40',
      sinks: [
        { id: 'payments.square', calls: ['SquareClient().payments.create'], leaks: ['arg0.note', 'arg0.referenceId'], channel: 'vendor', depth: 'deep', audience: 'processor' },
        { id: 'payments.square-charge', calls: ['SquareClient().payments.create'], leaks: ['arg0'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@paddle/paddle-node-sdk'],
      versions: '>=1',
      sinks: [
        { id: 'payments.paddle', calls: ['Paddle().{transactions,customers}.create'], leaks: ['arg0.customData'], channel: 'vendor', depth: 'deep', audience: 'processor' },
        { id: 'payments.paddle-charge', calls: ['Paddle().{transactions,customers}.create'], leaks: ['arg0'], channel: 'vendor', depth: 'deep', audience: 'processor' },
        { id: 'payments.paddle-update', calls: ['Paddle().{transactions,customers}.update'], leaks: ['arg1.customData'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
  ],
};

/**
 * What vendors are there for: the kinds of data that a sink gets because it could not do its work without them. A payment service charges somebody, so it
 * gets a name, an address and a card; a diagnosis is none of its business. What stands here is no finding unless the project's own policy forbids it
 * (`src/rules/audiences.md`); everything else that reaches these sinks is judged as usual.
 *
 * Free text (metadata, descriptions, notes) has a sink of its own in the vendor's file and no purpose here: it is shown in dashboards and on receipts.
 */

export interface Purpose {
  readonly id: string;
  /** Why that is so, in the words of a policy. */
  readonly reason: string;
  /** Ids of sinks, or channels. */
  readonly to: readonly string[];
  /** Data kinds, families such as `contact.*`. */
  readonly kinds: readonly string[];
}

export const PURPOSES: readonly Purpose[] = [
  {
    id: 'charge',
    reason: 'a payment service gets what it needs to charge somebody, and to know whom it pays',
    to: ['stripe.charge', 'stripe.charge-update', 'stripe.python-charge', 'stripe.python-charge-create', 'stripe.python-charge-update', 'payments.mollie-charge', 'payments.razorpay-charge', 'payments.square-charge', 'payments.paddle-charge'],
    kinds: ['identity.*', 'contact.*', 'government.*', 'financial.*', 'location.*', 'online.*', 'credentials.token', 'employment.job'],
  },
  {
    id: 'identity',
    reason: 'an identity service keeps who somebody is, how to reach them, and how they sign in',
    to: ['auth0.create-user', 'auth0.update-user', 'clerk.create-user', 'clerk.update-user'],
    kinds: ['identity.*', 'contact.*', 'credentials.*', 'online.*', 'location.*', 'employment.*'],
  },
  {
    id: 'relations',
    reason: 'a service for customer relations and support is there to know whom it writes to',
    to: ['hubspot.create', 'hubspot.update', 'hubspot.batch', 'intercom.contact', 'intercom.messenger', 'customer-engagement.braze-user', 'customer-engagement.customerio', 'customer-engagement.klaviyo-global'],
    kinds: ['identity.name', 'contact.email', 'contact.phone', 'employment.job'],
  },
  {
    id: 'code',
    reason: 'a code is sent so that it is read, and a device is named so that it is reached',
    to: ['message'],
    kinds: ['credentials.one-time-code', 'credentials.token', 'online.device-id'],
  },
];

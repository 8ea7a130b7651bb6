// The billing address: when a page has to collect it, what it may show of the merchant's, and what it must send.
import { z } from 'zod';
import type { BillJson } from '../../../src/protocol/gateway.ts';
import type { Session } from '../store/schema.ts';
import { Refusal } from './refusal.ts';

type Bill = BillJson & { readonly billing_address_collection?: 'REQUIRED' | 'AUTO' };

const shortText = z.string().max(256);

/** `details.billing` of a payment. Unknown members are left out. */
export const billingFields = z.object({
  country: z.string().regex(/^[A-Z]{2}$/),
  state: shortText.optional(),
  city: shortText.optional(),
  postal_code: z.string().max(32).optional(),
  address_line1: shortText.optional(),
  address_line2: shortText.optional(),
});

export type Billing = z.infer<typeof billingFields>;

/**
 * What the form is filled with; null when no address is collected. `AUTO` asks when what a bank verifies (the country
 * and the first line of the address) was not given by the merchant. Nothing of the shopper but the address is shown.
 */
export function billOf({ request }: Pick<Session, 'request'>): BillJson | null {
  const { bill = {} } = JSON.parse(request) as { bill?: Bill };
  const { billing_address_collection: collection, country, state, city } = bill;
  const isKnown = Boolean(country && bill.address_line1);
  if (collection === undefined || (collection === 'AUTO' && isKnown)) return null;
  const { postal_code, address_line1, address_line2 } = bill;
  const shown = { country, state, city, postal_code, address_line1, address_line2 };
  return Object.fromEntries(Object.entries(shown).filter(([, value]) => value));
}

/** @throws Refusal invalid_request when the session requires an address and none came */
export function checkBilling(session: Pick<Session, 'request'>, billing: object | undefined): void {
  if (billing !== undefined) return;
  const { bill } = JSON.parse(session.request) as { bill?: Bill };
  if (bill?.billing_address_collection !== 'REQUIRED') return;
  throw new Refusal('invalid_request', { message: 'details.billing is missing or malformed.' });
}

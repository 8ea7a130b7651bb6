// The billing address of a typed card: when a page has to collect it, what it may show of the merchant's, and what it must
// send.
import { z } from 'zod';
import type { BillJson } from '../../../src/protocol/gateway.ts';
import { country, optionalText, text } from '../server-api/field-kinds.ts';
import type { Session } from '../store/schema.ts';
import { Refusal } from './refusal.ts';

type Bill = BillJson & { readonly billing_address_collection?: 'REQUIRED' | 'AUTO' };

/** `details.billing` of a payment. What else a country asks for is the form's to know: an address is no proof. */
export const billingFields = z.object({
  country,
  state: optionalText(64),
  city: optionalText(64),
  postal_code: optionalText(16),
  address_line1: text(255),
  address_line2: optionalText(255),
});

export type Billing = z.infer<typeof billingFields>;

/**
 * What the form is filled with; null when no address is collected. `AUTO` asks when what a bank verifies (the country
 * and the first line of the address) was not given by the merchant. Nothing of the shopper but the address is shown.
 */
export function billOf(session: Pick<Session, 'request'>): BillJson | null {
  const bill = given(session);
  const { billing_address_collection: collection } = bill;
  const isKnown = Boolean(bill.country && bill.address_line1);
  if (collection === undefined || (collection === 'AUTO' && isKnown)) return null;
  const { country, state, city, postal_code, address_line1, address_line2 } = bill;
  const shown = { country, state, city, postal_code, address_line1, address_line2 };
  return Object.fromEntries(Object.entries(shown).filter(([, value]) => value));
}

/** @throws Refusal invalid_request when the session requires an address and none came */
export function checkBilling(session: Pick<Session, 'request'>, billing: Billing | undefined): void {
  if (billing !== undefined || given(session).billing_address_collection !== 'REQUIRED') return;
  const message = 'details.billing is required: the session asks for the billing address.';
  throw new Refusal('invalid_request', { message });
}

const given = ({ request }: Pick<Session, 'request'>): Bill =>
  (JSON.parse(request) as { bill?: Bill }).bill ?? {};

// What the gateway says of the billing address, read for the form: text, or nothing where it is none.
import type { BillJson } from '../protocol/gateway.ts';
import type { Address } from './address.ts';

const words = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 256) : '');

export function readPrefill(bill: BillJson): Address {
  const { country, state, city, postal_code, address_line1, address_line2 } = bill;
  // Merchants who have no second line send a dash.
  const lines = [words(address_line1), words(address_line2)].filter((line) => line && line !== '-');
  return {
    country: words(country),
    state: words(state),
    city: words(city),
    postalCode: words(postal_code),
    address: lines.join(', '),
  };
}

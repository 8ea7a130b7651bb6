// An address as it is typed, what is wrong with it, and how the gateway spells it. Pure.
import type { BillJson } from '../../../protocol/gateway.ts';
import type { TextKey } from '../../../locales/en.ts';
import type { CountryFormat, Part } from './country.ts';

export type Field = 'country' | Part;
export type Address = Readonly<Record<Field, string>>;

/** A fault in words: the key of its sentence. */
export interface AddressFault {
  readonly field: Field;
  readonly key: TextKey;
}

/** Characters that the gateway takes of each. */
export const longest: Readonly<Record<Part, number>> = { address: 255, city: 64, state: 64, postalCode: 16 };

export function labelOf(field: Field, { city, state, code }: CountryFormat): TextKey {
  const names = {
    country: 'country',
    address: 'line',
    city,
    state,
    postalCode: code,
  } as const;
  return `address.${names[field]}`;
}

/** In the order of the form; one for a field. */
export function faultsOf(address: Address, format: CountryFormat): AddressFault[] {
  const missing: AddressFault[] = address.country
    ? []
    : [{ field: 'country', key: 'address.country.required' }];
  const others = format.order.flatMap((field) => {
    const key = faultOf(field, address[field].trim(), format);
    return key ? [{ field, key }] : [];
  });
  return [...missing, ...others];
}

function faultOf(field: Part, value: string, format: CountryFormat): TextKey | null {
  if (!value) return format.required.includes(field) ? missing(field, format) : null;
  const isWrong = field === 'postalCode' && format.postalCode?.test(value) === false;
  return isWrong ? `address.${format.code}.invalid` : null;
}

function missing(field: Part, { city, code }: CountryFormat): TextKey {
  if (field === 'address') return 'address.line.required';
  if (field === 'postalCode') return `address.${code}.required`;
  return field === 'city' && city === 'city' ? 'address.city.required' : 'address.part.required';
}

/** As the pay request spells it; only what the country has. */
export function billingJson(address: Address, { order }: CountryFormat): BillJson {
  const names = {
    address: 'address_line1',
    city: 'city',
    state: 'state',
    postalCode: 'postal_code',
  } as const;
  const typed = order.map((part) => [names[part], address[part].trim()] as const);
  return { country: address.country, ...Object.fromEntries(typed.filter(([, value]) => value)) };
}

/** What the gateway says of it, read for the form: text, or nothing where it is none. */
export function readPrefill(bill: BillJson): Address {
  const { country, state, city, postal_code, address_line1, address_line2 } = bill;
  // Merchants who have no second line send a dash.
  const lines = [words(address_line1), words(address_line2)].filter((line) => line && line !== '-');
  return {
    country: words(country),
    state: words(state),
    city: words(city),
    postalCode: words(postal_code),
    address: lines.join(', ').slice(0, longest.address),
  };
}

const words = (value: unknown): string => (typeof value === 'string' ? value.slice(0, longest.address) : '');

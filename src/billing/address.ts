// An address as it is typed, and what is wrong with it. Pure.
import type { AddressKey } from '../locales/en-address.ts';
import type { CountryFormat, Part } from './country.ts';

export type Field = 'country' | Part;
export type Address = Readonly<Record<Field, string>>;

/** A fault in words: the key of its sentence. */
export interface AddressFault {
  readonly field: Field;
  readonly key: AddressKey;
}

export const labelOf = (field: Field, { cityKind, stateKind, codeKind }: CountryFormat): AddressKey => {
  switch (field) {
    case 'country':
      return 'address.country';
    case 'address':
      return 'address.line';
    case 'city':
      return `city.${cityKind}`;
    case 'state':
      return `state.${stateKind}`;
    case 'postalCode':
      return `code.${codeKind}`;
  }
};

/** In the order of the form; one for a field. */
export function faultsOf(address: Address, format: CountryFormat): AddressFault[] {
  if (!address.country) return [{ field: 'country', key: 'address.country.required' }];
  return format.order.flatMap((field) => {
    const key = faultOf(field, address[field].trim(), format);
    return key ? [{ field, key }] : [];
  });
}

function faultOf(field: Part, value: string, format: CountryFormat): AddressKey | null {
  if (!value) return format.required.includes(field) ? missing(field, format) : null;
  const isWrong = field === 'postalCode' && format.postalCode?.test(value) === false;
  return isWrong ? `address.${format.codeKind}.invalid` : null;
}

function missing(field: Part, { cityKind, stateKind, codeKind }: CountryFormat): AddressKey {
  switch (field) {
    case 'address':
      return 'address.line.required';
    case 'city':
      return cityKind === 'city' ? 'address.city.required' : 'address.part.required';
    case 'state':
      return stateKind === 'state' ? 'address.state.required' : 'address.part.required';
    case 'postalCode':
      return `address.${codeKind}.required`;
  }
}

/** As the pay request spells it (protocol/gateway.ts); only what the country has. */
export function billingJson(address: Address, { order }: CountryFormat): Record<string, string> {
  const names = {
    address: 'address_line1',
    city: 'city',
    state: 'state',
    postalCode: 'postal_code',
  } as const;
  const typed = order.map((part) => [names[part], address[part].trim()] as const);
  return { country: address.country, ...Object.fromEntries(typed.filter(([, value]) => value)) };
}

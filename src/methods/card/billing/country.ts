// What an address has in one country: which parts, in which order, by which names, and which must be there. Pure.
import { formats } from './data/formats.ts';

export type Part = 'address' | 'city' | 'state' | 'postalCode';
const parts: Readonly<Record<string, Part>> = { A: 'address', C: 'city', S: 'state', Z: 'postalCode' };

const cityKinds = { city: 'city', district: 'district', post_town: 'town', suburb: 'suburb' } as const;
const stateKinds = {
  area: 'area',
  county: 'county',
  department: 'department',
  district: 'district',
  emirate: 'emirate',
  island: 'island',
  oblast: 'region',
  parish: 'parish',
  prefecture: 'prefecture',
  province: 'province',
  region: 'region',
  state: 'state',
} as const;
const codeKinds = { postal: 'postal', zip: 'zip' } as const;

type Kind<Kinds extends Readonly<Record<string, string>>> = Kinds[keyof Kinds];

export interface CountryFormat {
  readonly order: readonly Part[];
  readonly required: readonly Part[];
  /** What the parts are called there. */
  readonly city: Kind<typeof cityKinds>;
  readonly state: Kind<typeof stateKinds>;
  readonly code: Kind<typeof codeKinds>;
  /** Where its subdivisions are listed (data/regions/); empty when they are not. */
  readonly area: string;
  /** Of the postal code; empty where there is none. */
  readonly example: string;
  readonly postalCode: RegExp | null;
  /** The country's own language; empty when it has more, or none is known. */
  readonly language: string;
}

export const countryCodes: readonly string[] = Object.keys(formats);

/** While no country is chosen: what most of them have. */
const unknown = 'ACZ~~ACZ~~~~~~~';

const known = new Map<string, CountryFormat>();

/** @param locale of the reader: who does not read the country's language gets the order of Latin script */
export function countryFormat(country: string, locale: string): CountryFormat {
  const key = `${country} ${locale}`;
  const format = known.get(key) ?? readFormat(country, locale);
  known.set(key, format);
  return format;
}

function readFormat(country: string, locale: string): CountryFormat {
  const text = Object.hasOwn(formats, country) ? formats[country]! : unknown;
  const [local, latin, required, language, state, city, code, area, example, ...pattern] = text.split('~');
  // The pattern may hold what parts the others.
  const postal = pattern.join('~');
  return {
    order: read((!speaks(locale, language!) && latin) || local!),
    required: read(required!),
    city: kindOf(cityKinds, city!, 'city'),
    state: kindOf(stateKinds, state!, 'province'),
    code: kindOf(codeKinds, code!, 'postal'),
    area: area!,
    example: example!,
    postalCode: postal ? new RegExp(`^(?:${postal})$`, 'i') : null,
    language: language!,
  };
}

export const speaks = (locale: string, language: string): boolean =>
  locale.split('-')[0] === language.split('-')[0];

const read = (letters: string): Part[] => [...letters].map((letter) => parts[letter]!);

const kindOf = <Kinds extends Readonly<Record<string, string>>>(
  kinds: Kinds,
  given: string,
  otherwise: Kind<Kinds>,
): Kind<Kinds> => (Object.hasOwn(kinds, given) ? (kinds[given] as Kind<Kinds>) : otherwise);

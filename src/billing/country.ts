// What an address has in one country: which parts, in which order, by which names, and which must be there. Pure.
import { formats } from './data/formats.ts';

export type Part = 'address' | 'city' | 'state' | 'postalCode';
const parts: Readonly<Record<string, Part>> = { A: 'address', C: 'city', S: 'state', Z: 'postalCode' };

const cityKinds = ['city', 'district', 'post_town', 'suburb'] as const;
const stateKinds = [
  'area',
  'county',
  'department',
  'district',
  'emirate',
  'island',
  'parish',
  'prefecture',
  'province',
  'region',
  'state',
] as const;
const codeKinds = ['postal', 'zip'] as const;

export interface CountryFormat {
  readonly order: readonly Part[];
  readonly required: readonly Part[];
  readonly cityKind: (typeof cityKinds)[number];
  readonly stateKind: (typeof stateKinds)[number];
  readonly codeKind: (typeof codeKinds)[number];
  /** Of the postal code; empty where there is none. */
  readonly example: string;
  readonly postalCode: RegExp | null;
}

export const countryCodes: readonly string[] = Object.keys(formats);

/** @param locale of the reader: who does not read the country's language gets the order of Latin script */
export function countryFormat(country: string, locale: string): CountryFormat {
  const text = Object.hasOwn(formats, country) ? formats[country]! : 'AC~~AC~~~~~~';
  const [local, latin, required, language, state, city, code, example, ...pattern] = text.split('~');
  const postal = pattern.join('~');
  return {
    order: read((!speaks(locale, language!) && latin) || local!),
    required: read(required!),
    cityKind: oneOf(cityKinds, city!, 'city'),
    stateKind: oneOf(stateKinds, state!, state === 'oblast' ? 'region' : 'province'),
    codeKind: oneOf(codeKinds, code!, 'postal'),
    example: example!,
    postalCode: postal ? new RegExp(`^(?:${postal})$`, 'i') : null,
  };
}

/** The country's own language. */
export const languageOf = (country: string): string =>
  Object.hasOwn(formats, country) ? formats[country]!.split('~')[3]! : '';

export const speaks = (locale: string, language: string): boolean =>
  locale.split('-')[0] === language.split('-')[0];

const read = (letters: string): Part[] => [...letters].map((letter) => parts[letter]!);

const oneOf = <Kind extends string>(kinds: readonly Kind[], given: string, otherwise: Kind): Kind =>
  kinds.find((kind) => kind === given) ?? otherwise;

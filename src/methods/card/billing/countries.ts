// The countries that can be chosen, by their names in the reader's language; and the one to begin with.
import { countryCodes } from './country.ts';

export interface CountryName {
  readonly code: string;
  readonly name: string;
}

const known = new Map<string, readonly CountryName[]>();

/** By name, as the language sorts. @param locale BCP 47 */
export function countryNames(locale: string): readonly CountryName[] {
  const found = known.get(locale);
  if (found) return found;
  const names = new Intl.DisplayNames([locale, 'en'], { type: 'region' });
  const { compare } = new Intl.Collator(locale);
  const list = countryCodes
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => compare(a.name, b.name));
  known.set(locale, list);
  return list;
}

/** Undefined when the tag names none, and when it is no tag: browsers on POSIX systems have had `en-US@posix`. */
function regionOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).region;
  } catch {
    return undefined;
  }
}

/** From the region of the page's language or of the browser's; empty when neither names one. */
export function likelyCountry(locale: string, languages: readonly string[] = navigator.languages): string {
  const regions = [locale, ...languages].map(regionOf);
  return regions.find((region) => region !== undefined && countryCodes.includes(region)) ?? '';
}

// The subdivisions that a country lists (states, prefectures …), in the reader's language where they have a name in it.
import { speaks, type CountryFormat } from './country.ts';

export interface Region {
  /** What is sent: the code of the country's own list, `CA`. */
  readonly code: string;
  readonly name: string;
  /** In every language, in lower case: what a merchant or a browser may have filled in. */
  readonly known: readonly string[];
}

/** A file of data/regions/. */
export interface RegionsPart {
  readonly regions: Readonly<Record<string, string>>;
}

const isLatin = (text: string): boolean => /^[\p{Script=Latin}\P{Letter}]+$/u.test(text);

/** By name, as the reader's language sorts. */
export function regionsOf(
  country: string,
  { language }: CountryFormat,
  { regions: lists }: RegionsPart,
  locale: string,
): Region[] {
  const text = lists[country]!;
  const regions = text.split(';').map((line) => {
    const [code = '', own = '', latin = '', ...more] = line.split('|');
    const local = own || code;
    const others = more.map((entry) => entry.split('=') as [string, string]);
    const translated = others.find(([tag]) => speaks(locale, tag))?.[1];
    const foreign = latin || (isLatin(local) ? local : code);
    const name = translated ?? (speaks(locale, language) ? local : foreign);
    const known = [code, local, latin, ...others.map(([, given]) => given)].filter(Boolean);
    return { code, name, known: known.map((word) => word.toLowerCase()) };
  });
  const { compare } = new Intl.Collator(locale);
  return regions.sort((a, b) => compare(a.name, b.name));
}

/** The code of what was filled in, a code or a name; empty when it is none of them. */
export const regionCode = (regions: readonly Region[], given: string): string =>
  regions.find(({ known }) => known.includes(given.trim().toLowerCase()))?.code ?? '';

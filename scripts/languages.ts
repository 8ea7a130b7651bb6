// `npm run languages`: how much of each language is there, what it still says in English, and what it weighs.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { allEnglish } from './all-english.ts';
import { languages } from '../src/locales/resolve.ts';

const folder = 'src/locales/words';
const english: Readonly<Record<string, string>> = allEnglish;
const keys = Object.keys(english);
const nameOf = new Intl.DisplayNames('en', { type: 'language' });

const files = readdirSync(folder).map((file) => file.replace('.ts', ''));
const unlisted = files.filter((file) => !languages.includes(file));
const absent = languages.filter((file) => file !== 'en' && !files.includes(file));

type Texts = Readonly<Record<string, string>>;
const address: Record<string, Texts> = {};
for (const name of readdirSync('src/locales/address')) {
  const part = (await import(`../src/locales/address/${name}`)) as { words: Readonly<Record<string, Texts>> };
  Object.assign(address, part.words);
}

let missing = unlisted.length + absent.length;
for (const file of files) {
  const module = (await import(`../${folder}/${file}.ts`)) as { words: Texts };
  const words = { ...module.words, ...address[file] };
  const here = keys.filter((key) => words[key]);
  const same = here.filter((key) => words[key] === english[key]);
  missing += keys.length - here.length;
  const bytes = gzipSync(readFileSync(`${folder}/${file}.ts`), { level: 9 }).length;
  console.log(
    `${file.padEnd(11)} ${nameOf.of(file)!.padEnd(32)} ${here.length} of ${keys.length}  ${bytes} bytes gzip` +
      (same.length > 0 ? `  as in English: ${same.join(', ')}` : ''),
  );
}
console.log(`${files.length + 1} languages with English`);
for (const file of unlisted) console.log(`not in src/locales/resolve.ts: ${file}`);
for (const file of absent) console.log(`no file in ${folder}: ${file}`);
process.exitCode = missing > 0 ? 1 : 0;

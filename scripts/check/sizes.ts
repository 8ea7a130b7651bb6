// Bytes and words of the built files: the budgets of what a page loads, and what must never be in it.
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import manifest from '../../package.json' with { type: 'json' };
import { gzip } from '../build/gzip.ts';
import { languages } from '../../src/locales/resolve.ts';

interface Budget {
  readonly file: string;
  readonly by: 'gzip' | 'brotli';
  /** Bytes. */
  readonly limit: number;
  /** Words that the file must not contain, and why it would be wrong. */
  readonly never: readonly string[];
}

// The page must not know the words of the frame; nobody ships test switches, sandbox cards or source maps.
const always = ['sourceMappingURL', '__test', '4242424242424242', 'debugger'];
const frameWords = ['cc-number', 'luhn', 'RSA-OAEP', 'cc-csc'];

const budgets: readonly Budget[] = [
  // Starts the card frame, asks for the session and brings the checkout, a part, below: 30,000 for both.
  { file: 'dist/cp/paykka-dropin.js', by: 'gzip', limit: 1_340, never: [...always, ...frameWords] },
  {
    file: 'dist/frame/index.html',
    by: 'brotli',
    limit: 14_000,
    never: always,
  },
  { file: 'dist/cp/card-checkout-ui.js', by: 'gzip', limit: 33_000, never: [...always, ...frameWords] },
  { file: 'dist/cp/encrypted-card.js', by: 'gzip', limit: 5_650, never: [...always, ...frameWords] },
  { file: 'dist/field/index.html', by: 'brotli', limit: 14_000, never: always },
  // Forty languages of a field of Encrypted Card, for who speaks one of them.
  { file: `dist/cp/${manifest.version}/field-words.json`, by: 'brotli', limit: 6_000, never: always },
];

// What comes by import() when it is wanted, by the name of its module (`src/elements/challenge.ts` -> `challenge`);
// `checkout` is what a first paint and a card payment without the bank's check need; `first` has the brands' marks and
// the list of all parts.
const parts: Readonly<Record<string, number>> = {
  checkout: 28_660,
  challenge: 2_500,
  // With the vendors' marks.
  wallets: 5_150,
  first: 7_500,
  ...Object.fromEntries(languages.map((file) => [file, 3_000])),
  'stored-card-method': 2_900,
  // With the rules of every country; subdivisions come by part of the world.
  'billing-form': 8_820,
  europe: 4_300,
};
const ANY_OTHER_PART = 4_000;
const hashed = /^(.+)-[\w-]{8}\.js$/;

function partBudgets(): Budget[] {
  const folder = `dist/cp/${manifest.version}`;
  return readdirSync(folder).flatMap((file): Budget[] => {
    const name = hashed.exec(file)?.[1];
    if (name === undefined) return [];
    const limit = parts[name] ?? ANY_OTHER_PART;
    return [{ file: `${folder}/${file}`, by: 'gzip', limit, never: [...always, ...frameWords] }];
  });
}

export interface SizeRow extends Budget {
  readonly bytes: number;
  readonly problems: readonly string[];
}

export function measure(): SizeRow[] {
  return [...budgets, ...partBudgets()].map((budget) => {
    const content = readFileSync(budget.file);
    const bytes = (budget.by === 'gzip' ? gzip(content) : brotliCompressSync(content)).length;
    const text = content.toString('utf8').toLowerCase();
    const problems = budget.never
      .filter((word) => text.includes(word.toLowerCase()))
      .map((word) => `contains "${word}"`);
    if (bytes > budget.limit) problems.push(`${bytes - budget.limit} bytes over its budget`);
    return { ...budget, bytes, problems };
  });
}

// What the fields of Encrypted Card say in every language but English, as one file: few shoppers need it, and one sha384
// says that it is ours.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { wordKeys, type AllFieldWords } from '../../src/frame/encrypted-card/word-keys.ts';
import type { Words } from '../../src/locales/en.ts';
import { languages } from '../../src/locales/resolve.ts';

export async function writeFieldWords(to: string): Promise<void> {
  const all: Record<string, AllFieldWords[string]> = {};
  for (const file of languages.filter((one) => one !== 'en')) {
    const path = resolve(`src/locales/words/${file}.ts`);
    const { words } = (await tsImport(path, import.meta.url)) as { words: Words };
    all[file] = wordKeys.map((key) => words[key]);
  }
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, JSON.stringify(all));
}

// The words of other languages: each a part of its own that comes when it is asked for.
import type { Messages } from '../locales/en.ts';

/** By file. Once here, a language is spoken at once. */
const known = new Map<string, Partial<Messages>>([['en', {}]]);

export const wordsOf = (file: string): Partial<Messages> | undefined => known.get(file);

/** Resolves when the words are here. Rejects when they cannot be had. @param file of src/locales/resolve.ts */
export async function bringWords(file: string): Promise<void> {
  const { words } = (await import(`../locales/words/${file}.ts`)) as { words: Messages };
  known.set(file, words);
}

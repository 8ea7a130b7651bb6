// The words of other languages: each a part of its own that comes when it is asked for.
import type { Messages, Words } from '../locales/en.ts';

/** By file. Once here, a language is spoken at once. */
const known = new Map<string, Partial<Messages>>([['en', {}]]);

export const wordsOf = (file: string): Partial<Messages> | undefined => known.get(file);

/** Resolves when the words are here. Rejects when they cannot be had. @param file of src/locales/resolve.ts */
export async function bringWords(file: string): Promise<void> {
  const { words } = (await import(`../locales/words/${file}.ts`)) as { words: Words };
  known.set(file, words);
}

/** Some words of several languages, for those that are spoken. @param group a file of src/locales/address/ */
export async function bringMoreWords(group: string): Promise<void> {
  const { words } = (await import(`../locales/address/${group}.ts`)) as {
    words: Readonly<Record<string, Partial<Messages>>>;
  };
  for (const [file, spoken] of known) Object.assign(spoken, words[file]);
}

// What a field says: English is in its document; every other language is in a file that comes when one is asked for.
import { directionOf, resolve } from '../../locales/resolve.ts';
import { wordKeys, type AllFieldWords, type FieldWords } from './word-keys.ts';

export interface Spoken {
  /** BCP 47. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly words: FieldWords;
}

/**
 * @param locale BCP 47
 * @returns null for English, and for a language that is not ours
 * @throws when the file cannot be had, or is not the one that this document was built with
 */
export async function wordsFor(locale: string): Promise<Spoken | null> {
  const resolved = resolve(locale);
  if (!resolved || resolved.file === 'en') return null;
  const { file } = resolved;
  const integrity = __PAYKKA_FIELD_WORDS_INTEGRITY__;
  const answer = await fetch(`${__PAYKKA_CP__}field-words.json`, { credentials: 'omit', integrity });
  const all = (await answer.json()) as AllFieldWords;
  const words = Object.fromEntries(
    wordKeys.map((key, at) => [key, all[file]![at]!]),
  ) as unknown as FieldWords;
  return { locale: resolved.locale, dir: directionOf(resolved), words };
}

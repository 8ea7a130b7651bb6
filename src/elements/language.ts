// The language that an element speaks: the merchant's own texts first, then the words of the language, then English.
import { english, fill, type Messages, type TextKey } from '../locales/en.ts';
import { plural } from '../locales/plural.ts';
import { directionOf, resolve, type Resolved } from '../locales/resolve.ts';

export interface Language {
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  text(key: TextKey, values?: Readonly<Record<string, string | number>>): string;
}

/** The merchant's own texts: by language tag, then by key. Shown as text, never as markup. */
export type Translations = Readonly<Record<string, Readonly<Partial<Messages>>>>;

/** As long as the card frame takes (src/frame/guards.ts). */
const LONGEST = 300;

/** The attribute, the session's, the nearest `lang`, the browser's: the first that is a language of ours. */
export function resolveFor(host: Element, wanted: string | null, display: string | null): Resolved {
  const asked = [wanted, display, nearestLang(host), ...navigator.languages].map(resolve);
  return asked.find((one) => one !== null) ?? { locale: 'en', file: 'en' };
}

/** Also out of shadow roots. */
function nearestLang(from: Element): string | null {
  const host = (from.getRootNode() as Partial<ShadowRoot>).host;
  return from.closest('[lang]')?.getAttribute('lang') ?? (host ? nearestLang(host) : null);
}

/** @param words of the language; what is missing there is said in English. */
export function speak(resolved: Resolved, words: Partial<Messages>, translations: Translations): Language {
  const { locale, file } = resolved;
  // What was written for this very tag comes before what was written for the language.
  const tags = Object.keys(translations).filter((tag) => resolve(tag)?.file === file);
  const own = [locale, ...tags].map((tag) => translations[tag]);
  return {
    locale,
    dir: directionOf(resolved),
    text: (key, values = {}) => {
      const given = own.map((texts) => texts?.[key]).find((text) => typeof text === 'string');
      return fill(plural(given?.slice(0, LONGEST) ?? words[key] ?? english(key), values, locale), values);
    },
  };
}

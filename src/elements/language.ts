// Which language is spoken: the attribute, the session's, the nearest `lang`, the browser's; and its words.
import { en, fill, type TextKey } from '../locales/en.ts';

export interface Language {
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  text(key: TextKey, values?: Readonly<Record<string, string | number>>): string;
}

const rightToLeft = /^(ar|fa|he|iw|ps|ur|ug|yi|sd|ckb|dv)\b/i;

function canonical(tag: string | null | undefined): string | null {
  try {
    return tag ? (Intl.getCanonicalLocales(tag)[0] ?? null) : null;
  } catch {
    return null;
  }
}

export function chooseLanguage(host: Element, wanted: string | null, display: string | null): Language {
  const nearest = host.closest('[lang]')?.getAttribute('lang') || document.documentElement.lang;
  const asked = [wanted, display, nearest, navigator.language].map(canonical).find(Boolean) ?? 'en';
  // English is the only language here yet: amounts and dates follow the words, so that a sentence is of one piece.
  const locale = /^en\b/i.test(asked) ? asked : 'en';
  return {
    locale,
    dir: rightToLeft.test(locale) ? 'rtl' : 'ltr',
    text: (key, values) => fill(en[key as keyof typeof en] ?? '', values),
  };
}

// Which of our languages is meant: by the first of several tags that names one.

/** The files of words/, and English, which is always here. Named by the shortest tag that means them and no other. */
export const languages = (
  'ar bg cs da de el en es et fa fi fr he hi hr hu id is it ja ko lt lv ms nb nl pl pt pt-BR ' +
  'ro ru sk sl sv th tr uk vi zh zh-Hant zh-Hant-HK'
).split(' ');

export interface Resolved {
  /** BCP 47, as it was asked for: amounts and dates follow its region. */
  readonly locale: string;
  /** One of `languages`. */
  readonly file: string;
}

/** @returns null for what is no language tag (RFC 5646; `_` is taken for `-`), and for a language that is not ours. */
export function resolve(tag: string | null | undefined): Resolved | null {
  try {
    const locale = new Intl.Locale(tag!.replaceAll('_', '-'));
    const { language, script, region } = locale.maximize();
    // Norwegian of either kind is written in Bokmål here.
    const name = language.replace(/^n[no]$/, 'nb');
    const file = [`${name}-${script}-${region}`, `${name}-${script}`, `${name}-${region}`, name].find((one) =>
      languages.includes(one),
    );
    return file ? { locale: locale.baseName, file } : null;
  } catch {
    return null;
  }
}

export const directionOf = ({ file }: Resolved): 'ltr' | 'rtl' => (/^(ar|fa|he)$/.test(file) ? 'rtl' : 'ltr');

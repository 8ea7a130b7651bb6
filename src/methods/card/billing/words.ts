// Which file of src/locales/address/ has the words of a language.
import { resolve } from '../../../locales/resolve.ts';

const files = {
  'latin-west': 'da de es fr is it nb nl pt pt-BR ro sv',
  'latin-east': 'cs et fi hr hu lt lv pl sk sl',
  'greek-cyrillic-semitic': 'ar bg el fa he ru uk',
  asian: 'hi id ja ko ms th tr vi zh zh-Hant zh-Hant-HK',
};

export const groups = Object.keys(files);

/** @param locale BCP 47 @returns undefined for English, whose words are here. */
export function groupOf(locale: string): string | undefined {
  const file = resolve(locale)?.file;
  return Object.entries(files).find(([, names]) => names.split(' ').includes(file ?? ''))?.[0];
}

// What does not compile, of languages and of a merchant's own texts. `npm run check` goes through it: where something here
// would compile, the line that expects an error is one.
import type { Translations } from '../../src/elements/language.ts';
import type { Words } from '../../src/locales/en.ts';
import { words as german } from '../../src/locales/words/de.ts';

const { pay, ...rest } = german;

// @ts-expect-error a language without one of its words
export const incomplete: Words = rest;
// @ts-expect-error a word that no part of the checkout says
export const invented: Words = { ...german, 'pay.later': pay };
// @ts-expect-error a key that there is not
export const misspelt: Translations = { en: { 'pay.bussy': 'One moment' } };
export const own: Translations = { en: { 'pay.busy': 'One moment' } };

// The languages' part of test/controls.ts.
import type { Control } from '../controls.ts';

export const localeControls: readonly Control[] = [
  {
    id: 'L-01',
    promise: 'without an attribute the session’s language is spoken',
    off: [
      {
        file: 'src/elements/language.ts',
        find: '[wanted, display, nearestLang(host),',
        replace: '[wanted, nearestLang(host),',
      },
    ],
    test: 'test/elements/language.test.ts',
  },
  {
    id: 'L-02',
    promise: 'a text of the merchant is never longer than the card frame takes (A 5)',
    off: [{ file: 'src/elements/language.ts', find: 'given?.slice(0, LONGEST)', replace: 'given' }],
    test: 'test/elements/language.test.ts',
  },
  {
    id: 'L-03',
    promise: 'words that cannot be had leave English, from left to right (R44)',
    off: [
      { file: 'src/elements/look.ts', find: 'if (!this.#hasSpoken) this.#speak(english, {});', replace: '' },
    ],
    test: 'test/flows/languages.spec.ts',
    title: 'words that cannot be had',
  },
  {
    id: 'L-04',
    promise: 'what was spoken is spoken on until the words of the next language are here',
    off: [
      {
        file: 'src/elements/look.ts',
        find: 'if (!this.#hasSpoken) this.language = { ...this.language,',
        replace: 'this.language = { ...speak(english, {}, {}),',
      },
    ],
    test: 'test/elements/language.test.ts',
  },
  {
    id: 'L-05',
    promise: 'plurals are the language’s own',
    off: [
      {
        file: 'src/locales/plural.ts',
        find: 'form(new Intl.PluralRules(locale).select(count)) ?? ',
        replace: '',
      },
    ],
    test: 'test/locales/words.test.ts',
  },
  {
    id: 'L-06',
    promise: 'a changed language reaches the card frame',
    off: [
      {
        file: 'src/frame-host/card-frame.ts',
        find: 'if (!this.#channel.isOpen || this.#told.get(message.type) === text) return;',
        replace: 'if (!this.#channel.isOpen || this.#told.has(message.type)) return;',
      },
    ],
    test: 'test/flows/languages.spec.ts',
    title: 'German by attribute',
  },
  {
    id: 'L-07',
    promise: 'in every language the form is as high as its place in the page',
    off: [
      {
        file: 'src/locales/words/es.ts',
        find: "'card.cvc': 'Código CVC',",
        replace: "'card.cvc': 'Código de seguridad de la tarjeta',",
      },
    ],
    test: 'test/frame/languages.test.ts',
  },
  {
    id: 'L-08',
    promise: 'Alipay says in two lines where one goes, in every language at 320 px',
    off: [
      {
        file: 'src/locales/words/fr.ts',
        find: "'alipay.next': 'Vous allez être redirigé vers Alipay pour payer,",
        replace: "'alipay.next': 'Vous allez être redirigé vers le site internet d’Alipay pour payer,",
      },
    ],
    test: 'test/elements/geometry.test.ts',
  },
  {
    id: 'L-09',
    promise: 'Alipay’s panel follows the language',
    off: [
      {
        file: 'src/methods/alipay-plus/alipay-plus-method.ts',
        find: "this.#host.text('alipay.next')",
        replace: "enAlipay['alipay.next']",
      },
    ],
    test: 'test/elements/geometry.test.ts',
  },
  {
    id: 'L-20',
    promise: 'the merchant’s name keeps its own order in the dialog of a right-to-left page',
    off: [
      {
        file: 'src/elements/challenge-dialog.ts',
        find: '<bdi>${this.heading}</bdi>',
        replace: '${this.heading}',
      },
    ],
    test: 'test/elements/geometry.test.ts',
    title: 'the dialog of the bank’s page waits in every language',
  },
];

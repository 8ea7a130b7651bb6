// Which words a field of Encrypted Card needs, and how they come: by language, in this order.
import type { TextKey } from '../../locales/en.ts';

export const wordKeys = [
  'card.number',
  'card.number.hint',
  'card.number.required',
  'card.number.incomplete',
  'card.number.invalid',
  'card.number.unsupported',
  'card.expiry',
  'card.expiry.hint',
  'card.expiry.required',
  'card.expiry.incomplete',
  'card.expiry.invalid',
  'card.expiry.past',
  'card.cvc',
  'card.cvc.hint',
  'card.cvc.required',
  'card.cvc.incomplete',
] as const satisfies readonly TextKey[];

export type FieldWords = Readonly<Record<(typeof wordKeys)[number], string>>;
/** The file: by name of the language's file, the words in the order of the keys. */
export type AllFieldWords = Readonly<Record<string, readonly string[]>>;

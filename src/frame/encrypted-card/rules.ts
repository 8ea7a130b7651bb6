// What each of the three fields is: how it is filled in, what is wrong with it, and which parts of the card it holds.
import type { FieldFault } from '../../protocol/card-frame.ts';
import type { EncryptedField, EncryptedPart } from '../../protocol/encrypted-card.ts';
import type { Format } from '../caret.ts';
import { cvcFault, formatCvc } from '../card/cvc.ts';
import { digitsOf } from '../card/digits.ts';
import { expiryFault, formatExpiry, parseExpiry } from '../card/expiry.ts';
import { formatNumber, numberFault } from '../card/number.ts';

/** What a field cannot know by itself. */
export interface Known {
  /** Of the number, which is another frame's: that one tells. */
  readonly brand: string | null;
  /** The gateway's clock in epoch milliseconds, once known. */
  readonly now: number | undefined;
}
export type Parts = Partial<Record<EncryptedPart, string>>;

interface Rules {
  readonly name: string;
  readonly autocomplete: string;
  format(known: () => Known): Format;
  fault(text: string, known: Known): FieldFault | undefined;
  /** Only of a text without a fault. */
  parts(text: string): Parts;
}

export const rules: Readonly<Record<EncryptedField, Rules>> = {
  number: {
    name: 'cardnumber',
    autocomplete: 'cc-number',
    format: () => formatNumber,
    fault: (text) => numberFault(text, []),
    parts: (text) => ({ number: digitsOf(text) }),
  },
  expiry: {
    name: 'exp-date',
    autocomplete: 'cc-exp',
    format: () => formatExpiry,
    fault: (text, { now }) => expiryFault(text, now),
    parts: (text) => parseExpiry(text),
  },
  cvc: {
    name: 'cvc',
    autocomplete: 'cc-csc',
    format: (known) => (raw) => formatCvc(raw, '', known().brand),
    fault: (text, { brand }) => cvcFault(text, '', brand),
    parts: (text) => ({ cvc: digitsOf(text) }),
  },
};

// The card as a whole: what was typed, what is wrong with each field, and what the gateway gets.
import type { CardField, FieldError, FieldFault } from '../../protocol/card-frame.ts';
import { cardFields } from '../../protocol/card-frame.ts';
import type { CardPlaintextJson, CodePlaintextJson } from '../../protocol/gateway.ts';
import { cvcFault } from './cvc.ts';
import { digitsOf } from './digits.ts';
import { expiryFault, parseExpiry } from './expiry.ts';
import { numberFault } from './number.ts';

/** As shown in the fields. */
export type Typed = Readonly<Record<CardField, string>>;

export interface Terms {
  /** Accepted brands; empty means every brand. */
  readonly brands: readonly string[];
  readonly asksName: boolean;
  /** The gateway's clock in epoch milliseconds, once known. */
  readonly now: number | undefined;
  /** The brand of a saved card: only its code is asked for. Null: the whole card is. */
  readonly saved: string | null;
}

export function faultOf(field: CardField, typed: Typed, terms: Terms): FieldFault | undefined {
  if (field === 'number') return numberFault(typed.number, terms.brands);
  if (field === 'expiry') return expiryFault(typed.expiry, terms.now);
  if (field === 'cvc') return cvcFault(typed.cvc, typed.number, terms.saved);
  // A name has a letter; a number typed here by mistake is not taken for one.
  return terms.asksName && !/\p{L}/u.test(typed.holderName) ? 'required' : undefined;
}

/** Every fault, in the order of the fields. */
export function faultsOf(typed: Typed, terms: Terms): FieldError[] {
  const asked = terms.saved === null ? cardFields : (['cvc'] as const);
  return asked.flatMap((field) => {
    const fault = faultOf(field, typed, terms);
    return fault ? [{ field, fault }] : [];
  });
}

/** Only for a card without faults. */
export function toPlaintext(typed: Typed, { asksName, saved }: Terms): CardPlaintextJson | CodePlaintextJson {
  if (saved !== null) return { cvv: digitsOf(typed.cvc) };
  const { month, year } = parseExpiry(typed.expiry);
  return {
    card_no: digitsOf(typed.number),
    exp_month: month,
    exp_year: year,
    cvv: digitsOf(typed.cvc),
    ...(asksName && { holder_name: typed.holderName.trim() }),
  };
}

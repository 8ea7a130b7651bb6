// The security code: three digits, or four for American Express. Longer than the brand's is as wrong as shorter.
import type { FieldFault } from '../../protocol/card-frame.ts';
import { rulesFor, rulesOf } from './brand.ts';
import { digitsOf } from './digits.ts';

/** No more digits than the brand has, as far as it is known. @param saved the brand of a saved card, in place of a number */
export const formatCvc = (raw: string, number: string, saved: string | null = null): string =>
  digitsOf(raw).slice(0, Math.max(...sizes(number, saved)));

/** 3 or 4: how many digits to ask for. */
export const cvcSize = (number: string, saved: string | null = null): number => sizes(number, saved)[0]!;

export function cvcFault(text: string, number: string, saved: string | null = null): FieldFault | undefined {
  const digits = digitsOf(text);
  if (digits === '') return 'required';
  return sizes(number, saved).includes(digits.length) ? undefined : 'incomplete';
}

const sizes = (number: string, saved: string | null): readonly number[] =>
  (saved === null ? rulesFor(digitsOf(number)) : rulesOf(saved)).codeSizes;

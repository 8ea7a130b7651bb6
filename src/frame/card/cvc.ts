// The security code: three digits, or four for American Express. Longer than the brand's is as wrong as shorter.
import type { FieldFault } from '../../protocol/card-frame.ts';
import { rulesFor } from './brand.ts';
import { digitsOf } from './digits.ts';

/** No more digits than the brand of the number has, as far as it is known. */
export const formatCvc = (raw: string, number: string): string =>
  digitsOf(raw).slice(0, Math.max(...rulesFor(digitsOf(number)).codeSizes));

/** 3 or 4: how many digits to ask for. */
export const cvcSize = (number: string): number => rulesFor(digitsOf(number)).codeSizes[0]!;

export function cvcFault(text: string, number: string): FieldFault | undefined {
  const digits = digitsOf(text);
  if (digits === '') return 'required';
  return rulesFor(digitsOf(number)).codeSizes.includes(digits.length) ? undefined : 'incomplete';
}

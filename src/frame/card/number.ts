// The card number: how it is grouped and whether it can be one.
import type { FieldFault } from '../../protocol/card-frame.ts';
import { rulesFor } from './brand.ts';
import { digitsOf } from './digits.ts';

/** Groups as the brand prints them; digits beyond its longest number are dropped. */
export function formatNumber(raw: string): string {
  const all = digitsOf(raw);
  const { gaps, lengths } = rulesFor(all);
  const digits = all.slice(0, Math.max(...lengths));
  const starts = [0, ...gaps.filter((gap) => gap < digits.length)];
  return starts.map((start, index) => digits.slice(start, starts[index + 1])).join(' ');
}

/** `accepted`: brands of the session; empty means every brand. */
export function numberFault(text: string, accepted: readonly string[]): FieldFault | undefined {
  const digits = digitsOf(text);
  if (digits === '') return 'required';
  const { brand, lengths } = rulesFor(digits);
  const complete = lengths.includes(digits.length);
  const known = brand !== null || complete;
  if (accepted.length > 0 && known && !accepted.includes(brand ?? '')) return 'unsupported';
  if (!complete) return digits.length < Math.max(...lengths) ? 'incomplete' : 'invalid';
  // Some of UnionPay's ranges have no check digit.
  const isChecked = brand === 'unionpay' || passesLuhn(digits);
  return isChecked && !/^(\d)\1+$/.test(digits) ? undefined : 'invalid';
}

/** ISO/IEC 7812-1, annex B. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = digit * (1 + (place % 2));
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

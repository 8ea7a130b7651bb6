// Whether a card can be one at all, before the acquirer is asked. Pure.
import creditCardType from 'credit-card-type';
import { z } from 'zod';

/** The last place on earth where a month ends is 12 hours behind UTC. */
const LAST_TIME_ZONE_MS = 12 * 3_600_000;

/** CardPlaintextJson of the protocol. */
const plaintext = z.object({
  card_no: z.string().regex(/^\d{12,19}$/),
  exp_month: z.string().regex(/^(0[1-9]|1[0-2])$/),
  exp_year: z.string().regex(/^20\d\d$/),
  cvv: z.string().regex(/^\d{3,4}$/),
  holder_name: z.string().max(256).optional(),
  form_visible_ms: z.int().min(0).optional(),
});

export interface Card {
  /** Goes to the acquirer and nowhere else. */
  readonly number: string;
  /** credit-card-type's names: `visa`. */
  readonly brand: string;
  /** First six digits. */
  readonly bin: string;
  readonly last4: string;
  /** `MM` */
  readonly expMonth: string;
  /** `YYYY` */
  readonly expYear: string;
  /** Risk data of the card frame, see CardPlaintextJson. */
  readonly formVisibleMs?: number | undefined;
}

/** Null for what is no card, or none that the session takes. @param brands empty: all */
export function readCard(json: unknown, brands: readonly string[], now: number): Card | null {
  const { data, success } = plaintext.safeParse(json);
  if (!success) return null;
  const { card_no: number, exp_month, exp_year, cvv, form_visible_ms: formVisibleMs } = data;
  const type = creditCardType(number)[0];
  const fits =
    type !== undefined &&
    type.lengths.includes(number.length) &&
    // Some of UnionPay's ranges have no check digit.
    (type.type === 'unionpay' || isLuhn(number)) &&
    type.code.size === cvv.length &&
    (brands.length === 0 || brands.includes(type.type)) &&
    !hasExpired(exp_month, exp_year, now);
  if (!fits) return null;
  const seen = { brand: type.type, bin: number.slice(0, 6), last4: number.slice(-4) };
  return { number, ...seen, expMonth: exp_month, expYear: exp_year, formVisibleMs };
}

/** A card is good until its month has ended everywhere. */
export const hasExpired = (month: string, year: string, now: number): boolean =>
  Date.UTC(Number(year), Number(month)) + LAST_TIME_ZONE_MS <= now;

/** Null for what is no security code of this brand. */
export function readCode(json: unknown, brand: string): string | null {
  const { data } = plaintext.pick({ cvv: true }).safeParse(json);
  const size = creditCardType.getTypeInfo(brand)?.code.size;
  return data !== undefined && data.cvv.length === size ? data.cvv : null;
}

/** The check digit of ISO/IEC 7812-1, annex B. */
function isLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

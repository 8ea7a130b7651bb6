// The kinds of fields that the documents know, as zod schemas. Each says what it must be and never repeats what it got.
import { z } from 'zod';
import { isIP } from 'node:net';
import { isMerchantUrl } from './addresses.ts';
import { isCountry, isCurrency, isLanguageTag } from './codes.ts';
import { parseDateTime } from './date-time.ts';

/** One sentence for every way to be wrong, but a missing field is called missing. */
const must = (be: string) => ({
  error: (issue: { input?: unknown }) => (issue.input === undefined ? 'is required' : `must be ${be}`),
});

// Control characters and lone surrogates are refused: databases choke on them.
export const isPlain = (value: string): boolean =>
  !/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]|\p{Surrogate}/u.test(value);

/** Text of 1 to `max` characters. */
export const text = (max: number) => {
  const sentence = must(`a text of 1 to ${max} characters`);
  return z.string(sentence).min(1, sentence).max(max, sentence).refine(isPlain, sentence);
};

/** Text of at most `max` characters; empty means absent, as many clients send every field they know. */
export const optionalText = (max: number) => {
  const sentence = must(`a text of at most ${max} characters`);
  return z.string(sentence).max(max, sentence).refine(isPlain, sentence).optional();
};

/** Minor units, an integer or a string of digits, 0 to 999999999999. */
const isAmount = (value: unknown): boolean =>
  typeof value === 'string' ? /^(0|[1-9]\d{0,11})$/.test(value) : isWhole(value, 0, 999_999_999_999);
const isWhole = (value: unknown, min: number, max: number): boolean =>
  Number.isInteger(value) && (value as number) >= min && (value as number) <= max;

export const amount = z
  .unknown()
  .refine(isAmount, must('an amount in minor units, 0 to 999999999999, such as 1250 or "1250"'))
  .transform(Number);

/** An integer of at least `min`. */
export const count = (min: number) =>
  z.custom<number>((value) => isWhole(value, min, 1e9), must(`a whole number of ${min} or more`));

const checked = (be: string, accepts: (value: string) => boolean) =>
  z.string(must(be)).refine(accepts, must(be));

export const matching = (pattern: RegExp, be: string) => checked(be, (value) => pattern.test(value));
export const currency = checked('an ISO 4217 code in upper-case letters, such as HKD', isCurrency);
export const country = checked('an ISO 3166 code of two upper-case letters, such as HK', isCountry);
export const language = checked('a BCP 47 language tag, such as fr-FR', isLanguageTag);
export const dateTime = checked(
  'an ISO 8601 time with an offset, such as 2025-05-05T17:17:24+08:00',
  (value) => parseDateTime(value) !== null,
);
export const calendarDate = checked(
  'a date such as 1990-12-31',
  (value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && parseDateTime(`${value}T00:00:00Z`) !== null,
);
export const ipAddress = checked('an IP address', (value) => isIP(value) > 0);
export const url = checked(
  'an https address of at most 2048 characters (http only on localhost, 127.0.0.1 and [::1])',
  (value) => value.length <= 2048 && isMerchantUrl(value),
);
export const email = z.email(must('an e-mail address')).max(254, must('an e-mail address'));
export const boolean = z.boolean(must('true or false'));
export const oneOf = <const Values extends readonly [string, ...string[]]>(...values: Values) =>
  z.enum(values, must(`one of ${values.join(', ')}`));

/** An object whose unknown fields are ignored. */
export const group = <Shape extends z.ZodRawShape>(shape: Shape) => z.object(shape, must('an object'));

export const list = <Item extends z.ZodType>(item: Item, max: number) =>
  z.array(item, must('a list')).max(max, must(`a list of at most ${max} entries`));

// The expiry date: what people type for it, how it looks, and whether the card is still good.
import type { FieldFault } from '../../protocol/card-frame.ts';
import { toAsciiDigits } from './digits.ts';

const SEPARATOR = ' / ';
/** The last place on earth where a month ends is 12 hours behind UTC. */
const LAST_TIME_ZONE_MS = 12 * 3_600_000;

interface Parts {
  readonly month: string;
  readonly year: string;
  /** The month was ended by something that is not a digit. */
  readonly separated: boolean;
}

/** While typing: nothing is turned into something else that the shopper did not mean. */
export function formatExpiry(raw: string, inserting: boolean): string {
  const { month, year, separated } = split(raw);
  if (month + year === '') return '';
  const end = inserting || year ? SEPARATOR : '';
  if (separated) return month + end + clipYear(year);
  const digits = month + year;
  if (digits.length === 1) return inserting && digits > '1' ? `0${digits}${SEPARATOR}` : digits;
  // 13… may become 1/3… or a mistake: left alone until the field is left.
  if (!isMonth(month) && digits.length !== 4 && digits.length !== 6) return digits;
  return month + end + clipYear(year);
}

/** When the field is left: `1/30`, `130` and `01/2030` become `01 / 30`. Unfinished dates stay as they are. */
export function settleExpiry(text: string): string {
  const { month, year } = parseExpiry(text);
  return month && year ? [month, year.slice(-2)].join(SEPARATOR) : text;
}

/** Two digits of a month and four of a year; empty where they are not complete. The month may be 13. */
export function parseExpiry(text: string): { month: string; year: string } {
  let { month, year, separated } = split(text);
  const digits = month + year;
  if (!separated && !isMonth(month) && digits.length % 2 === 1) {
    separated = true;
    month = digits.slice(0, 1);
    year = digits.slice(1);
  }
  return {
    month: month && month.padStart(2, '0'),
    year: year.length === 2 ? `20${year}` : year.length === 4 ? year : '',
  };
}

/** `now`: epoch milliseconds of the gateway's clock; undefined while it is not known: then no date is past. */
export function expiryFault(text: string, now: number | undefined): FieldFault | undefined {
  if (!/\p{Nd}/u.test(text)) return 'required';
  const { month, year } = parseExpiry(text);
  if (!month || !year) return 'incomplete';
  if (!isMonth(month)) return 'invalid';
  if (now === undefined) return undefined;
  return Date.UTC(Number(year), Number(month)) + LAST_TIME_ZONE_MS <= now ? 'past' : undefined;
}

function split(text: string): Parts {
  // Some password managers fill in the form of <input type="month">.
  const ascii = toAsciiDigits(text).replace(/^\s*(\d{4})-(\d{1,2})\s*$/, '$2/$1');
  const [, month = '', gap = '', rest = ''] = /^\s*(\d*)(\D*)(.*)$/s.exec(ascii) ?? [];
  const year = rest.replace(/\D/g, '');
  if (month.length <= 2 && gap !== '') return { month, year, separated: true };
  const digits = month + year;
  return { month: digits.slice(0, 2), year: digits.slice(2), separated: false };
}

const isMonth = (month: string): boolean => /^(0?[1-9]|1[0-2])$/.test(month);
const clipYear = (year: string): string => year.slice(0, year.startsWith('20') ? 4 : 2);

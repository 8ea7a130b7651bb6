// Amounts: integers in the minor unit of their currency, and how they are shown.

export interface Amount {
  /** Integer, in minor units: 12840 is $128.40, 800 is ¥800. */
  readonly value: number;
  /** ISO 4217, upper case. */
  readonly currency: string;
}

/**
 * Digits after the decimal point of a currency (JPY 0, USD 2, KWD 3), by ISO 4217 as ECMA-402 carries it.
 * @throws RangeError for anything that is not three letters.
 */
export function minorUnitDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/** "$128.40", "128,40 €", "¥800" by the rules of the locale. No floating point: the digits go to Intl as a string. */
export function formatAmount(amount: Amount, locale: string): string {
  const digits = minorUnitDigits(amount.currency);
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: amount.currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(decimalString(amount.value, digits) as `${number}`);
}

/** 12840, 2 -> "128.40". Exact for every safe integer. */
export function decimalString(minor: number, digits: number): string {
  const sign = minor < 0 ? '-' : '';
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

// Amounts: integers in the minor unit of their currency, and how they are shown.

export interface Amount {
  /** Integer, in minor units: 12840 is $128.40, 800 is ¥800. */
  readonly value: number;
  /** ISO 4217, upper case. */
  readonly currency: string;
}

// ISO 4217 itself: browsers differ from it (Chromium gives HUF no decimals; it has two).
const exceptions: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

/** Digits after the decimal point of a currency by ISO 4217: JPY 0, USD 2, KWD 3. */
export function minorUnitDigits(currency: string): number {
  const found = Object.entries(exceptions).find(([, codes]) => codes.split(' ').includes(currency));
  return found ? Number(found[0]) : 2;
}

/** "$128.40", "128,40 €", "¥800" by the rules of the locale. No floating point: the digits go to Intl as a string. */
export function formatAmount(amount: Amount, locale: string): string {
  const digits = minorUnitDigits(amount.currency);
  const options: object = {
    // A page's polluted prototype rounds no amount.
    __proto__: null,
    style: 'currency',
    currency: amount.currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  };
  const format = new Intl.NumberFormat(locale, options);
  // From right to left "US$" would fall apart: the mark (LRM) keeps its sign behind its letters.
  return format.format(decimalString(amount.value, digits) as `${number}`).replace(/[A-Z]\$/, '$&\u200e');
}

/** 12840, 2 -> "128.40". Exact for every safe integer. */
export function decimalString(minor: number, digits: number): string {
  const sign = minor < 0 ? '-' : '';
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

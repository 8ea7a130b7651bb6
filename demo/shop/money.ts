// Prices as the shop writes them. Digits after the point by ISO 4217, which is what PayKKa counts in: Intl differs from it
// (Chromium and Node give HUF and IDR none).
const exceptions: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

const digitsOf = (currency: string): number => {
  const found = Object.entries(exceptions).find(([, codes]) => codes.split(' ').includes(currency));
  return found ? Number(found[0]) : 2;
};

/** 12840, "USD" -> "$128.40". */
export function price(minor: number | string, currency = 'USD'): string {
  const digits = digitsOf(currency);
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency, ...options });
  return format.format(Number(minor) / 10 ** digits);
}

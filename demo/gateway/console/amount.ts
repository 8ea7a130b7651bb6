// A sum as a person types it, in minor units. Pure.

/** "128.4", 2 → 12840; null when it is no sum, or has more decimals than its currency. No floating point. */
export function parseAmount(text: string, digits: number): number | null {
  const found = /^(\d{1,12})(?:\.(\d+))?$/.exec(text.trim());
  const decimals = found?.[2] ?? '';
  if (!found || decimals.length > digits) return null;
  return Number(found[1] + decimals.padEnd(digits, '0'));
}

// Digits as people type and paste them: any script, full width, any separators.

/** Each decimal digit of any script as its ASCII one; all other text as it is. */
export function toAsciiDigits(text: string): string {
  return text.replace(/[^\p{ASCII}]/gu, (char) => (isDigit(char) ? String(valueOf(char)) : char));
}

/** The digits alone. */
export function digitsOf(text: string): string {
  return toAsciiDigits(text).replace(/\D/g, '');
}

const isDigit = (char: string): boolean => /\p{Nd}/u.test(char);

// Unicode keeps the ten digits of a script in a row, zero first: the value is how far back the row begins.
function valueOf(char: string): number {
  let steps = 0;
  while (isDigit(String.fromCodePoint(char.codePointAt(0)! - steps - 1))) steps += 1;
  return steps % 10;
}

// Finds card data in whatever text a page, a log or a request holds.

/** The number or seven of its digits in a row, plain, spaced, reversed, in hex, Base64 or a URL. @returns what was found */
export function findsCardData(text: string, pan = '4242424242424242'): string[] {
  const plain = text.replace(/%20|[\s+-]/g, '');
  const forms: string[] = [];
  for (let at = 0; at + 7 <= pan.length; at += 1) {
    const part = pan.slice(at, at + 7);
    forms.push(part, [...part].reverse().join(''), Buffer.from(part).toString('hex'));
  }
  for (const shift of ['', ' ', '  '])
    forms.push(
      Buffer.from(shift + pan)
        .toString('base64')
        .slice(4, 16),
    );
  return [...new Set(forms)].filter((form) => plain.includes(form));
}

/** A compact JWE, or the better part of one. */
export const isCiphertext = (text: string): boolean => /eyJ[\w-]+\.[\w-]+\./.test(text);

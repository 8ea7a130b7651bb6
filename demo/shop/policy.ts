// The strictest page that a merchant can send: the policy that README publishes.
import { randomBytes } from 'node:crypto';

export const newNonce = (): string => randomBytes(16).toString('base64');

/** What the vendors' own wallets add to it (docs/wallets.md). */
const vendors = {
  'script-src': ' https://applepay.cdn-apple.com https://pay.google.com',
  'connect-src':
    ' https://*.apple.com https://google.com/pay https://www.google.com/pay https://pay.google.com',
  'frame-src': ' https://*.apple.com https://pay.google.com',
  'img-src': ' https://applepay.cdn-apple.com https://www.gstatic.com https://pay.google.com',
};

/** @param hasVendors the page shows wallets of their vendors, not the simulated ones. */
export const securityHeaders = (psp: string, nonce: string, hasVendors = false): Record<string, string> => {
  const theirs = (directive: keyof typeof vendors): string => (hasVendors ? vendors[directive] : '');
  return {
    'Content-Security-Policy': [
      `default-src 'none'`,
      `script-src 'nonce-${nonce}' ${psp}${theirs('script-src')}`,
      `style-src 'self'`,
      `img-src 'self' ${psp}${theirs('img-src')}`,
      `connect-src 'self' ${psp}${theirs('connect-src')}`,
      `frame-src ${psp}${theirs('frame-src')}`,
      `form-action 'self'`,
      `base-uri 'none'`,
      `object-src 'none'`,
      `frame-ancestors 'none'`,
      `require-trusted-types-for 'script'`,
      `trusted-types lit-html paykka-dropin 'allow-duplicates'`,
    ].join('; '),
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
    'Cache-Control': 'no-store',
  };
};

// The strictest page that a merchant can send: the policy that README publishes.
import { randomBytes } from 'node:crypto';

export const newNonce = (): string => randomBytes(16).toString('base64');

export const securityHeaders = (psp: string, nonce: string): Record<string, string> => ({
  'Content-Security-Policy': [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}' ${psp}`,
    `style-src 'self'`,
    `img-src 'self' ${psp}`,
    `connect-src 'self' ${psp}`,
    `frame-src ${psp}`,
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
});

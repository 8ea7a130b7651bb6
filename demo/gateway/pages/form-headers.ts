// Headers of a page that has forms and no script at all, and is framed by nobody.

/** @param styleHash of its one style. @param formAction where its forms may lead, as CSP has it: `'self'` */
export const formHeaders = (styleHash: string, formAction: string) => ({
  'Content-Security-Policy': [
    `default-src 'none'`,
    `style-src ${styleHash}`,
    `img-src 'self'`,
    `form-action ${formAction}`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; '),
  'Cache-Control': 'no-store',
  // Not `no-referrer`: with it a browser says `Origin: null` of a form, and nobody could tell whose it is.
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
});

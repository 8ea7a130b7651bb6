// The issuer's pages: the challenge, the one that carries the answer back, and a refusal. No script but one line.
import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { ChallengeRequest } from './messages.ts';
import { style } from './style.ts';

type Html = ReturnType<typeof html>;

const sendForm = 'document.forms[0].submit();';

const hashOf = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

/** No `frame-ancestors`: a bank cannot know the shops and payment services that nest its page. */
export const contentSecurityPolicy = (gatewayOrigin: string): string =>
  `default-src 'none'; script-src ${hashOf(sendForm)}; style-src ${hashOf(style)}; ` +
  `form-action 'self' ${gatewayOrigin}; base-uri 'none'`;

const page = (content: Html): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Meridian Bank</title>
        ${raw(`<style>${style}</style>`)}
      </head>
      <body>
        <main aria-label="Meridian Bank">${content}</main>
      </body>
    </html>`;

const header = (brand = ''): Html =>
  html`<header>
    <svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" aria-hidden="true">
      <path
        stroke-width="1.5"
        d="M3 7.5 10 3l7 4.5H3ZM3 17h14M4.5 15h11M5.5 8v6.5M8.5 8v6.5M11.5 8v6.5M14.5 8v6.5"
      />
    </svg>
    Meridian Bank ${brand === '' ? '' : html`<span class="brand">${brand}</span>`}
  </header>`;

const brandNames: Readonly<Record<string, string>> = {
  visa: 'VISA',
  mastercard: 'Mastercard',
  'american-express': 'AMEX',
};

/** The challenge. `creq` is carried along in the form: the bank keeps nothing until the answer comes. */
export const challengePage = (request: ChallengeRequest, creq: string, problem = ''): Html =>
  page(html`
    ${header(brandNames[request.cardBrand] ?? request.cardBrand)}
    <h1>Confirm it’s you</h1>
    <p>We sent a 6-digit code to the phone ending 0184.</p>
    <p>Payment of <strong>${price(request)}</strong> to <strong>${request.merchantName}</strong></p>
    <form method="post" action="/challenge/answer">
      <input type="hidden" name="creq" value="${creq}" />
      <label for="code">One-time code</label>
      <input
        id="code"
        name="code"
        inputmode="numeric"
        autocomplete="one-time-code"
        maxlength="12"
        aria-describedby="note"
        required
      />
      <p class="note" id="note">Sandbox: 123456 passes, any other code fails.</p>
      ${problem === '' ? '' : html`<p class="problem" role="alert">${problem}</p>`}
      <button class="confirm" name="answer" value="confirm">Confirm</button>
      <button class="cancel" name="answer" value="cancel" formnovalidate>Cancel</button>
    </form>
  `);

/** Posts the CRes to the payment service by itself; the button is for browsers without scripts. */
export const answerPage = (notificationUrl: string, cres: string): Html =>
  page(html`
    ${header()}
    <h1>Thank you</h1>
    <p>Taking you back to your payment…</p>
    <form method="post" action="${notificationUrl}">
      <input type="hidden" name="cres" value="${cres}" />
      <noscript><button class="confirm">Continue</button></noscript>
    </form>
    ${raw(`<script>${sendForm}</script>`)}
  `);

/** Of the 3DS method, which nobody sees: a real one looks at the device before it says that it has ended. */
export const methodPage = (notificationUrl: string, data: string): Html =>
  page(html`
    <form method="post" action="${notificationUrl}">
      <input type="hidden" name="threeDSMethodData" value="${data}" />
    </form>
    ${raw(`<script>${sendForm}</script>`)}
  `);

export const refusalPage = (sentence: string): Html =>
  page(
    html`${header()}
      <h1>${sentence}</h1>`,
  );

function price({ purchaseAmount, purchaseExponent, purchaseCurrency }: ChallengeRequest): string {
  const digits = String(purchaseAmount).padStart(purchaseExponent + 1, '0');
  const point = digits.length - purchaseExponent;
  const format = new Intl.NumberFormat('en', {
    style: 'currency',
    currency: purchaseCurrency,
    minimumFractionDigits: purchaseExponent,
    maximumFractionDigits: purchaseExponent,
  });
  // As a string: no floating point touches the digits.
  return format.format(`${digits.slice(0, point)}.${digits.slice(point)}` as `${number}`);
}

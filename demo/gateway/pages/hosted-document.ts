// The hosted page's document: the merchant's name, the way back, the drop-in; and a script that leads on when it is over.
import { html } from 'hono/html';
import { hostedOrder, type HostedOrder } from './hosted-order.ts';
import { hostedStyle } from './hosted-style.ts';
import { hostedWords, isRightToLeft } from './hosted-words.ts';
import { inlineScript, type inlineStyle } from './inline.ts';
import type { Html } from './plain-page.ts';

// Whoever comes to a page that is over already (a reload, the Back button) is led on by a link, not by force.
const script = inlineScript(`(() => {
  const checkout = document.querySelector('paykka-dropin');
  const [back, go, leaving] = ['.back', '.go', '.leaving'].map((part) => document.querySelector(part));
  const wasOpen = document.body.dataset.status === 'PROCESSING';
  checkout.addEventListener('paykka-success', () => {
    back.hidden = true;
    if (!go.href || !wasOpen) return;
    leaving.hidden = false;
    setTimeout(() => location.assign(go.href), 2000);
  });
  const over = () => {
    if (back.href) go.href = back.href;
    go.hidden = !go.href;
  };
  checkout.addEventListener('paykka-expired', over);
  checkout.addEventListener('paykka-error', ({ error }) => {
    if (!error.retryable && checkout.state === 'failed') over();
  });
})();`);

export interface HostedModel {
  readonly sessionId: string;
  readonly clientKey: string;
  readonly status: 'PROCESSING' | 'SUCCESS' | 'EXPIRED';
  readonly merchantName: string;
  /** BCP 47. */
  readonly locale: string;
  /** With `session_id`. */
  readonly returnUrl: string | null;
  readonly cancelUrl: string | null;
  /** Names of the simulated wallets that it loads, as `/sim/{name}.js`. */
  readonly wallets: readonly string[];
  /** Null: the merchant named no goods. */
  readonly order: HostedOrder | null;
  /** Of the merchant's theme; null: none that is ours. */
  readonly font: ReturnType<typeof inlineStyle> | null;
}

export function hostedDocument(model: HostedModel): Html {
  const { sessionId, clientKey, status, merchantName, locale, returnUrl, cancelUrl } = model;
  const words = hostedWords(locale);
  const say = (sentence: string): string => sentence.replace('{merchant}', () => merchantName);
  const onward = status === 'EXPIRED' ? cancelUrl : returnUrl;
  const isOver = status !== 'PROCESSING';
  return html`<!doctype html>
    <html lang="${locale}" dir="${isRightToLeft(locale) ? 'rtl' : 'ltr'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="robots" content="noindex" />
        <title>${merchantName}</title>
        ${hostedStyle.tag} ${model.font?.tag ?? ''}
        ${model.wallets.map((name) => html`<script src="/sim/${name}.js"></script>`)}
        <script type="module" src="/cp/paykka-dropin.js"></script>
      </head>
      <body data-status="${status}" class="${model.order ? '' : 'narrow'}">
        <header>
          <a
            class="back"
            ${cancelUrl && !isOver ? html`href="${cancelUrl}"` : 'hidden'}
            aria-label="${say(words.back)}"
            title="${say(words.back)}"
            ><svg
              width="20"
              height="20"
              viewBox="0 0 24 24"
              fill="none"
              stroke="currentColor"
              stroke-width="2"
              stroke-linecap="round"
              stroke-linejoin="round"
              aria-hidden="true"
            >
              <path d="M19 12H5M11 6l-6 6 6 6" /></svg
          ></a>
          <h1>${merchantName}</h1>
        </header>
        <main>
          ${model.order ? hostedOrder(model.order, locale, words) : ''}
          <div>
            <noscript><p>${words.noScript}</p></noscript>
            <paykka-dropin
              id="checkout"
              session-id="${sessionId}"
              client-key="${clientKey}"
              locale="${locale}"
            ></paykka-dropin>
            <p class="leaving" role="status" hidden>${say(words.leaving)}</p>
            <a class="go" ${onward ? html`href="${onward}"` : ''} ${isOver && onward ? '' : 'hidden'}
              >${say(words.back)}</a
            >
          </div>
        </main>
        ${script.tag}
      </body>
    </html>`;
}

export const hostedHeaders = ({ font }: HostedModel) => ({
  'Content-Security-Policy': [
    `default-src 'none'`,
    `script-src 'self' ${script.hash}`,
    `style-src ${hostedStyle.hash}${font ? ` ${font.hash}` : ''}`,
    ...(font ? [`font-src 'self'`] : []),
    `img-src 'self' data:`,
    `connect-src 'self'`,
    `frame-src 'self'`,
    `form-action 'none'`,
    `base-uri 'none'`,
    `object-src 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types lit-html paykka-dropin 'allow-duplicates'`,
    `frame-ancestors 'none'`,
  ].join('; '),
  'Cache-Control': 'no-store',
  // The session's id stands in the address.
  'Referrer-Policy': 'strict-origin',
  'X-Content-Type-Options': 'nosniff',
  'Strict-Transport-Security': 'max-age=31536000',
  'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
});

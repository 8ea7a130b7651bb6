// `GET /docs/errors`: each code of CheckoutError with its meaning; `#code` leads to it (`error.docUrl`).
import { html } from 'hono/html';
import { catalogued, errorCatalogue, type ErrorCode, type ErrorOrigin } from '../../../src/core/errors.ts';
import { errorSentences } from './error-sentences.ts';
import { plainPage, type Html } from './plain-page.ts';

const actors: Readonly<Record<ErrorOrigin, string>> = {
  shopper: 'The shopper acts.',
  merchant: 'You act: the merchant’s page or server.',
  issuer: 'The bank decided.',
  gateway: 'The gateway is asked again.',
  network: 'The connection or the browser is in the way.',
};

const codes = Object.keys(errorCatalogue) as ErrorCode[];

const entry = (code: ErrorCode): Html => {
  const { origin, retryable } = catalogued(code);
  return html`<section id="${code}">
    <h2><code>${code}</code></h2>
    <p>${errorSentences[code]}</p>
    <p class="facts">
      ${actors[origin]} ${retryable ? 'Can be tried again.' : 'Trying again does not help.'}
    </p>
  </section>`;
};

export const errorsPage = (): Html =>
  plainPage(
    'Errors of the checkout',
    html`<h1>Errors of the checkout</h1>
      <p class="lead">
        What <code>paykka-error</code> brings as <code>error.code</code>, who must act, and what to do. The
        shopper reads a sentence of their own inside the checkout.
      </p>
      <nav aria-label="Codes">
        <ul>
          ${codes.map(
            (code) =>
              html`<li>
                <a href="#${code}"><code>${code}</code></a>
              </li>`,
          )}
        </ul>
      </nav>
      ${codes.map(entry)}`,
  );

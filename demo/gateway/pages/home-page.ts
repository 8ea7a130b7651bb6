// `GET /`: says what this server is to whoever opens it in a browser.
import { html } from 'hono/html';
import { plainPage, type Html } from './plain-page.ts';

export const homePage = (): Html =>
  plainPage(
    'PayKKa sandbox gateway',
    html`<h1>PayKKa sandbox gateway</h1>
      <p class="lead">
        A small payment service that runs on your machine. It takes sessions from a merchant’s server, serves
        the card form to registered pages, and pays with test cards only. No money moves here.
      </p>
      <p>
        A merchant’s server creates a session with a signed <code>POST /v3/payment/acq/session</code>; the
        page shows it with <code>&lt;paykka-dropin&gt;</code>, loaded from
        <a href="/cp/paykka-dropin.js">/cp/paykka-dropin.js</a>. Keys of the demo merchant are in
        <code>merchant.json</code> of the data folder.
      </p>
      <p><a href="/console">The console: sessions, transactions, webhooks, merchants</a></p>
      <p><a href="/docs/errors">Errors of the checkout</a></p>`,
  );

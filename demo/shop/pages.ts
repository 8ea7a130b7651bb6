// The shop's pages. `html` escapes everything that is put in.
import { html } from 'hono/html';
import { art } from './art.ts';
import type { CartLine, Product } from './catalogue.ts';
import { price } from './money.ts';
import type { Order } from './orders.ts';
import { testCardList } from './test-cards.ts';
import { waysForm, type Ways } from './ways.ts';

export type Html = ReturnType<typeof html>;

export const layout = (title: string, content: Html, head: Html | '' = ''): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} – Northwind Supply</title>
        <link rel="stylesheet" href="/assets/shop.css" />
        <link rel="stylesheet" href="/assets/controls.css" />
        ${head}
      </head>
      <body>
        <header class="top">
          <a href="/">Northwind Supply</a>
          <span>Demo shop. Nothing is shipped, no money moves.</span>
        </header>
        <main>${content}</main>
      </body>
    </html>`;

export const homePage = (products: readonly Product[], nonce: string): Html =>
  layout(
    'Shop',
    html`<h1>Things that last</h1>
      <p class="note">You build a shop? <a href="/playground">Play with every option</a>.</p>
      <form action="/checkout" class="shop">
        <ul class="products">
          ${products.map(productCard)}
        </ul>
        <aside class="cart" aria-label="Your cart">
          <h2>Your cart</h2>
          <p class="total"><span>Total</span> <output id="total">${price(products[0]!.price)}</output></p>
          <label class="where">
            Pay
            <select name="mode">
              <option value="DROP_IN">on this shop’s page</option>
              <option value="HOSTED">on the PSP’s page</option>
            </select>
          </label>
          <button class="primary">Go to checkout</button>
        </aside>
      </form>`,
    html`<script type="module" nonce="${nonce}" src="/assets/cart.js"></script>`,
  );

const productCard = ({ id, name, note, price: minor }: Product, index: number): Html =>
  html`<li>
    <span class="art" aria-hidden="true">${art(id)}</span>
    <strong>${name}</strong>
    <span class="note">${note}</span>
    <span class="line">
      <span>${price(minor)}</span>
      <label>
        <span class="hidden">Quantity of ${name}</span>
        <input
          type="number"
          name="q_${id}"
          min="0"
          max="9"
          value="${index === 0 ? 1 : 0}"
          data-price="${minor}"
        />
      </label>
    </span>
  </li>`;

interface CheckoutModel extends Ways {
  readonly order: Order;
  readonly psp: string;
  readonly clientKey: string;
  readonly nonce: string;
  readonly locale: string | null;
  readonly layout: string | null;
  readonly theme: string | null;
  readonly wallets: string | null;
}

/** The scripts of the simulated wallets, where they are asked for. */
export const simulators = (wallets: unknown, psp: string, nonce: string): Html =>
  html`${
    wallets === 'sim'
      ? ['apple-pay', 'google-pay'].map(
          (name) => html`<script nonce="${nonce}" src="${psp}/sim/${name}.js"></script>`,
        )
      : ''
  }`;

export const checkoutPage = ({
  order,
  psp,
  clientKey,
  nonce,
  locale,
  layout: list,
  theme,
  wallets,
  ...ways
}: CheckoutModel): Html =>
  layout(
    'Checkout',
    html`<h1>Checkout</h1>
      <div class="checkout">
        <section class="pay" aria-label="Payment">
          <paykka-dropin
            id="checkout"
            session-id="${order.sessionId}"
            client-key="${clientKey}"
            ${locale ? html`locale="${locale}"` : ''}
            ${list ? html`layout="${list}"` : ''}
            ${theme ? html`data-theme="${theme}"` : ''}
            ><a slot="expired" href="/">Start again</a></paykka-dropin
          >
          <p class="after" id="after" hidden>
            <a class="primary" href="/return?session_id=${order.sessionId}">See your order</a>
          </p>
        </section>
        <aside class="side">
          ${summary(order)} ${testCardList()}
          ${waysForm(ways, wallets === 'sim', { amount: order.amount, currency: order.currency })}
          <details open>
            <summary>Events</summary>
            <ol class="log" id="log" tabindex="0" aria-label="Events"></ol>
          </details>
          ${inConsole(psp, order)}
        </aside>
      </div>`,
    html`<link rel="preconnect" href="${psp}" crossorigin />
      ${simulators(wallets, psp, nonce)}
      <script type="module" nonce="${nonce}" src="/assets/checkout.js"></script>
      <script type="module" nonce="${nonce}" src="${psp}/cp/paykka-dropin.js"></script>`,
  );

function summary({ cart, amount, currency }: Order): Html {
  return html`<section class="summary" aria-label="Your order">
    <ul>
      ${cart.map(
        ({ product, quantity }: CartLine) =>
          html`<li>
            <span class="thumb" aria-hidden="true">${art(product.id)}</span>
            <span>${product.name}<small>${quantity} × ${price(product.price)}</small></span>
            <b>${price(product.price * quantity)}</b>
          </li>`,
      )}
    </ul>
    <p class="total"><span>Total</span> <b>${price(amount, currency)}</b></p>
  </section>`;
}

/** For whoever builds: what the gateway knows of this order. */
export const inConsole = (psp: string, { sessionId }: Pick<Order, 'sessionId'>): Html =>
  html`<p class="note">
    <a
      href="${psp}/console/sessions/${sessionId}"
      data-of-session="${psp}/console/sessions/"
      target="_blank"
      rel="noopener"
      >This session in the console</a
    >
  </p>`;

export const messagePage = (title: string, sentence: string | Html, more: Html | '' = ''): Html =>
  layout(
    title,
    html`<section class="message">
      <h1>${title}</h1>
      <p>${sentence}</p>
      <a class="primary" href="/">Back to the shop</a>
      ${more}
    </section>`,
  );

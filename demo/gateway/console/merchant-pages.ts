// Merchants: the list, and one with its keys, pages, default address.
import { html } from 'hono/html';
import { createHash } from 'node:crypto';
import type { Html } from '../pages/plain-page.ts';
import type { Merchant } from '../store/schema.ts';
import type { Appearance } from '../store/themes.ts';
import { consolePage } from './layout.ts';
import { act, empty, facts, pill, time } from './parts.ts';
import { themesPart } from './themes-part.ts';

export const merchantsPage = (merchants: readonly Merchant[], done?: string): Html =>
  consolePage({
    title: 'Merchants',
    room: '/console/merchants',
    done,
    content: html`<h1>Merchants</h1>
      <ul class="rows merchants">
        ${merchants.map(
          (merchant) =>
            html`<li>
              <span
                ><a href="/console/merchants/${merchant.merchant_id}">${merchant.name}</a><br /><small
                  >${merchant.merchant_id}</small
                ></span
              >
              <span>${merchant.disabled ? pill('DISABLED') : pill('ACTIVE')}</span>
              <small class="when">${time(merchant.created_at)}</small>
            </li>`,
        )}
      </ul>
      <section aria-labelledby="new">
        <h2 id="new">A new merchant</h2>
        <form class="row" method="post" action="/console/merchants">
          <label
            >Its page’s origin<input name="origin" placeholder="http://localhost:3000" autocomplete="off"
          /></label>
          <button class="main">Make a merchant</button>
        </form>
      </section>`,
  });

export interface MerchantModel {
  readonly merchant: Merchant;
  readonly origins: readonly string[];
  readonly themes: readonly { readonly theme_id: string; readonly appearance: Appearance }[];
  readonly done?: string | undefined;
}

export function merchantPage({ merchant, origins, themes, done }: MerchantModel): Html {
  const at = `/console/merchants/${merchant.merchant_id}`;
  const content = html`<div class="head">
      <h1>${merchant.name}</h1>
      ${merchant.disabled ? pill('DISABLED') : pill('ACTIVE')}
    </div>
    <div class="two">
      <div>${keysPart(merchant, at)} ${rulesPart(merchant, at)}</div>
      <div>${originsPart(origins, at)} ${notifyPart(merchant, at)} ${themesPart(themes, at)}</div>
    </div>`;
  return consolePage({ title: merchant.name, room: '/console/merchants', done, content });
}

const keysPart = (merchant: Merchant, at: string): Html =>
  html`<section aria-labelledby="keys">
    <h2 id="keys">Keys</h2>
    ${facts([
      ['merchant_id', html`<code>${merchant.merchant_id}</code>`],
      ['appid', html`<code>${merchant.appid}</code>`],
      ['client_key', html`<code>${merchant.client_key}</code>`],
      ['Signs with', html`<code>${fingerprintOf(merchant.public_key_pem)}</code>`],
    ])}
    <p class="soft">
      The client key is public. The private key belongs to the merchant’s server; only a sandbox hands it out.
    </p>
    ${act(`${at}/merchant.json`, 'Download merchant.json, with the private key')}
  </section>`;

/** Of the public key: SHA-256, as tools write it. */
const fingerprintOf = (pem: string): string =>
  `SHA256:${createHash('sha256').update(pem.trim()).digest('base64url').slice(0, 16)}…`;

const rulesPart = (merchant: Merchant, at: string): Html =>
  html`<section aria-labelledby="rules">
    <h2 id="rules">Rules</h2>
    <p>
      ${merchant.stored_card_cvc ? 'Stored cards ask for their security code.' : 'Stored cards pay without their security code.'}
    </p>
    ${act(`${at}/stored-cards`, merchant.stored_card_cvc ? 'Do not ask' : 'Ask for it')}
    <p>${merchant.disabled ? 'Its calls are refused with 206007.' : 'Its signed calls are taken.'}</p>
    ${act(`${at}/disabled`, merchant.disabled ? 'Take its calls again' : 'Refuse its calls', merchant.disabled ? '' : 'risky')}
  </section>`;

const originsPart = (origins: readonly string[], at: string): Html =>
  html`<section aria-labelledby="origins">
    <h2 id="origins">Pages that may show the checkout</h2>
    ${
      origins.length > 0
        ? html`<ul>
            ${origins.map(
              (origin) =>
                html`<li>
                  <form class="row" method="post" action="${at}/origins/remove">
                    <input type="hidden" name="origin" value="${origin}" />
                    <code>${origin}</code>
                    <button aria-label="Remove ${origin}">Remove</button>
                  </form>
                </li>`,
            )}
          </ul>`
        : empty('None: no page of this merchant can show a card form.')
    }
    <form class="row" method="post" action="${at}/origins">
      <label
        >Origin<input name="origin" placeholder="https://shop.example" required autocomplete="off"
      /></label>
      <button>Add</button>
    </form>
  </section>`;

const notifyPart = (merchant: Merchant, at: string): Html =>
  html`<section aria-labelledby="notify">
    <h2 id="notify">Where webhooks go</h2>
    <form class="row" method="post" action="${at}/notify">
      <label
        >When a call names no notify_url<input
          name="notify_url"
          type="url"
          value="${merchant.notify_url ?? ''}"
          placeholder="https://shop.example/webhooks"
          autocomplete="off"
      /></label>
      <button>Save</button>
    </form>
  </section>`;

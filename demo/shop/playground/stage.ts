// Where the checkout is: the elements, or the way to the PSP's own page, which nobody may frame.
import { html } from 'hono/html';
import type { Html } from '../pages.ts';
import type { Place } from '../public/playground/code.js';

/** The nonce is for the scripts of the wallets' vendors. */
export const element = (tag: string, { sessionId, clientKey }: Place, nonce: string): Html => {
  const identity = html`session-id="${sessionId}" client-key="${clientKey}" nonce="${nonce}"`;
  return tag === 'paykka-card'
    ? html`<paykka-card ${identity}></paykka-card>`
    : tag === 'paykka-apple-pay'
      ? html`<paykka-apple-pay ${identity}></paykka-apple-pay>`
      : tag === 'paykka-google-pay'
        ? html`<paykka-google-pay ${identity}></paykka-google-pay>`
        : html`<paykka-dropin ${identity}
            ><button slot="expired" form="options">Start again</button></paykka-dropin
          >`;
};

export const wayToHosted = ({ sessionUrl = '' }: Place): Html =>
  html`<div class="hosted">
    <p>
      Your shop leads the shopper to the PSP’s page. From there they come back to <code>return_url</code>, or,
      without paying, to <code>cancel_url</code>.
    </p>
    <a class="primary" id="hosted" href="${sessionUrl}" target="_blank" rel="noopener">Open the PSP’s page</a>
    <p class="note">That page tells this one nothing: your server asks, or hears it by the webhook.</p>
    <button type="button" class="plain" id="ask">Ask how it ended</button>
  </div>`;

// What a merchant asks of Create Session so that cards are saved, saved cards shown, or a subscription begun; and the
// small form with which a visitor of the demo tries each, and the wallets.
import { html } from 'hono/html';

export interface Ways {
  /** Offers to save the card. */
  readonly store: boolean;
  /** The shop's own name of the shopper, whose saved cards are shown. */
  readonly shopper: string | null;
  /** The first payment of a subscription. */
  readonly recurring: boolean;
}

const DEMO_SHOPPER = 'maya';

/** Fields of Create Session. */
export function fieldsOf({ store, shopper, recurring }: Ways): Record<string, unknown> {
  if (!store && !recurring && shopper === null) return {};
  const payment = {
    shopper_reference: shopper ?? DEMO_SHOPPER,
    ...((store || recurring) && {
      store_payment_method: true,
      token_usage: recurring ? 'SUBSCRIPTION' : 'CARD_ON_FILE',
    }),
  };
  return recurring
    ? { payment, payment_type: 'RECURRING', mit: false, allowed_payment_methods: ['BankCard'] }
    : { payment };
}

const choice = (name: string, label: string, isOn: boolean, value = '1') =>
  html`<label
    ><input type="checkbox" name="${name}" value="${value}" ${isOn ? 'checked' : ''} /> ${label}</label
  >`;

/** @param rest parameters of the address that stay as they are */
export const waysForm = (
  { store, shopper, recurring }: Ways,
  hasWallets: boolean,
  rest: Readonly<Record<string, string>>,
) =>
  html`<details class="ways">
    <summary>Other ways to pay</summary>
    <form action="/checkout">
      ${Object.entries(rest).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
      ${choice('wallets', 'Apple Pay and Google Pay, simulated', hasWallets, 'sim')}
      <label class="where"
        >Shopper <input name="shopper" value="${shopper ?? DEMO_SHOPPER}" maxlength="64"
      /></label>
      ${choice('store', 'Offer to save the card', store)}
      ${choice('recurring', 'First payment of a subscription', recurring)}
      <button class="primary">Open another checkout</button>
    </form>
  </details>`;

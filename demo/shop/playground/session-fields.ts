// From the playground's options to the fields of Create Session.
import { goodsOf, products, type CartLine } from '../catalogue.ts';
import { inSeconds } from '../orders.ts';
import type { readOptions } from '../public/playground/options.js';
import { fieldsOf } from '../ways.ts';

type Options = ReturnType<typeof readOptions>;

export const cartOf = ({ goods }: Options): CartLine[] =>
  goods ? products.slice(0, 3).map((product, at) => ({ product, quantity: at === 2 ? 2 : 1 })) : [];

/** Of the shop: where the shopper goes, and where webhooks come. */
export interface Addresses {
  readonly return_url: string;
  readonly cancel_url: string;
  readonly notify_url: string;
}

/** When a session ends that is made now. The code that is shown counts from when it runs. */
export const expiryOf = ({ expires }: Options): { expire_time?: string } =>
  expires ? { expire_time: inSeconds(Number(expires)) } : {};

const captures: Readonly<Record<string, object>> = {
  MANUAL: { capture_method: 'MANUAL' },
  PRE_AUTH: { authorisation_type: 'PRE_AUTH', capture_method: 'MANUAL' },
};

export function fieldsFor(options: Options, addresses: Addresses): Record<string, unknown> {
  const { amount, currency, merchant, mode, methods, shopper, store, recurring, billing } = options;
  const { sessionLocale, themeId, capture, challenge } = options;
  const cart = cartOf(options);
  return {
    ...addresses,
    amount,
    currency,
    session_mode: mode,
    display_merchant_name: merchant,
    allowed_payment_methods: methods,
    ...(cart.length > 0 && { goods: goodsOf(cart) }),
    ...(sessionLocale && { display_locale: sessionLocale }),
    ...(themeId && { theme_id: themeId }),
    ...captures[capture],
    ...(challenge && { authentication: { challenge_indicator: challenge } }),
    ...(billing && { bill: { billing_address_collection: 'REQUIRED' } }),
    ...fieldsOf({ store, recurring, shopper: shopper || null }),
  };
}

// From the playground's options to the fields of Create Session.
import { goodsOf, products, type CartLine } from '../catalogue.ts';
import { inSeconds } from '../orders.ts';
import type { readOptions } from '../public/playground/options.js';
import { fieldsOf } from '../ways.ts';

type Options = ReturnType<typeof readOptions>;

export const cartOf = ({ goods }: Options): CartLine[] =>
  goods ? products.slice(0, 3).map((product, at) => ({ product, quantity: at === 2 ? 2 : 1 })) : [];

export function fieldsFor(options: Options): Record<string, unknown> {
  const { amount, currency, merchant, mode, methods, expires, shopper, store, recurring, billing } = options;
  const cart = cartOf(options);
  return {
    amount,
    currency,
    session_mode: mode,
    display_merchant_name: merchant,
    allowed_payment_methods: methods,
    ...(cart.length > 0 && { goods: goodsOf(cart) }),
    ...(billing && { bill: { billing_address_collection: 'REQUIRED' } }),
    ...(expires && { expire_time: inSeconds(Number(expires)) }),
    ...fieldsOf({ store, recurring, shopper: shopper || null }),
  };
}

// From the playground's options to the fields of Create Session.
import { goodsOf, products, type CartLine } from '../catalogue.ts';
import { inSeconds } from '../gateway-time.ts';
import type { readOptions } from '../public/playground/options.js';
import { people, personOf } from '../public/playground/people.js';
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
export const expiryOf = async (psp: string, { expires }: Options): Promise<{ expire_time?: string }> =>
  expires ? { expire_time: await inSeconds(psp, Number(expires)) } : {};

const captures: Readonly<Record<string, object>> = {
  MANUAL: { capture_method: 'MANUAL' },
  PRE_AUTH: { authorisation_type: 'PRE_AUTH', capture_method: 'MANUAL' },
};

/** What is said of people, by field; nothing of whom nothing is said. */
function peopleOf(options: Options): Record<string, object> {
  const { billing } = options;
  const said = (name: keyof typeof people) => ({
    ...(name === 'bill' && billing && { billing_address_collection: billing }),
    ...personOf(name, options[name]),
  });
  const names = Object.keys(people) as (keyof typeof people)[];
  return Object.fromEntries(
    names.map((name) => [name, said(name)]).filter(([, fields]) => Object.keys(fields!).length > 0),
  );
}

function authenticationOf({ challenge, exemption, checkOnly }: Options): object {
  const authentication = {
    ...(challenge && { challenge_indicator: challenge }),
    ...(exemption && { exemption }),
    ...(checkOnly && { authentication_only: true }),
  };
  return Object.keys(authentication).length > 0 ? { authentication } : {};
}

/** Everything that is asked for, but the order's number and the time when the session ends: each is made when it is asked. */
export function fieldsFor(options: Options, addresses: Addresses): Record<string, unknown> {
  const { amount, currency, merchant, mode, methods, blocked, shopper, store, recurring } = options;
  const { sessionLocale, themeId, capture } = options;
  const cart = cartOf(options);
  return {
    ...addresses,
    amount,
    currency,
    session_mode: mode,
    display_merchant_name: merchant,
    allowed_payment_methods: methods,
    ...(blocked.length > 0 && { blocked_payment_methods: blocked }),
    ...(cart.length > 0 && { goods: goodsOf(cart) }),
    ...(sessionLocale && { display_locale: sessionLocale }),
    ...(themeId && { theme_id: themeId }),
    ...captures[capture],
    ...authenticationOf(options),
    ...peopleOf(options),
    ...fieldsOf({ store, recurring, shopper: shopper || null }),
  };
}

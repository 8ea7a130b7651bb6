// What `/checkout?…` may say, read once and strictly: a developer's typing error gets a sentence, not a default.

import type { Ways } from './ways.ts';

export interface CheckoutQuery extends Ways {
  readonly amount: string | null;
  readonly currency: string;
  readonly locale: string | null;
  readonly expireSeconds: number | null;
  readonly methods: readonly string[] | null;
  readonly layout: string | null;
  readonly mode: 'DROP_IN' | 'COMPONENT' | 'HOSTED';
  readonly wallets: string | null;
  readonly theme: string | null;
}

/** Wallets are asked for: the real ones bring their vendors' scripts, which a first look at the shop need not load. */
const withoutWallets = ['BankCard', 'AlipayPlus'];

const shapes: Readonly<Record<string, { pattern: RegExp; be: string }>> = {
  amount: { pattern: /^\d{1,12}$/, be: 'an integer in minor units' },
  currency: { pattern: /^[A-Z]{3}$/, be: 'three upper-case letters' },
  locale: { pattern: /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, be: 'a language tag such as fr-FR' },
  expire_s: { pattern: /^\d{1,5}$/, be: 'a number of seconds' },
  methods: {
    pattern: /^[A-Za-z_]+(,[A-Za-z_]+)*$/,
    be: 'names such as BankCard,ApplePay or BANKCARD,APPLE_PAY',
  },
  layout: { pattern: /^(accordion|tabs)$/, be: 'accordion or tabs' },
  mode: { pattern: /^(DROP_IN|COMPONENT|HOSTED)$/i, be: 'DROP_IN, COMPONENT or HOSTED' },
  wallets: { pattern: /^sim$/, be: 'sim' },
  theme: { pattern: /^(auto|light|dark)$/, be: 'auto, light or dark' },
  store: { pattern: /^1$/, be: '1' },
  shopper: { pattern: /^[\w.@-]{1,64}$/, be: 'a name of letters and digits' },
  recurring: { pattern: /^1$/, be: '1' },
};

/** @throws Error that names the parameter. Unknown parameters are left alone. */
export function readCheckoutQuery(query: Readonly<Record<string, string>>): CheckoutQuery {
  for (const [name, { pattern, be }] of Object.entries(shapes)) {
    const value = query[name];
    if (value && !pattern.test(value)) throw new Error(`${name} must be ${be}.`);
  }
  const text = (name: string): string | null => query[name] || null;
  return {
    amount: text('amount'),
    currency: text('currency') ?? 'USD',
    locale: text('locale'),
    expireSeconds: text('expire_s') === null ? null : Number(query['expire_s']),
    methods: text('methods')?.split(',') ?? (text('wallets') ? null : withoutWallets),
    layout: text('layout'),
    mode: (text('mode')?.toUpperCase() ?? 'DROP_IN') as CheckoutQuery['mode'],
    wallets: text('wallets'),
    theme: text('theme'),
    store: text('store') !== null,
    shopper: text('shopper'),
    recurring: text('recurring') !== null,
  };
}

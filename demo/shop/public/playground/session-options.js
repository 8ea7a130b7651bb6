// What the shop's server asks of Create Session, and two choices that need another page.

/** @type {readonly (readonly [value: string, label: string])[]} */
const methods = [
  ['BankCard', 'Cards'],
  ['ApplePay', 'Apple Pay'],
  ['GooglePay', 'Google Pay'],
  ['AlipayPlus', 'Alipay'],
];

/** @type {readonly import('./option-list.js').Option[]} */
export const sessionOptions = [
  {
    name: 'amount',
    label: 'Amount',
    kind: 'text',
    needs: 'session',
    initial: '12840',
    hint: 'in minor units',
  },
  { name: 'currency', label: 'Currency', kind: 'text', needs: 'session', initial: 'USD', hint: 'ISO 4217' },
  {
    name: 'merchant',
    label: 'Name of the shop',
    kind: 'text',
    needs: 'session',
    initial: 'Northwind Supply',
  },
  {
    name: 'methods',
    label: 'Ways of paying',
    kind: 'several',
    needs: 'session',
    choices: methods,
    initial: methods.map(([value]) => value),
  },
  {
    name: 'expires',
    label: 'Expires',
    kind: 'choice',
    needs: 'session',
    choices: [
      ['', 'after a day'],
      ['150', 'in 2½ minutes, with a warning'],
      ['10', 'in 10 seconds'],
    ],
  },
  { name: 'goods', label: 'Send what is bought', kind: 'flag', needs: 'session' },
  { name: 'sessionLocale', label: 'Locale', kind: 'text', needs: 'session', hint: 'display_locale' },
  {
    name: 'themeId',
    label: 'Look kept at the gateway',
    kind: 'text',
    needs: 'session',
    hint: 'theme_id, made in the console',
  },
  {
    name: 'capture',
    label: 'Capture',
    kind: 'choice',
    needs: 'session',
    choices: [
      ['', 'at once'],
      ['MANUAL', 'by the server: MANUAL'],
      ['PRE_AUTH', 'by the server, of a pre-authorisation: PRE_AUTH'],
    ],
  },
  {
    name: 'challenge',
    label: 'Challenge by the bank',
    kind: 'choice',
    needs: 'session',
    choices: [
      ['', 'as the bank decides'],
      ['REQUESTED', 'asked for: REQUESTED'],
      ['MANDATED', 'always: MANDATED'],
    ],
  },
  { name: 'billing', label: 'Ask for the billing address', kind: 'flag', needs: 'session' },
  { name: 'shopper', label: 'Shopper', kind: 'text', needs: 'session', hint: 'whose saved cards are shown' },
  { name: 'store', label: 'Offer to save the card', kind: 'flag', needs: 'session' },
  { name: 'recurring', label: 'First payment of a subscription', kind: 'flag', needs: 'session' },
  {
    name: 'mode',
    label: 'In the page',
    kind: 'choice',
    needs: 'page',
    choices: [
      ['DROP_IN', 'one drop-in'],
      ['COMPONENT', 'an element for each way of paying'],
    ],
  },
  {
    name: 'wallets',
    label: 'Wallets',
    kind: 'choice',
    needs: 'page',
    choices: [
      ['sim', 'simulated'],
      ['real', 'the vendors’ own'],
    ],
  },
];

// What the shop's server asks of Create Session, but for what it says of people.

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
    name: 'mode',
    label: 'Where the shopper pays',
    kind: 'choice',
    needs: 'page',
    choices: [
      ['DROP_IN', 'in one drop-in'],
      ['COMPONENT', 'in an element for each way of paying'],
      ['HOSTED', 'on the PSP’s own page'],
    ],
  },
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
    name: 'blocked',
    label: 'Ways left out',
    kind: 'several',
    needs: 'session',
    choices: methods,
    initial: [],
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
  {
    name: 'sessionLocale',
    label: 'Locale',
    kind: 'text',
    needs: 'session',
    hint: 'display_locale',
    offers: 'languages',
  },
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
      ['NO_PREFERENCE', 'no preference: NO_PREFERENCE'],
    ],
  },
  {
    name: 'exemption',
    label: 'Exemption from the challenge',
    kind: 'choice',
    needs: 'session',
    choices: [
      ['', 'none'],
      ['LOW_VALUE', 'low value: LOW_VALUE'],
      ['TRA', 'low risk: TRA'],
    ],
  },
  { name: 'checkOnly', label: 'Check the shopper, charge nothing', kind: 'flag', needs: 'session' },
];

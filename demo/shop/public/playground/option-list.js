// Every choice of the playground, as data: what it is called in the address and in the form, what it may be, and what a
// change of it needs: another look at the element, another session, or another page. The server reads the same list.

/**
 * @typedef {object} Option
 * @property {string} name in the address
 * @property {string} label
 * @property {'text' | 'lines' | 'choice' | 'several' | 'flag'} kind
 * @property {'element' | 'session' | 'page'} needs what a change of it touches
 * @property {readonly (readonly [value: string, label: string])[]} [choices]
 * @property {string | readonly string[]} [initial] where nothing is said
 * @property {string} [hint]
 */

/** @type {readonly (readonly [value: string, label: string])[]} */
const methods = [
  ['BankCard', 'Cards'],
  ['ApplePay', 'Apple Pay'],
  ['GooglePay', 'Google Pay'],
  ['AlipayPlus', 'Alipay'],
];

/** @type {readonly Option[]} */
const sessionOptions = [
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

/** @type {readonly Option[]} */
const elementOptions = [
  { name: 'locale', label: 'Language', kind: 'text', needs: 'element', hint: 'BCP 47, such as de or ar-EG' },
  {
    name: 'layout',
    label: 'Layout',
    kind: 'choice',
    needs: 'element',
    choices: [
      ['accordion', 'accordion'],
      ['tabs', 'tabs'],
    ],
  },
  {
    name: 'express',
    label: 'Wallet buttons',
    kind: 'choice',
    needs: 'element',
    choices: [
      ['above', 'above the list'],
      ['list', 'in the list'],
    ],
  },
  {
    name: 'asked',
    label: 'Before a payment is sent',
    kind: 'choice',
    needs: 'element',
    choices: [
      ['', 'the page says nothing'],
      ['wait', 'the page asks its server for a second'],
      ['stop', 'the page stops it'],
    ],
  },
  { name: 'order', label: 'Show what is bought', kind: 'flag', needs: 'element' },
  { name: 'ownButton', label: 'Pay button of my own', kind: 'flag', needs: 'element' },
  { name: 'noBrands', label: 'Without brand marks', kind: 'flag', needs: 'element' },
  { name: 'noName', label: 'Without the name on the card', kind: 'flag', needs: 'element' },
  { name: 'texts', label: 'Texts of my own', kind: 'lines', needs: 'element', hint: 'pay: Donate {amount}' },
];

/** @type {readonly Option[]} */
const lookOptions = [
  {
    name: 'theme',
    label: 'Theme',
    kind: 'choice',
    needs: 'element',
    choices: [
      ['auto', 'as the page'],
      ['light', 'light'],
      ['dark', 'dark'],
    ],
  },
  { name: 'tokens', label: 'Tokens', kind: 'lines', needs: 'element', hint: 'color-accent: #0f6b4f' },
];

export const groups = [
  { id: 'look', title: 'Look', options: lookOptions },
  { id: 'element', title: 'Element', options: elementOptions },
  { id: 'session', title: 'Session', options: sessionOptions },
];

// What the page sets on the element, but for its look.

/** @type {readonly import('./option-list.js').Option[]} */
export const elementOptions = [
  {
    name: 'locale',
    label: 'Language',
    kind: 'text',
    needs: 'element',
    hint: 'BCP 47, such as de or ar-EG',
    offers: 'languages',
  },
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
  { name: 'order', label: 'Show what is bought', kind: 'flag', needs: 'element' },
  { name: 'ownButton', label: 'Pay button of my own', kind: 'flag', needs: 'element' },
  { name: 'noBrands', label: 'Without brand marks', kind: 'flag', needs: 'element' },
  { name: 'noName', label: 'Without the name on the card', kind: 'flag', needs: 'element' },
  {
    name: 'walletCountry',
    label: 'Country of the wallets’ account',
    kind: 'text',
    needs: 'element',
    hint: 'ISO 3166',
  },
  { name: 'googleMerchant', label: 'Merchant id at Google', kind: 'text', needs: 'element' },
  {
    name: 'googleEnvironment',
    label: 'Google Pay',
    kind: 'choice',
    needs: 'element',
    choices: [
      ['', 'TEST'],
      ['PRODUCTION', 'PRODUCTION'],
    ],
  },
  { name: 'texts', label: 'Texts of my own', kind: 'lines', needs: 'element', hint: 'pay: Donate {amount}' },
];

// What the shop's server says of people. Their values stand in the code to copy, and never in the diagnostics.
import { people } from './people.js';

/** @type {(name: keyof typeof people, hint: string) => import('./option-list.js').Option} */
const lines = (name, hint) => ({
  name,
  label: name,
  hint,
  kind: 'lines',
  needs: 'session',
  isPersonal: true,
  samples: people[name],
});

/** @type {readonly import('./option-list.js').Option[]} */
export const peopleOptions = [
  {
    name: 'billing',
    label: 'Billing address',
    kind: 'choice',
    needs: 'session',
    choices: [
      ['', 'not asked for'],
      ['REQUIRED', 'asked for: REQUIRED'],
      ['AUTO', 'asked for where bill has none: AUTO'],
    ],
  },
  lines('bill', 'country: GB'),
  lines('shipping', 'postal_code: E1 6AN'),
  lines('customer', 'level: gold'),
  {
    name: 'shopper',
    label: 'Shopper',
    kind: 'text',
    needs: 'session',
    hint: 'whose saved cards are shown',
    isPersonal: true,
  },
  { name: 'store', label: 'Offer to save the card', kind: 'flag', needs: 'session' },
  { name: 'recurring', label: 'First payment of a subscription', kind: 'flag', needs: 'session' },
];

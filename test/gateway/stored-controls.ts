// Saved cards' and agreements' part of test/controls.ts.
import type { Control } from '../controls.ts';
import { off } from '../support/off.ts';
const test = 'test/gateway/stored-cards.spec.ts';
const details = 'demo/gateway/payments/details/stored-card.ts';

export const storedControls: readonly Control[] = [
  {
    id: 'SC-01',
    promise: 'a card is kept only when the payment succeeds',
    off: off('demo/gateway/payments/keep-card.ts', 'if (!paid) {', 'if (paid === null) {'),
    test,
    title: 'a card is stored when',
  },
  {
    id: 'SC-02',
    promise: 'a saved card asks for its security code where the session says so',
    off: off(
      details,
      "merchant_id', merchant_id))?.stored_card_cvc)",
      "merchant_id', merchant_id)) === null)",
    ),
    test,
    title: 'a stored card pays with its code',
  },
  {
    id: 'SC-03',
    promise: 'a saved card that has expired is declined, whatever the page says',
    off: off(details, 'hasExpired(stored.exp_month, stored.exp_year, now())', 'false'),
    test,
    title: 'a stored card that has expired',
  },
  {
    id: 'SC-04',
    promise: 'a card is its shopper’s alone',
    off: off(
      'demo/gateway/store/tokens.ts',
      ".where('shopper_reference', '=', owner.shopper_reference)\n    .where('state', '=', 'ACTIVE')\n    .executeTakeFirst",
      ".where('state', '=', 'ACTIVE')\n    .executeTakeFirst",
    ),
    test,
    title: 'nobody pays with, sees or removes',
  },
  {
    id: 'SC-05',
    promise: 'a removed card is gone',
    off: off(
      'demo/gateway/payments/stored-methods.ts',
      "if (stored?.token_usage === 'CARD_ON_FILE') await removeToken",
      "if (stored?.token_usage === 'SUBSCRIPTION') await removeToken",
    ),
    test,
    title: 'a removed card is gone',
  },
  {
    id: 'SC-06',
    promise: 'the first payment of a subscription makes an agreement',
    off: off(
      'demo/gateway/payments/keep-card.ts',
      'if (!termsOf(session).recurring) return { token };',
      'return { token };',
    ),
    test,
    title: 'the first payment of a recurring one',
  },
  {
    id: 'SC-07',
    promise: 'a card is kept only when the shopper agreed',
    off: off('demo/gateway/payments/session-terms.ts', '(terms.recurring || ticked === true)', 'true'),
    test,
    title: 'a card is stored when',
  },
  {
    id: 'SC-08',
    promise: 'a token goes together with its agreements, or not at all',
    off: off(
      'demo/gateway/store/tokens.ts',
      'db.transaction().execute(async (trx) => {',
      'Promise.resolve(db).then(async (trx) => {',
    ),
    test: 'test/gateway/store.spec.ts',
    title: 'stays, and they do',
  },
];

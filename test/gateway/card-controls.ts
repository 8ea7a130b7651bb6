// Stored and encrypted cards, and what guessing tells: their part of test/controls.ts.
import type { Control } from '../controls.ts';

const stored = 'test/gateway/initiate-stored.spec.ts';
const encryptedCard = 'demo/gateway/payments/encrypted-card.ts';

export const cardControls: readonly Control[] = [
  {
    id: 'T-08',
    promise: 'a card is not charged without the billing address that the session requires',
    off: [
      {
        file: 'demo/gateway/payments/details/card.ts',
        find: '      checkBilling(session, billing);\n',
        replace: '',
      },
    ],
    test: 'test/gateway/billing.spec.ts',
    title: 'a payment without the required address',
  },
  {
    id: 'T-09',
    promise: 'of the billing data a browser is shown the address, and that only when it is asked for',
    off: [
      {
        file: 'demo/gateway/payments/billing.ts',
        find: "if (collection === undefined || (collection === 'AUTO' && isKnown)) return null;",
        replace: '',
      },
    ],
    test: 'test/gateway/billing.spec.ts',
    title: 'a browser is asked for the address',
  },
  {
    id: 'T-01',
    promise: 'a token pays for the merchant and shopper that it belongs to (P7)',
    off: [
      {
        file: 'demo/gateway/store/tokens.ts',
        find: ".where(column, '=', value)\n    .where('merchant_id', '=', owner.merchant_id)\n    .where('shopper_reference', '=', owner.shopper_reference)",
        replace: ".where(column, '=', value)",
      },
    ],
    test: stored,
    title: 'stores a card, pays by its token',
  },
  {
    id: 'T-02',
    promise: 'an agreement covers the token that it was made with',
    off: [
      {
        file: 'demo/gateway/store/tokens.ts',
        find: ".set({ state: 'CANCELED', canceled_at: now })\n      .where('token', '=', token)",
        replace: ".set({ state: 'CANCELED', canceled_at: now })\n      .where('token', '=', '')",
      },
    ],
    test: stored,
    title: 'a removed token ends the agreement',
  },
  {
    id: 'T-03',
    promise: 'the four texts of an encrypted card are of one group (S63)',
    off: [{ file: encryptedCard, find: 'group === undefined || others.length > 0', replace: '!group' }],
    test: stored,
    title: 'mixed, foreign, altered or garbled',
  },
  {
    id: 'T-04',
    promise: 'an encrypted card is its merchant’s (S63)',
    off: [{ file: encryptedCard, find: 'mid !== terms.merchantId ||', replace: '' }],
    test: stored,
    title: 'mixed, foreign, altered or garbled',
  },
  {
    id: 'T-05',
    promise: 'a group pays once (S63)',
    off: [
      {
        file: 'demo/gateway/server-api/funding.ts',
        find: 'identity: opened.group',
        replace: 'identity: randomUUID()',
      },
    ],
    test: stored,
    title: 'pays by the four texts',
  },
  {
    id: 'T-06',
    promise: 'an unknown session takes as long as a foreign one (S44)',
    off: [
      {
        file: 'demo/gateway/browser-api/find-session.ts',
        find: 'const retryAfter = await waitAfterFailure',
        replace: 'const retryAfter = session === null ? null : await waitAfterFailure',
      },
    ],
    test: 'test/gateway/timing.spec.ts',
    title: 'as unknown as one that never was',
  },
  {
    id: 'T-07',
    promise: 'whatever is wrong inside a ciphertext, the answer is the same (S44)',
    off: [
      {
        file: 'demo/gateway/payments/card-data.ts',
        find: "if (card === null) throw new Refusal('card_data_invalid');",
        replace: "if (card === null) throw new Refusal('card_data_stale');",
      },
    ],
    test: 'test/gateway/timing.spec.ts',
    title: 'takes the same time and answer',
  },
];

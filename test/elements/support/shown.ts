// Every state that an element shows, of a session that has everything that can stand in it.
import type { State } from '../../../src/checkout/states.ts';
import { CheckoutError } from '../../../src/core/errors.ts';
import { decodeSession } from '../../../src/session/decode.ts';
import { sessionJson } from '../../support/session-json.ts';

/** Where nobody answers. */
export const DEAD = 'http://127.0.0.1:9';
export const json = sessionJson({
  amount: 112_840,
  goods: [{ name: 'Canvas weekender', description: 'Sand, one size', price: 9_600, quantity: 12 }],
  bill: { country: 'US' },
  methods: [
    {
      code: 'BANKCARD',
      brands: ['visa', 'mastercard', 'american-express', 'jcb', 'diners-club', 'unionpay'],
    },
    { code: 'ALIPAY_PLUS' },
  ],
  stored_methods: [
    { id: 'card-1', brand: 'mastercard', last4: '4242', expiry: '08/28', cvc_required: true },
    { id: 'card-2', brand: 'visa', last4: '0002', expiry: '03/24', cvc_required: true },
  ],
  storing: 'ask',
});
export const session = decodeSession(json, { sessionId: 'CS1234567890', apiOrigin: DEAD });
const error = (code: 'declined' | 'internal'): CheckoutError => new CheckoutError(code, '');

const pursuit = { session, attemptNo: 1, request: null, rounds: 0, resent: 0, performed: 0 };
/** What is shown, and what is chosen there. */
export const shown: readonly (readonly [State, string])[] = [
  [{ name: 'ready', session, notice: error('declined') }, 'BANKCARD'],
  [{ name: 'ready', session, notice: null }, 'card-1'],
  [{ name: 'ready', session, notice: null }, 'card-2'],
  [{ name: 'ready', session, notice: null }, 'ALIPAY_PLUS'],
  [{ name: 'paying', ...pursuit, request: null as never }, 'BANKCARD'],
  [{ name: 'confirming', closing: null, asked: 0, waitMs: 0, ...pursuit }, ''],
  [{ name: 'unknown', ...pursuit }, ''],
  [
    { name: 'succeeded', session, orderId: 'GW21523607512287613345', status: 'SUCCESS', method: 'BANKCARD' },
    '',
  ],
  [{ name: 'expired', session }, ''],
  [{ name: 'failed', error: error('internal') }, ''],
];

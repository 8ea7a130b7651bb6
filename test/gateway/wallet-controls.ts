// The wallets' part of test/controls.ts.
import type { Control } from '../controls.ts';

const test = 'test/gateway/wallet-tokens.spec.ts';

export const walletControls: readonly Control[] = [
  {
    id: 'W-01',
    promise: 'a wallet’s token pays once, whatever it comes with (P2)',
    off: [
      {
        file: 'demo/gateway/payments/accept.ts',
        find: 'if (fingerprint !== undefined && !(await useWalletToken(trx, fingerprint, order_id, now))) {',
        replace: 'if (false) {',
      },
    ],
    test,
    title: 'one session: no other',
  },
  {
    id: 'W-02',
    promise: 'the table decides which of several payments by one token is first (P2)',
    off: [
      {
        file: 'demo/gateway/store/migration-006-wallet-tokens.ts',
        find: "'text', (c) => c.primaryKey())",
        replace: "'text')",
      },
    ],
    test,
    title: 'of ten sessions',
  },
  {
    id: 'W-03',
    promise: 'a token is known again in another spelling (S34)',
    off: [
      {
        file: 'demo/gateway/payments/wallet-token.ts',
        find: "hash.update(Buffer.from(part!, 'base64url'));",
        replace: 'hash.update(part!);',
      },
    ],
    test,
    title: 'not in another spelling',
  },
  {
    id: 'W-04',
    promise: 'a token pays what it was made for and nothing else (S34)',
    off: [
      {
        file: 'demo/gateway/payments/wallet-token.ts',
        find: 'if (!isOurs || !type)',
        replace: 'if (!type)',
      },
    ],
    test,
    title: 'another amount, currency, merchant or wallet',
  },
  {
    id: 'W-05',
    promise: 'a token pays at the merchant that it was made for and at no other (S34)',
    off: [
      {
        file: 'demo/gateway/payments/wallet-token.ts',
        find: "made.merchant === (wallet === 'APPLE_PAY' ? appleMerchantIdentifier(merchant_id) : merchant_id) &&",
        replace: '',
      },
    ],
    test,
    title: 'another amount, currency, merchant or wallet',
  },
  {
    id: 'W-06',
    promise: 'the bank asks about a bare number and not about one with a cryptogram',
    off: [
      {
        file: 'demo/gateway/payments/wallet-token.ts',
        find: "checked: auth_method === 'CRYPTOGRAM_3DS'",
        replace: 'checked: false',
      },
    ],
    test,
    title: 'what is no token is told',
  },
  {
    id: 'W-07',
    promise: 'the simulated Apple Pay takes calls in Apple’s order only',
    off: [
      {
        file: 'demo/gateway/sim/apple-pay.js',
        find: 'if (this.#state !== state) throw refuse();',
        replace: '',
      },
    ],
    test: 'test/flows/simulators.spec.ts',
    title: 'Apple Pay: calls in the wrong order',
  },
  {
    id: 'W-08',
    promise: 'the simulated Google Pay asks one question at a time',
    off: [
      {
        file: 'demo/gateway/sim/google-pay.js',
        find: "if (isGooglePayOpen) throw new Error('This method can only be called one at a time.');",
        replace: '',
      },
    ],
    test: 'test/flows/simulators.spec.ts',
    title: 'Google Pay: calls in the wrong order',
  },
  {
    id: 'W-09',
    promise: 'the simulators open in a gesture’s own task only, as browsers do',
    off: [
      {
        file: 'demo/gateway/sim/sheet.js',
        find: 'const inGesture = () => gestures > 0 && navigator.userActivation.isActive;',
        replace: 'const inGesture = () => navigator.userActivation.isActive;',
      },
    ],
    test: 'test/flows/simulators.spec.ts',
    title: 'Apple Pay: calls in the wrong order',
  },
];

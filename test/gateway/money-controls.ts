// Captures, voids and refunds: their part of test/controls.ts.
import type { Control } from '../controls.ts';

const test = 'test/gateway/money.spec.ts';

export const moneyControls: readonly Control[] = [
  {
    id: 'M-01',
    promise: 'an order’s balances change one after the other, each on what the one before it left (P2)',
    off: [
      {
        file: 'demo/gateway/payments/change-money.ts',
        find: ".where('captured_amount', '=', order.captured_amount)",
        replace: '',
      },
    ],
    test,
    title: 'twenty captures',
  },
  {
    id: 'M-02',
    promise: 'refunds add up, never over what was captured (P2)',
    off: [
      {
        file: 'demo/gateway/payments/refund.ts',
        find: 'amount === 0 || amount > left',
        replace: 'amount === 0',
      },
    ],
    test,
    title: 'too much, too little',
  },
  {
    id: 'M-03',
    promise: 'one refund_trans_id is one refund (P2)',
    off: [
      {
        file: 'demo/gateway/store/migration-003-money.ts',
        find: ".addUniqueConstraint('one_refund_per_refund_trans_id', ['merchant_id', 'refund_trans_id'])",
        replace: '',
      },
      {
        file: 'demo/gateway/store/refunds.ts',
        find: ".columns(['merchant_id', 'refund_trans_id'])",
        replace: '',
      },
    ],
    test,
    title: 'one refund that is asked for ten times',
  },
  {
    id: 'M-04',
    promise: 'a refund that the acquirer refuses holds no money',
    off: [
      {
        file: 'demo/gateway/payments/refund.ts',
        find: "status === 'FAILURE' ? (await",
        replace: 'false ? (await',
      },
    ],
    test,
    title: 'gives the money back',
  },
  {
    id: 'M-05',
    promise: 'another merchant’s order does not exist (P7)',
    off: [
      {
        file: 'demo/gateway/store/transactions.ts',
        find: ".where('merchant_id', '=', merchantId)",
        replace: '',
      },
    ],
    test: 'test/gateway/money.spec.ts',
    title: 'another merchant',
  },
  {
    id: 'M-06',
    promise: 'the webhook of a refused refund tells the money as it stands',
    off: [
      {
        file: 'demo/gateway/payments/refund.ts',
        find: 'order: standing, notifyUrl',
        replace: 'order: changed, notifyUrl',
      },
    ],
    test: 'test/gateway/statuses.spec.ts',
    title: 'tells the money as it was',
  },
  {
    id: 'M-07',
    promise: 'answers, queries of both dialects and webhooks tell the same money',
    off: [
      {
        file: 'demo/gateway/payments/outbox.ts',
        find: '...transactionJson(order) }, now);',
        replace: '...transactionJson(order), balances: {} }, now);',
      },
    ],
    test: 'test/gateway/statuses.spec.ts',
    title: 'voided whole',
  },
  {
    id: 'M-08',
    promise: 'a later recurring payment is taken as PayKKa prints it, without token_usage',
    off: [
      {
        file: 'demo/gateway/server-api/initiate.ts',
        find: 'withUsage(parseFields(initiateFields, body))',
        replace: 'parseFields(initiateFields, body)',
      },
    ],
    test: 'test/gateway/guide.spec.ts',
    title: 'names no token_usage',
  },
  {
    id: 'M-09',
    promise: 'the webhook of a refund has the members of its order',
    off: [
      {
        file: 'demo/gateway/payments/outbox.ts',
        find: '...transactionJson(order),\n    ...refundJson(refund, order),',
        replace: '...refundJson(refund, order),\n    order_id: order.order_id,',
      },
    ],
    test,
    title: 'refunds in parts',
  },
  {
    id: 'M-10',
    promise: 'the reason of a void is kept and told',
    off: [
      { file: 'demo/gateway/payments/void.ts', find: 'void_reason: reason', replace: 'void_reason: null' },
    ],
    test,
    title: 'then voids the rest',
  },
  {
    id: 'M-11',
    promise: 'an order that was refunded is told as that when its rest is voided',
    off: [
      {
        file: 'demo/gateway/payments/balances.ts',
        find: 'if (refunded_amount > 0) {',
        replace: 'if (refunded_amount > 0 && voided_amount === 0) {',
      },
    ],
    test: 'test/gateway/statuses.spec.ts',
    title: 'which is then reversed',
  },
];

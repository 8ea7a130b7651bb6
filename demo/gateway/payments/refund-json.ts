// A refund as the server API and webhooks write it. Amounts are strings, as in v3.
import { formatDateTime } from '../server-api/date-time.ts';
import type { Transaction } from '../store/schema.ts';
import type { Refund } from '../store/schema-money.ts';
import { refundRefused } from './declines.ts';
import { balancesJson } from './transaction-json.ts';

export const refundJson = (refund: Refund, order: Transaction) => ({
  merchant_id: refund.merchant_id,
  refund_trans_id: refund.refund_trans_id,
  refund_order_id: refund.refund_order_id,
  ori_order_id: refund.order_id,
  ori_trans_id: order.trans_id,
  ...(order.session_id !== null && { session_id: order.session_id }),
  status: refund.status,
  refund_amount: String(refund.amount),
  currency: refund.currency,
  reason: refund.reason,
  refund_finish_time: formatDateTime(refund.created_at),
  ...outcomes[refund.status],
  balances: balancesJson(order),
});

const outcomes = {
  SUCCESS: { error_code: '0000', error_description: 'request success' },
  FAILURE: { error_code: refundRefused.errorCode, error_description: refundRefused.description },
} as const;

// Capture, Void, Refund and Refund Query, as merchants' servers ask for them.
import type { Gateway } from '../context.ts';
import { capture } from '../payments/capture.ts';
import { orderOf } from '../payments/change-money.ts';
import { refundJson } from '../payments/refund-json.ts';
import { refund } from '../payments/refund.ts';
import { transactionJson } from '../payments/transaction-json.ts';
import { voidOrder } from '../payments/void.ts';
import { findRefund } from '../store/refunds.ts';
import type { Merchant } from '../store/schema.ts';
import { ApiError, badField } from './api-error.ts';
import { amount, currency, group, oneOf, text, url } from './field-kinds.ts';
import { parseFields } from './parse-fields.ts';
import { mustBe } from './sessions.ts';

const reason = oneOf('DUPLICATE', 'FRAUDULENT', 'REQUESTED_BY_CUSTOMER', 'OTHER');
const order = { merchant_id: text(32).optional(), order_id: text(64) };

const captureFields = group({ ...order, amount: amount.optional(), currency: currency.optional() });
const voidFields = group({ ...order, reason: reason.optional() });
const refundFields = group({
  merchant_id: text(32).optional(),
  refund_trans_id: text(64),
  ori_order_id: text(64),
  refund_amount: amount,
  currency,
  reason: reason.default('OTHER'),
  notify_url: url.optional(),
});
const refundQueryFields = group({
  merchant_id: text(32).optional(),
  refund_trans_id: text(64).optional(),
  refund_order_id: text(64).optional(),
});

/** All that is open, or `amount` of it. */
export async function captureOrder(gateway: Gateway, merchant: Merchant, body: unknown) {
  const { merchant_id, order_id: orderId, ...part } = parseFields(captureFields, body);
  mustBe(merchant, merchant_id);
  return transactionJson(await capture(gateway, { merchantId: merchant.merchant_id, orderId }, part));
}

export async function voidTransaction(gateway: Gateway, merchant: Merchant, body: unknown) {
  const { merchant_id, order_id: orderId, reason } = parseFields(voidFields, body);
  mustBe(merchant, merchant_id);
  return transactionJson(await voidOrder(gateway, { merchantId: merchant.merchant_id, orderId }, reason));
}

export async function refundTransaction(gateway: Gateway, merchant: Merchant, body: unknown) {
  const fields = parseFields(refundFields, body);
  mustBe(merchant, fields.merchant_id);
  const ref = { merchantId: merchant.merchant_id, orderId: fields.ori_order_id };
  const made = await refund(gateway, ref, {
    refundTransId: fields.refund_trans_id,
    amount: fields.refund_amount,
    currency: fields.currency,
    reason: fields.reason,
    notifyUrl: fields.notify_url,
  });
  return refundJson(made, await orderOf(gateway, ref));
}

/** @throws ApiError 206024 when there is no such refund, 010000 when the ids do not agree */
export async function queryRefund(gateway: Gateway, merchant: Merchant, body: unknown) {
  const { merchant_id, refund_trans_id, refund_order_id } = parseFields(refundQueryFields, body);
  mustBe(merchant, merchant_id);
  const [column, id] =
    refund_order_id !== undefined
      ? (['refund_order_id', refund_order_id] as const)
      : (['refund_trans_id', refund_trans_id] as const);
  if (id === undefined) throw badField('refund_trans_id', 'or refund_order_id is required');
  const found = await findRefund(gateway.db, merchant.merchant_id, column, id);
  if (!found) throw new ApiError('206024', "the order doesn't exist");
  if (refund_trans_id !== undefined && found.refund_trans_id !== refund_trans_id) {
    throw badField('refund_trans_id', 'is not that of the refund');
  }
  const ref = { merchantId: merchant.merchant_id, orderId: found.order_id };
  return refundJson(found, await orderOf(gateway, ref));
}

// Gives captured money back: all of it or parts, which add up, never over. One refund_trans_id, one refund, also when the
// acquirer refused it: whoever wants to try again takes another.
import type { Gateway } from '../context.ts';
import { newId } from '../ids.ts';
import { takeRefusal } from '../store/refund-refusals.ts';
import { findRefund, insertRefund } from '../store/refunds.ts';
import type { Reason, Refund } from '../store/schema-money.ts';
import { refundableAmount } from './balances.ts';
import { changeMoney, orderOf, OrderRefusal, writeBalances, type OrderRef } from './change-money.ts';
import { announceRefund } from './outbox.ts';

export interface RefundRequest {
  readonly refundTransId: string;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  readonly reason: Reason;
  /** Default: the session's. */
  readonly notifyUrl?: string | undefined;
}

/** A known `refund_trans_id` of the same order, amount and currency gives the old refund. @throws OrderRefusal, NoSuchOrder */
export async function refund(
  gateway: Gateway,
  order: OrderRef,
  { refundTransId, amount, currency, reason, notifyUrl }: RefundRequest,
): Promise<Refund> {
  const { merchantId, orderId } = order;
  const known = await knownRefund(gateway, order, { refundTransId, amount, currency });
  if (known) return known;
  const wanted = {
    refund_order_id: newId('RF'),
    merchant_id: merchantId,
    refund_trans_id: refundTransId,
    order_id: orderId,
    amount,
    currency,
    reason,
  };
  try {
    await changeMoney(gateway, order, {
      decide(current) {
        const left = refundableAmount(current);
        if (currency !== current.currency) throw new OrderRefusal('currency', 'is not that of the order');
        if (left === 0) throw new OrderRefusal('ori_order_id', 'is of an order with nothing to refund');
        if (amount === 0 || amount > left) {
          throw new OrderRefusal('refund_amount', 'must be 1 to able_to_refund_amount');
        }
        return { refunded_amount: current.refunded_amount + amount };
      },
      async record(trx, session, changed, now) {
        const status = (await takeRefusal(trx)) ? 'FAILURE' : 'SUCCESS';
        const before = { refunded_amount: changed.refunded_amount - amount };
        // Refused: the money is the order's again.
        const standing = status === 'FAILURE' ? (await writeBalances(trx, changed, before))! : changed;
        const made: Refund = { ...wanted, status, created_at: now };
        if (!(await insertRefund(trx, made))) throw new NotFirst();
        await announceRefund(trx, session, { refund: made, order: standing, notifyUrl }, now);
      },
    });
    return (await findRefund(gateway.db, merchantId, 'refund_trans_id', refundTransId))!;
  } catch (error) {
    // Also when the same refund, sent twice, left nothing for this one.
    const first = await knownRefund(gateway, order, { refundTransId, amount, currency });
    if (first) return first;
    throw error;
  }
}

/** Thrown to undo the transaction. */
class NotFirst extends Error {}

async function knownRefund(
  gateway: Gateway,
  order: OrderRef,
  { refundTransId, amount, currency }: Pick<RefundRequest, 'refundTransId' | 'amount' | 'currency'>,
): Promise<Refund | null> {
  const known = await findRefund(gateway.db, order.merchantId, 'refund_trans_id', refundTransId);
  if (known === null) return null;
  await orderOf(gateway, order);
  if (known.order_id !== order.orderId || known.amount !== amount || known.currency !== currency) {
    throw new OrderRefusal('refund_trans_id', 'is known with another order, amount or currency');
  }
  return known;
}

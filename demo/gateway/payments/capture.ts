// Takes money that was authorised: all that is open, or a part; several parts add up, never over.
import type { Gateway } from '../context.ts';
import type { Transaction } from '../store/schema.ts';
import { openAmount } from './balances.ts';
import { changeMoney, OrderRefusal, type OrderRef } from './change-money.ts';
import { announce } from './outbox.ts';

/** @param capture.amount minor units; absent: all that is open. @throws OrderRefusal, NoSuchOrder */
export const capture = (
  gateway: Gateway,
  order: OrderRef,
  { amount, currency }: { readonly amount?: number | undefined; readonly currency?: string | undefined } = {},
): Promise<Transaction> =>
  changeMoney(gateway, order, {
    decide(current) {
      const open = openAmount(current);
      if (currency !== undefined && currency !== current.currency) {
        throw new OrderRefusal('currency', 'is not that of the order');
      }
      if (open === 0) throw new OrderRefusal('order_id', 'is of an order with nothing to capture');
      const taken = amount ?? open;
      if (taken === 0 || taken > open) {
        throw new OrderRefusal('amount', 'must be 1 to able_to_capture_amount');
      }
      return { captured_amount: current.captured_amount + taken };
    },
    record: (trx, session, changed, now) => announce(trx, session, changed, 'PAYMENT.SUCCESS', now),
  });

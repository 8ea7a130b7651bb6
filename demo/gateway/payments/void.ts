// Gives back what was authorised and not captured. What was captured is refunded instead.
import type { Gateway } from '../context.ts';
import type { Transaction } from '../store/schema.ts';
import type { Reason } from '../store/schema-money.ts';
import { openAmount } from './balances.ts';
import { changeMoney, OrderRefusal, type OrderRef } from './change-money.ts';
import { announce } from './outbox.ts';

/** @param reason the merchant's, told with the order from then on. @throws OrderRefusal, NoSuchOrder */
export const voidOrder = (
  gateway: Gateway,
  order: OrderRef,
  reason: Reason | null = null,
): Promise<Transaction> =>
  changeMoney(gateway, order, {
    decide(current) {
      const open = openAmount(current);
      if (open === 0) throw new OrderRefusal('order_id', 'is of an order with nothing to void');
      return { voided_amount: current.voided_amount + open, void_reason: reason };
    },
    record: (trx, session, changed, now) => announce(trx, session, changed, 'PAYMENT.CANCELED', now),
  });

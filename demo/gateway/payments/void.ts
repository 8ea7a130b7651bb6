// Gives back what was authorised and not captured. What was captured is refunded instead.
import type { Gateway } from '../context.ts';
import type { Transaction } from '../store/schema.ts';
import { openAmount } from './balances.ts';
import { changeMoney, OrderRefusal, type OrderRef } from './change-money.ts';
import { announce } from './outbox.ts';

/** @throws OrderRefusal, NoSuchOrder */
export const voidOrder = (gateway: Gateway, order: OrderRef): Promise<Transaction> =>
  changeMoney(gateway, order, {
    decide(current) {
      const open = openAmount(current);
      if (open === 0) throw new OrderRefusal('order_id', 'is of an order with nothing to void');
      return { voided_amount: current.voided_amount + open };
    },
    record: (trx, session, changed, now) => announce(trx, session, changed, 'PAYMENT.CANCELED', now),
  });

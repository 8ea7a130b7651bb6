// What the buttons of a session and of an order do: exactly what a merchant's server would bring about.
import { Hono, type Context } from 'hono';
import { randomUUID } from 'node:crypto';
import { minorUnitDigits } from '../../../src/core/money.ts';
import type { Gateway } from '../context.ts';
import { capture } from '../payments/capture.ts';
import { NoSuchOrder, OrderRefusal } from '../payments/change-money.ts';
import { expireNow } from '../payments/expire.ts';
import { refund } from '../payments/refund.ts';
import { voidOrder } from '../payments/void.ts';
import type { Transaction } from '../store/schema.ts';
import { parseAmount } from './amount.ts';
import { nothingHere, notDone } from './message-page.ts';

export function moneyActions(gateway: Gateway): Hono {
  const { db } = gateway;
  const app = new Hono();

  const orderBy = async (orderId: string): Promise<Transaction | undefined> =>
    db.selectFrom('transactions').selectAll().where('order_id', '=', orderId).executeTakeFirst();

  /** Runs it on the order and leads back to it; what the order does not allow is said. */
  const change = (run: (order: Transaction, form: Form) => Promise<string>) => async (c: Context) => {
    const order = await orderBy(c.req.param('id') ?? '');
    if (!order) return c.html(nothingHere(), 404);
    const page = `/console/transactions/${order.order_id}`;
    try {
      return c.redirect(`${page}?done=${await run(order, await c.req.parseBody())}`, 303);
    } catch (error) {
      if (error instanceof OrderRefusal)
        return c.html(notDone(`${error.field} ${error.message}.`, page), 400);
      if (error instanceof NoSuchOrder) return c.html(nothingHere(), 404);
      throw error;
    }
  };
  const ref = ({ merchant_id, order_id }: Transaction) => ({ merchantId: merchant_id, orderId: order_id });

  app.post(
    '/console/transactions/:id/capture',
    change(async (order, form) => {
      await capture(gateway, ref(order), { amount: amountIn(form, order), currency: order.currency });
      return 'captured';
    }),
  );
  app.post(
    '/console/transactions/:id/void',
    change(async (order) => {
      await voidOrder(gateway, ref(order));
      return 'voided';
    }),
  );
  app.post(
    '/console/transactions/:id/refund',
    change(async (order, form) => {
      const given = form['refund_trans_id'];
      const { status } = await refund(gateway, ref(order), {
        refundTransId: typeof given === 'string' && given ? given.slice(0, 64) : `console-${randomUUID()}`,
        amount: amountIn(form, order),
        currency: order.currency,
        reason: 'OTHER',
      });
      return status === 'SUCCESS' ? 'refunded' : 'refused';
    }),
  );

  app.post('/console/sessions/:id/expire', async (c) => {
    const id = c.req.param('id');
    const known = await db.selectFrom('sessions').select('id').where('id', '=', id).executeTakeFirst();
    if (!known) return c.html(nothingHere(), 404);
    const { status } = await expireNow(gateway, id);
    return c.redirect(`/console/sessions/${id}${status === 'EXPIRED' ? '?done=expired' : ''}`, 303);
  });
  return app;
}

type Form = Awaited<ReturnType<Context['req']['parseBody']>>;

/** @throws OrderRefusal */
function amountIn(form: Form, { currency }: Transaction): number {
  const text = form['amount'];
  const amount = typeof text === 'string' ? parseAmount(text, minorUnitDigits(currency)) : null;
  if (amount === null) throw new OrderRefusal('amount', `must be a sum in ${currency}, such as 12.50`);
  return amount;
}

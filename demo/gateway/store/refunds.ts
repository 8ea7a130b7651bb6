// Refunds: made once per refund_trans_id.
import type { Db } from './db.ts';
import type { Refund, RefundsTable } from './schema-money.ts';

/** False when there is one of this `refund_trans_id` already. */
export async function insertRefund(db: Db, refund: RefundsTable): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('refunds')
    .values(refund)
    .onConflict((conflict) => conflict.columns(['merchant_id', 'refund_trans_id']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function findRefund(
  db: Db,
  merchantId: string,
  column: 'refund_trans_id' | 'refund_order_id',
  value: string,
): Promise<Refund | null> {
  const found = await db
    .selectFrom('refunds')
    .selectAll()
    .where('merchant_id', '=', merchantId)
    .where(column, '=', value)
    .executeTakeFirst();
  return found ?? null;
}

/** Oldest first. */
export const refundsOf = (db: Db, orderId: string): Promise<Refund[]> =>
  db
    .selectFrom('refunds')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('created_at')
    .orderBy('refund_order_id')
    .execute();

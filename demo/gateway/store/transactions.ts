// Orders, as merchants ask for them.
import type { Db } from './db.ts';
import type { Transaction } from './schema.ts';

export interface TransactionKeys {
  readonly order_id?: string | undefined;
  readonly trans_id?: string | undefined;
  readonly session_id?: string | undefined;
}

/**
 * The order that all given ids agree on; null when there is none. Of several attempts at one `trans_id` the last:
 * no attempt follows one that is open or paid.
 */
export async function findTransaction(
  db: Db,
  merchantId: string,
  keys: TransactionKeys,
): Promise<Transaction | null> {
  const { order_id, trans_id, session_id } = keys;
  const found = await db
    .selectFrom('transactions')
    .selectAll()
    .where('merchant_id', '=', merchantId)
    .$if(order_id !== undefined, (query) => query.where('order_id', '=', order_id!))
    .$if(trans_id !== undefined, (query) => query.where('trans_id', '=', trans_id!))
    .$if(session_id !== undefined, (query) => query.where('session_id', '=', session_id!))
    .orderBy('attempt_no', 'desc')
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found ?? null;
}

// Writes the webhook of a transaction that has just become final. Called inside the transaction that makes it so.
import { newId } from '../ids.ts';
import type { Db } from '../store/db.ts';
import type { Session, Transaction } from '../store/schema.ts';
import { transactionJson } from './transaction-json.ts';

const notifyTypes: Partial<Record<Transaction['status'], string>> = {
  SUCCESS: 'PAYMENT.SUCCESS',
  AUTHORIZED: 'PAYMENT.AUTHORIZATION',
  FAILURE: 'PAYMENT.FAILURE',
  CANCELED: 'PAYMENT.CANCELED',
};

/** Nothing when neither the session nor the merchant has an address for it. */
export async function announce(
  db: Db,
  session: Session,
  transaction: Transaction,
  now: number,
): Promise<void> {
  const url = session.notify_url ?? (await defaultAddress(db, session.merchant_id));
  if (url === null) return;
  const body = { notify_type: notifyTypes[transaction.status], ...transactionJson(transaction) };
  await db
    .insertInto('webhooks')
    .values({
      event_id: newId('EV'),
      merchant_id: session.merchant_id,
      session_id: session.id,
      order_id: transaction.order_id,
      url,
      body: JSON.stringify(body),
      created_at: now,
      next_try_at: now,
    })
    .execute();
}

async function defaultAddress(db: Db, merchantId: string): Promise<string | null> {
  const merchant = await db
    .selectFrom('merchants')
    .select('notify_url')
    .where('merchant_id', '=', merchantId)
    .executeTakeFirstOrThrow();
  return merchant.notify_url;
}

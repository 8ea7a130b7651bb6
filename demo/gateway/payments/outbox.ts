// Writes webhooks. Called inside the transaction that makes what they tell so.
import { newId } from '../ids.ts';
import type { Db } from '../store/db.ts';
import type { Session, Transaction } from '../store/schema.ts';
import type { Refund } from '../store/schema-money.ts';
import { refundJson } from './refund-json.ts';
import { transactionJson } from './transaction-json.ts';

export type NotifyType =
  | 'PAYMENT.AUTHORIZATION'
  | 'PAYMENT.SUCCESS'
  | 'PAYMENT.FAILURE'
  | 'PAYMENT.CANCELED'
  | 'REFUND.SUCCESS'
  | 'REFUND.FAILURE';

/** What is told of an attempt that has just ended. */
export const endingOf = {
  SUCCESS: 'PAYMENT.SUCCESS',
  AUTHORIZED: 'PAYMENT.AUTHORIZATION',
  FAILURE: 'PAYMENT.FAILURE',
  CANCELED: 'PAYMENT.CANCELED',
} as const satisfies Record<string, NotifyType>;

export const announce = (
  db: Db,
  session: Session,
  order: Transaction,
  notifyType: NotifyType,
  now: number,
): Promise<void> =>
  write(db, session, session.notify_url, { notify_type: notifyType, ...transactionJson(order) }, now);

export const announceRefund = (
  db: Db,
  session: Session,
  { refund, order, notifyUrl }: { refund: Refund; order: Transaction; notifyUrl?: string | undefined },
  now: number,
): Promise<void> => {
  // Of the members that both have, those of the refund.
  const body = {
    notify_type: `REFUND.${refund.status}` as const,
    ...transactionJson(order),
    ...refundJson(refund, order),
  };
  return write(db, session, notifyUrl ?? session.notify_url, body, now);
};

/** Nothing when neither the call nor the session nor the merchant has an address for it. */
async function write(
  db: Db,
  session: Session,
  address: string | null,
  body: { readonly order_id: string; readonly notify_type: NotifyType },
  now: number,
): Promise<void> {
  const url = address ?? (await defaultAddress(db, session.merchant_id));
  if (url === null) return;
  await db
    .insertInto('webhooks')
    .values({
      event_id: newId('EV'),
      merchant_id: session.merchant_id,
      session_id: session.id,
      order_id: body.order_id,
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

// Sessions: made once per trans_id, looked up by id, and what their status is to the outside.
import type { SessionStatus } from '../../../src/protocol/gateway.ts';
import type { Db } from './db.ts';
import type { NewSession, Session } from './schema.ts';

/** The new session, or the old one of the same `trans_id` (the caller compares amount and currency). */
export async function insertSession(db: Db, session: NewSession): Promise<Session> {
  const created = await db
    .insertInto('sessions')
    .values(session)
    .onConflict((conflict) => conflict.columns(['merchant_id', 'trans_id']).doNothing())
    .returningAll()
    .executeTakeFirst();
  return created ?? (await sessionByTransId(db, session.merchant_id, session.trans_id))!;
}

export async function sessionById(db: Db, id: string): Promise<Session | null> {
  return (await db.selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function sessionByTransId(db: Db, merchantId: string, transId: string): Promise<Session | null> {
  const found = await db
    .selectFrom('sessions')
    .selectAll()
    .where('merchant_id', '=', merchantId)
    .where('trans_id', '=', transId)
    .executeTakeFirst();
  return found ?? null;
}

/** A session and the merchant's client key belong together, or there is no such session. */
export async function sessionOfKey(db: Db, id: string, clientKey: string): Promise<Session | null> {
  const found = await db
    .selectFrom('sessions')
    .selectAll('sessions')
    .innerJoin('merchants', 'merchants.merchant_id', 'sessions.merchant_id')
    .where('sessions.id', '=', id)
    .where('merchants.client_key', '=', clientKey)
    .executeTakeFirst();
  return found ?? null;
}

/**
 * Stores that the session has expired; from then on no attempt is taken, whatever any clock says. False when it is not
 * so (any more): paid, prolonged, or another attempt was taken since the caller looked.
 */
export async function expireSession(
  db: Db,
  { id, last_attempt_no }: Pick<Session, 'id' | 'last_attempt_no'>,
  now: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('sessions')
    .set({ status: 'EXPIRED' })
    .where('id', '=', id)
    .where('status', '=', 'OPEN')
    .where('expires_at', '<=', now)
    .where('last_attempt_no', '=', last_attempt_no)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** As PayKKa calls it: a session that waits to be paid is `PROCESSING`. */
export const publicStatus = ({ status }: Pick<Session, 'status'>): SessionStatus =>
  status === 'OPEN' ? 'PROCESSING' : status;

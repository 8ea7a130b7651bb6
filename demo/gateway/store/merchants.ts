// Merchants, the pages that may use their keys, and the nonces that they have used.
import type { Insertable } from 'kysely';
import type { Db } from './db.ts';
import type { Database, Merchant } from './schema.ts';

export async function merchantBy(
  db: Db,
  column: 'merchant_id' | 'appid' | 'client_key',
  value: string,
): Promise<Merchant | null> {
  const found = await db.selectFrom('merchants').selectAll().where(column, '=', value).executeTakeFirst();
  return found ?? null;
}

export const insertMerchant = (db: Db, merchant: Insertable<Database['merchants']>): Promise<unknown> =>
  db.insertInto('merchants').values(merchant).execute();

/** In the order of their names. */
export async function originsOf(db: Db, clientKey: string): Promise<string[]> {
  const rows = await db
    .selectFrom('origins')
    .select('origin')
    .where('client_key', '=', clientKey)
    .orderBy('origin')
    .execute();
  return rows.map(({ origin }) => origin);
}

/** The client keys that a page of this origin may use. */
export async function clientKeysOf(db: Db, origin: string): Promise<string[]> {
  const rows = await db.selectFrom('origins').select('client_key').where('origin', '=', origin).execute();
  return rows.map(({ client_key }) => client_key);
}

export async function addOrigin(db: Db, clientKey: string, origin: string): Promise<void> {
  await db
    .insertInto('origins')
    .values({ client_key: clientKey, origin })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function removeOrigin(db: Db, clientKey: string, origin: string): Promise<void> {
  await db.deleteFrom('origins').where('client_key', '=', clientKey).where('origin', '=', origin).execute();
}

/** False when this merchant has used the nonce before. @param now real time, epoch milliseconds */
export async function useNonce(db: Db, appid: string, nonce: string, now: number): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('nonces')
    .values({ appid, nonce, used_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** A signature is good for five minutes, so its nonce need not be remembered much longer. */
export const forgetNonces = (db: Db, usedBefore: number): Promise<unknown> =>
  db.deleteFrom('nonces').where('used_at', '<', usedBefore).execute();

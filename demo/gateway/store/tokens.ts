// Stored cards and agreements: kept while their payment is open, good once it succeeded, gone when somebody says so.
import type { Db } from './db.ts';
import type { Agreement, AgreementsTable, Token, TokensTable } from './schema-vault.ts';

export interface TokenOwner {
  readonly merchant_id: string;
  readonly shopper_reference: string;
}

export const insertToken = (db: Db, token: TokensTable): Promise<unknown> =>
  db.insertInto('tokens').values(token).execute();

export async function pendingTokenOf(db: Db, orderId: string): Promise<Token | null> {
  const found = await db
    .selectFrom('tokens')
    .selectAll()
    .where('order_id', '=', orderId)
    .where('state', '=', 'PENDING')
    .executeTakeFirst();
  return found ?? null;
}

export const dropToken = (db: Db, { token }: Pick<Token, 'token'>): Promise<unknown> =>
  db.deleteFrom('tokens').where('token', '=', token).execute();

/** Makes it good. Of a card that this shopper has stored before, the old token stays and learns the new expiry. */
export async function activateToken(db: Db, pending: Token): Promise<Token> {
  const known = await db
    .updateTable('tokens')
    .set({ exp_month: pending.exp_month, exp_year: pending.exp_year })
    .where('merchant_id', '=', pending.merchant_id)
    .where('shopper_reference', '=', pending.shopper_reference)
    .where('token_usage', '=', pending.token_usage)
    .where('fingerprint', '=', pending.fingerprint)
    .where('state', '=', 'ACTIVE')
    .returningAll()
    .executeTakeFirst();
  if (known) {
    await dropToken(db, pending);
    return known;
  }
  return db
    .updateTable('tokens')
    .set({ state: 'ACTIVE' })
    .where('token', '=', pending.token)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The cards that this shopper pays with by a click, newest first. */
export const storedMethodsOf = (db: Db, owner: TokenOwner): Promise<Token[]> =>
  db
    .selectFrom('tokens')
    .selectAll()
    .where('merchant_id', '=', owner.merchant_id)
    .where('shopper_reference', '=', owner.shopper_reference)
    .where('token_usage', '=', 'CARD_ON_FILE')
    .where('state', '=', 'ACTIVE')
    .orderBy('created_at', 'desc')
    .orderBy('token')
    .execute();

/** All of a shopper's that can pay, oldest first. */
export const tokensOf = (db: Db, owner: TokenOwner): Promise<Token[]> =>
  db
    .selectFrom('tokens')
    .selectAll()
    .where('merchant_id', '=', owner.merchant_id)
    .where('shopper_reference', '=', owner.shopper_reference)
    .where('state', '=', 'ACTIVE')
    .orderBy('created_at')
    .orderBy('token')
    .execute();

export async function activeToken(
  db: Db,
  owner: TokenOwner,
  column: 'token' | 'stored_method_id',
  value: string,
): Promise<Token | null> {
  const found = await db
    .selectFrom('tokens')
    .selectAll()
    .where(column, '=', value)
    .where('merchant_id', '=', owner.merchant_id)
    .where('shopper_reference', '=', owner.shopper_reference)
    .where('state', '=', 'ACTIVE')
    .executeTakeFirst();
  return found ?? null;
}

/** False when it was not there (any more). The number is forgotten, and agreements that it pays for end: both or neither. */
export const removeToken = (db: Db, token: string, now: number): Promise<boolean> =>
  db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('tokens')
      .set({ state: 'REMOVED', sealed_number: '' })
      .where('token', '=', token)
      .where('state', '=', 'ACTIVE')
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return false;
    await trx
      .updateTable('agreements')
      .set({ state: 'CANCELED', canceled_at: now })
      .where('token', '=', token)
      .where('state', '=', 'ACTIVE')
      .execute();
    return true;
  });

export const insertAgreement = (db: Db, agreement: AgreementsTable): Promise<unknown> =>
  db.insertInto('agreements').values(agreement).execute();

export async function agreementById(db: Db, merchantId: string, id: string): Promise<Agreement | null> {
  const found = await db
    .selectFrom('agreements')
    .selectAll()
    .where('merchant_id', '=', merchantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return found ?? null;
}

/** False when it was not active (any more). */
export async function cancelAgreement(db: Db, id: string, now: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('agreements')
    .set({ state: 'CANCELED', canceled_at: now })
    .where('id', '=', id)
    .where('state', '=', 'ACTIVE')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

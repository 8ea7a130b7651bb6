// Wallets' tokens that have been used: each is good for one payment, whatever session or order it comes with.
import type { Db } from './db.ts';

export interface UsedWalletTokensTable {
  /** Of the ciphertext: tells that two tokens are one, and nothing else. */
  fingerprint: string;
  /** What it paid, or tried to. */
  order_id: string;
  used_at: number;
}

/** False when it was used before. */
export async function useWalletToken(
  db: Db,
  fingerprint: string,
  orderId: string,
  now: number,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('used_wallet_tokens')
    .values({ fingerprint, order_id: orderId, used_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

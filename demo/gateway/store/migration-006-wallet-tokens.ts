// Wallets' tokens that have been used.
import type { Kysely } from 'kysely';

export const createUsedWalletTokens = (db: Kysely<unknown>): Promise<void> =>
  db.schema
    .createTable('used_wallet_tokens')
    .addColumn('fingerprint', 'text', (c) => c.primaryKey())
    .addColumn('order_id', 'text', (c) => c.notNull())
    .addColumn('used_at', 'bigint', (c) => c.notNull())
    .execute();

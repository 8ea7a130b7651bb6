// Stored cards and agreements.
import { sql, type Kysely } from 'kysely';

export async function createTokens(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('tokens')
    .addColumn('token', 'text', (c) => c.primaryKey())
    .addColumn('stored_method_id', 'text', (c) => c.notNull().unique())
    .addColumn('merchant_id', 'text', (c) => c.notNull().references('merchants.merchant_id'))
    .addColumn('shopper_reference', 'text', (c) => c.notNull())
    .addColumn('token_usage', 'text', (c) => c.notNull())
    .addColumn('order_id', 'text', (c) => c.notNull().unique())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('brand', 'text', (c) => c.notNull())
    .addColumn('bin', 'text', (c) => c.notNull())
    .addColumn('last4', 'text', (c) => c.notNull())
    .addColumn('exp_month', 'text', (c) => c.notNull())
    .addColumn('exp_year', 'text', (c) => c.notNull())
    .addColumn('fingerprint', 'text', (c) => c.notNull())
    .addColumn('sealed_number', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('one_active_token_per_card')
    .on('tokens')
    .columns(['merchant_id', 'shopper_reference', 'token_usage', 'fingerprint'])
    .unique()
    .where(sql<boolean>`state = 'ACTIVE'`)
    .execute();

  await db.schema
    .createTable('agreements')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('merchant_id', 'text', (c) => c.notNull().references('merchants.merchant_id'))
    .addColumn('shopper_reference', 'text', (c) => c.notNull())
    .addColumn('token', 'text', (c) => c.notNull().references('tokens.token'))
    .addColumn('order_id', 'text', (c) => c.notNull().unique())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('canceled_at', 'bigint')
    .execute();
  await db.schema.createIndex('agreements_by_token').on('agreements').column('token').execute();

  await db.schema.alterTable('transactions').addColumn('token', 'text').execute();
  await db.schema.alterTable('transactions').addColumn('recurring_agreement_id', 'text').execute();
  await db.schema
    .alterTable('merchants')
    .addColumn('stored_card_cvc', 'integer', (c) => c.notNull().defaultTo(1))
    .execute();
}

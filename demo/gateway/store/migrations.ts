// How the tables come to be, for SQLite and PostgreSQL alike. A migration that was released is never changed.
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { addAuthenticationOnly } from './migration-004-direct.ts';
import { createThemes } from './migration-005-themes.ts';
import { createDeliveries } from './migration-007-deliveries.ts';
import { createFailures } from './migration-008-failures.ts';
import { addVoidReason } from './migration-009-void-reason.ts';
import { createUsedWalletTokens } from './migration-006-wallet-tokens.ts';
import { createRefunds } from './migration-003-money.ts';
import { createTokens } from './migration-002-tokens.ts';

export const migrations: Record<string, Migration> = {
  '001-payments': { up: createPayments },
  '002-tokens': { up: createTokens },
  '003-money': { up: createRefunds },
  '004-direct': { up: addAuthenticationOnly },
  '005-themes': { up: createThemes },
  '006-wallet-tokens': { up: createUsedWalletTokens },
  '007-deliveries': { up: createDeliveries },
  '008-failures': { up: createFailures },
  '009-void-reason': { up: addVoidReason },
};

// `bigint` has integer affinity in SQLite, and is 64 bits wide in both.
async function createPayments(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('settings')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .execute();

  await db.schema
    .createTable('merchants')
    .addColumn('merchant_id', 'text', (c) => c.primaryKey())
    .addColumn('appid', 'text', (c) => c.notNull().unique())
    .addColumn('client_key', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('public_key_pem', 'text', (c) => c.notNull())
    .addColumn('private_key_pem', 'text', (c) => c.notNull())
    .addColumn('notify_url', 'text')
    .addColumn('disabled', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();

  await db.schema
    .createTable('origins')
    .addColumn('client_key', 'text', (c) => c.notNull().references('merchants.client_key'))
    .addColumn('origin', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('origins_pk', ['client_key', 'origin'])
    .execute();
  await db.schema.createIndex('origins_by_origin').on('origins').column('origin').execute();

  await db.schema
    .createTable('nonces')
    .addColumn('appid', 'text', (c) => c.notNull())
    .addColumn('nonce', 'text', (c) => c.notNull())
    .addColumn('used_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('nonces_pk', ['appid', 'nonce'])
    .execute();

  await db.schema
    .createTable('sessions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('merchant_id', 'text', (c) => c.notNull().references('merchants.merchant_id'))
    .addColumn('trans_id', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull().defaultTo('OPEN'))
    .addColumn('amount', 'bigint', (c) => c.notNull())
    .addColumn('currency', 'text', (c) => c.notNull())
    .addColumn('capture_method', 'text', (c) => c.notNull())
    .addColumn('session_mode', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull().defaultTo(1))
    .addColumn('last_attempt_no', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .addColumn('expire_time', 'text', (c) => c.notNull())
    .addColumn('return_url', 'text')
    .addColumn('notify_url', 'text')
    .addColumn('methods', 'text', (c) => c.notNull())
    .addColumn('request', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addUniqueConstraint('one_session_per_trans_id', ['merchant_id', 'trans_id'])
    .execute();

  await db.schema
    .createTable('attempts')
    .addColumn('session_id', 'text', (c) => c.notNull().references('sessions.id'))
    .addColumn('no', 'integer', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('method', 'text', (c) => c.notNull())
    .addColumn('identity', 'text', (c) => c.notNull().unique())
    .addColumn('order_id', 'text', (c) => c.notNull().unique())
    .addColumn('amount', 'bigint', (c) => c.notNull())
    .addColumn('currency', 'text', (c) => c.notNull())
    .addColumn('decline_code', 'text')
    .addColumn('three_ds_id', 'text', (c) => c.unique())
    .addColumn('due_at', 'bigint')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('finished_at', 'bigint')
    .addPrimaryKeyConstraint('attempts_pk', ['session_id', 'no'])
    .execute();
  const open = sql<boolean>`status in ('AUTHORISING', 'ACTION', 'PENDING')`;
  const paid = sql<boolean>`status in ('SUCCESS', 'AUTHORIZED')`;
  const attemptsOf = (name: string) =>
    db.schema.createIndex(name).on('attempts').column('session_id').unique();
  await attemptsOf('one_open_attempt_per_session').where(open).execute();
  await attemptsOf('one_paid_attempt_per_session').where(paid).execute();
  await db.schema.createIndex('attempts_due').on('attempts').column('due_at').where(open).execute();

  await db.schema
    .createTable('transactions')
    .addColumn('order_id', 'text', (c) => c.primaryKey())
    .addColumn('merchant_id', 'text', (c) => c.notNull())
    .addColumn('trans_id', 'text', (c) => c.notNull())
    .addColumn('session_id', 'text')
    .addColumn('attempt_no', 'integer')
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('amount', 'bigint', (c) => c.notNull())
    .addColumn('currency', 'text', (c) => c.notNull())
    .addColumn('payment_method', 'text', (c) => c.notNull())
    .addColumn('card_brand', 'text')
    .addColumn('card_bin', 'text')
    .addColumn('card_last4', 'text')
    .addColumn('authed_amount', 'bigint', (c) => c.notNull().defaultTo(0))
    .addColumn('captured_amount', 'bigint', (c) => c.notNull().defaultTo(0))
    .addColumn('voided_amount', 'bigint', (c) => c.notNull().defaultTo(0))
    .addColumn('refunded_amount', 'bigint', (c) => c.notNull().defaultTo(0))
    .addColumn('error_code', 'text', (c) => c.notNull().defaultTo('0000'))
    .addColumn('error_description', 'text', (c) => c.notNull().defaultTo('request success'))
    .addColumn('authentication', 'text')
    .addColumn('details', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('finished_at', 'bigint')
    .addUniqueConstraint('transactions_by_attempt', ['session_id', 'attempt_no'])
    .execute();
  await db.schema
    .createIndex('transactions_by_trans_id')
    .on('transactions')
    .columns(['merchant_id', 'trans_id'])
    .execute();

  await db.schema
    .createTable('ledger')
    .addColumn('auth_id', 'text', (c) => c.primaryKey())
    .addColumn('session_id', 'text', (c) => c.notNull().unique())
    .addColumn('attempt_no', 'integer', (c) => c.notNull())
    .addColumn('order_id', 'text', (c) => c.notNull())
    .addColumn('amount', 'bigint', (c) => c.notNull())
    .addColumn('currency', 'text', (c) => c.notNull())
    .addColumn('method', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();

  await db.schema
    .createTable('acquirer_operations')
    .addColumn('idempotency_key', 'text', (c) => c.primaryKey())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('auth_id', 'text')
    .addColumn('decline_code', 'text')
    .addColumn('amount', 'bigint', (c) => c.notNull())
    .addColumn('currency', 'text', (c) => c.notNull())
    .addColumn('authentication', 'text')
    .addColumn('settles_at', 'bigint')
    .execute();

  await db.schema
    .createTable('webhooks')
    .addColumn('event_id', 'text', (c) => c.primaryKey())
    .addColumn('merchant_id', 'text', (c) => c.notNull())
    .addColumn('session_id', 'text')
    .addColumn('order_id', 'text', (c) => c.notNull())
    .addColumn('url', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('next_try_at', 'bigint')
    .addColumn('headers', 'text')
    .addColumn('response_status', 'integer')
    .addColumn('delivered_at', 'bigint')
    .execute();
  await db.schema.createIndex('webhooks_by_session').on('webhooks').column('session_id').execute();
  await db.schema
    .createIndex('webhooks_due')
    .on('webhooks')
    .column('next_try_at')
    .where(sql.ref('next_try_at'), 'is not', null)
    .execute();

  await db.schema
    .createTable('card_keys')
    .addColumn('kid', 'text', (c) => c.primaryKey())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('private_jwk', 'text', (c) => c.notNull())
    .addColumn('grace_until', 'bigint')
    .execute();
  await db.schema
    .createIndex('one_current_one_next_card_key')
    .on('card_keys')
    .column('state')
    .unique()
    .where(sql<boolean>`state in ('current', 'next')`)
    .execute();

  await db.schema
    .createTable('failed_lookups')
    .addColumn('address', 'text', (c) => c.notNull())
    .addColumn('minute', 'bigint', (c) => c.notNull())
    .addColumn('count', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('failed_lookups_pk', ['address', 'minute'])
    .execute();
}

// Each try of a webhook.
import type { Kysely } from 'kysely';

export const createDeliveries = (db: Kysely<unknown>): Promise<void> =>
  db.schema
    .createTable('deliveries')
    .addColumn('event_id', 'text', (c) => c.notNull())
    .addColumn('no', 'integer', (c) => c.notNull())
    .addColumn('sent_at', 'bigint', (c) => c.notNull())
    .addColumn('took_ms', 'integer', (c) => c.notNull())
    .addColumn('headers', 'text', (c) => c.notNull())
    .addColumn('response_status', 'integer')
    .addColumn('answer', 'text')
    .addColumn('received', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('deliveries_pk', ['event_id', 'no'])
    .execute();

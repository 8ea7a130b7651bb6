// An order remembers why it was voided.
import type { Kysely } from 'kysely';

export const addVoidReason = (db: Kysely<unknown>): Promise<void> =>
  db.schema.alterTable('transactions').addColumn('void_reason', 'text').execute();

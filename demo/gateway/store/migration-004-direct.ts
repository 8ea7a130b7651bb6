// Payments without a page: what the acquirer has to remember of a check without a charge.
import type { Kysely } from 'kysely';

export const addAuthenticationOnly = (db: Kysely<unknown>): Promise<void> =>
  db.schema
    .alterTable('acquirer_operations')
    .addColumn('authentication_only', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();

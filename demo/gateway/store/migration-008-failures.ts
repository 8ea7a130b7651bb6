// Failures are counted by what failed, too. Nothing is carried over: a count is good for a minute. The table of before stays
// for processes that are not yet replaced.
import type { Kysely } from 'kysely';

export async function createFailures(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('failures')
    .addColumn('counted', 'text', (c) => c.notNull())
    .addColumn('who', 'text', (c) => c.notNull())
    .addColumn('minute', 'bigint', (c) => c.notNull())
    .addColumn('count', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('failures_pk', ['counted', 'who', 'minute'])
    .execute();
}

// How many of the next refunds the simulated acquirer refuses; for all processes together.
import { sql } from 'kysely';
import type { Db } from './db.ts';
import { readSetting, writeSetting } from './settings.ts';

export const REFUNDS_TO_REFUSE = 'refunds_to_refuse';

export const refuseRefunds = (db: Db, next: number): Promise<void> =>
  writeSetting(db, REFUNDS_TO_REFUSE, String(next));

export const refundsToRefuse = async (db: Db): Promise<number> =>
  Number((await readSetting(db, REFUNDS_TO_REFUSE)) ?? 0);

/** True when this refund is to be refused; it is counted as one of them. */
export async function takeRefusal(db: Db): Promise<boolean> {
  const left = sql<number>`cast(value as bigint)`;
  const { numUpdatedRows } = await db
    .updateTable('settings')
    .set({ value: sql`cast(${left} - 1 as text)` })
    .where('name', '=', REFUNDS_TO_REFUSE)
    .where(left, '>', 0)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

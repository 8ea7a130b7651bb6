// Counts failed look-ups by address and minute, for all processes together.
import type { Db } from './db.ts';
import { readSetting } from './settings.ts';

export const MINUTE_MS = 60_000;
export const LOOKUP_LIMIT = 'lookups_per_min';
const DEFAULT_LIMIT = 200;

/** False when the address has had its share of this minute. @param now the gateway's clock, epoch milliseconds */
export async function countFailedLookup(db: Db, address: string, now: number): Promise<boolean> {
  const minute = Math.floor(now / MINUTE_MS);
  await db.deleteFrom('failed_lookups').where('minute', '<', minute).execute();
  const { count } = await db
    .insertInto('failed_lookups')
    .values({ address, minute, count: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['address', 'minute'])
        .doUpdateSet((row) => ({ count: row('failed_lookups.count', '+', 1) })),
    )
    .returning('count')
    .executeTakeFirstOrThrow();
  return count <= Number((await readSetting(db, LOOKUP_LIMIT)) ?? DEFAULT_LIMIT);
}

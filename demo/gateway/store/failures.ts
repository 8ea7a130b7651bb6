// Counts what fails, by who and minute, for all processes together: whoever guesses or tries out cards does it by failing.
import type { Db } from './db.ts';
import { readSetting } from './settings.ts';

export const MINUTE_MS = 60_000;

/** How many a minute are borne while the sandbox's control has said nothing else. What succeeds is never counted. */
export const limits = {
  /** Failed look-ups from one address. */
  lookups_per_min: 200,
  /** Failed look-ups with one merchant's client key, from all addresses together. */
  key_lookups_per_min: 100_000,
  /** Declined payments with one merchant's client key. */
  key_declines_per_min: 6000,
} as const;
export type Limit = keyof typeof limits;

/** False when this was one too many. @param who an address or a merchant_id @param now the gateway's clock, epoch milliseconds */
export async function countFailure(db: Db, limit: Limit, who: string, now: number): Promise<boolean> {
  const minute = Math.floor(now / MINUTE_MS);
  await db.deleteFrom('failures').where('minute', '<', minute).execute();
  const { count } = await db
    .insertInto('failures')
    .values({ counted: limit, who, minute, count: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['counted', 'who', 'minute'])
        .doUpdateSet((row) => ({ count: row('failures.count', '+', 1) })),
    )
    .returning('count')
    .executeTakeFirstOrThrow();
  return count <= (await allowed(db, limit));
}

/** Whether this minute has had as many as are borne. Counts nothing; one look where nothing has failed. */
export async function isUsedUp(db: Db, limit: Limit, who: string, now: number): Promise<boolean> {
  const row = await db
    .selectFrom('failures')
    .select('count')
    .where('counted', '=', limit)
    .where('who', '=', who)
    .where('minute', '=', Math.floor(now / MINUTE_MS))
    .executeTakeFirst();
  return row !== undefined && row.count >= (await allowed(db, limit));
}

/** Seconds until the next minute begins. */
export const secondsLeft = (now: number): number => Math.ceil((MINUTE_MS - (now % MINUTE_MS)) / 1000);

const allowed = async (db: Db, limit: Limit): Promise<number> =>
  Number((await readSetting(db, limit)) ?? limits[limit]);

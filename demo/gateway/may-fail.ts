// Guessing ids is counted wherever a wrong one is told from a right one: each failed look-up, by address. Finding is not.
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { Gateway } from './context.ts';
import { countFailedLookup, MINUTE_MS } from './store/failed-lookups.ts';

/** @returns null, or the seconds until this address may ask again. */
export async function waitAfterFailure({ db, now }: Gateway, c: Context): Promise<number | null> {
  const at = now();
  const allowed = await countFailedLookup(db, getConnInfo(c).remote.address ?? '', at);
  return allowed ? null : Math.ceil((MINUTE_MS - (at % MINUTE_MS)) / 1000);
}

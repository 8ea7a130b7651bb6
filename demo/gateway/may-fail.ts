// Guessing ids is counted wherever a wrong one is told from a right one: each failed look-up, by address and by the
// merchant whose key it came with. Finding is not.
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { Gateway } from './context.ts';
import { countFailure, secondsLeft } from './store/failures.ts';
import type { Merchant } from './store/schema.ts';

/** @param merchant null: no key of anybody came with it @returns null, or the seconds until it may be asked again */
export async function waitAfterFailure(
  { db, now }: Gateway,
  c: Context,
  merchant: Merchant | null,
): Promise<number | null> {
  const at = now();
  const address = getConnInfo(c).remote.address ?? '';
  const allowed =
    (await countFailure(db, 'lookups_per_min', address, at)) &&
    (merchant === null || (await countFailure(db, 'key_lookups_per_min', merchant.merchant_id, at)));
  return allowed ? null : secondsLeft(at);
}

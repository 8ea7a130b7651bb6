// The session that a browser names: only for a key that its page may use. Guessing is counted, finding is not.
import type { Context } from 'hono';
import { isClientKey } from '../../../src/core/ids.ts';
import type { Gateway } from '../context.ts';
import { waitAfterFailure } from '../may-fail.ts';
import { Refusal } from '../payments/refusal.ts';
import { merchantBy } from '../store/merchants.ts';
import type { Db } from '../store/db.ts';
import type { Merchant, Session } from '../store/schema.ts';
import { sessionById } from '../store/sessions.ts';
import type { BrowserEnv } from './check-origin.ts';

export interface Found {
  readonly sessionId: string;
  readonly merchant: Merchant;
}

/** @throws Refusal origin_not_allowed, session_not_found (the same for unknown and foreign ones), rate_limited */
export async function findSession(
  gateway: Gateway,
  c: Context<BrowserEnv>,
  clientKey: string,
): Promise<Found> {
  const { db } = gateway;
  const merchant = isClientKey(clientKey) ? await merchantBy(db, 'client_key', clientKey) : null;
  if (merchant !== null && !c.var.caller.mayUse(clientKey)) {
    // Read by nobody: the page is not one of that merchant's.
    c.header('Access-Control-Allow-Origin', undefined);
    c.header('Access-Control-Expose-Headers', undefined);
    throw new Refusal('origin_not_allowed');
  }
  const session = await pageSession(db, c.req.param('sessionId') ?? '');
  if (merchant !== null && session?.merchant_id === merchant.merchant_id) {
    return { sessionId: session.id, merchant };
  }
  const retryAfter = await waitAfterFailure(gateway, c, merchant);
  throw retryAfter === null ? new Refusal('session_not_found') : new Refusal('rate_limited', { retryAfter });
}

/** What a merchant's server paid directly is no page's. */
async function pageSession(db: Db, id: string): Promise<Session | null> {
  const session = await sessionById(db, id);
  return session?.session_mode === 'API' ? null : session;
}

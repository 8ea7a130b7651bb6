// A payment on a page of the method's own, as that page sees it: one visit per attempt, found by its action's id.
import type { Gateway } from '../context.ts';
import { attemptByThreeDsId } from '../store/attempts.ts';
import { merchantBy } from '../store/merchants.ts';
import type { Attempt } from '../store/schema.ts';
import { sessionById } from '../store/sessions.ts';
import { actionTypeOf } from './action.ts';
import { returnAddress } from './hosted-session.ts';
import { bringUpToDate } from './settle.ts';
import { completeAction } from './three-ds.ts';

export interface Visit {
  /** False when it was decided, cancelled or timed out: nothing said here changes anything any more. */
  readonly open: boolean;
  readonly paid: boolean;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  readonly merchantName: string;
  /** Where the shopper goes back to: the merchant's address with `session_id`. */
  readonly backUrl: string;
}
export type VisitOutcome = 'passed' | 'failed' | 'cancelled';

/** Null for an id that nobody was sent to. */
export async function visitById(gateway: Gateway, id: string): Promise<Visit | null> {
  const attempt = await attemptOf(gateway, id);
  if (!attempt) return null;
  const { status, session_id, amount, currency } = await bringUpToDate(gateway, attempt);
  const session = (await sessionById(gateway.db, session_id))!;
  const merchant = (await merchantBy(gateway.db, 'merchant_id', session.merchant_id))!;
  const { display_merchant_name } = JSON.parse(session.request) as { display_merchant_name?: string };
  return {
    open: status === 'ACTION',
    paid: status === 'SUCCESS' || status === 'AUTHORIZED',
    amount,
    currency,
    merchantName: display_merchant_name || merchant.name,
    // Every session that is made now has one; the gateway's own door is for those that have none.
    backUrl: returnAddress(session) ?? gateway.config.gatewayUrl,
  };
}

/** What the shopper decided on the page. False when it was decided before. */
export async function endVisit(gateway: Gateway, id: string, outcome: VisitOutcome): Promise<boolean> {
  const attempt = await attemptOf(gateway, id);
  return attempt !== null && completeAction(gateway, attempt, outcome);
}

async function attemptOf({ db }: Gateway, id: string): Promise<Attempt | null> {
  const attempt = await attemptByThreeDsId(db, id);
  return attempt && actionTypeOf(attempt) === 'redirect' ? attempt : null;
}

// 3-D Secure as the pages and the issuer's answer see it: one challenge per attempt, found by its transaction id.
import type { Gateway } from '../context.ts';
import type { Attempt, Session } from '../store/schema.ts';
import { attemptByThreeDsId } from '../store/attempts.ts';
import { merchantBy } from '../store/merchants.ts';
import { sessionById } from '../store/sessions.ts';
import { acquirerKey, completeChallenge } from './acquirer.ts';
import { actionTypeOf } from './action.ts';
import { returnAddress, withParameter } from './hosted-session.ts';
import { conclude } from './conclude.ts';
import { embeddersOf } from './embedders.ts';
import { bringUpToDate, cancel } from './settle.ts';

export interface ThreeDsState {
  readonly transId: string;
  /** False when it was answered, cancelled or timed out: an answer of the bank changes nothing any more. */
  readonly open: boolean;
  readonly sessionId: string;
  readonly attemptNo: number;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  readonly merchantName: string;
  /** credit-card-type's names: `visa`. */
  readonly cardBrand: string;
  /** Where the shopper goes after a whole page of the bank. Null: a merchant's server that named no address. */
  readonly returnAddress: string | null;
  /** Pages that may embed the shell. */
  readonly origins: readonly string[];
}

/** Null for an unknown transaction id. */
export async function threeDsState(gateway: Gateway, transId: string): Promise<ThreeDsState | null> {
  const { db } = gateway;
  const attempt = await attemptByThreeDsId(db, transId);
  if (!attempt || actionTypeOf(attempt) !== 'three_ds') return null;
  const session = (await sessionById(db, attempt.session_id))!;
  const merchant = (await merchantBy(db, 'merchant_id', session.merchant_id))!;
  const { card_brand } = await db
    .selectFrom('transactions')
    .select('card_brand')
    .where('order_id', '=', attempt.order_id)
    .executeTakeFirstOrThrow();
  const request = JSON.parse(session.request) as { display_merchant_name?: string };
  return {
    transId,
    returnAddress: wayBack(session, gateway.config.gatewayUrl),
    open: attempt.status === 'ACTION' && (attempt.due_at ?? 0) > gateway.now(),
    sessionId: session.id,
    attemptNo: attempt.no,
    amount: attempt.amount,
    currency: attempt.currency,
    merchantName: request.display_merchant_name || merchant.name,
    cardBrand: card_brand ?? '',
    origins: await embeddersOf(gateway, session, merchant.client_key),
  };
}

function wayBack(session: Session, gatewayUrl: string): string | null {
  const { id, session_mode, return_url } = session;
  if (session_mode !== 'API') return returnAddress(session) ?? gatewayUrl;
  return return_url === null ? null : withParameter(return_url, 'order_id', id);
}

/**
 * What the issuer told us, server to server. False when there is nothing to answer any more: unknown, answered before,
 * cancelled by the shopper, or timed out.
 */
export async function completeThreeDs(
  gateway: Gateway,
  { transId, outcome }: { readonly transId: string; readonly outcome: 'passed' | 'failed' | 'cancelled' },
): Promise<boolean> {
  const attempt = await attemptByThreeDsId(gateway.db, transId);
  return (
    attempt !== null && actionTypeOf(attempt) === 'three_ds' && completeAction(gateway, attempt, outcome)
  );
}

/** What came of the shopper's action, whatever it was. False when there is nothing to answer any more. */
export async function completeAction(
  gateway: Gateway,
  asked: Attempt,
  outcome: 'passed' | 'failed' | 'cancelled',
): Promise<boolean> {
  const attempt = await bringUpToDate(gateway, asked);
  if (attempt.status !== 'ACTION') return false;
  if (outcome === 'cancelled') {
    await cancel(gateway, attempt);
    return true;
  }
  const key = acquirerKey(attempt.session_id, attempt.no);
  const operation = await completeChallenge(gateway.db, key, outcome === 'passed');
  await conclude(gateway, attempt, operation!);
  return true;
}

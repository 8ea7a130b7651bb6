// Whoever tries out cards is declined again and again, in as many sessions as it takes: declines are counted by the
// merchant whose client key they came with. A merchant's own server, which pays directly, is not counted.
import type { Gateway } from '../context.ts';
import { countFailure, isUsedUp, secondsLeft } from '../store/failures.ts';
import type { Session } from '../store/schema.ts';
import { Refusal } from './refusal.ts';

/** @throws Refusal rate_limited while too much was declined in this minute */
export async function refuseCardTesting({ db, now }: Gateway, { merchant_id }: Session): Promise<void> {
  const at = now();
  if (!(await isUsedUp(db, 'key_declines_per_min', merchant_id, at))) return;
  const message = 'Too many payments with this client key were declined. Try again later.';
  throw new Refusal('rate_limited', { message, retryAfter: secondsLeft(at) });
}

export async function countDecline({ db, now }: Gateway, session: Session): Promise<void> {
  if (session.session_mode === 'API') return;
  await countFailure(db, 'key_declines_per_min', session.merchant_id, now());
}

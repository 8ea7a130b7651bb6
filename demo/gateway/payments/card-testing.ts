// Whoever tries out cards is declined again and again, in as many sessions as it takes: declines are counted by the
// merchant whose client key they came with. Past the limit nobody is refused, for among them are shoppers with good cards:
// the issuer checks who pays before anything is said of the card, which tells somebody who does not hold it nothing. A
// merchant's own server, which pays directly, is not counted.
import type { Gateway } from '../context.ts';
import { countFailure, isUsedUp } from '../store/failures.ts';
import type { Session } from '../store/schema.ts';

/** Whether too much was declined in this minute. */
export const isCardTested = async (
  { db, now }: Gateway,
  { session_mode, merchant_id }: Session,
): Promise<boolean> =>
  session_mode !== 'API' && (await isUsedUp(db, 'key_declines_per_min', merchant_id, now()));

export async function countDecline({ db, now }: Gateway, session: Session): Promise<void> {
  if (session.session_mode === 'API') return;
  await countFailure(db, 'key_declines_per_min', session.merchant_id, now());
}

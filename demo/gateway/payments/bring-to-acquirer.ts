// A recorded attempt goes to the acquirer, and its word becomes the attempt's state.
import { setTimeout as pause } from 'node:timers/promises';
import type { Gateway } from '../context.ts';
import { attemptOf } from '../store/attempts.ts';
import type { Attempt, Session } from '../store/schema.ts';
import { acquirerKey, authorise, type Funds } from './acquirer.ts';
import { isCardTested } from './card-testing.ts';
import { conclude } from './conclude.ts';
import { termsOf } from './session-terms.ts';

export async function bringToAcquirer(
  gateway: Gateway,
  session: Session,
  attempt: Attempt,
  funds: Funds,
): Promise<void> {
  const { session_id, no, amount, currency } = attempt;
  const wishes = termsOf(session).authentication;
  const checkFirst = await isCardTested(gateway, session);
  const request = { key: acquirerKey(session_id, no), funds, wishes, checkFirst, amount, currency };
  await conclude(gateway, attempt, await authorise(gateway.db, request, gateway.now()));
}

/** A submission that is just being authorised gets half a second, so that a re-sent one gets the same answer. */
export async function untilAuthorised({ db }: Gateway, { session_id, no }: Attempt): Promise<void> {
  for (let looks = 0; looks < 20; looks += 1) {
    if ((await attemptOf(db, session_id, no))?.status !== 'AUTHORISING') return;
    await pause(25);
  }
}

// A session and its attempts as they stand now, read so that they agree with each other.
import type { Gateway } from '../context.ts';
import { attemptOf, isOpen, isPaid, lastAttemptOf } from '../store/attempts.ts';
import type { Attempt, Session } from '../store/schema.ts';
import { expireSession, sessionById } from '../store/sessions.ts';
import { Refusal } from './refusal.ts';
import { bringUpToDate } from './settle.ts';

export interface Facts {
  readonly session: Session;
  /** The attempt that was asked for; null when nothing was received under its number. */
  readonly attempt: Attempt | null;
  /** The attempt with the highest number: none follows one that is open or paid. */
  readonly last: Attempt | null;
}

/** @throws Refusal session_not_found */
export async function factsOf(gateway: Gateway, sessionId: string, attemptNo?: number): Promise<Facts> {
  const { db } = gateway;
  const known = await lastAttemptOf(db, sessionId);
  const last = known && (await bringUpToDate(gateway, known));
  const session = await sessionById(db, sessionId);
  if (session === null) throw new Refusal('session_not_found');
  const paid = last !== null && isPaid(last);
  const torn = session.last_attempt_no !== (last?.no ?? 0) || (session.status === 'SUCCESS') !== paid;
  if (torn) return factsOf(gateway, sessionId, attemptNo);
  // An attempt that was accepted in time may finish after it: an open one keeps the session alive.
  const now = gateway.now();
  if (session.status === 'OPEN' && session.expires_at <= now && !(last && isOpen(last))) {
    await expireSession(db, session, now);
    return factsOf(gateway, sessionId, attemptNo);
  }
  return { session, last, attempt: await chosen(gateway, sessionId, attemptNo, last) };
}

async function chosen(
  { db }: Gateway,
  sessionId: string,
  attemptNo: number | undefined,
  last: Attempt | null,
): Promise<Attempt | null> {
  if (attemptNo === undefined || last === null || attemptNo > last.no) return null;
  return attemptNo === last.no ? last : attemptOf(db, sessionId, attemptNo);
}

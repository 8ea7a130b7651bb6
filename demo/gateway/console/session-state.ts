// A session's state as the console says it. Pure.
import type { Session, StoredAttemptStatus } from '../store/schema.ts';

export type SessionFacts = Pick<Session, 'status' | 'expires_at'> & {
  /** Of the last attempt; null: nobody tried. */
  readonly attempt_status: StoredAttemptStatus | null;
};

/** What a person wants to know of a session: also that it was tried, or that its time is over though nobody asked yet. */
export function sessionState({ status, expires_at, attempt_status }: SessionFacts, now: number): string {
  if (status === 'SUCCESS') return attempt_status === 'AUTHORIZED' ? 'AUTHORIZED' : 'SUCCESS';
  if (attempt_status === 'ACTION' || attempt_status === 'PENDING' || attempt_status === 'AUTHORISING') {
    return attempt_status;
  }
  if (status === 'EXPIRED' || expires_at <= now) return 'EXPIRED';
  return attempt_status ?? 'OPEN';
}

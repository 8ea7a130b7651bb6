// What a submission means, given the session and its attempts. Pure: facts in, a verdict or a Refusal out.
import { isOpen, isPaid } from '../store/attempts.ts';
import type { Attempt } from '../store/schema.ts';
import type { Facts } from './facts.ts';
import { Refusal } from './refusal.ts';

export const MAX_ATTEMPTS = 10;

export interface Submission {
  readonly attemptNo: number;
  /** The session's version that the shopper saw. */
  readonly version: number;
  /** The JWE's `jti`, or the session's id and the `submission_id`. */
  readonly identity: string;
}

/** The number that a payment would be made under now. */
export const currentAttemptNo = (last: Attempt | null): number =>
  last === null ? 1 : isOpen(last) || isPaid(last) ? last.no : last.no + 1;

/**
 * `replay`: this very submission was received before. `new`: it may be tried.
 * @throws Refusal
 */
export function judge(
  { attemptNo, version, identity }: Submission,
  { session, attempt: existing, last }: Facts,
): 'replay' | 'new' {
  const nextAttemptNo = currentAttemptNo(last);
  if (existing !== null) {
    if (existing.identity === identity) return 'replay';
    // Also when it is paid: asking for its state tells so, and nothing is said of the card that came now.
    if (isOpen(existing) || isPaid(existing)) throw new Refusal('attempt_open');
    throw new Refusal('attempt_closed', { nextAttemptNo });
  }
  // Reading the session again tells that it is paid.
  if (session.status === 'SUCCESS') throw new Refusal('session_changed');
  if (last !== null && isOpen(last)) throw new Refusal('attempt_open');
  if (session.status === 'EXPIRED') throw new Refusal('session_expired');
  if (attemptNo !== nextAttemptNo) throw new Refusal('attempt_closed', { nextAttemptNo });
  if (version !== session.version) throw new Refusal('session_changed');
  if (attemptNo > MAX_ATTEMPTS) throw new Refusal('too_many_attempts');
  return 'new';
}

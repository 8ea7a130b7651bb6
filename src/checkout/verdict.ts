// What the gateway's word about an attempt means for the flow: its verdicts, and its refusals to hear one.
import { CheckoutError, declineCodes, type ErrorCode } from '../core/errors.ts';
import type { Attempt, Session } from './ports.ts';
import type { Event, Pursuit, State, StateOf } from './states.ts';

/** Silent encryptions anew for one intent (rotated key, closed attempt) before the shopper is told. */
const MAX_ROUNDS = 3;
const MAX_RESENT = 5;
/** How often the bank's page is shown for one attempt, and how often we ask in between. */
const MAX_PERFORMED = 2;
const ASK_BEFORE_SHOWING_AGAIN = 3;

export const pursuit = ({ session, attemptNo, request, rounds, resent, performed }: Pursuit): Pursuit => ({
  session,
  attemptNo,
  request,
  rounds,
  resent,
  performed,
});

export const confirming = (
  of: Pursuit,
  how: Partial<Pick<StateOf<'confirming'>, 'closing' | 'asked' | 'waitMs'>> = {},
): State => ({ ...pursuit(of), name: 'confirming', closing: null, asked: 0, waitMs: 0, ...how });

/** Nothing new: the next question comes after a longer pause. */
const askOn = (state: Pursuit & State): State =>
  confirming(state, { asked: askedNow(state), closing: closingOf(state) });

/** Why the action was given up, if it was. */
const closingOf = (state: State): StateOf<'confirming'>['closing'] =>
  state.name === 'confirming' ? state.closing : null;

const askedNow = (state: State): number => (state.name === 'confirming' ? state.asked + 1 : 0);

/** @param attemptNo the number that the next payment is made under. */
export const ready = (session: Session, attemptNo: number, notice: CheckoutError | null): State => ({
  name: 'ready',
  session: { ...session, attempt: { no: attemptNo, status: 'NEW' } },
  notice,
});

export function judged(state: StateOf<'paying' | 'acting' | 'confirming'>, attempt: Attempt): State {
  const { session, request } = state;
  const next = attempt.nextAttemptNo ?? attempt.no + 1;
  switch (attempt.status) {
    case 'SUCCESS':
    case 'AUTHORIZED':
      return {
        name: 'succeeded',
        session,
        orderId: attempt.orderId ?? '',
        status: attempt.status,
        method: request?.collected.method ?? null,
      };
    case 'FAILURE':
      if (attempt.error?.retryable === false) return usedUp();
      // A verdict on a card that was not tried here is nobody's business here.
      return ready(session, next, request ? declined(attempt) : null);
    case 'CANCELED':
      return ready(session, next, closed(state, attempt));
    case 'ACTION_REQUIRED':
      return actionRequired(state, attempt);
    case 'PROCESSING':
      return askOn(state);
    case 'NEW':
      return neverReceived(state);
  }
}

function neverReceived(state: StateOf<'paying' | 'acting' | 'confirming'>): State {
  const { request, resent, session, attemptNo } = state;
  if (!request) return ready(session, attemptNo, null);
  if (resent >= MAX_RESENT) return askOn(state);
  return { ...pursuit(state), request, name: 'paying', resent: resent + 1 };
}

function actionRequired(state: StateOf<'paying' | 'acting' | 'confirming'>, { action }: Attempt): State {
  // The bank says done and the gateway does not know it yet: ask a little longer, then show the page once more.
  if (!action || (state.performed > 0 && askedNow(state) < ASK_BEFORE_SHOWING_AGAIN)) return askOn(state);
  if (state.performed >= MAX_PERFORMED) return confirming(state, { closing: 'timeout' });
  return { ...pursuit(state), name: 'acting', action, performed: state.performed + 1 };
}

/** A definite no that is not about an attempt's outcome. */
export function refused(state: StateOf<'paying' | 'confirming'>, event: Event & { type: 'refused' }): State {
  const { session, attemptNo, rounds } = state;
  const again = (no: number): State => ({ name: 'collecting', session, attemptNo: no, rounds: rounds + 1 });
  const { refusal, nextAttemptNo } = event;
  if (refusal === 'attempt_closed' && state.name === 'paying' && nextAttemptNo && rounds < MAX_ROUNDS)
    return again(nextAttemptNo);
  // Another submission holds this number: its outcome is asked for, but it is not about our card.
  if (refusal.startsWith('attempt_')) return confirming({ ...state, request: null });
  // About an attempt that this page did not start there is nothing to confirm anew.
  if (refusal === 'session_changed' && state.request) {
    const notice = new CheckoutError(refusal, 'The session changed: nothing was charged.');
    return { name: 'loading', session, notice };
  }
  // That a question is refused says nothing of the payment that it asks about: on, within the bounds.
  if (state.name === 'confirming') return askOn(state);
  switch (refusal) {
    case 'key_expired':
    case 'card_data_stale':
      return rounds < MAX_ROUNDS ? again(attemptNo) : notTaken(state, refusal);
    case 'session_expired':
      return { name: 'expired', session };
    case 'too_many_attempts':
      return usedUp();
    case 'session_not_found':
    case 'origin_not_allowed':
      return failed(refusal, 'The gateway refused the page: check session-id, client-key and the origin.');
    default:
      return notTaken(state, refusal);
  }
}

const notTaken = ({ session, attemptNo }: Pursuit, refusal: string): State =>
  ready(
    session,
    attemptNo,
    new CheckoutError('internal', `The gateway did not take the payment: ${refusal}.`),
  );

const failed = (code: ErrorCode, message: string): State => ({
  name: 'failed',
  error: new CheckoutError(code, message),
});

const usedUp = (): State => failed('too_many_attempts', 'Too many attempts: create a new session.');

/** Null: the shopper gave up a page of the method's own, and knows it. */
function closed(state: State, { error }: Attempt): CheckoutError | null {
  const closing = closingOf(state);
  if (closing === 'blocked') return new CheckoutError('script_blocked', 'A part for the bank did not load.');
  if (closing === 'left' || (state.name === 'acting' && state.action.type === 'redirect')) return null;
  return closing === 'timeout' || error?.code === 'action_timeout'
    ? new CheckoutError('action_timeout', 'The authentication did not end in time.')
    : new CheckoutError('action_cancelled', 'Cancelled by the shopper or the bank.');
}

function declined({ error }: Attempt): CheckoutError {
  const declineCode = declineCodes.find((known) => known === error?.code) ?? 'generic';
  return new CheckoutError('declined', `The issuer declined the payment: ${declineCode}.`, {
    declineCode,
    ...(error ? { retryable: error.retryable } : {}),
  });
}

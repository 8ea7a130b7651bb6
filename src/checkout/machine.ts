// What may happen next, and nothing else: a pure function of state and event. An event that a state does not know
// changes nothing. A fact is true only when the gateway said so: what is unclear leads to asking, never to guessing.
import { CheckoutError, declineCodes, type DeclineCode } from '../core/errors.ts';
import type { Attempt, Session } from './ports.ts';
import type { Event, Pursuit, State } from './states.ts';

/** Silent encryptions anew for one intent (rotated key, closed attempt) before the shopper is told. */
const MAX_ROUNDS = 3;
const MAX_RESENT = 5;
/** How often the bank's page is shown for one attempt, and how often we ask in between. */
const MAX_PERFORMED = 2;
const ASK_BEFORE_SHOWING_AGAIN = 3;

export function transition(state: State, event: Event): State {
  switch (state.name) {
    case 'idle':
    case 'failed':
      return event.type === 'start' ? { name: 'loading' } : onBroken(state, event);
    case 'loading':
      if (event.type === 'loaded') return opened(event.session, event.notice ?? null);
      if (event.type === 'expired') return { name: 'expired', session: null };
      return onBroken(state, event);
    case 'ready':
      if (event.type === 'submit') return collecting(state.session, state.session.attempt.no, 0);
      if (event.type === 'loaded') return opened(event.session, event.notice ?? state.notice);
      if (event.type === 'returned') return { ...state, notice: event.notice };
      if (event.type === 'expired') return { name: 'expired', session: state.session };
      return onBroken(state, event);
    case 'collecting':
      return whileCollecting(state, event);
    case 'paying':
      return whilePaying(state, event);
    case 'acting':
      if (event.type === 'answered')
        return event.attempt.status === 'ACTION_REQUIRED' ? state : judged(state, event.attempt);
      if (event.type === 'acted') return confirming(state, { close: event.result !== 'done' });
      return state;
    case 'confirming':
      if (event.type === 'answered') return judged(state, event.attempt);
      if (event.type === 'unclear') return { ...state, asked: state.asked + 1, waitMs: event.waitMs };
      if (event.type === 'gaveUp') return { ...pursuit(state), name: 'unknown' };
      if (event.type === 'refused') return whatRefusalMeans(state, event);
      return state;
    case 'unknown':
      if (event.type === 'look') return confirming(state, {});
      if (event.type === 'answered') return judged(state, event.attempt);
      return state;
    case 'succeeded':
    case 'expired':
      return state;
  }
}

function onBroken(state: State, event: Event): State {
  return event.type === 'broke' && state.name !== 'failed' ? { name: 'failed', error: event.error } : state;
}

/** What a session that was just read leads to. */
function opened(session: Session, notice: CheckoutError | null): State {
  const { attempt, action } = session;
  if (session.status === 'EXPIRED') return { name: 'expired', session };
  if (session.status === 'SUCCESS') {
    return {
      name: 'succeeded',
      session,
      orderId: session.orderId ?? '',
      status: attempt.status === 'AUTHORIZED' ? 'AUTHORIZED' : 'SUCCESS',
      method: null,
    };
  }
  const open: Pursuit = { session, attemptNo: attempt.no, request: null, resent: 0, performed: 0 };
  if (attempt.status === 'ACTION_REQUIRED' && action)
    return { ...open, name: 'acting', action, performed: 1 };
  if (attempt.status === 'NEW') return { name: 'ready', session, notice };
  return confirming(open, {});
}

const collecting = (session: Session, attemptNo: number, rounds: number): State => ({
  name: 'collecting',
  session,
  attemptNo,
  rounds,
});

const pursuit = ({ session, attemptNo, request, resent, performed }: Pursuit): Pursuit => ({
  session,
  attemptNo,
  request,
  resent,
  performed,
});

const confirming = (
  of: Pursuit,
  { close = false, waitMs = null }: { close?: boolean; waitMs?: number | null },
): State => ({
  ...pursuit(of),
  name: 'confirming',
  close,
  asked: 0,
  waitMs,
});

function whileCollecting(state: State & { name: 'collecting' }, event: Event): State {
  const { session, attemptNo, rounds } = state;
  switch (event.type) {
    case 'collected': {
      const request = { attemptNo, version: session.version, collected: event.collected };
      return { name: 'paying', session, attemptNo, request, rounds, resent: 0, performed: 0 };
    }
    case 'returned':
      return { name: 'ready', session, notice: event.notice };
    case 'expired':
      return { name: 'expired', session };
    default:
      return onBroken(state, event);
  }
}

function whilePaying(state: State & { name: 'paying' }, event: Event): State {
  if (event.type === 'answered') return judged(state, event.attempt);
  if (event.type === 'unclear') return confirming(state, { waitMs: event.waitMs });
  if (event.type !== 'refused') return state;
  const { session, rounds } = state;
  const again = rounds < MAX_ROUNDS;
  if (again && event.refusal === 'attempt_closed' && event.nextAttemptNo !== undefined) {
    return collecting(session, event.nextAttemptNo, rounds + 1);
  }
  if (again && (event.refusal === 'key_expired' || event.refusal === 'card_data_stale')) {
    return collecting(session, state.attemptNo, rounds + 1);
  }
  return whatRefusalMeans(state, event);
}

/** A definite no that is not about an attempt's outcome. */
function whatRefusalMeans(
  state: State & { name: 'paying' | 'confirming' },
  { refusal }: Event & { type: 'refused' },
): State {
  switch (refusal) {
    // Somebody else's attempt is open under this number: its outcome is asked for, but it is not about our card.
    case 'attempt_open':
    case 'attempt_closed':
      return confirming({ ...pursuit(state), request: null }, {});
    case 'session_expired':
      return { name: 'expired', session: state.session };
    case 'session_changed':
      return { name: 'loading' };
    case 'too_many_attempts':
      return failed('too_many_attempts', 'This session has had too many attempts: create a new one.');
    case 'session_not_found':
    case 'origin_not_allowed':
      return failed(
        refusal,
        `The gateway answers ${refusal}: check session-id, client-key and the registered origins.`,
      );
    default:
      return ready(
        state.session,
        new CheckoutError('internal', `The gateway refused the payment: ${refusal}.`),
      );
  }
}

const failed = (
  code: 'too_many_attempts' | 'session_not_found' | 'origin_not_allowed',
  message: string,
): State => ({
  name: 'failed',
  error: new CheckoutError(code, message),
});

const ready = (session: Session, notice: CheckoutError | null): State => ({ name: 'ready', session, notice });

/** What the gateway's word about an attempt leads to. */
function judged(state: State & Pursuit, attempt: Attempt): State {
  const { request, performed } = state;
  const next: Session = {
    ...state.session,
    attempt: { no: attempt.nextAttemptNo ?? attempt.no + 1, status: 'NEW' },
  };
  switch (attempt.status) {
    case 'SUCCESS':
    case 'AUTHORIZED':
      return {
        name: 'succeeded',
        session: state.session,
        orderId: attempt.orderId ?? '',
        status: attempt.status,
        method: request?.collected.method ?? null,
      };
    case 'FAILURE':
      // A verdict on a card that was not tried here is nobody's business here.
      return ready(next, request ? declined(attempt) : null);
    case 'CANCELED':
      return ready(
        next,
        new CheckoutError('action_cancelled', 'The shopper or the bank cancelled the authentication.'),
      );
    case 'ACTION_REQUIRED':
      return act(state, attempt);
    case 'PROCESSING':
      return state.name === 'confirming'
        ? { ...state, close: false, asked: state.asked + 1, waitMs: null }
        : confirming(state, {});
    case 'NEW':
      if (request && state.resent < MAX_RESENT)
        return { ...pursuit(state), request, name: 'paying', rounds: MAX_ROUNDS, resent: state.resent + 1 };
      return request
        ? confirming({ ...pursuit(state), performed }, {})
        : ready({ ...state.session, attempt: { no: attempt.no, status: 'NEW' } }, null);
  }
}

function act(state: State & Pursuit, attempt: Attempt): State {
  const asked = state.name === 'confirming' ? state.asked + 1 : 0;
  if (!attempt.action) return { ...confirming(state, {}), asked } as State;
  // The bank says done and the gateway does not know it yet: ask a little longer, then show the page once more.
  if (state.performed > 0 && asked < ASK_BEFORE_SHOWING_AGAIN)
    return { ...pursuit(state), name: 'confirming', close: false, asked, waitMs: null };
  if (state.performed >= MAX_PERFORMED) return confirming(state, { close: true });
  return { ...pursuit(state), name: 'acting', action: attempt.action, performed: state.performed + 1 };
}

function declined({ error }: Attempt): CheckoutError {
  const code = declineCodes.find((known) => known === error?.code) ?? ('generic' satisfies DeclineCode);
  return new CheckoutError('declined', `The issuer declined the payment: ${code}.`, {
    declineCode: code,
    ...(error ? { retryable: error.retryable } : {}),
  });
}

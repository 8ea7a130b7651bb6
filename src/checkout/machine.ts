// What may happen next, and nothing else: a pure function of state and event. An event that a state does not know
// changes nothing. A fact is true only when the gateway said so: what is unclear leads to asking, never to guessing.
import type { CheckoutError } from '../core/errors.ts';
import type { Session } from './ports.ts';
import type { Event, Pursuit, State, StateOf } from './states.ts';
import { confirming, judged, pursuit, ready, refused } from './verdict.ts';

export function transition(state: State, event: Event): State {
  switch (state.name) {
    case 'idle':
      return whileIdle(state, event);
    case 'loading':
      return whileLoading(state, event);
    case 'ready':
      return whileReady(state, event);
    case 'collecting':
      return whileCollecting(state, event);
    case 'paying':
      return whilePaying(state, event);
    case 'acting':
      return whileActing(state, event);
    case 'confirming':
      return whileConfirming(state, event);
    case 'unknown':
      return event.type === 'look' ? confirming(state) : state;
    case 'succeeded':
    case 'expired':
    case 'failed':
      return state;
  }
}

function whileIdle(state: StateOf<'idle'>, event: Event): State {
  if (event.type === 'start') return { name: 'loading', session: null, notice: null };
  return event.type === 'broke' ? { name: 'failed', error: event.error } : state;
}

function whileLoading(state: StateOf<'loading'>, event: Event): State {
  switch (event.type) {
    case 'loaded':
      return opened(event.session, state.notice);
    case 'expired':
      return { name: 'expired', session: state.session };
    case 'broke':
      return { name: 'failed', error: event.error };
    case 'look':
      return { ...state };
    default:
      return state;
  }
}

function whileReady(state: StateOf<'ready'>, event: Event): State {
  switch (event.type) {
    case 'submit':
      return {
        name: 'collecting',
        session: state.session,
        attemptNo: state.session.attempt.no,
        rounds: 0,
      };
    case 'loaded':
      // The gateway has answered.
      return opened(event.session, state.notice?.code === 'offline' ? null : state.notice);
    case 'returned':
      return { ...state, notice: event.notice };
    case 'expired':
      return { name: 'expired', session: state.session };
    case 'broke':
      return { name: 'failed', error: event.error };
    default:
      return state;
  }
}

function whileCollecting(state: StateOf<'collecting'>, event: Event): State {
  const { session, attemptNo, rounds } = state;
  switch (event.type) {
    case 'collected': {
      const request = { attemptNo, version: session.version, collected: event.collected };
      return { name: 'paying', session, attemptNo, request, rounds, resent: 0, performed: 0 };
    }
    case 'returned':
      return ready(session, attemptNo, event.notice);
    case 'broke':
      return { name: 'failed', error: event.error };
    default:
      return state;
  }
}

function whilePaying(state: StateOf<'paying'>, event: Event): State {
  switch (event.type) {
    case 'answered':
      return judged(state, event.attempt);
    case 'unclear':
      return confirming(state, { waitMs: event.waitMs });
    case 'refused':
      return refused(state, event);
    default:
      return state;
  }
}

function whileActing(state: StateOf<'acting'>, event: Event): State {
  switch (event.type) {
    case 'answered':
      return event.attempt.status === 'ACTION_REQUIRED' ? state : judged(state, event.attempt);
    case 'acted':
      return confirming(state, { closing: event.end === 'done' ? null : event.end });
    default:
      return state;
  }
}

function whileConfirming(state: StateOf<'confirming'>, event: Event): State {
  switch (event.type) {
    case 'answered':
      return judged(state, event.attempt);
    case 'unclear':
      return { ...state, asked: state.asked + 1, waitMs: event.waitMs };
    case 'refused':
      return refused(state, event);
    case 'gaveUp':
      return { ...pursuit(state), name: 'unknown' };
    default:
      return state;
  }
}

/** What a session that was just read leads to. */
function opened(session: Session, notice: CheckoutError | null): State {
  const { attempt, action } = session;
  if (session.status === 'EXPIRED') return { name: 'expired', session };
  if (session.status === 'SUCCESS') {
    const status = attempt.status === 'AUTHORIZED' ? 'AUTHORIZED' : 'SUCCESS';
    return { name: 'succeeded', session, orderId: session.orderId ?? '', status, method: null };
  }
  if (attempt.status === 'NEW') return { name: 'ready', session, notice };
  const open: Pursuit = {
    session,
    attemptNo: attempt.no,
    request: null,
    rounds: 0,
    resent: 0,
    performed: 0,
  };
  return attempt.status === 'ACTION_REQUIRED' && action
    ? { ...open, name: 'acting', action, performed: 1 }
    : confirming(open);
}

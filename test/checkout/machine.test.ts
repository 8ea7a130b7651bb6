import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { CheckoutError } from '../../src/core/errors.ts';
import { transition } from '../../src/checkout/machine.ts';
import type { Refusal } from '../../src/checkout/ports.ts';
import type { Event, Pursuit, State } from '../../src/checkout/states.ts';
import { attempt, session } from './support/fakes.ts';

const error = new CheckoutError('internal', 'for tests');
const request = { attemptNo: 1, version: 1, collected: { method: 'BANKCARD', details: {} } } as const;
const pursuit: Pursuit = { session: session(), attemptNo: 1, request, rounds: 0, resent: 0, performed: 0 };

const states: { [Name in State['name']]: State & { name: Name } } = {
  idle: { name: 'idle' },
  loading: { name: 'loading', session: null, notice: null },
  ready: { name: 'ready', session: session(), notice: null },
  collecting: { name: 'collecting', session: session(), attemptNo: 1, rounds: 0 },
  paying: { ...pursuit, request, name: 'paying' },
  acting: { ...pursuit, name: 'acting', action: attempt('ACTION_REQUIRED').action!, performed: 1 },
  confirming: { ...pursuit, name: 'confirming', closing: null, asked: 0, waitMs: 0 },
  unknown: { ...pursuit, name: 'unknown' },
  succeeded: { name: 'succeeded', session: session(), orderId: 'GW1', status: 'SUCCESS', method: null },
  expired: { name: 'expired', session: session() },
  failed: { name: 'failed', error },
};

const refused = (refusal: Refusal, nextAttemptNo?: number): Event => ({
  type: 'refused',
  refusal,
  ...(nextAttemptNo ? { nextAttemptNo } : {}),
});
const answered = (status: Parameters<typeof attempt>[0]): Event => ({
  type: 'answered',
  attempt: attempt(status),
});

const events: Readonly<Record<string, Event>> = {
  start: { type: 'start' },
  'loaded, new': { type: 'loaded', session: session() },
  'loaded, paid': { type: 'loaded', session: session({ status: 'SUCCESS' }) },
  'loaded, over': { type: 'loaded', session: session({ status: 'EXPIRED' }) },
  'loaded, open': { type: 'loaded', session: session({ attempt: { no: 1, status: 'PROCESSING' } }) },
  broke: { type: 'broke', error },
  submit: { type: 'submit' },
  collected: { type: 'collected', collected: request.collected },
  returned: { type: 'returned', notice: null },
  success: answered('SUCCESS'),
  authorized: answered('AUTHORIZED'),
  failure: answered('FAILURE'),
  canceled: answered('CANCELED'),
  processing: answered('PROCESSING'),
  'action required': answered('ACTION_REQUIRED'),
  'never received': answered('NEW'),
  'attempt open': refused('attempt_open'),
  'attempt closed': refused('attempt_closed', 2),
  'key expired': refused('key_expired'),
  'too stale': refused('card_data_stale'),
  'session over': refused('session_expired'),
  'session changed': refused('session_changed'),
  'too many': refused('too_many_attempts'),
  'not found': refused('session_not_found'),
  'not allowed': refused('origin_not_allowed'),
  'card invalid': refused('card_data_invalid'),
  unclear: { type: 'unclear', waitMs: 0 },
  'acted, done': { type: 'acted', end: 'done' },
  'acted, abandoned': { type: 'acted', end: 'abandoned' },
  gaveUp: { type: 'gaveUp' },
  look: { type: 'look' },
  expired: { type: 'expired' },
};

// What each state knows; every other event changes nothing.
const judged = {
  success: 'succeeded',
  authorized: 'succeeded',
  failure: 'ready',
  canceled: 'ready',
  processing: 'confirming',
} as const;
const refusals = {
  'attempt open': 'confirming',
  'session over': 'expired',
  'session changed': 'loading',
  'too many': 'failed',
  'not found': 'failed',
  'not allowed': 'failed',
  'card invalid': 'ready',
} as const;
const opened = {
  'loaded, new': 'ready',
  'loaded, paid': 'succeeded',
  'loaded, over': 'expired',
  'loaded, open': 'confirming',
} as const;
const table: Readonly<Record<State['name'], Readonly<Record<string, State['name']>>>> = {
  idle: { start: 'loading', broke: 'failed' },
  loading: { ...opened, broke: 'failed', expired: 'expired', look: 'loading' },
  ready: { ...opened, submit: 'collecting', returned: 'ready', broke: 'failed', expired: 'expired' },
  collecting: { collected: 'paying', returned: 'ready', broke: 'failed' },
  paying: {
    ...judged,
    ...refusals,
    'action required': 'acting',
    'never received': 'paying',
    'attempt closed': 'collecting',
    'key expired': 'collecting',
    'too stale': 'collecting',
    unclear: 'confirming',
  },
  acting: {
    ...judged,
    'never received': 'paying',
    'acted, done': 'confirming',
    'acted, abandoned': 'confirming',
  },
  // A refused question is no verdict on the payment: whatever else was the matter with it, the money may have moved.
  confirming: {
    ...judged,
    ...Object.fromEntries(Object.keys(refusals).map((what) => [what, 'confirming' as const])),
    'session changed': 'loading',
    'action required': 'acting',
    'never received': 'paying',
    'attempt closed': 'confirming',
    'key expired': 'confirming',
    'too stale': 'confirming',
    unclear: 'confirming',
    gaveUp: 'unknown',
  },
  unknown: { look: 'confirming' },
  succeeded: {},
  expired: {},
  failed: {},
};

describe('the machine', () => {
  for (const [name, state] of Object.entries(states)) {
    it(`${name}: every event leads where the table says, or changes nothing`, () => {
      for (const [what, event] of Object.entries(events)) {
        const next = transition(state, event);
        const expected = table[state.name][what];
        if (expected === undefined) expect(next, `${name} + ${what}`).to.equal(state);
        else expect(next.name, `${name} + ${what}`).to.equal(expected);
      }
    });
  }

  it('never leaves an end', () => {
    fc.assert(
      fc.property(walk(), (walked) => {
        const end = walked.findIndex(({ name }) => name === 'succeeded' || name === 'expired');
        if (end >= 0) expect(new Set(walked.slice(end)).size).to.equal(1);
      }),
    );
  });

  it('succeeds only on the gateway’s word', () => {
    fc.assert(
      fc.property(steps(), (names) => {
        const said = names.some((name) => ['success', 'authorized', 'loaded, paid'].includes(name));
        const { name } = run(names).at(-1)!;
        expect(name === 'succeeded' && !said).to.equal(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('after a payment is sent, only a definite answer makes the form usable again', () => {
    fc.assert(
      fc.property(steps(), (names) => {
        let state: State = states.paying;
        for (const name of names) {
          const next = transition(state, events[name]!);
          if (state.name === 'confirming' && next.name === 'ready')
            expect(['failure', 'canceled', 'never received']).to.include(name);
          state = next;
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('never shows the bank’s page more than twice for one attempt', () => {
    let state: State = states.paying;
    let shown = 0;
    let isClosed = false;
    for (let n = 0; n < 100; n += 1) {
      const next = transition(
        state,
        state.name === 'acting' ? events['acted, done']! : events['action required']!,
      );
      if (next.name === 'acting' && state.name !== 'acting') shown += 1;
      if (next.name === 'confirming' && next.closing === 'timeout') isClosed = true;
      state = next;
    }
    expect(shown).to.equal(2);
    expect(isClosed, 'the gateway is asked to close it').to.equal(true);
  });
});

const steps = (): fc.Arbitrary<string[]> =>
  fc.array(fc.constantFrom(...Object.keys(events)), { maxLength: 60 });
const run = (names: readonly string[]): State[] => {
  const walked: State[] = [states.idle];
  for (const name of names) walked.push(transition(walked.at(-1)!, events[name]!));
  return walked;
};
const walk = (): fc.Arbitrary<State[]> => steps().map(run);

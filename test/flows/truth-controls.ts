// The truth's part of test/controls.ts: bounds, pauses, clocks and words, each with the test that misses it.
import type { Control } from '../controls.ts';
import { off } from '../support/off.ts';

const opening = 'test/checkout/opening.test.ts';
const bounds = 'test/checkout/bounds.test.ts';
const standstill = 'test/flows/standstill.spec.ts';

export const truthControls: readonly Control[] = [
  {
    id: 'TR-01',
    promise: 'an answer to a payment is waited for 25 s, not longer (P8)',
    off: [{ file: 'src/checkout/policy.ts', find: 'PAY_BOUND = 25_000', replace: 'PAY_BOUND = 90_000' }],
    test: bounds,
  },
  {
    id: 'TR-02',
    promise: 'pauses between questions grow: at most 25 in two minutes (F45)',
    off: [{ file: 'src/checkout/policy.ts', find: '500 * 1.6 ** n)', replace: '500)' }],
    test: bounds,
  },
  {
    id: 'TR-03',
    promise: 'Retry-After is obeyed (F5)',
    off: [
      {
        file: 'src/checkout/machine.ts',
        find: 'return confirming(state, { waitMs: event.waitMs });',
        replace: 'return confirming(state);',
      },
    ],
    test: bounds,
  },
  {
    id: 'TR-18',
    promise: 'no Retry-After makes it ask in a loop (F45, P12)',
    off: [
      {
        file: 'src/checkout/checkout.ts',
        find: 'Math.max(state.waitMs, backOff(state.asked, this.#ports.random))',
        replace: '(state.waitMs ?? backOff(state.asked, this.#ports.random))',
      },
    ],
    test: bounds,
  },
  {
    id: 'TR-06',
    promise: 'a ciphertext that is too old is made anew, silently (F46)',
    off: [
      {
        file: 'src/checkout/verdict.ts',
        find: "    case 'card_data_stale':\n      return rounds",
        replace: '      return rounds',
      },
    ],
    test: 'test/flows/expiry.spec.ts',
    title: 'F46 what was encrypted',
  },
  {
    id: 'TR-07',
    promise: 'bounds are measured on a clock that nobody sets (P12)',
    off: [
      {
        file: 'src/elements/browser-ports.ts',
        find: 'now: () => performance.now()',
        replace: 'now: () => Date.now()',
      },
    ],
    test: 'test/flows/faults.spec.ts',
    title: 'F22 the device’s clock jumps',
  },
  {
    id: 'TR-08',
    promise: 'a part of the script is asked for three times (F18)',
    off: [{ file: 'src/cdn/import-part.ts', find: 'const TRIES = 3;', replace: 'const TRIES = 1;' }],
    test: 'test/flows/faults.spec.ts',
    title: 'F18 the checkout’s code',
  },
  {
    id: 'TR-09',
    promise: 'a frame that is made anew says that the card must be typed again (F34)',
    off: [{ file: 'src/frame-host/card-frame.ts', find: '    this.#listener.lost();\n', replace: '' }],
    test: 'test/flows/comings-and-goings.spec.ts',
    title: 'F34 the element is moved in the page',
  },
  {
    id: 'TR-73',
    promise: 'an end is told once, also by an element that is taken away and put back (P4)',
    off: off('src/elements/checkout-element.ts', 'if (end === this.#toldEnd) return;'),
    test: 'test/flows/every-state.spec.ts',
    title: 'F10 F11 F34 succeeded:',
  },
  {
    id: 'TR-74',
    promise: 'a setting that is undefined is one that is not given',
    off: off('src/elements/look.ts', 'this.#host.appearance ?? {}', 'this.#host.appearance!'),
    test: 'test/elements/dropin.test.ts',
    title: 'for a setting that is not given, as frameworks set it, at first and later',
  },
  {
    id: 'TR-75',
    promise: 'Retry-After as a date is read by the gateway’s own clock (F5)',
    off: off('src/session/transport.ts', "Date.parse(headers.get('date')!)", 'Date.now()'),
    test: 'test/session/transport.test.ts',
  },
  {
    id: 'TR-12',
    promise: 'a callback that throws changes nothing (F44)',
    off: [
      {
        file: 'src/elements/announce.ts',
        find: 'const heard = async (): Promise<unknown> =>',
        replace: 'const heard = (): any =>',
      },
    ],
    test: 'test/flows/meanwhile.spec.ts',
    title: 'F44',
  },
  {
    id: 'TR-19',
    promise: 'the card frame has 10 s to answer (P8)',
    off: [
      {
        file: 'src/frame-host/frame-channel.ts',
        find: 'HANDSHAKE_BOUND = 10_000',
        replace: 'HANDSHAKE_BOUND = 60_000',
      },
    ],
    test: 'test/frame-host/frame-channel.test.ts',
  },
  {
    id: 'TR-38',
    promise: 'a frame that answers within its 10 s is in time (R23)',
    off: [
      {
        file: 'src/frame-host/frame-channel.ts',
        find: 'HANDSHAKE_BOUND = 10_000',
        replace: 'HANDSHAKE_BOUND = 8_000',
      },
    ],
    test: 'test/flows/handshake.spec.ts',
    title: 'R23 a handshake after 9 s',
  },
  {
    id: 'TR-20',
    promise: 'a session that does not come within 10 s is told (P8)',
    off: [{ file: 'src/checkout/policy.ts', find: 'LOAD_BOUND = 10_000', replace: 'LOAD_BOUND = 60_000' }],
    test: opening,
  },
  {
    id: 'TR-21',
    promise: 'an answer to a question is waited for 10 s (P8)',
    off: [{ file: 'src/checkout/policy.ts', find: 'ASK_BOUND = 10_000', replace: 'ASK_BOUND = 60_000' }],
    test: bounds,
  },
  {
    id: 'TR-22',
    promise: 'what is not known is asked for again on waking (P5, R30)',
    off: [
      {
        file: 'src/checkout/checkout.ts',
        find: "if (name === 'unknown' || name === 'loading') this.look();\n    else if",
        replace: 'if',
      },
    ],
    test: standstill,
    title: 'R30 while paying',
  },
  {
    id: 'TR-23',
    promise: 'that an outcome is not known is said once (P4)',
    off: [{ file: 'src/checkout/telling.ts', find: 'if (this.#isUnknownTold) return;', replace: '' }],
    test: bounds,
  },
  {
    id: 'TR-24',
    promise: 'nothing is sent while there is no network (F23, R41)',
    off: [
      { file: 'src/checkout/checkout.ts', find: 'if (!this.#ports.isOnline()) {', replace: 'if (false) {' },
    ],
    test: standstill,
    title: 'R41',
  },
  {
    id: 'TR-25',
    promise: 'a revoked key is nobody’s trouble (F25)',
    off: [{ file: 'src/checkout/verdict.ts', find: "    case 'key_expired':\n", replace: '' }],
    test: 'test/flows/meanwhile.spec.ts',
    title: 'rotated and the old one revoked',
  },
  {
    id: 'TR-26',
    promise: 'what the gateway refused as over is told as expired (F20)',
    off: [
      {
        file: 'src/checkout/verdict.ts',
        find: "    case 'session_expired':\n      return { name: 'expired', session };\n",
        replace: '',
      },
    ],
    test: 'test/flows/expiry.spec.ts',
    title: 'F20',
  },
  {
    id: 'TR-27',
    promise: 'a gateway that stands still is waited for 25 s, and then asked (P6, R30)',
    off: [
      {
        file: 'src/checkout/machine.ts',
        find: 'return confirming(state, { waitMs: event.waitMs });',
        replace: 'return ready(state.session, state.attemptNo, null);',
      },
    ],
    test: standstill,
    title: 'R30 the gateway stands still',
  },
  {
    id: 'TR-28',
    promise: 'a webhook that is not received is sent again, ten times (P5, F43)',
    off: [{ file: 'demo/gateway/webhooks/back-off.ts', find: 'MAX_TRIES = 10', replace: 'MAX_TRIES = 1' }],
    test: 'test/gateway/webhooks.spec.ts',
    title: 'F43 a gateway that is killed before',
  },
  {
    id: 'TR-29',
    promise: 'an issuer’s data collection that keeps silent holds nobody up beyond 10 s (F38)',
    off: [
      {
        file: 'demo/gateway/pages/challenge-shell.ts',
        find: 'METHOD_BOUND = 10_000',
        replace: 'METHOD_BOUND = 60_000',
      },
    ],
    test: 'test/flows/bank.spec.ts',
    title: 'F38 the issuer’s data collection keeps silent',
  },
  {
    id: 'TR-30',
    promise: 'the check is asked for once, whatever comes late (F38)',
    off: [{ file: 'demo/gateway/pages/challenge-shell.ts', find: 'if (issuer) return;', replace: '' }],
    test: 'test/flows/bank.spec.ts',
    title: 'F38 the issuer’s data collection ends',
  },
  {
    id: 'TR-39',
    promise: 'an issuer’s data collection that says twice that it has ended does not end the check (F38)',
    off: [
      {
        file: 'demo/gateway/pages/challenge-shell.ts',
        find: ' && source === (issuer ?? method).contentWindow',
        replace: '',
      },
    ],
    test: 'test/flows/bank.spec.ts',
    title: 'F38 the issuer’s data collection ends just in time',
  },
  {
    id: 'TR-40',
    promise: 'an answer of the bank is one to its own check, not to the session’s newest (F40)',
    off: [
      {
        file: 'demo/gateway/payments/three-ds.ts',
        find: 'const attempt = await attemptByThreeDsId(gateway.db, transId);',
        replace: `const known = await attemptByThreeDsId(gateway.db, transId);
  const ofSession = gateway.db.selectFrom('attempts').selectAll().where('session_id', '=', known!.session_id);
  const attempt = (await ofSession.orderBy('no', 'desc').executeTakeFirst()) ?? null;`,
      },
    ],
    test: 'test/flows/bank.spec.ts',
    title: 'F40 the bank approves the check that was cancelled',
  },
  {
    id: 'TR-31',
    promise: 'whoever has waited for 55 s reads not to pay again, also when it is sent once more (F4)',
    off: [
      {
        file: 'src/elements/checkout-element.ts',
        find: 'this.#hadFocus = hasFocus(this);',
        replace: 'this.isLate = false;',
      },
    ],
    test: standstill,
    title: 'F4 the gateway takes no payment',
  },
];

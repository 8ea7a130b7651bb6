// The checkout's part of test/controls.ts: how the session is read and read again, and when that ends.
import type { Control } from '../controls.ts';
import { off } from '../support/off.ts';

export const readingControls: readonly Control[] = [
  {
    id: 'RD-1',
    promise: 'the session has 10 s, also when it was asked for by the first file (P8)',
    off: off('src/checkout/bounds.ts', 'reject(own.signal.reason)', 'void reject'),
    test: 'test/flows/faults.spec.ts',
    title: 'F7 the session that the first file asked for',
  },
  {
    id: 'RD-2',
    promise: 'when the gateway says how long to wait, the session is not asked for earlier (R28)',
    off: off('src/checkout/reading.ts', 'wait = Math.max(wait, error.retryAfterMs ?? 0);'),
    test: 'test/checkout/bounds.test.ts',
  },
  {
    id: 'RD-3',
    promise: 'a session that is gone is told as such, and not asked for again',
    off: off(
      'src/checkout/checkout.ts',
      'if (!this.#reading.reason(error).retryable) return this.#notLoaded(error, leaving);',
    ),
    test: 'test/checkout/expiry.test.ts',
  },
  {
    id: 'RD-4',
    promise: 'a deadline that drew near while nobody could be told is told on the way back (WCAG 2.2.1)',
    off: off('src/checkout/expiry.ts', '|| !this.#on.isHeard()', ''),
    test: 'test/checkout/expiry.test.ts',
  },
  {
    id: 'RD-5',
    promise: 'the decline after which no attempt is left ends the checkout (scenario 33)',
    off: off('src/checkout/verdict.ts', 'if (attempt.error?.retryable === false) return usedUp();'),
    test: 'test/flows/pay.spec.ts',
    title: 'the last decline leaves no way',
  },
  {
    id: 'RD-6',
    promise: 'a session that is used up says so to whoever loads it anew (scenario 33)',
    off: off('demo/gateway/payments/views.ts', 'last.no >= MAX_ATTEMPTS', 'last.no > MAX_ATTEMPTS'),
    test: 'test/flows/pay.spec.ts',
    title: 'the last decline leaves no way',
  },
  {
    id: 'RD-8',
    promise: 'the page that explains an error is named also when nothing could begin',
    off: off('src/elements/checkout-element.ts', '?? PSP_SCRIPT_ORIGIN', "?? ''"),
    test: 'test/flows/page.spec.ts',
    title: 'the same session twice',
  },
  {
    id: 'RD-9',
    promise: 'the nearest language is found out of shadow roots',
    off: off('src/elements/language.ts', '(host ? nearestLang(host) : null)', 'null'),
    test: 'test/elements/language.test.ts',
  },
  {
    id: 'RD-10',
    promise: 'what is optional is not announced as required (WCAG 1.3.1)',
    off: off(
      'src/methods/card/billing/cells.ts',
      "field === 'country' || format.required.includes(field);",
      "field !== 'address' || format.required.includes(field);",
    ),
    test: 'test/flows/billing.spec.ts',
    title: 'what is optional is not announced',
  },
  {
    id: 'RD-11',
    promise: 'refresh() that another reading comes before is not told as a failure',
    off: off('src/checkout/checkout.ts', 'if (signal.aborted && !this.#isDestroyed) return this.refresh();'),
    test: 'test/checkout/flow.test.ts',
    title: 'refresh() that another reading comes before',
  },
  {
    id: 'RD-12',
    promise: 'nothing is asked for once it was given up',
    off: off('src/checkout/bounds.ts', 'leaving?.throwIfAborted();'),
    test: 'test/checkout/opening.test.ts',
    title: 'and is to be asked for again later than that',
  },
  {
    id: 'RD-13',
    promise: 'that the browser was offline is not said any more once the gateway has answered',
    off: off(
      'src/checkout/machine.ts',
      "state.notice?.code === 'offline' ? null : state.notice",
      'state.notice',
    ),
    test: 'test/checkout/flow.test.ts',
    title: 'that the browser is offline is not said any more',
  },
  {
    id: 'RD-14',
    promise: 'why an action was given up is told also when it was not closed at once',
    off: off('src/checkout/verdict.ts', ', closing: closingOf(state) }', ' }'),
    test: 'test/checkout/action.test.ts',
    title: 'that did not load is told as that',
  },
  {
    id: 'RD-15',
    promise: 'a session that was on its way when the device woke is asked for anew, with all its time',
    off: off('src/checkout/checkout.ts', "name === 'unknown' || name === 'loading'", "name === 'unknown'"),
    test: 'test/checkout/opening.test.ts',
    title: 'and was on its way when the device woke',
  },
  {
    id: 'RD-16',
    promise: 'time in which the page stood still does not count as waiting for the card frame',
    off: off(
      'src/frame-host/frame-channel.ts',
      "if (performance.now() - since < HANDSHAKE_BOUND * 1.5) this.#end('blocked');",
      "if (since) this.#end('blocked');",
    ),
    test: 'test/frame-host/frame-channel.test.ts',
    title: 'is blocked when there is no handshake within ten seconds',
  },
];

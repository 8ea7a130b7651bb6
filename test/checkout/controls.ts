// The flow's part of test/controls.ts: what may happen next, and how long it may take.
import type { Control } from '../controls.ts';
import { off } from '../support/off.ts';

export const checkoutControls: readonly Control[] = [
  {
    id: 'C-01',
    promise: 'many submits are one payment and one promise (R-a)',
    off: off('src/checkout/checkout.ts', 'if (this.#submitted) return this.#submitted;'),
    test: 'test/checkout/flow.test.ts',
  },
  {
    id: 'C-02',
    promise: 'an answer that is not clear leads to asking, never to a verdict (P6)',
    off: off(
      'src/checkout/machine.ts',
      'return confirming(state, { waitMs: event.waitMs });',
      'return ready(state.session, state.attemptNo, null);',
    ),
    test: 'test/flows/truth.spec.ts',
    title: 'F2 the answer is lost after',
  },
  {
    id: 'C-06',
    promise: 'one end only (P4)',
    off: off('src/checkout/telling.ts', 'if (this.#isEnded) return;'),
    test: 'test/checkout/telling.test.ts',
  },
  {
    id: 'C-07',
    promise: 'nothing is told after the element is gone (P4)',
    off: off('src/checkout/checkout.ts', 'if (this.#isDestroyed) return;'),
    test: 'test/checkout/flow.test.ts',
  },
  {
    id: 'C-08',
    promise: 'the merchant hears of a delay at 55 s (P8)',
    off: off(
      'src/checkout/patience.ts',
      'this.#timer = this.#clock.setTimeout(this.#onLong, TIMEOUT_AFTER);',
    ),
    test: 'test/checkout/bounds.test.ts',
  },
  {
    id: 'C-09',
    promise: 'asking ends after 120 s (P8)',
    off: off('src/checkout/checkout.ts', "this.#send({ type: 'gaveUp' });"),
    test: 'test/checkout/bounds.test.ts',
  },
  {
    id: 'C-10',
    promise: 'a payment is not called back when its element goes (F10)',
    off: off('src/checkout/checkout.ts', 'isPayment ? null : leaving', 'leaving'),
    test: 'test/checkout/flow.test.ts',
  },
  {
    id: 'C-11',
    promise: 'a reload with a payment under way asks for its outcome (P5)',
    off: off('src/checkout/machine.ts', "if (attempt.status === 'NEW') return", 'if (attempt.no) return'),
    test: 'test/flows/comings-and-goings.spec.ts',
    title: 'F11 reload while paying',
  },
  {
    id: 'C-12',
    promise: 'a loop between bank and confirming ends (F39)',
    off: off(
      'src/checkout/verdict.ts',
      "if (state.performed >= MAX_PERFORMED) return confirming(state, { closing: 'timeout' });",
    ),
    test: 'test/checkout/action.test.ts',
  },
  {
    id: 'C-13',
    promise: 'a verdict on a card that was not tried here is not shown',
    off: off('src/checkout/verdict.ts', 'request ? declined(attempt) : null', 'declined(attempt)'),
    test: 'test/checkout/flow.test.ts',
  },
  {
    id: 'C-14',
    promise: 'a new amount is confirmed by the shopper (F24)',
    off: off(
      'src/checkout/machine.ts',
      'const request = { attemptNo, version: session.version,',
      'const request = { attemptNo, version: session.version + 1,',
    ),
    test: 'test/flows/meanwhile.spec.ts',
    title: 'F24 the amount changed',
  },
  {
    id: 'C-15',
    promise: 'expiry is the gateway’s to say (R-f)',
    off: off(
      'src/checkout/checkout.ts',
      'over: () => this.#reread(),',
      "over: () => this.#send({ type: 'expired' }),",
    ),
    test: 'test/checkout/expiry.test.ts',
  },
  {
    id: 'C-16',
    promise: 'after sleep the truth is asked for (F36)',
    off: off('src/checkout/checkout.ts', "else if (name === 'ready') void this.#reread();"),
    test: 'test/flows/expiry.spec.ts',
    title: 'F36',
  },
  {
    id: 'C-17',
    promise: 'session errors beat a blocked frame',
    off: off(
      'src/checkout/checkout.ts',
      "if (this.#state.name !== 'loading') this.#send({ type: 'broke', error });",
      "this.#send({ type: 'broke', error });",
    ),
    test: 'test/checkout/opening.test.ts',
  },
  {
    id: 'C-38',
    promise: 'a refused question is no verdict on the payment (P6)',
    off: off('src/checkout/verdict.ts', "if (state.name === 'confirming') return askOn(state);"),
    test: 'test/checkout/machine.test.ts',
  },
  {
    id: 'C-126',
    promise: 'the last question has its time',
    off: off('src/checkout/checkout.ts', 'this.#patience.left - LAST_QUESTION', 'this.#patience.left'),
    test: 'test/checkout/bounds.test.ts',
  },
  {
    id: 'C-57',
    promise:
      'a part of the bank’s check that does not load is told as that, not as something the shopper did',
    off: [
      {
        file: 'src/checkout/checkout.ts',
        find: ".catch(() => 'blocked' as const)",
        replace: ".catch(() => 'abandoned' as const)",
      },
    ],
    test: 'test/checkout/every-error.test.ts',
  },
  {
    id: 'TR-13',
    promise: 'the 55 s and the 120 s count from the submit on, however long the encryption takes (P8)',
    off: off(
      'src/checkout/patience.ts',
      "['collecting', 'paying', 'confirming'].includes(name)",
      "['paying', 'confirming'].includes(name)",
    ),
    test: 'test/checkout/bounds.test.ts',
  },
  {
    id: 'TR-14',
    promise: 'the time in a wallet’s sheet is the shopper’s, and counts for no bound (P8)',
    off: off('src/checkout/patience.ts', "if (name === 'collecting' && collector?.hasSheet) return;"),
    test: 'test/checkout/bounds.test.ts',
  },
  {
    id: 'TR-15',
    promise: 'nothing that was sent late is waited for beyond the 120 s (P8)',
    off: off('src/checkout/checkout.ts', 'Math.max(this.#patience.left, LAST_QUESTION)', '999_999'),
    test: 'test/checkout/bounds.test.ts',
  },
  {
    id: 'TR-70',
    promise: 'a wake while a question is out is followed by others, past the bound as well (R30)',
    off: off('src/checkout/checkout.ts', 'if (this.#isWoken) this.look();'),
    test: 'test/checkout/bounds.test.ts',
    title: 'is followed by others from then on, past the bound as well',
  },
  {
    id: 'TR-71',
    promise: 'what was out at a wake is asked again at once while the bank’s page is open (R30)',
    off: off('src/checkout/checkout.ts', 'if (!this.#isWoken) await pause', 'await pause'),
    test: 'test/checkout/bounds.test.ts',
    title: 'is followed by another at once, while the bank’s page is open',
  },
  {
    id: 'TR-72',
    promise: 'a check that the gateway closed for its age is told as too long, not as cancelled (F39)',
    off: off('src/checkout/verdict.ts', " || error?.code === 'action_timeout'"),
    test: 'test/checkout/action.test.ts',
    title: 'that the gateway closed for its age took too long: nobody cancelled it',
  },
  {
    id: 'TR-32',
    promise:
      'the merchant’s wait after a wallet’s sheet counts, since nobody waits for the shopper then (P8)',
    off: off('src/checkout/checkout.ts', 'leaving.aborted || this.#patience.begin()', 'null'),
    test: 'test/checkout/bounds.test.ts',
  },
  {
    id: 'TR-33',
    promise: 'nothing is waited for after the element is gone (P4)',
    off: off(
      'src/checkout/checkout.ts',
      'leaving.aborted || this.#patience.begin()',
      'this.#patience.begin()',
    ),
    test: 'test/checkout/bounds.test.ts',
  },
];

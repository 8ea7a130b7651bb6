// Turns states into what the merchant hears: each fact once, and one end only.
import { CheckoutError } from '../core/errors.ts';
import type { Fact } from './ports.ts';
import type { State } from './states.ts';

export class Telling {
  readonly #tell: (fact: Fact) => void;
  #isReadyTold = false;
  #isEnded = false;
  /** Of this submit. */
  #isLateTold = false;
  #isUnknownTold = false;

  constructor(tell: (fact: Fact) => void) {
    this.#tell = tell;
  }

  entered(state: State, previous: State): void {
    switch (state.name) {
      case 'ready':
        if (!this.#isReadyTold) this.#tell({ type: 'ready', session: state.session });
        this.#isReadyTold = true;
        this.#isLateTold = this.#isUnknownTold = false;
        if (state.notice && !(previous.name === 'ready' && previous.notice === state.notice))
          this.#tell({ type: 'error', error: state.notice, fatal: false });
        return;
      case 'succeeded': {
        const { session, orderId, status } = state;
        const { sessionId, returnUrl } = session;
        return this.#end({ type: 'success', sessionId, orderId, status, returnUrl });
      }
      case 'expired':
        return this.#end({ type: 'expired' });
      case 'failed':
        return state.error.retryable
          ? this.#tell({ type: 'error', error: state.error, fatal: false })
          : this.#end({ type: 'error', error: state.error, fatal: true });
      case 'unknown':
        return this.#tellUnknown();
      default:
    }
  }

  /** The outcome is waited for longer than a merchant should be left without a word. */
  late(state: State): void {
    if (!('attemptNo' in state) || this.#isLateTold) return;
    this.#isLateTold = true;
    this.#tell({ type: 'timeout', sessionId: state.session.sessionId, attemptNo: state.attemptNo });
  }

  #tellUnknown(): void {
    if (this.#isUnknownTold) return;
    this.#isUnknownTold = true;
    const error = new CheckoutError(
      'payment_status_unknown',
      'Not known after 120 s: trust the webhook or Query Transaction.',
    );
    this.#tell({ type: 'error', error, fatal: false });
  }

  /** Success, expiry and a fatal error exclude each other. */
  #end(fact: Fact): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#tell(fact);
  }
}

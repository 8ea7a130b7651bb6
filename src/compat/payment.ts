// `ref.payment()`: one payment at a time, and always a word about it before a page gives up, which pages do after 60 s.
import type { StateName } from '../checkout/ports.ts';
import { CheckoutError, type ErrorCode } from '../core/errors.ts';
import type { CheckoutElement } from '../elements/checkout-element.ts';
import { failureOf } from '../elements/words.ts';
import { failure } from './shapes.ts';

const LATE = 57_000;

/** In these the page has heard, or is going to hear, what comes of it. */
const spoken: readonly StateName[] = ['collecting', 'paying', 'acting', 'confirming', 'succeeded'];

/** What stands in the way; in other states it is ours. */
const hindrances: Partial<Record<StateName, ErrorCode>> = {
  unknown: 'payment_status_unknown',
  expired: 'session_expired',
};

interface Owner {
  readonly isOpen: boolean;
  ready(): Promise<void>;
  tell(callback: string, value: unknown): void;
}

export class Payment {
  readonly #element: CheckoutElement;
  readonly #owner: Owner;
  #running: Promise<void> | null = null;
  /** Since it began; `sending`: only that the form is valid. */
  #heard: 'nothing' | 'sending' | 'answer' = 'nothing';

  constructor(element: CheckoutElement, owner: Owner) {
    this.#element = element;
    this.#owner = owner;
  }

  /** Never rejects. While one is under way the same promise comes back. */
  once(): Promise<void> {
    this.#running ??= this.#pay().finally(() => (this.#running = null));
    return this.#running;
  }

  /** Everything that the page hears of the component. */
  tell(callback: string, value: unknown): void {
    if (callback !== 'onSubmit' || value !== undefined) this.#heard = 'answer';
    else if (this.#heard === 'nothing') this.#heard = 'sending';
    this.#owner.tell(callback, value);
  }

  async #pay(): Promise<void> {
    const element = this.#element;
    this.#heard = 'nothing';
    const late = setTimeout(() => {
      if (this.#heard !== 'answer' && element.state !== 'acting') this.tell('onTimeout', undefined);
    }, LATE);
    // At once where it can be: a wallet's sheet opens in the shopper's click only.
    if (element.state !== 'ready') {
      await this.#owner.ready();
      if (element.isConnected) await element.updateComplete;
    }
    const { state, isConnected } = element;
    await element.submit();
    clearTimeout(late);
    // After destroy() nothing resolves.
    if (!this.#owner.isOpen) return new Promise(() => undefined);
    if (this.#heard !== 'nothing' || spoken.includes(state)) return;
    const error = isConnected
      ? new CheckoutError(
          hindrances[state] ?? 'internal',
          `payment(): nothing can be paid with here now (${state}).`,
        )
      : new CheckoutError('invalid_config', 'payment(): the component is not on the page.');
    error.shopperMessage = failureOf(error, element.look.language).body;
    this.tell('onError', failure(error));
  }
}

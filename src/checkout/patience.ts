// How long an outcome has been waited for, from the submit on, however often it is encrypted or sent anew; and the word to
// the merchant when it is long. While the bank's page or a wallet's sheet is on screen the shopper is the one who takes
// time: then from its end on.
import { CONFIRM_BOUND, TIMEOUT_AFTER } from './policy.ts';
import type { Clock, Collector } from './ports.ts';
import type { State } from './states.ts';

export class Patience {
  readonly #clock: Clock;
  readonly #onLong: () => void;
  #since: number | null = null;
  #timer: unknown = null;

  /** @param onLong called when an outcome was waited for longer than a merchant should be left without a word. */
  constructor(clock: Clock, onLong: () => void) {
    this.#clock = clock;
    this.#onLong = onLong;
  }

  // Whoever has a sheet says when it has ended. What it gave is collected again without a question: that stops nothing.
  follow({ name }: State, collector: Collector | null): void {
    if (name === 'collecting' && collector?.hasSheet) return;
    if (['collecting', 'paying', 'confirming'].includes(name)) this.begin();
    else this.stop();
  }

  /** From now on, unless something is waited for already. */
  begin(): void {
    if (this.#since !== null) return;
    this.#since = this.#clock.now();
    this.#timer = this.#clock.setTimeout(this.#onLong, TIMEOUT_AFTER);
  }

  /** Milliseconds until asking must end; all of them while nothing is waited for. */
  get left(): number {
    const now = this.#clock.now();
    return CONFIRM_BOUND + (this.#since ?? now) - now;
  }

  stop(): void {
    this.#since = null;
    this.#clock.clearTimeout(this.#timer);
  }
}

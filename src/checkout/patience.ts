// How long an outcome has been waited for, across paying and confirming; and the word to the merchant when it is long.
import { CONFIRM_BOUND, TIMEOUT_AFTER } from './policy.ts';
import type { Clock } from './ports.ts';
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

  // While the bank's page is on screen the shopper is the one who takes time: the bounds begin anew afterwards.
  follow({ name }: State): void {
    const waits = name === 'paying' || name === 'confirming';
    if (!waits) return this.stop();
    if (this.#since !== null) return;
    this.#since = this.#clock.now();
    this.#timer = this.#clock.setTimeout(this.#onLong, TIMEOUT_AFTER);
  }

  /** Milliseconds until asking must end. */
  get left(): number {
    return this.#since === null ? 0 : CONFIRM_BOUND - (this.#clock.now() - this.#since);
  }

  stop(): void {
    this.#since = null;
    this.#clock.clearTimeout(this.#timer);
  }
}

// The session's deadline, measured on the monotonic clock from the gateway's own word. The device's clock is never read.
import { EXPIRING_AT } from './policy.ts';
import type { Clock } from './ports.ts';

// Longer timers overflow to zero in browsers.
const LONGEST_TIMER = 2_000_000_000;

export class Expiry {
  readonly #clock: Clock;
  readonly #onDeadline: (secondsLeft: 120 | 30 | 0) => void;
  #endsAt = 0;
  #told: number[] = [];
  #timer: unknown = null;

  /** @param onDeadline told at 120 s, at 30 s and at the end, each at most once for one deadline. */
  constructor(clock: Clock, onDeadline: (secondsLeft: 120 | 30 | 0) => void) {
    this.#clock = clock;
    this.#onDeadline = onDeadline;
  }

  /** @param ms until the session ends, by the gateway, from now. */
  start(ms: number): void {
    this.#endsAt = this.#clock.now() + ms;
    // A threshold that has passed before we began is not news.
    this.#told = EXPIRING_AT.filter((seconds) => ms < seconds * 1000);
    this.check();
  }

  /** Tells what has become due: by timer, or after a sleep in which timers stood still. */
  check(): void {
    this.#clock.clearTimeout(this.#timer);
    if (this.#endsAt === 0) return;
    const left = this.#endsAt - this.#clock.now();
    if (left <= 0) {
      this.#endsAt = 0;
      return this.#onDeadline(0);
    }
    const due = EXPIRING_AT.filter((seconds) => left <= seconds * 1000 && !this.#told.includes(seconds));
    this.#told.push(...due);
    const next = EXPIRING_AT.find((seconds) => left > seconds * 1000) ?? 0;
    this.#timer = this.#clock.setTimeout(() => this.check(), Math.min(LONGEST_TIMER, left - next * 1000));
    const nearest = due.at(-1);
    if (nearest !== undefined) this.#onDeadline(nearest);
  }

  stop(): void {
    this.#endsAt = 0;
    this.#clock.clearTimeout(this.#timer);
  }
}

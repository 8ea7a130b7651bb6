// The session's deadline, measured on the monotonic clock from the gateway's own word. The device's clock is never read.
import { EXPIRING_AT } from './policy.ts';
import type { Clock } from './ports.ts';

// Longer timers overflow to zero in browsers.
const LONGEST_TIMER = 2_000_000_000;
/** A deadline that is due is never looked at more often than this. */
const SHORTEST = 1_000;

export interface ExpiryListener {
  /** False: what has become due is told by the next `check` when it is true. */
  isHeard(): boolean;
  /** At 120 s and at 30 s, each at most once for one deadline. */
  expiring(secondsLeft: 120 | 30): void;
  /** The deadline has passed: at each look, until a new one is set. */
  over(): void;
}

export class Expiry {
  readonly #clock: Clock;
  readonly #on: ExpiryListener;
  #endsAt: number | null = null;
  /** Thresholds that are to come, seconds. */
  #ahead: readonly (120 | 30)[] = [];
  #timer: unknown = null;

  constructor(clock: Clock, listener: ExpiryListener) {
    this.#clock = clock;
    this.#on = listener;
  }

  /** @param ms until the session ends, by the gateway, from now. */
  start(ms: number): void {
    this.#endsAt = this.#clock.now() + Math.max(SHORTEST, ms);
    // A threshold that has passed before we began is not news.
    this.#ahead = EXPIRING_AT.filter((seconds) => ms >= seconds * 1000);
    this.check();
  }

  /** Tells what has become due: by timer, or after a sleep in which timers stood still. */
  check(): void {
    this.#clock.clearTimeout(this.#timer);
    if (this.#endsAt === null || !this.#on.isHeard()) return;
    const left = this.#endsAt - this.#clock.now();
    if (left <= 0) return this.#on.over();
    const nearest = this.#ahead.filter((seconds) => left <= seconds * 1000).at(-1);
    this.#ahead = this.#ahead.filter((seconds) => left > seconds * 1000);
    const next = (this.#ahead[0] ?? 0) * 1000;
    this.#timer = this.#clock.setTimeout(() => this.check(), Math.min(LONGEST_TIMER, left - next));
    if (nearest) this.#on.expiring(nearest);
  }

  stop(): void {
    this.#endsAt = null;
    this.#clock.clearTimeout(this.#timer);
  }
}

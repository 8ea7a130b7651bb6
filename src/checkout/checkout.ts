// Runs the flow: holds the machine's state and makes what a state needs happen. Owns no DOM and no fetch: what it needs
// comes in by CheckoutPorts.
import { CheckoutError } from '../core/errors.ts';
import { bounded, pause } from './bounds.ts';
import { Expiry } from './expiry.ts';
import { transition } from './machine.ts';
import { Patience } from './patience.ts';
import { ACTING_ASK, ASK_BOUND, backOff, LAST_QUESTION, PAY_BOUND } from './policy.ts';
import type { Attempt, CheckoutPorts, Collector, CollectResult, NoClearAnswer, Session } from './ports.ts';
import { isRefusal, Reading } from './reading.ts';
import type { Event, State, StateOf } from './states.ts';
import { Telling } from './telling.ts';

type Listener = (state: State, previous: State) => void;
type Asking = 'paying' | 'acting' | 'confirming';

export class Checkout {
  #state: State = { name: 'idle' };
  readonly #ports: CheckoutPorts;
  readonly #listener: Listener;
  readonly #reading: Reading;
  readonly #telling: Telling;
  readonly #patience: Patience;
  readonly #expiry: Expiry;
  readonly #stopWake: () => void;
  /** Aborted when its state is left: a late answer finds nobody. */
  #leaving = new AbortController();
  #collector: Collector | null = null;
  #submitted: Promise<void> | null = null;
  #settle = (): void => undefined;
  /** A method cannot work; said only when the session is known: its own errors come first. */
  #broken: CheckoutError | null = null;
  /** Of the state in which the session is being read again. */
  #rereading: AbortSignal | null = null;
  /** Since the last pause. */
  #isWoken = false;
  #isDestroyed = false;

  /** @param listener hears of each new state before anything is made happen for it; never throws */
  constructor(ports: CheckoutPorts, listener: Listener) {
    this.#ports = ports;
    this.#listener = listener;
    this.#reading = new Reading(ports);
    this.#telling = new Telling(ports.tell);
    this.#patience = new Patience(ports.clock, () => this.#telling.late(this.#state));
    this.#expiry = new Expiry(ports.clock, {
      isHeard: () => this.#state.name === 'ready',
      expiring: (secondsLeft) => ports.tell({ type: 'expiring', secondsLeft }),
      over: () => this.#reread(),
    });
    this.#stopWake = ports.onWake(() => this.#wake());
  }

  get state(): State {
    return this.#state;
  }

  /** Reads the session. */
  start(): void {
    this.#send({ type: 'start' });
  }

  /**
   * Pays by a method. One payment at a time: while one is under way the same promise comes back.
   * Resolves when there is something to say (paid, declined, faulty fields, not known); never rejects.
   */
  submit(collector: Collector): Promise<void> {
    if (this.#submitted) return this.#submitted;
    if (this.#isDestroyed || this.#state.name !== 'ready') return Promise.resolve();
    if (!this.#ports.isOnline()) {
      const notice = new CheckoutError('offline', 'The browser is offline: nothing was sent.');
      this.#send({ type: 'returned', notice });
      return Promise.resolve();
    }
    this.#collector = collector;
    const submitted = (this.#submitted = new Promise((resolve) => (this.#settle = resolve)));
    this.#send({ type: 'submit' });
    return submitted;
  }

  /** Reads the session again. @throws CheckoutError when it is over or being paid, or when there is no usable answer. */
  async refresh(): Promise<void> {
    const { name } = this.#state;
    if (name !== 'ready') {
      const message = `refresh() is refused in state ${name}.`;
      const over = name === 'expired' ? 'session_expired' : 'internal';
      throw new CheckoutError(name === 'succeeded' ? 'already_paid' : over, message);
    }
    const { signal } = this.#leaving;
    try {
      this.#loaded(await this.#reading.once(signal), signal);
    } catch (error) {
      // Read by somebody else meanwhile, or paid: that is another question.
      if (signal.aborted && !this.#isDestroyed) return this.refresh();
      throw this.#reading.reason(error);
    }
  }

  /** From `unknown` and `loading`: asks once more, with all its time. */
  look(): void {
    this.#send({ type: 'look' });
  }

  /** A method cannot work. */
  fail(error: CheckoutError): void {
    this.#broken = error;
    if (this.#state.name !== 'loading') this.#send({ type: 'broke', error });
  }

  /** Nothing is told and nothing runs afterwards. A payment that was sent goes on at the gateway. */
  destroy(): void {
    this.#isDestroyed = true;
    this.#leaving.abort();
    this.#expiry.stop();
    this.#patience.stop();
    this.#stopWake();
    this.#settle();
  }

  #send(event: Event): void {
    if (this.#isDestroyed) return;
    const previous = this.#state;
    let state = transition(previous, event);
    if (state === previous) return;
    if (state.name === 'ready' && this.#broken) {
      // What was said of the payment is told all the same.
      if (state.notice) this.#ports.tell({ type: 'error', error: state.notice, fatal: false });
      state = transition(state, { type: 'broke', error: this.#broken });
    }
    this.#state = state;
    this.#leaving.abort();
    this.#leaving = new AbortController();
    this.#patience.follow(state, this.#collector);
    if (!['collecting', 'paying', 'acting', 'confirming', 'loading'].includes(state.name)) {
      this.#settle();
      this.#submitted = null;
    }
    this.#listener(state, previous);
    this.#telling.entered(state, previous);
    // Whoever listens may have moved the flow on already.
    if (this.#state === state) void this.#enter(state, this.#leaving.signal);
  }

  /** What entering a state makes happen. */
  async #enter(state: State, leaving: AbortSignal): Promise<void> {
    switch (state.name) {
      case 'loading':
        return this.#load(leaving);
      case 'ready':
        return this.#expiry.check();
      case 'collecting':
        return this.#collect(state, leaving);
      case 'paying':
        return this.#ask(state, leaving);
      case 'acting':
        return this.#act(state, leaving);
      case 'confirming':
        return this.#confirm(state, leaving);
      case 'succeeded':
      case 'expired':
        return this.#expiry.stop();
      default:
    }
  }

  async #load(leaving: AbortSignal): Promise<void> {
    try {
      this.#loaded(await this.#reading.patiently(leaving), leaving);
    } catch (error) {
      this.#notLoaded(error, leaving);
    }
  }

  #notLoaded(error: unknown, leaving: AbortSignal): void {
    if (leaving.aborted) return;
    const reason = this.#reading.reason(error);
    this.#send(reason.code === 'session_expired' ? { type: 'expired' } : { type: 'broke', error: reason });
  }

  #loaded(session: Session, leaving: AbortSignal): void {
    if (leaving.aborted) return;
    this.#expiry.start(session.expiresInMs);
    this.#send({ type: 'loaded', session });
  }

  async #collect(state: StateOf<'collecting'>, leaving: AbortSignal): Promise<void> {
    const { attemptNo, session } = state;
    const collector = this.#collector!;
    const authorised = (): unknown => leaving.aborted || this.#patience.begin();
    const result: CollectResult = await collector
      .collect({ attemptNo, version: session.version, authorised }, leaving)
      .catch((cause: unknown) => {
        const message = 'The payment method failed.';
        return { kind: 'failed', error: new CheckoutError('internal', message, { cause }) };
      });
    if (leaving.aborted) return;
    if (result.kind === 'collected') return this.#send({ type: 'collected', collected: result.collected });
    if (result.kind === 'invalid')
      this.#ports.tell({ type: 'invalid', method: collector.method, errors: result.errors });
    this.#send({ type: 'returned', notice: result.kind === 'failed' ? result.error : null });
  }

  async #act(state: StateOf<'acting'>, leaving: AbortSignal): Promise<void> {
    void this.#watch(state, leaving);
    const end = await this.#ports.actions
      .perform(state.action, state.request !== null, leaving)
      .catch(() => 'blocked' as const);
    if (!leaving.aborted) this.#send({ type: 'acted', end });
  }

  /** The message that the bank is done can be lost; the gateway knows. */
  async #watch(state: StateOf<'acting'>, leaving: AbortSignal): Promise<void> {
    for (;;) {
      await this.#pause(ACTING_ASK, leaving);
      if (leaving.aborted) return;
      const attempt = await this.#question(state, leaving).catch(() => null);
      if (attempt && !leaving.aborted) this.#send({ type: 'answered', attempt });
    }
  }

  async #confirm(state: StateOf<'confirming'>, leaving: AbortSignal): Promise<void> {
    const left = this.#patience.left - LAST_QUESTION;
    if (left <= 0) {
      this.#send({ type: 'gaveUp' });
      if (this.#isWoken) this.look();
      return;
    }
    // A request to close the attempt goes out at once; every other question after a pause.
    if (state.closing === null || state.asked > 0) {
      const wait = Math.max(state.waitMs, backOff(state.asked, this.#ports.random));
      await this.#pause(Math.min(left, wait), leaving);
    }
    if (!leaving.aborted) await this.#ask(state, leaving);
  }

  #question(state: StateOf<Asking>, leaving: AbortSignal): Promise<Attempt> {
    const { session, clock } = this.#ports;
    const isPayment = state.name === 'paying';
    const { amount } = state.session;
    // Nothing outlasts the asking, but what is sent is given time. And a payment that was sent goes on, whoever leaves.
    const ms = Math.min(isPayment ? PAY_BOUND : ASK_BOUND, Math.max(this.#patience.left, LAST_QUESTION));
    return bounded(clock, ms, isPayment ? null : leaving, (signal) => {
      if (isPayment) return session.pay(state.request, amount, signal);
      const ask = state.name === 'confirming' && state.closing ? 'cancel' : 'attempt';
      return session[ask](state.attemptNo, amount, signal);
    });
  }

  async #ask(state: StateOf<Asking>, leaving: AbortSignal): Promise<void> {
    try {
      const attempt = await this.#question(state, leaving);
      if (!leaving.aborted) this.#send({ type: 'answered', attempt });
    } catch (error) {
      if (leaving.aborted) return;
      if (!isRefusal(error)) {
        const waitMs = (error as Partial<NoClearAnswer>).retryAfterMs ?? 0;
        return this.#send({ type: 'unclear', waitMs });
      }
      const { refusal, nextAttemptNo } = error;
      this.#send({ type: 'refused', refusal, nextAttemptNo });
    }
  }

  /** In `ready`. The gateway decides whether the session is over, or gone; while it does not answer it is asked again. */
  async #reread(): Promise<void> {
    const leaving = this.#leaving.signal;
    if (this.#rereading === leaving) return;
    this.#rereading = leaving;
    for (let asked = 0; !leaving.aborted; asked += 1) {
      try {
        return this.#loaded(await this.#reading.once(leaving), leaving);
      } catch (error) {
        if (leaving.aborted) return;
        // What helps no second time is the gateway's word; it is no failure of the asking.
        if (!this.#reading.reason(error).retryable) return this.#notLoaded(error, leaving);
      }
      await this.#pause(backOff(asked, this.#ports.random), leaving);
    }
  }

  /** Before the next question: none when a wake came during the last, which may have failed with the old network. */
  async #pause(ms: number, leaving: AbortSignal): Promise<void> {
    const { clock, onWake } = this.#ports;
    if (!this.#isWoken) await pause(clock, ms, leaving, onWake);
    this.#isWoken = false;
  }

  /** Back from elsewhere or from sleep, in which clocks may have stood still: what is shown may be old. */
  #wake(): void {
    this.#isWoken = true;
    const { name } = this.#state;
    if (name === 'unknown' || name === 'loading') this.look();
    else if (name === 'ready') void this.#reread();
  }
}

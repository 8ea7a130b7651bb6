// Runs the flow: holds the machine's state, makes what a state needs happen, and tells facts once. Owns no DOM and no
// fetch: what it needs comes in by CheckoutPorts.
import { CheckoutError } from '../core/errors.ts';
import { Expiry } from './expiry.ts';
import { transition } from './machine.ts';
import {
  ACTING_ASK,
  ASK_BOUND,
  backOff,
  CONFIRM_BOUND,
  LOAD_BOUND,
  PAY_BOUND,
  TIMEOUT_AFTER,
} from './policy.ts';
import type {
  Attempt,
  CheckoutPorts,
  Collector,
  Fact,
  GatewayRefusal,
  NoClearAnswer,
  Session,
} from './ports.ts';
import type { Event, State } from './states.ts';

type Listener = (state: State, previous: State) => void;

export class Checkout {
  #state: State = { name: 'idle' };
  readonly #ports: CheckoutPorts;
  readonly #listeners = new Set<Listener>();
  readonly #expiry: Expiry;
  readonly #stopWake: () => void;
  /** Aborted when its state is left: a late answer finds nobody. */
  #leaving = new AbortController();
  #collector: Collector | null = null;
  #submitted: { promise: Promise<void>; settle: () => void } | null = null;
  #terminal = false;
  #readyTold = false;
  #destroyed = false;
  /** When the outcome that we wait for began to be waited for (monotonic). */
  #pursuedSince: number | null = null;
  #timeoutTimer: unknown = null;
  #timeoutTold = false;

  constructor(ports: CheckoutPorts) {
    this.#ports = ports;
    this.#expiry = new Expiry(ports.clock, (secondsLeft) => this.#onDeadline(secondsLeft));
    this.#stopWake = ports.onWake(() => this.#onWake());
  }

  get state(): State {
    return this.#state;
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Reads the session; also the way out of `failed`. */
  start(): void {
    this.#send({ type: 'start' });
  }

  /**
   * Pays by a method. One payment at a time: while one is under way the same promise comes back.
   * Resolves when there is something to say (paid, declined, faulty fields, not known); never rejects.
   */
  submit(collector: Collector): Promise<void> {
    if (this.#submitted) return this.#submitted.promise;
    if (this.#state.name !== 'ready') return Promise.resolve();
    if (!this.#ports.isOnline()) {
      this.#send({
        type: 'returned',
        notice: this.#error('offline', 'The browser is offline: nothing was sent.'),
      });
      return Promise.resolve();
    }
    this.#collector = collector;
    let settle = (): void => undefined;
    const promise = new Promise<void>((resolve) => (settle = resolve));
    this.#submitted = { promise, settle };
    this.#send({ type: 'submit' });
    return promise;
  }

  /** Reads the session again, keeping what was typed. @throws CheckoutError while a payment is under way. */
  async refresh(): Promise<void> {
    if (this.#state.name !== 'ready') {
      throw new CheckoutError(
        'internal',
        `refresh() is refused in state ${this.#state.name}: wait for the outcome.`,
        { retryable: true },
      );
    }
    await this.#reread(null);
  }

  /** From `unknown`: asks once more. */
  look(): void {
    this.#send({ type: 'look' });
  }

  /** A method cannot work. Session errors beat it: told only once the session is known. */
  fail(error: CheckoutError): void {
    if (this.#state.name === 'loading') {
      const stop = this.subscribe((state) => {
        stop();
        if (state.name === 'ready') this.#send({ type: 'broke', error });
      });
    } else this.#send({ type: 'broke', error });
  }

  /** Nothing is told and nothing runs afterwards. A payment that was sent goes on at the gateway. */
  destroy(): void {
    this.#destroyed = true;
    this.#leaving.abort();
    this.#expiry.stop();
    this.#stopWake();
    this.#ports.clock.clearTimeout(this.#timeoutTimer);
    this.#submitted?.settle();
    this.#listeners.clear();
  }

  #send(event: Event): void {
    if (this.#destroyed) return;
    const previous = this.#state;
    const state = transition(previous, event);
    if (state === previous) return;
    this.#state = state;
    this.#leaving.abort();
    this.#leaving = new AbortController();
    this.#trackPursuit(state);
    if (
      state.name === 'ready' ||
      state.name === 'succeeded' ||
      state.name === 'expired' ||
      state.name === 'failed' ||
      state.name === 'unknown'
    ) {
      this.#submitted?.settle();
      this.#submitted = null;
    }
    for (const listener of this.#listeners) listener(state, previous);
    this.#tellAbout(state, previous);
    if (this.#state === state) void this.#enter(state, this.#leaving.signal);
  }

  /** What entering a state makes happen. */
  async #enter(state: State, leaving: AbortSignal): Promise<void> {
    switch (state.name) {
      case 'loading':
        return this.#load(leaving);
      case 'collecting':
        return this.#collect(state, leaving);
      case 'paying':
        return this.#ask(leaving, PAY_BOUND, (signal) =>
          this.#ports.session.pay(state.request, state.session.amount, signal),
        );
      case 'acting':
        return this.#act(state, leaving);
      case 'confirming':
        return this.#confirm(state, leaving);
      default:
    }
  }

  async #load(leaving: AbortSignal): Promise<void> {
    try {
      const session = await this.#bounded(leaving, LOAD_BOUND, (signal) => this.#ports.session.load(signal));
      if (leaving.aborted) return;
      this.#expiry.start(session.expiresInMs);
      this.#send({ type: 'loaded', session });
    } catch (error) {
      if (leaving.aborted) return;
      if (isRefusal(error) && error.refusal === 'session_expired') this.#send({ type: 'expired' });
      else this.#send({ type: 'broke', error: this.#loadError(error) });
    }
  }

  #loadError(error: unknown): CheckoutError {
    if (error instanceof CheckoutError) return error;
    if (isRefusal(error)) {
      const code =
        error.refusal === 'session_not_found' || error.refusal === 'origin_not_allowed'
          ? error.refusal
          : 'internal';
      return this.#error(code, error.message, error);
    }
    return this.#ports.isOnline()
      ? this.#error('internal', 'The gateway gave no usable answer to the request for the session.', error)
      : this.#error('offline', 'The browser is offline.', error);
  }

  async #collect(
    { attemptNo, session }: State & { name: 'collecting' },
    leaving: AbortSignal,
  ): Promise<void> {
    const collector = this.#collector;
    if (!collector) return this.#send({ type: 'returned', notice: null });
    const result = await collector
      .collect({ attemptNo, version: session.version }, leaving)
      .catch((cause: unknown) => ({
        kind: 'failed' as const,
        error: this.#error('internal', 'The payment method failed to collect its details.', cause),
      }));
    if (leaving.aborted) return;
    if (result.kind === 'collected') return this.#send({ type: 'collected', collected: result.collected });
    if (result.kind === 'invalid')
      this.#tell({ type: 'invalid', method: collector.method, errors: result.errors });
    this.#send({ type: 'returned', notice: result.kind === 'failed' ? result.error : null });
  }

  async #act({ action }: State & { name: 'acting' }, leaving: AbortSignal): Promise<void> {
    void this.#watchWhileActing(leaving);
    const result = await this.#ports.actions.perform(action, leaving).catch(() => 'abandoned' as const);
    if (!leaving.aborted) this.#send({ type: 'acted', result });
  }

  /** The message that the bank is done can be lost; the gateway knows. */
  async #watchWhileActing(leaving: AbortSignal): Promise<void> {
    while (!leaving.aborted) {
      await this.#pause(ACTING_ASK, leaving);
      if (!leaving.aborted) await this.#ask(leaving, ASK_BOUND, (signal) => this.#question(signal), true);
    }
  }

  async #confirm(state: State & { name: 'confirming' }, leaving: AbortSignal): Promise<void> {
    const left = CONFIRM_BOUND - (this.#ports.clock.now() - (this.#pursuedSince ?? 0));
    if (left <= 0) return this.#send({ type: 'gaveUp' });
    if (state.close)
      return this.#ask(leaving, ASK_BOUND, (signal) =>
        this.#ports.session.cancel(state.attemptNo, state.session.amount, signal),
      );
    await this.#pause(Math.min(left, state.waitMs ?? backOff(state.asked, this.#ports.random)), leaving);
    if (!leaving.aborted) await this.#ask(leaving, ASK_BOUND, (signal) => this.#question(signal));
  }

  #question(signal: AbortSignal): Promise<Attempt> {
    const state = this.#state;
    if (!('attemptNo' in state)) return Promise.reject(new Error('no attempt to ask about'));
    return this.#ports.session.attempt(state.attemptNo, state.session.amount, signal);
  }

  /** @param quiet an unclear answer is no news: somebody else waits for the outcome as well. */
  async #ask(
    leaving: AbortSignal,
    bound: number,
    question: (signal: AbortSignal) => Promise<Attempt>,
    quiet = false,
  ): Promise<void> {
    try {
      const attempt = await this.#bounded(leaving, bound, question);
      if (!leaving.aborted) this.#send({ type: 'answered', attempt });
    } catch (error) {
      if (leaving.aborted || quiet) return;
      if (!isRefusal(error))
        return this.#send({
          type: 'unclear',
          waitMs: (error as Partial<NoClearAnswer>).retryAfterMs ?? null,
        });
      this.#send({
        type: 'refused',
        refusal: error.refusal,
        ...(error.nextAttemptNo === undefined ? {} : { nextAttemptNo: error.nextAttemptNo }),
      });
      if (error.refusal === 'session_changed')
        this.#noticeOnLoad = this.#error(
          'session_changed',
          'Amount or currency changed while the page was open.',
        );
    }
  }

  #noticeOnLoad: CheckoutError | null = null;

  async #bounded<T>(
    leaving: AbortSignal,
    bound: number,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const { clock } = this.#ports;
    const own = new AbortController();
    const stop = (): void => own.abort();
    const timer = clock.setTimeout(stop, bound);
    leaving.addEventListener('abort', stop, { once: true });
    try {
      return await work(own.signal);
    } finally {
      clock.clearTimeout(timer);
      leaving.removeEventListener('abort', stop);
    }
  }

  #pause(ms: number, leaving: AbortSignal): Promise<void> {
    const { clock } = this.#ports;
    return new Promise((resolve) => {
      const done = (): void => {
        clock.clearTimeout(timer);
        leaving.removeEventListener('abort', done);
        stopWake();
        resolve();
      };
      const timer = clock.setTimeout(done, ms);
      const stopWake = this.#ports.onWake(done);
      leaving.addEventListener('abort', done, { once: true });
    });
  }

  async #reread(notice: CheckoutError | null): Promise<void> {
    const leaving = this.#leaving.signal;
    try {
      const session = await this.#bounded(leaving, LOAD_BOUND, (signal) => this.#ports.session.load(signal));
      if (leaving.aborted) return;
      this.#expiry.start(session.expiresInMs);
      this.#send({ type: 'loaded', session, notice });
    } catch (error) {
      if (!leaving.aborted && isRefusal(error) && error.refusal === 'session_expired')
        this.#send({ type: 'expired' });
    }
  }

  /** The deadline by the gateway's measure; the gateway is asked before anything is said. */
  #onDeadline(secondsLeft: 120 | 30 | 0): void {
    if (this.#state.name !== 'ready') return;
    if (secondsLeft > 0) this.#tell({ type: 'expiring', secondsLeft: secondsLeft as 120 | 30 });
    else void this.#reread(null);
  }

  #onWake(): void {
    if (this.#state.name === 'unknown') this.look();
    else this.#expiry.check();
  }

  /** How long an outcome has been waited for, across paying, acting and confirming. */
  #trackPursuit(state: State): void {
    const { clock } = this.#ports;
    const pursuing = state.name === 'paying' || state.name === 'acting' || state.name === 'confirming';
    // While the bank's page is on screen the shopper is the one who takes time: the bounds begin anew afterwards.
    if (!pursuing || state.name === 'acting') {
      this.#pursuedSince = null;
      clock.clearTimeout(this.#timeoutTimer);
      this.#timeoutTimer = null;
    } else if (this.#pursuedSince === null) {
      this.#pursuedSince = clock.now();
      this.#timeoutTimer = clock.setTimeout(() => this.#tellTimeout(), TIMEOUT_AFTER);
    }
    if (!pursuing && state.name !== 'unknown') this.#timeoutTold = false;
  }

  #tellTimeout(): void {
    const state = this.#state;
    if (this.#timeoutTold || !('attemptNo' in state) || state.name === 'collecting') return;
    this.#timeoutTold = true;
    this.#tell({ type: 'timeout', sessionId: state.session.sessionId, attemptNo: state.attemptNo });
  }

  #tellAbout(state: State, previous: State): void {
    if (state.name === 'ready') {
      if (!this.#readyTold) this.#tell({ type: 'ready', session: state.session });
      this.#readyTold = true;
      const known = previous.name === 'ready' ? previous.notice : null;
      if (state.notice && state.notice !== known)
        this.#tell({ type: 'error', error: state.notice, fatal: false });
    } else if (state.name === 'succeeded') {
      const { session, orderId, status } = state;
      this.#end({
        type: 'success',
        sessionId: session.sessionId,
        orderId,
        status,
        returnUrl: session.returnUrl,
      });
    } else if (state.name === 'expired') {
      this.#end({ type: 'expired' });
    } else if (state.name === 'failed') {
      if (state.error.retryable) this.#tell({ type: 'error', error: state.error, fatal: false });
      else this.#end({ type: 'error', error: state.error, fatal: true });
    } else if (state.name === 'unknown') {
      const error = this.#error(
        'payment_status_unknown',
        'The outcome is not known after 120 s: trust the webhook or Query Transaction.',
      );
      this.#tell({ type: 'error', error, fatal: false });
    }
  }

  /** Success, expiry and a fatal error exclude each other, and each is told once. */
  #end(fact: Fact): void {
    if (this.#terminal) return;
    this.#terminal = true;
    this.#expiry.stop();
    this.#tell(fact);
  }

  #tell(fact: Fact): void {
    if (!this.#destroyed) this.#ports.tell(fact);
  }

  #error(code: CheckoutError['code'], message: string, cause?: unknown): CheckoutError {
    return new CheckoutError(code, message, cause === undefined ? {} : { cause });
  }
}

const isRefusal = (error: unknown): error is GatewayRefusal => error instanceof Error && 'refusal' in error;

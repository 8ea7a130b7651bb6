// Reads the session: within a bound, more than once when the answer is not clear, and with the reason when there is none.
import { CheckoutError, errorCatalogue, type ErrorCode } from '../core/errors.ts';
import { bounded, pause } from './bounds.ts';
import { ASK_BOUND, backOff, LOAD_AGAIN, LOAD_BOUND, PREPARE_BOUND } from './policy.ts';
import type { CheckoutPorts, GatewayRefusal, NoClearAnswer, Session } from './ports.ts';

export class Reading {
  readonly #ports: CheckoutPorts;

  constructor(ports: CheckoutPorts) {
    this.#ports = ports;
  }

  /** Once. @throws GatewayRefusal, NoClearAnswer, CheckoutError no_payment_methods */
  async once(signal: AbortSignal): Promise<Session> {
    const { clock, prepare, session: gateway } = this.#ports;
    const session = await bounded(clock, ASK_BOUND, signal, (own) => gateway.load(own));
    if (!this.#canBePaid(session)) {
      const message = 'No method of this session can be used here.';
      throw new CheckoutError('no_payment_methods', message);
    }
    await bounded(clock, PREPARE_BOUND, signal, (own) => prepare(session, own)).catch(String);
    return session;
  }

  /** A few tries for an answer that is not clear, in LOAD_BOUND at most. @throws as `once` */
  patiently(leaving: AbortSignal): Promise<Session> {
    const { clock, onWake, random, session, isOnline } = this.#ports;
    return bounded(clock, LOAD_BOUND, leaving, async (signal) => {
      for (let asked = 0; ; asked += 1) {
        let wait = backOff(asked, random);
        try {
          return await this.once(signal);
        } catch (error) {
          if (signal.aborted || !isUnclear(error) || !isOnline()) throw error;
          if (asked >= LOAD_AGAIN) {
            // Browsers keep it from a page whether an answer was refused to it or never came.
            const isKept = error.unclear === 'network' && (await session.isReachable(signal));
            throw isKept ? notAllowed() : error;
          }
          wait = Math.max(wait, error.retryAfterMs ?? 0);
        }
        await pause(clock, wait, signal, onWake);
      }
    });
  }

  /** What whoever must act should read. @param error of a read */
  reason(error: unknown): CheckoutError {
    if (error instanceof CheckoutError) return error;
    if (isRefusal(error)) {
      const { refusal, message } = error;
      return new CheckoutError(refusal in errorCatalogue ? (refusal as ErrorCode) : 'internal', message);
    }
    return this.#ports.isOnline()
      ? new CheckoutError('internal', 'The gateway gave no usable answer.')
      : new CheckoutError('offline', 'The browser is offline.');
  }

  /** Only a session that waits for a payment needs a way to make one. */
  #canBePaid({ status, attempt, methods }: Session): boolean {
    const waits = status === 'PROCESSING' && attempt.status === 'NEW';
    return !waits || methods.some(({ code }) => this.#ports.canPayBy(code));
  }
}

const notAllowed = (): CheckoutError =>
  new CheckoutError(
    'origin_not_allowed',
    'The gateway answers, but not to this page: register its origin for the client key.',
  );

const isUnclear = (error: unknown): error is NoClearAnswer => error instanceof Error && 'unclear' in error;

export const isRefusal = (error: unknown): error is GatewayRefusal =>
  error instanceof Error && 'refusal' in error;

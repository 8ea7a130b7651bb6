// Speaks to the gateway about one session, and to nobody else.
import type {
  Attempt,
  GatewayRefusal,
  PayRequest,
  Refusal,
  Session,
  SessionPort,
} from '../checkout/ports.ts';
import type { Amount } from '../core/money.ts';
import { sessionAddress } from '../core/session-request.ts';
import type { PaymentRequestJson } from '../protocol/gateway.ts';
import { AnotherAmount, decodeAttempt, decodeRefusal, decodeSession } from './decode.ts';
import { request, Unclear } from './transport.ts';

const refusals: readonly string[] = [
  'session_changed',
  'attempt_open',
  'attempt_closed',
  'session_expired',
  'session_not_found',
  'origin_not_allowed',
  'too_many_attempts',
  'card_data_invalid',
  'card_data_stale',
  'key_expired',
  'invalid_request',
] satisfies Refusal[];

/** Of what a method asks for itself. */
const SIDE_BOUND = 10_000;

/** The gateway's definite no. */
class Refused extends Error implements GatewayRefusal {
  readonly refusal: Refusal;
  readonly nextAttemptNo: number | undefined;

  constructor(refusal: Refusal, message: string, nextAttemptNo?: number) {
    super(message);
    this.refusal = refusal;
    this.nextAttemptNo = nextAttemptNo;
  }
}

export class SessionClient implements SessionPort {
  readonly #apiOrigin: string;
  readonly #sessionId: string;
  readonly #clientKey: string;

  constructor(apiOrigin: string, sessionId: string, clientKey: string) {
    this.#apiOrigin = apiOrigin;
    this.#sessionId = sessionId;
    this.#clientKey = clientKey;
  }

  load(signal: AbortSignal): Promise<Session> {
    return this.#ask('', null, (json) => decodeSession(json, this.#expected), signal);
  }

  isReachable(signal: AbortSignal): Promise<boolean> {
    return fetch(`${this.#apiOrigin}/checkout/v1/ping`, { credentials: 'omit', signal }).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  pay(
    { attemptNo, version, collected }: PayRequest,
    expected: Amount,
    signal: AbortSignal,
  ): Promise<Attempt> {
    const fields: Omit<PaymentRequestJson, 'client_key'> = {
      attempt_no: attemptNo,
      version,
      method: collected.method,
      details: collected.details as PaymentRequestJson['details'],
      browser: {
        language: navigator.language,
        timezone_offset: new Date().getTimezoneOffset(),
        screen_width: screen.width,
        screen_height: screen.height,
        color_depth: screen.colorDepth,
      },
    };
    return this.#attempt('/payments', fields, attemptNo, expected, signal);
  }

  attempt(no: number, expected: Amount, signal: AbortSignal): Promise<Attempt> {
    return this.#attempt(`/attempts/${no}`, null, no, expected, signal);
  }

  cancel(no: number, expected: Amount, signal: AbortSignal): Promise<Attempt> {
    return this.#attempt(`/attempts/${no}/cancel`, {}, no, expected, signal);
  }

  /**
   * What a method asks the gateway for, beside the payment.
   * @param path after the session's own, `/stored-methods/…/remove`
   * @throws Unclear, Refused: it may have been done or not
   */
  ask(path: string, fields: object = {}): Promise<unknown> {
    return this.#ask(path, fields, (json) => json, AbortSignal.timeout(SIDE_BOUND));
  }

  get #expected(): { sessionId: string; apiOrigin: string } {
    return { sessionId: this.#sessionId, apiOrigin: this.#apiOrigin };
  }

  #attempt(
    path: string,
    fields: object | null,
    no: number,
    amount: Amount,
    signal: AbortSignal,
  ): Promise<Attempt> {
    return this.#ask(path, fields, (json) => decodeAttempt(json, { ...this.#expected, no, amount }), signal);
  }

  /** @param fields null: nothing is sent, only read. */
  async #ask<T>(
    path: string,
    fields: object | null,
    decode: (json: unknown) => T,
    signal: AbortSignal,
  ): Promise<T> {
    const key = this.#clientKey;
    const url =
      sessionAddress(this.#apiOrigin, this.#sessionId) + path + (fields ? '' : `?client_key=${key}`);
    const answer = await request(url, fields && { client_key: key, ...fields }, signal);
    if (!answer.ok) throw this.#readRefusal(answer.json);
    try {
      return decode(answer.json);
    } catch (error) {
      throw error instanceof AnotherAmount
        ? new Refused('session_changed', 'Another amount.')
        : new Unclear('shape');
    }
  }

  #readRefusal(json: unknown): Error {
    const known = decodeRefusal(json);
    if (!known || !refusals.includes(known.code)) return new Unclear('status');
    return new Refused(known.code as Refusal, known.message, known.nextAttemptNo);
  }
}

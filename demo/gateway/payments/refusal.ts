// A definite no of the browser API, as data: a code with its HTTP status and a sentence for developers.
import type { GatewayErrorCode } from '../../../src/protocol/gateway.ts';

const statuses = {
  invalid_request: 400,
  origin_not_allowed: 403,
  session_not_found: 404,
  session_changed: 409,
  attempt_open: 409,
  attempt_closed: 409,
  session_expired: 410,
  card_data_invalid: 422,
  card_data_stale: 422,
  key_expired: 422,
  too_many_attempts: 429,
  rate_limited: 429,
} as const satisfies Record<GatewayErrorCode, number>;

const sentences: Readonly<Record<GatewayErrorCode, string>> = {
  invalid_request: 'The request is not one that this address understands.',
  origin_not_allowed: 'This origin is not registered for the client key.',
  session_not_found: 'There is no such session for this client key.',
  session_changed: 'The session is not what the shopper saw. Read it again.',
  attempt_open: 'An attempt with another submission is open or paid. Ask for its state.',
  attempt_closed: 'This attempt is closed. Pay under next_attempt_no.',
  session_expired: 'The session has expired.',
  card_data_invalid: 'The card data cannot be used.',
  card_data_stale: 'The card data was encrypted too long ago. Encrypt it again.',
  key_expired: 'The encryption key is no longer good. Read the keys and encrypt again.',
  too_many_attempts: 'The session has used up its attempts.',
  rate_limited: 'Too many failed look-ups. Try again later.',
};

export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: GatewayErrorCode;
  readonly status: (typeof statuses)[GatewayErrorCode];
  /** With `attempt_closed`. */
  readonly nextAttemptNo?: number;
  /** With `rate_limited`: seconds. */
  readonly retryAfter?: number;

  /** @param more.message in place of the code's usual sentence; never repeats what was sent */
  constructor(
    code: GatewayErrorCode,
    more: { message?: string; nextAttemptNo?: number; retryAfter?: number } = {},
  ) {
    super(more.message ?? sentences[code]);
    this.code = code;
    this.status = statuses[code];
    if (more.nextAttemptNo !== undefined) this.nextAttemptNo = more.nextAttemptNo;
    if (more.retryAfter !== undefined) this.retryAfter = more.retryAfter;
  }
}

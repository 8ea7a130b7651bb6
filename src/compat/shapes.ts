// The values that pages read in a way of their own: an outcome that is also an address, an error with `msg`.
import type { CheckoutError } from '../core/errors.ts';
import type { PaykkaSuccessEvent } from '../elements/events.ts';

export interface Success {
  readonly returnUrl: string;
  readonly sessionId: string;
  readonly orderId: string;
  readonly status: 'SUCCESS' | 'AUTHORIZED';
}

/** Some pages destructure it, others assign it to `location.href`; JSON and clones see a plain object. */
export function success({ sessionId, orderId, status, returnUrl }: PaykkaSuccessEvent): Success {
  const value = { returnUrl: returnUrl ?? '', sessionId, orderId, status };
  return Object.defineProperty(value, 'toString', { value: () => value.returnUrl, enumerable: false });
}

export interface Failure extends Error {
  readonly code: string;
  /** Who must act: `shopper merchant issuer gateway network`. */
  readonly type: string;
  /** For the shopper. */
  readonly msg: string;
  readonly retryable: boolean;
  readonly declineCode?: string;
}

/** `message` is for developers, `msg` for the shopper. */
export function failure(error: CheckoutError): Failure {
  const { code, origin, message, shopperMessage, retryable, declineCode } = error;
  return Object.assign(new Error(message), {
    code,
    type: origin,
    msg: shopperMessage || message,
    retryable,
    ...(declineCode && { declineCode }),
  });
}

// What the merchant hears. One class an event; each also calls the element's property of the same name.
import type { CheckoutError } from '../core/errors.ts';

abstract class PaykkaEvent extends Event {
  /** @param facts own properties of the event, those that its class declares */
  constructor(type: string, facts: object = {}) {
    super(type, { bubbles: true, cancelable: type === 'paykka-submit' });
    Object.assign(this, facts);
  }
}

/** A session is shown and can be paid. */
export class PaykkaReadyEvent extends PaykkaEvent {
  /** Method codes, e.g. `BANKCARD`. */
  declare readonly methods: readonly string[];
  constructor(methods: readonly string[]) {
    super('paykka-ready', { methods });
  }
}

/** Selection or completeness changed. Never holds a digit. */
export class PaykkaChangeEvent extends PaykkaEvent {
  declare readonly method: string;
  declare readonly complete: boolean;
  declare readonly brand?: string;
  constructor(method: string, complete: boolean, brand: string | null) {
    super('paykka-change', { method, complete, ...(brand && { brand }) });
  }
}

/**
 * Before a payment is sent, in the click: `preventDefault()` stops it, `waitUntil()` delays it. Or, with `errors`,
 * instead of one: there is nothing to stop then.
 */
export class PaykkaSubmitEvent extends PaykkaEvent {
  declare readonly method: string;
  /** Present when fields are faulty: nothing is sent. Keyed by field. */
  declare readonly errors?: Readonly<Record<string, readonly string[]>>;
  /** For the element: what the merchant asked to wait for. */
  readonly waits: Promise<unknown>[] = [];
  constructor(method: string, errors?: Readonly<Record<string, readonly string[]>>) {
    super('paykka-submit', { method, ...(errors && { errors }) });
  }
  /** A rejection stops the payment; 30 s at most. */
  waitUntil(promise: Promise<unknown>): void {
    this.waits.push(promise);
  }
}

/** Once, after the gateway said SUCCESS or AUTHORIZED. */
export class PaykkaSuccessEvent extends PaykkaEvent {
  declare readonly sessionId: string;
  declare readonly orderId: string;
  declare readonly status: 'SUCCESS' | 'AUTHORIZED';
  declare readonly returnUrl: string | null;
  constructor(
    sessionId: string,
    orderId: string,
    status: 'SUCCESS' | 'AUTHORIZED',
    returnUrl: string | null,
  ) {
    super('paykka-success', { sessionId, orderId, status, returnUrl });
  }
}

export class PaykkaExpiringEvent extends PaykkaEvent {
  declare readonly secondsLeft: number;
  constructor(secondsLeft: number) {
    super('paykka-expiring', { secondsLeft });
  }
}

export class PaykkaExpiredEvent extends PaykkaEvent {
  constructor() {
    super('paykka-expired');
  }
}

/** The outcome is not known yet. Not an end: success may still come. */
export class PaykkaTimeoutEvent extends PaykkaEvent {
  declare readonly sessionId: string;
  declare readonly attemptNo: number;
  constructor(sessionId: string, attemptNo: number) {
    super('paykka-timeout', { sessionId, attemptNo });
  }
}

/** Declines and failures. */
export class PaykkaErrorEvent extends PaykkaEvent {
  declare readonly error: CheckoutError;
  constructor(error: CheckoutError) {
    super('paykka-error', { error });
  }
}

declare global {
  interface HTMLElementEventMap {
    'paykka-ready': PaykkaReadyEvent;
    'paykka-change': PaykkaChangeEvent;
    'paykka-submit': PaykkaSubmitEvent;
    'paykka-success': PaykkaSuccessEvent;
    'paykka-expiring': PaykkaExpiringEvent;
    'paykka-expired': PaykkaExpiredEvent;
    'paykka-timeout': PaykkaTimeoutEvent;
    'paykka-error': PaykkaErrorEvent;
  }
}

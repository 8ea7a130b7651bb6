// What the merchant hears. One class an event; each also calls the element's property of the same name.
import type { CheckoutError } from '../core/errors.ts';

abstract class PaykkaEvent extends Event {
  constructor(type: string, cancelable = false) {
    super(type, { bubbles: true, composed: false, cancelable });
  }
}

/** A session is shown and can be paid. */
export class PaykkaReadyEvent extends PaykkaEvent {
  /** Method codes, e.g. `BANKCARD`. */
  readonly methods: readonly string[];
  constructor(methods: readonly string[]) {
    super('paykka-ready');
    this.methods = methods;
  }
}

/** Selection or completeness changed. Never holds a digit. */
export class PaykkaChangeEvent extends PaykkaEvent {
  readonly method: string;
  readonly complete: boolean;
  readonly brand?: string;
  constructor(method: string, complete: boolean, brand: string | null) {
    super('paykka-change');
    this.method = method;
    this.complete = complete;
    if (brand) this.brand = brand;
  }
}

/** Before a payment is sent, in the click. `preventDefault()` stops it; `waitUntil()` delays it. */
export class PaykkaSubmitEvent extends PaykkaEvent {
  readonly method: string;
  /** Present when fields are faulty: nothing is sent. Keyed by field. */
  readonly errors?: Readonly<Record<string, readonly string[]>>;
  /** For the element: what the merchant asked to wait for. */
  readonly waits: Promise<unknown>[] = [];
  constructor(method: string, errors?: Readonly<Record<string, readonly string[]>>) {
    super('paykka-submit', errors === undefined);
    this.method = method;
    if (errors) this.errors = errors;
  }
  /** A rejection stops the payment; 30 s at most. */
  waitUntil(promise: Promise<unknown>): void {
    this.waits.push(promise);
  }
}

/** Once, after the gateway said SUCCESS or AUTHORIZED. */
export class PaykkaSuccessEvent extends PaykkaEvent {
  readonly sessionId: string;
  readonly orderId: string;
  readonly status: 'SUCCESS' | 'AUTHORIZED';
  readonly returnUrl: string | null;
  constructor(
    sessionId: string,
    orderId: string,
    status: 'SUCCESS' | 'AUTHORIZED',
    returnUrl: string | null,
  ) {
    super('paykka-success');
    this.sessionId = sessionId;
    this.orderId = orderId;
    this.status = status;
    this.returnUrl = returnUrl;
  }
}

export class PaykkaExpiringEvent extends PaykkaEvent {
  readonly secondsLeft: number;
  constructor(secondsLeft: number) {
    super('paykka-expiring');
    this.secondsLeft = secondsLeft;
  }
}

export class PaykkaExpiredEvent extends PaykkaEvent {
  constructor() {
    super('paykka-expired');
  }
}

/** The outcome is not known yet. Not an end: success may still come. */
export class PaykkaTimeoutEvent extends PaykkaEvent {
  readonly sessionId: string;
  readonly attemptNo: number;
  constructor(sessionId: string, attemptNo: number) {
    super('paykka-timeout');
    this.sessionId = sessionId;
    this.attemptNo = attemptNo;
  }
}

/** Declines and failures. */
export class PaykkaErrorEvent extends PaykkaEvent {
  readonly error: CheckoutError;
  constructor(error: CheckoutError) {
    super('paykka-error');
    this.error = error;
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

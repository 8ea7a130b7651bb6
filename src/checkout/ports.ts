// What the checkout needs from others, and the facts it tells them. Types only: no DOM, no fetch.

import type { Amount } from '../core/money.ts';
import type { CheckoutError } from '../core/errors.ts';

export type MethodCode = 'BANKCARD' | 'APPLE_PAY' | 'GOOGLE_PAY' | 'ALIPAY_PLUS';
export type AttemptStatus =
  'NEW' | 'PROCESSING' | 'ACTION_REQUIRED' | 'SUCCESS' | 'AUTHORIZED' | 'FAILURE' | 'CANCELED';

export interface MethodOffer {
  readonly code: string;
  readonly brands: readonly string[];
  /** The merchant at the PSP, where the method must be told. */
  readonly merchantId?: string | undefined;
}
/** Of a typed card: not at all (null), if the shopper ticks the consent, or (recurring) as part of what is agreed. */
export type Storing = 'ask' | 'agreed' | null;
/** A card that the shopper has saved. */
export interface StoredMethod {
  readonly id: string;
  /** credit-card-type's names: `visa`. */
  readonly brand: string;
  readonly last4: string;
  /** `MM/YY` */
  readonly expiry: string;
  /** By the gateway's clock. */
  readonly isExpired: boolean;
  readonly cvcRequired: boolean;
}
export interface Action {
  readonly type: 'three_ds' | 'redirect';
  readonly url: string;
}

/** What the shopper is asked to pay. */
export interface Session {
  readonly sessionId: string;
  readonly status: 'PROCESSING' | 'SUCCESS' | 'EXPIRED';
  readonly amount: Amount;
  readonly version: number;
  readonly merchantName: string;
  readonly displayLocale: string | null;
  readonly returnUrl: string | null;
  /** Milliseconds from the moment the answer arrived. */
  readonly expiresInMs: number;
  readonly methods: readonly MethodOffer[];
  readonly storedMethods: readonly StoredMethod[];
  readonly storing: Storing;
  readonly attempt: { readonly no: number; readonly status: AttemptStatus };
  readonly orderId?: string | undefined;
  readonly action?: Action | undefined;
  /** As the gateway wrote it: later parts read what they show, and check it. */
  readonly given: Readonly<Record<string, unknown>>;
}

/** The gateway's word about one attempt. */
export interface Attempt {
  readonly no: number;
  readonly status: AttemptStatus;
  readonly nextAttemptNo?: number | undefined;
  readonly orderId?: string | undefined;
  readonly action?: Action | undefined;
  readonly error?:
    { readonly code: string; readonly message: string; readonly retryable: boolean } | undefined;
}

/** What a method collected, ready for the wire: the identity of the submission is inside `details`. */
export interface Collected {
  readonly method: MethodCode;
  /** The `details` object of the pay request. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** The gateway answered, and the answer is a definite no that is not about an attempt's outcome. */
export type Refusal =
  | 'session_changed'
  | 'attempt_open'
  | 'attempt_closed'
  | 'session_expired'
  | 'session_not_found'
  | 'origin_not_allowed'
  | 'too_many_attempts'
  | 'card_data_invalid'
  | 'card_data_stale'
  | 'key_expired'
  | 'invalid_request';

/** Thrown by SessionPort for a definite refusal. */
export interface GatewayRefusal extends Error {
  readonly refusal: Refusal;
  readonly nextAttemptNo?: number | undefined;
}
/** Thrown by SessionPort for everything that is not definite: ask, never guess. */
export interface NoClearAnswer extends Error {
  readonly unclear: 'network' | 'timeout' | 'status' | 'rate_limited' | 'shape';
  /** From `Retry-After`, capped at 30 s. */
  readonly retryAfterMs?: number | undefined;
}

/** Speaks to the gateway (session/). Every call throws GatewayRefusal or NoClearAnswer, never anything else. */
export interface SessionPort {
  load(signal: AbortSignal): Promise<Session>;
  /** Whether the gateway answers at all, though what it says may be kept from this page. Never throws. */
  isReachable(signal: AbortSignal): Promise<boolean>;
  /** `expected`: an answer with another amount or currency is `mismatch`. */
  pay(request: PayRequest, expected: Amount, signal: AbortSignal): Promise<Attempt>;
  attempt(no: number, expected: Amount, signal: AbortSignal): Promise<Attempt>;
  cancel(no: number, expected: Amount, signal: AbortSignal): Promise<Attempt>;
}
export interface PayRequest {
  readonly attemptNo: number;
  readonly version: number;
  readonly collected: Collected;
}

/** A method of paying as the checkout sees it: something that can be asked for details. */
export interface Collector {
  readonly method: MethodCode;
  /** Collecting opens a sheet, in which the shopper takes time. */
  readonly hasSheet?: true;
  /**
   * Validate and collect, bound to this attempt. Called again with another attempt number when the gateway asks
   * for a new encryption; then it must not ask the shopper anything.
   */
  collect(intent: Intent, signal: AbortSignal): Promise<CollectResult>;
}
/** What is collected for. */
export interface Intent {
  readonly attemptNo: number;
  readonly version: number;
  /** Said by whoever has a sheet, when the shopper has authorised: from now on nobody waits for the shopper. */
  authorised(): unknown;
}
export type CollectResult =
  | { readonly kind: 'collected'; readonly collected: Collected }
  /** The shopper must correct something; the method shows it. Keyed by field, for the merchant. */
  | { readonly kind: 'invalid'; readonly errors: Readonly<Record<string, readonly string[]>> }
  /** Nothing to say: a wallet sheet was closed, a merchant vetoed. */
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: CheckoutError };

/** How an action ended, as far as the page can tell: the gateway is asked afterwards, whatever it was. */
export type ActionEnd = 'done' | 'abandoned' | 'left' | 'timeout' | 'blocked';

/** Carries out what the bank asks for (actions/). */
export interface ActionPort {
  /**
   * Resolves when there is something to look at, whatever happened: the gateway is asked afterwards.
   * `abandoned`: the shopper closed it. `left`: the shopper wants another way than the page that was visited.
   * `timeout`: its own bound passed (600 s). `blocked`: it could not be shown (what rejects is taken for that). @param begun false: the attempt was made before this page was loaded.
   */
  perform(action: Action, begun: boolean, signal: AbortSignal): Promise<ActionEnd>;
}

/** Monotonic time and timers, so that tests own them. Never the device's wall clock. */
export interface Clock {
  /** Milliseconds, monotonic (`performance.now()`). */
  now(): number;
  setTimeout(callback: () => void, ms: number): unknown;
  clearTimeout(handle: unknown): void;
}

/** Moments at which asking again is worth it: focus, online, visible again. Returns the unsubscribe. */
export type OnWake = (listener: () => void) => () => void;

export interface CheckoutPorts {
  readonly session: SessionPort;
  readonly actions: ActionPort;
  readonly clock: Clock;
  readonly onWake: OnWake;
  /** 0 to 1, for jitter. */
  readonly random: () => number;
  readonly isOnline: () => boolean;
  /** Whether a method of the session can be paid with here. */
  readonly canPayBy: (methodCode: string) => boolean;
  /** Brings what the view of this session needs from the first. Waited for PREPARE_BOUND at most, then aborted; may reject. */
  readonly prepare: (session: Session, signal: AbortSignal) => Promise<unknown>;
  /** Told once each, in order. Exceptions thrown by the listener are caught and not retried. */
  readonly tell: (fact: Fact) => void;
}

/** What the merchant hears: one for each public event. */
export type Fact =
  | { readonly type: 'ready'; readonly session: Session }
  | {
      readonly type: 'success';
      readonly sessionId: string;
      readonly orderId: string;
      readonly status: 'SUCCESS' | 'AUTHORIZED';
      readonly returnUrl: string | null;
    }
  | { readonly type: 'expiring'; readonly secondsLeft: 120 | 30 }
  | { readonly type: 'expired' }
  | { readonly type: 'timeout'; readonly sessionId: string; readonly attemptNo: number }
  /** `fatal`: terminal, told once; otherwise the shopper may go on. */
  | { readonly type: 'error'; readonly error: CheckoutError; readonly fatal: boolean }
  /** A submit found faulty fields. */
  | {
      readonly type: 'invalid';
      readonly method: MethodCode;
      readonly errors: Readonly<Record<string, readonly string[]>>;
    };

export type StateName =
  | 'idle'
  | 'loading'
  | 'ready'
  | 'collecting'
  | 'paying'
  | 'acting'
  | 'confirming'
  | 'unknown'
  | 'succeeded'
  | 'expired'
  | 'failed';

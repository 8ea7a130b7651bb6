// The states of the flow, each with only the data that is true in it, and the events that lead from one to the next.
import type { CheckoutError } from '../core/errors.ts';
import type {
  Action,
  ActionEnd,
  Attempt,
  Collected,
  MethodCode,
  PayRequest,
  Refusal,
  Session,
} from './ports.ts';

/** A payment under way: whose attempt it is and what was done for it. */
export interface Pursuit {
  readonly session: Session;
  readonly attemptNo: number;
  /** What we sent, to send again when the gateway never received it; null for an attempt that this page did not start. */
  readonly request: PayRequest | null;
  /** How often the details were collected anew because the gateway asked for it. */
  readonly rounds: number;
  /** How often the request was sent again. */
  readonly resent: number;
  /** How often the bank's page was shown. */
  readonly performed: number;
}

export type State =
  | { readonly name: 'idle' }
  /** `session`, `notice`: as it was, and what to say about it, when it is read again because it changed. */
  | {
      readonly name: 'loading';
      readonly session: Session | null;
      readonly notice: CheckoutError | null;
    }
  | { readonly name: 'ready'; readonly session: Session; readonly notice: CheckoutError | null }
  | {
      readonly name: 'collecting';
      readonly session: Session;
      readonly attemptNo: number;
      readonly rounds: number;
    }
  | ({ readonly name: 'paying'; readonly request: PayRequest } & Pursuit)
  | ({ readonly name: 'acting'; readonly action: Action } & Pursuit)
  /** `closing`: the action was given up, so the gateway is asked to close the attempt, and then tells the truth. */
  | ({
      readonly name: 'confirming';
      readonly closing: Exclude<ActionEnd, 'done'> | null;
      readonly asked: number;
      /** What the gateway asked us to wait, in ms: at least our own pause. */
      readonly waitMs: number;
    } & Pursuit)
  | ({ readonly name: 'unknown' } & Pursuit)
  | {
      readonly name: 'succeeded';
      readonly session: Session;
      readonly orderId: string;
      readonly status: 'SUCCESS' | 'AUTHORIZED';
      /** Null when this page did not start the payment. */
      readonly method: MethodCode | null;
    }
  | { readonly name: 'expired'; readonly session: Session | null }
  | { readonly name: 'failed'; readonly error: CheckoutError };

export type StateOf<Name extends State['name']> = State & { readonly name: Name };

export type Event =
  | { readonly type: 'start' }
  | { readonly type: 'loaded'; readonly session: Session }
  | { readonly type: 'broke'; readonly error: CheckoutError }
  | { readonly type: 'submit' }
  | { readonly type: 'collected'; readonly collected: Collected }
  /** Nothing was sent: faulty fields, a closed sheet, or a problem to show. */
  | { readonly type: 'returned'; readonly notice: CheckoutError | null }
  | { readonly type: 'answered'; readonly attempt: Attempt }
  | { readonly type: 'refused'; readonly refusal: Refusal; readonly nextAttemptNo?: number | undefined }
  | { readonly type: 'unclear'; readonly waitMs: number }
  | { readonly type: 'acted'; readonly end: ActionEnd }
  | { readonly type: 'gaveUp' }
  | { readonly type: 'look' }
  | { readonly type: 'expired' };

// What a session's own fields say about paying and storing. Pure.
import type { Session } from '../store/schema.ts';
import type { TokenUsage } from '../store/schema-vault.ts';
import { noWishes, type AuthenticationWishes } from './authentication.ts';

/** What of Create Session's fields payments go by. Tests may leave any of them out. */
interface PaymentFields {
  readonly payment_type?: 'PURCHASE' | 'RECURRING';
  readonly payment?: {
    readonly store_payment_method?: boolean;
    readonly token_usage?: TokenUsage;
    readonly shopper_reference?: string;
  };
  readonly authentication?: Partial<AuthenticationWishes>;
}

export interface SessionTerms {
  readonly recurring: boolean;
  readonly shopperReference: string | null;
  /** Null: no card of this session may be stored. */
  readonly storesFor: TokenUsage | null;
  readonly authentication: AuthenticationWishes;
}

export function termsOf({ request }: Pick<Session, 'request'>): SessionTerms {
  const { payment_type, payment = {}, authentication } = JSON.parse(request) as PaymentFields;
  const { store_payment_method, token_usage, shopper_reference = null } = payment;
  return {
    authentication: { ...noWishes, ...authentication },
    recurring: payment_type === 'RECURRING',
    shopperReference: shopper_reference,
    storesFor: store_payment_method === true && shopper_reference !== null ? (token_usage ?? null) : null,
  };
}

/** Whether the shopper agreed that the card is stored. Whoever pays a recurring session agrees to it by paying. */
export const consents = (terms: SessionTerms, ticked: boolean | undefined): boolean =>
  terms.storesFor !== null && (terms.recurring || ticked === true);

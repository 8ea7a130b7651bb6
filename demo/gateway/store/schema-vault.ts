// The tables of what a shopper left with us: stored cards and agreements about recurring payments.
import type { Selectable } from 'kysely';

export interface TokensTable {
  /** `TK…`: what the merchant's server pays with. Never shown to a browser. */
  token: string;
  /** `SM…`: the same stored card as browsers name it. */
  stored_method_id: string;
  merchant_id: string;
  shopper_reference: string;
  token_usage: TokenUsage;
  /** The order that it was stored with; of several orders with one card the first. */
  order_id: string;
  state: TokenState;
  /** credit-card-type's names: `visa`. */
  brand: string;
  bin: string;
  last4: string;
  /** `MM` */
  exp_month: string;
  /** `YYYY` */
  exp_year: string;
  /** Tells that two stored cards are one, and nothing else. */
  fingerprint: string;
  /** The number, encrypted; empty once removed. */
  sealed_number: string;
  created_at: number;
}
export type TokenUsage = 'CARD_ON_FILE' | 'SUBSCRIPTION';
/** PENDING: waits for its payment to succeed, and nobody is told of it. */
type TokenState = 'PENDING' | 'ACTIVE' | 'REMOVED';

export interface AgreementsTable {
  /** `RA…` */
  id: string;
  merchant_id: string;
  shopper_reference: string;
  token: string;
  /** The first payment. */
  order_id: string;
  state: 'ACTIVE' | 'CANCELED';
  created_at: number;
  canceled_at: number | null;
}

export type Token = Selectable<TokensTable>;
export type Agreement = Selectable<AgreementsTable>;

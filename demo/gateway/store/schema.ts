// The tables, as kysely sees them. Times are epoch milliseconds of the gateway's clock, amounts minor units.
import type { Generated, Insertable, Selectable } from 'kysely';
import type { DeliveriesTable } from './deliveries.ts';
import type { Limit } from './failures.ts';
import type { Reason, RefundsTable } from './schema-money.ts';
import type { ThemesTable } from './themes.ts';
import type { AgreementsTable, TokensTable } from './schema-vault.ts';
import type { UsedWalletTokensTable } from './wallet-tokens.ts';

export interface Database {
  settings: SettingsTable;
  merchants: MerchantsTable;
  origins: OriginsTable;
  nonces: NoncesTable;
  sessions: SessionsTable;
  attempts: AttemptsTable;
  transactions: TransactionsTable;
  ledger: LedgerTable;
  acquirer_operations: AcquirerOperationsTable;
  webhooks: WebhooksTable;
  deliveries: DeliveriesTable;
  card_keys: CardKeysTable;
  tokens: TokensTable;
  agreements: AgreementsTable;
  refunds: RefundsTable;
  themes: ThemesTable;
  used_wallet_tokens: UsedWalletTokensTable;
  failures: FailuresTable;
}

/** Small facts that every process of the gateway shares: clock offset, limits, the platform's secrets. */
interface SettingsTable {
  name: string;
  value: string;
}

interface MerchantsTable {
  merchant_id: string;
  appid: string;
  /** `ck_` and 32 hex digits; public. */
  client_key: string;
  name: string;
  public_key_pem: string;
  /** A PSP would never have it; the sandbox hands it to its merchants in merchant.json. */
  private_key_pem: string;
  /** Where webhooks go when a session names no address. */
  notify_url: string | null;
  /** 1: refused with 206007. */
  disabled: Generated<number>;
  /** 1: whoever pays with a stored card types its security code. */
  stored_card_cvc: Generated<number>;
  created_at: number;
}

/** Pages that may use a client key: exact serialised origins. */
interface OriginsTable {
  client_key: string;
  origin: string;
}

/** Nonces that a merchant has used. `used_at` is real time, like the signature's own. */
interface NoncesTable {
  appid: string;
  nonce: string;
  used_at: number;
}

/** EXPIRED is stored when it is first told: read sessions through payments/facts.ts. */
type StoredSessionStatus = 'OPEN' | 'SUCCESS' | 'EXPIRED';

interface SessionsTable {
  id: string;
  merchant_id: string;
  /** One `trans_id`, one session. */
  trans_id: string;
  status: Generated<StoredSessionStatus>;
  amount: number;
  currency: string;
  capture_method: 'AUTOMATIC' | 'MANUAL';
  /** `API`: no session for a page; the row stands for an order that a server paid directly, and has its id. */
  session_mode: 'HOSTED' | 'DROP_IN' | 'COMPONENT' | 'API';
  /** Raised by every change of what the shopper sees. */
  version: Generated<number>;
  /** Numbers are given without gaps; the row of the session is the lock under which they are given. */
  last_attempt_no: Generated<number>;
  expires_at: number;
  /** As the merchant wrote it. */
  expire_time: string;
  return_url: string | null;
  notify_url: string | null;
  /** JSON: `{code, brands?}[]`. */
  methods: string;
  /** JSON: all fields of Create Session, as parsed. */
  request: string;
  created_at: number;
}

/** Open: AUTHORISING, ACTION, PENDING. Closed unpaid: FAILURE, CANCELED. Paid: SUCCESS, AUTHORIZED. */
export type StoredAttemptStatus =
  'AUTHORISING' | 'ACTION' | 'PENDING' | 'SUCCESS' | 'AUTHORIZED' | 'FAILURE' | 'CANCELED';

interface AttemptsTable {
  session_id: string;
  no: number;
  status: StoredAttemptStatus;
  method: string;
  /** The JWE's `jti`, or `{session_id}:{submission_id}`. Used once, ever. */
  identity: string;
  order_id: string;
  /** What the shopper agreed to: a later change of the session does not touch it. */
  amount: number;
  currency: string;
  /** Why it was closed unpaid; null when somebody gave it up. `action_timeout`: what the shopper was asked for closed itself. */
  decline_code: string | null;
  /** What the shopper's action (3-D Secure, redirect) is known by, a UUID. */
  three_ds_id: string | null;
  /** When an open attempt has to be looked at again; null while the acquirer is being asked. */
  due_at: number | null;
  created_at: number;
  finished_at: number | null;
}

/** What the merchant sees of an attempt (or of a payment without a session): the order. */
interface TransactionsTable {
  order_id: string;
  merchant_id: string;
  trans_id: string;
  session_id: string | null;
  attempt_no: number | null;
  status: TransactionStatus;
  amount: number;
  currency: string;
  payment_method: string;
  card_brand: string | null;
  card_bin: string | null;
  card_last4: string | null;
  authed_amount: Generated<number>;
  captured_amount: Generated<number>;
  voided_amount: Generated<number>;
  refunded_amount: Generated<number>;
  /** `0000` unless it failed. */
  error_code: Generated<string>;
  error_description: Generated<string>;
  /** `FRICTIONLESS`, `CHALLENGE`; null without 3-D Secure. */
  authentication: string | null;
  /** JSON: `{store?, billing?, browser?, form_visible_ms?}` as the browser and the card frame sent them. */
  details: string;
  /** `TK…`: paid with, or made by this payment. */
  token: string | null;
  /** `RA…` */
  recurring_agreement_id: string | null;
  /** Of the void; null when there was none, or it gave no reason. */
  void_reason: Reason | null;
  created_at: number;
  finished_at: number | null;
}
type TransactionStatus =
  | 'PROCESSING'
  | 'SUCCESS'
  | 'AUTHORIZED'
  | 'FAILURE'
  | 'CANCELED'
  | 'REFUNDED'
  | 'PARTIALLY_REFUNDED'
  | 'PARTIALLY_REVERSED';

/** One row for each authorisation that a shopper was told of; at most one for each session. */
interface LedgerTable {
  auth_id: string;
  session_id: string;
  attempt_no: number;
  order_id: string;
  amount: number;
  currency: string;
  method: string;
  created_at: number;
}

/** The simulated acquirer's own book. The gateway touches it through payments/acquirer.ts only. */
interface AcquirerOperationsTable {
  /** `session_id:attempt_no`. */
  idempotency_key: string;
  state: AcquirerState;
  auth_id: string | null;
  decline_code: string | null;
  amount: number;
  currency: string;
  /** `FRICTIONLESS`, `CHALLENGE`; null without 3-D Secure. */
  authentication: string | null;
  /** When PENDING becomes APPROVED; null: never. */
  settles_at: number | null;
  /** 1: the shopper is checked, and nothing is charged. */
  authentication_only: Generated<number>;
}
export type AcquirerState = 'CHALLENGE' | 'PENDING' | 'APPROVED' | 'AUTHENTICATED' | 'DECLINED' | ClosedAs;
/** Given up by somebody; never answered in time; never heard of. */
export type ClosedAs = 'VOIDED' | 'TIMED_OUT' | 'NEVER_RECEIVED';

/** The outbox: a row is written in the transaction that makes a state final. */
interface WebhooksTable {
  event_id: string;
  merchant_id: string;
  session_id: string | null;
  order_id: string;
  url: string;
  /** The exact bytes that are signed and sent. */
  body: string;
  created_at: number;
  /** Deliveries begun. */
  tries: Generated<number>;
  /** Null: nothing more to do (delivered, or given up after the last try). */
  next_try_at: number | null;
  /** JSON: headers of the last delivery. */
  headers: string | null;
  /** HTTP status of the last answer. */
  response_status: number | null;
  delivered_at: number | null;
}

interface CardKeysTable {
  kid: string;
  state: CardKeyState;
  /** JSON. */
  private_jwk: string;
  /** After this a key in grace counts as revoked. */
  grace_until: number | null;
}
export type CardKeyState = 'next' | 'current' | 'grace' | 'revoked';

/** What failed in one minute of the gateway's clock. */
interface FailuresTable {
  /** The name of its limit. */
  counted: Limit;
  /** An address or a merchant_id. */
  who: string;
  minute: number;
  count: number;
}

export type Merchant = Selectable<MerchantsTable>;
export type Session = Selectable<SessionsTable>;
export type NewSession = Insertable<SessionsTable>;
export type Attempt = Selectable<AttemptsTable>;
export type Transaction = Selectable<TransactionsTable>;
export type AcquirerOperation = Selectable<AcquirerOperationsTable>;
export type Webhook = Selectable<WebhooksTable>;

// The JSON between the browser and the gateway, to the letter (README: "Gateway, browser side").
// The only file of src/ with snake_case names. Types only: the decoder is session/decode.ts.

export type MethodCode = 'BANKCARD' | 'APPLE_PAY' | 'GOOGLE_PAY' | 'ALIPAY_PLUS';
export type SessionStatus = 'PROCESSING' | 'SUCCESS' | 'EXPIRED';
/** `NEW`: nothing was received under this number. */
export type AttemptStatus =
  'NEW' | 'PROCESSING' | 'ACTION_REQUIRED' | 'SUCCESS' | 'AUTHORIZED' | 'FAILURE' | 'CANCELED';

export interface ActionJson {
  type: 'three_ds' | 'redirect';
  url: string;
}
interface AttemptRefJson {
  no: number;
  status: AttemptStatus;
}
export interface GoodsJson {
  id?: string;
  name: string;
  description?: string;
  /** Minor units, each. */
  price: number;
  quantity: number;
}
/** A billing address: of the session (to fill the form with), and of a payment. */
export interface BillJson {
  /** ISO 3166-1. */
  country?: string | undefined;
  state?: string | undefined;
  city?: string | undefined;
  postal_code?: string | undefined;
  address_line1?: string | undefined;
  address_line2?: string | undefined;
}
export interface StoredMethodJson {
  id: string;
  brand: string;
  last4: string;
  /** `MM/YY`. */
  expiry: string;
  cvc_required: boolean;
}

/** `GET /checkout/v1/sessions/{session_id}?client_key=` */
export interface SessionJson {
  session_id: string;
  session_mode: 'HOSTED' | 'DROP_IN' | 'COMPONENT';
  status: SessionStatus;
  /** Minor units. */
  amount: number;
  currency: string;
  /** Epoch milliseconds. */
  server_time: number;
  expires_in_ms: number;
  version: number;
  display_merchant_name: string;
  display_locale: string | null;
  theme: Record<string, unknown> | null;
  goods: GoodsJson[];
  /** Only when the page has to collect the address. */
  bill?: BillJson;
  return_url: string | null;
  /** `merchant_id`: what Google Pay knows the merchant of the PSP as (`gatewayMerchantId`), of that method only. */
  methods: { code: string; brands?: string[]; merchant_id?: string }[];
  stored_methods: StoredMethodJson[];
  /** Of a typed card: not at all, if the shopper ticks the consent, or (recurring) as part of what is agreed. */
  storing: 'none' | 'ask' | 'agreed';
  /** The attempt a payment would be made under now. */
  attempt: AttemptRefJson;
  order_id?: string;
  action?: ActionJson;
}

/** Body of `POST /checkout/v1/sessions/{session_id}/payments` (sent as `text/plain;charset=UTF-8`). */
export interface PaymentRequestJson {
  client_key: string;
  attempt_no: number;
  /** The session's version that the shopper saw. */
  version: number;
  method: MethodCode;
  details:
    | { jwe: string; holder_name?: string; store?: boolean; billing?: BillJson }
    | { token: unknown; submission_id: string }
    | { stored_method_id: string; jwe?: string; submission_id: string }
    | { submission_id: string };
  browser?: BrowserJson;
}

/** A minimal browser description (for 3DS), no fingerprint. */
export interface BrowserJson {
  language: string;
  /** Minutes, as `Date.prototype.getTimezoneOffset`. */
  timezone_offset: number;
  screen_width: number;
  screen_height: number;
  color_depth: number;
}

/** Answer to a payment, to `GET …/attempts/{no}` and to `POST …/attempts/{no}/cancel`. */
export interface AttemptJson {
  session_id: string;
  amount: number;
  currency: string;
  /** The same as `attempt.status`. */
  status: AttemptStatus;
  attempt: AttemptRefJson;
  next_attempt_no?: number;
  order_id?: string;
  action?: ActionJson;
  /** `code`: a decline code; `action_timeout` of one that closed itself. */
  error?: { code: string; message: string; retryable: boolean };
  replayed?: boolean;
}

export type GatewayErrorCode =
  | 'invalid_request'
  | 'origin_not_allowed'
  | 'session_not_found'
  | 'session_changed'
  | 'attempt_open'
  | 'attempt_closed'
  | 'session_expired'
  | 'card_data_invalid'
  | 'card_data_stale'
  | 'key_expired'
  | 'too_many_attempts'
  | 'rate_limited';

export interface ErrorJson {
  error: { code: GatewayErrorCode; message: string };
  /** With `attempt_closed`. */
  next_attempt_no?: number;
}

/** `GET /checkout/v1/keys` */
export interface KeysJson {
  /** Current first, then next. Public RSA keys with `kid`, `alg: RSA-OAEP-256`, `use: enc`. */
  keys: { kty: string; n: string; e: string; kid: string; alg: string; use: string }[];
  server_time: number;
}

/** Protected header of the card JWE (compact). `alg` RSA-OAEP-256, `enc` A256GCM. */
export interface CardJweHeaderJson {
  alg: 'RSA-OAEP-256';
  enc: 'A256GCM';
  kid: string;
  /** Session id. */
  sid: string;
  /** Attempt number. */
  att: number;
  /** Single-use id, 32 hex digits. */
  jti: string;
  /** Server time, epoch milliseconds. */
  iat: number;
  /** Origin of the embedding page. */
  origin: string;
}
/** Plaintext of the card JWE: JSON. */
export interface CardPlaintextJson {
  /** Digits only. */
  card_no: string;
  /** `MM` */
  exp_month: string;
  /** `YYYY` */
  exp_year: string;
  cvv: string;
  holder_name?: string;
  /** Risk data: for how long the form was seen without a break, ms; 0: not seen; absent: the browser cannot tell. */
  form_visible_ms?: number;
}
/** Plaintext of the JWE that comes with a stored card: JSON. */
export interface CodePlaintextJson {
  cvv: string;
}

// A merchant's server in one module: sign a call, verify an answer, create a session, ask how it ended. Copy it.
// Needs node:crypto only. The rules: x-paykka-* headers over METHOD, PATH, TIMESTAMP, NONCE and the exact BODY.
import { createSign, createVerify, randomUUID } from 'node:crypto';

export interface Credentials {
  readonly merchant_id: string;
  readonly appid: string;
  readonly client_key: string;
  readonly private_key_pem: string;
  readonly platform_public_key_pem: string;
  readonly gateway_url: string;
}

export interface Envelope<Data> {
  /** `000000` is success. */
  readonly ret_code: string;
  readonly ret_msg: string;
  readonly data?: Data;
}

export interface SessionData {
  readonly session_id: string;
  readonly trans_id: string;
  readonly status: 'PROCESSING' | 'SUCCESS' | 'EXPIRED';
  readonly amount: string;
  readonly currency: string;
  /** Of a HOSTED session: where the shopper pays. */
  readonly session_url?: string;
}

export interface TransactionData {
  readonly merchant_id: string;
  readonly trans_id: string;
  readonly order_id: string;
  readonly status: string;
  readonly amount: string;
  readonly currency: string;
  /** `TK…`, when the shopper agreed that the card is kept. */
  readonly token?: string;
  /** `RA…`, when a subscription was agreed on. */
  readonly recurring_agreement_id?: string;
}

export interface WebhookData extends TransactionData {
  /** `PAYMENT.…` or `REFUND.…`. A refund's `status` is that of the refund; all else of the order stands beside it. */
  readonly notify_type: string;
}

const FRESH_MS = 300_000;

const signedText = (method: string, path: string, timestamp: string, nonce: string, body: string): string =>
  [method, path, timestamp, nonce, body].join('\n');

export class PayKKa {
  readonly #credentials: Credentials;
  /** Nonces, oldest first, until when their timestamps could be believed: a clock may be five minutes ahead. */
  readonly #seen = new Map<string, number>();

  constructor(credentials: Credentials) {
    this.#credentials = credentials;
  }

  /** @param fields of Create Session; `trans_id` is your order's number. @throws Error with the gateway's sentence. */
  createSession(fields: Record<string, unknown>): Promise<SessionData> {
    return this.#call('/v3/payment/acq/session', fields);
  }

  querySession(sessionId: string): Promise<SessionData> {
    return this.#call('/v3/payment/acq/session/query', { session_id: sessionId });
  }

  /** Null when nobody tried to pay. Only a transaction with an `order_id` is one. */
  async queryTransaction(sessionId: string): Promise<TransactionData | null> {
    const answer = await this.#post<TransactionData>('/v3/payment/acq/query', { session_id: sessionId });
    return answer.ret_code === '000000' && answer.data?.order_id ? answer.data : null;
  }

  /** A payment without the shopper: `mit: true`, the agreement and its token. @throws Error with the gateway's sentence. */
  charge(fields: Record<string, unknown>): Promise<TransactionData> {
    return this.#call('/v3/payment/acq', fields);
  }

  /** No later payment is possible afterwards. @throws Error with the gateway's sentence. */
  cancelAgreement(recurringAgreementId: string): Promise<object> {
    return this.#call('/v3/payment/acq/recurring/cancel', { recurring_agreement_id: recurringAgreementId });
  }

  /**
   * True when the platform signed this webhook or answer, at most five minutes ago, and it was not shown here before. What
   * PayKKa itself sends again is signed anew. Several processes: keep `#seen` where all of them see it.
   */
  isFromPlatform(method: string, path: string, headers: Headers, body: string): boolean {
    const timestamp = headers.get('x-paykka-timestamp') ?? '';
    const nonce = headers.get('x-paykka-nonce') ?? '';
    const signature = headers.get('x-paykka-sign') ?? '';
    if (!(Math.abs(Date.now() - Number(timestamp)) <= FRESH_MS)) return false;
    const verify = createVerify('RSA-SHA256').update(signedText(method, path, timestamp, nonce, body));
    try {
      const key = this.#credentials.platform_public_key_pem;
      return verify.verify(key, decodeURIComponent(signature), 'base64') && this.#isNew(nonce);
    } catch {
      return false;
    }
  }

  /** Asked after the signature: nobody else can fill the memory. */
  #isNew(nonce: string): boolean {
    const now = Date.now();
    for (const [old, until] of this.#seen) {
      if (until >= now) break;
      this.#seen.delete(old);
    }
    if (this.#seen.has(nonce)) return false;
    this.#seen.set(nonce, now + 2 * FRESH_MS);
    return true;
  }

  async #call<Data>(path: string, fields: Record<string, unknown>): Promise<Data> {
    const { ret_code, ret_msg, data } = await this.#post<Data>(path, fields);
    if (ret_code !== '000000' || !data) throw new Error(`PayKKa answers ${ret_code}: ${ret_msg}`);
    return data;
  }

  async #post<Data>(path: string, fields: Record<string, unknown>): Promise<Envelope<Data>> {
    const { appid, merchant_id, private_key_pem, gateway_url } = this.#credentials;
    const body = JSON.stringify({ merchant_id, ...fields });
    const timestamp = String(Date.now());
    const nonce = randomUUID();
    const sign = createSign('RSA-SHA256').update(signedText('POST', path, timestamp, nonce, body));
    const response = await fetch(gateway_url + path, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'x-paykka-appid': appid,
        'x-paykka-timestamp': timestamp,
        'x-paykka-nonce': nonce,
        'x-paykka-sign': encodeURIComponent(sign.sign(private_key_pem, 'base64')),
        'x-paykka-sign-alg': 'SHA256_WITH_RSA',
      },
    });
    const text = await response.text();
    if (!this.isFromPlatform('POST', path, response.headers, text)) {
      throw new Error(`The answer to ${path} (HTTP ${response.status}) is not signed by PayKKa.`);
    }
    return JSON.parse(text) as Envelope<Data>;
  }
}

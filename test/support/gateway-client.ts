// What a merchant's server and a browser's page say to a running gateway, without a browser.
import { randomUUID } from 'node:crypto';
import { signedHeaders } from '../../demo/gateway/server-api/signature.ts';
import type { AttemptJson, KeysJson, SessionJson } from '../../src/protocol/gateway.ts';
import { encryptCard, type CardToEncrypt } from './encrypt-card.ts';
import type { TestGateway } from './gateway.ts';

type Place = Pick<TestGateway, 'url' | 'merchant'>;

/** A signed call of the server API. Answers status and JSON as they come. */
export async function callServerApi<Answer = { ret_code: string; ret_msg: string }>(
  { url, merchant }: Place,
  path: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<{ status: number; json: Answer }> {
  const body = JSON.stringify({ merchant_id: merchant.merchant_id, ...fields });
  const response = await fetch(url + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-paykka-appid': merchant.appid,
      ...signedHeaders({ method: 'POST', path, body }, merchant.private_key_pem),
    },
    body,
  });
  return { status: response.status, json: (await response.json()) as Answer };
}

/** Makes a session; answers its id. @param fields of Create Session, in place of a plain purchase of 128.40 USD */
export async function createSession(
  place: Place,
  fields: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const { json } = await callServerApi<{ ret_code: string; ret_msg: string; data?: { session_id: string } }>(
    place,
    '/v3/payment/acq/session',
    {
      trans_id: randomUUID(),
      amount: 12_840,
      currency: 'USD',
      return_url: 'https://shop.example/return',
      session_mode: 'DROP_IN',
      ...fields,
    },
  );
  if (json.data === undefined) throw new Error(`no session: ${json.ret_code} ${json.ret_msg}`);
  return json.data.session_id;
}

/** The browser API as a page of the first registered origin calls it. */
export class BrowserPage {
  readonly origin: string;
  readonly clientKey: string;
  readonly #url: string;

  constructor({ url, merchant }: Place) {
    this.#url = url;
    this.origin = merchant.origins[0]!;
    this.clientKey = merchant.client_key;
  }

  /** @param path below `/checkout/v1/` */
  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { origin: this.origin, ...(init.headers as Record<string, string> | undefined) };
    return fetch(`${this.#url}/checkout/v1/${path}`, { ...init, headers });
  }

  get(path: string): Promise<Response> {
    return this.fetch(`${path}?client_key=${this.clientKey}`);
  }

  post(path: string, body: Readonly<Record<string, unknown>>): Promise<Response> {
    return this.fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'text/plain;charset=UTF-8' },
      body: JSON.stringify({ client_key: this.clientKey, ...body }),
    });
  }

  async session(sessionId: string): Promise<SessionJson> {
    return (await this.get(`sessions/${sessionId}`)).json() as Promise<SessionJson>;
  }

  async attempt(sessionId: string, no = 1): Promise<AttemptJson> {
    return (await this.get(`sessions/${sessionId}/attempts/${no}`)).json() as Promise<AttemptJson>;
  }

  async keys(): Promise<KeysJson> {
    return (await this.fetch('keys')).json() as Promise<KeysJson>;
  }

  /** As the card frame does it. */
  async encrypt(sessionId: string, card: Partial<CardToEncrypt> & { number: string }): Promise<string> {
    const { keys, server_time } = await this.keys();
    return encryptCard({ key: keys[0]!, sessionId, iat: server_time, origin: this.origin, ...card });
  }

  /** Posts a payment. @param card a number, or an encrypted card */
  async pay(
    sessionId: string,
    card: { readonly number: string } | { readonly jwe: string },
    { attemptNo = 1, version = 1 }: { attemptNo?: number; version?: number } = {},
  ): Promise<Response> {
    const jwe = 'jwe' in card ? card.jwe : await this.encrypt(sessionId, { ...card, attemptNo });
    return this.post(`sessions/${sessionId}/payments`, {
      attempt_no: attemptNo,
      version,
      method: 'BANKCARD',
      details: { jwe },
    });
  }
}

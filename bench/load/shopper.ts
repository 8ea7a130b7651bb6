// One checkout from beginning to end, as the merchant's server, the shopper's browser and the issuer ask for it.
import { createHmac, createPrivateKey, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signedHeaders } from '../../demo/gateway/server-api/signature.ts';
import type { AttemptJson, KeysJson } from '../../src/protocol/gateway.ts';
import { encryptCard } from '../../test/support/encrypt-card.ts';
import type { TestGateway } from '../../test/support/gateway.ts';
import { ask, type Answer } from './http.ts';
import { PUBLIC_URL } from './setups.ts';

export const kinds = ['create', 'session', 'frame', 'keys', 'pay', 'challenge', 'result', 'attempt'] as const;
export type Kind = (typeof kinds)[number];

/** Told of each request: how long its answer took, in ms. */
export type Clocked = (kind: Kind, ms: number) => void;

export interface Paid {
  readonly sessionId: string;
  readonly transId: string;
  readonly amount: number;
  /** `performance.now()` when the browser knew. */
  readonly at: number;
}

const CARD = '4242424242424242';
const CHALLENGED = '4918190000000002';
const create = '/v3/payment/acq/session';

export class Shoppers {
  readonly #gateways: readonly TestGateway[];
  readonly #notifyUrl: string;
  readonly #signingKey;
  readonly #acsSecret: string;
  #requests = 0;

  constructor(gateways: readonly TestGateway[], notifyUrl: string) {
    const [first] = gateways as [TestGateway];
    this.#gateways = gateways;
    this.#notifyUrl = notifyUrl;
    this.#signingKey = createPrivateKey(first.merchant.private_key_pem);
    this.#acsSecret = readFileSync(join(first.dataDir, 'acs-secret'), 'utf8').trim();
  }

  /** @throws Error when anything but a payment comes of it. @param amount minor units */
  async pay(amount: number, isChallenged: boolean, clocked: Clocked): Promise<Paid> {
    const transId = randomUUID();
    const { merchant } = this.#gateways[0]!;
    const headers = { origin: merchant.origins[0]! };
    const key = `client_key=${merchant.client_key}`;
    const sessionId = await this.#createSession(transId, amount, clocked);
    const path = `/checkout/v1/sessions/${sessionId}`;
    const frame = `/checkout/v1/frame?session_id=${sessionId}&${key}`;
    await Promise.all([
      this.#ask('session', clocked, `${path}?${key}`, headers),
      this.#ask('frame', clocked, frame, { 'accept-encoding': 'gzip, deflate, br, zstd' }),
    ]);
    const { keys, server_time } = json<KeysJson>(
      await this.#ask('keys', clocked, '/checkout/v1/keys', headers),
    );
    const jwe = await encryptCard({
      key: keys[0]!,
      sessionId,
      iat: server_time,
      origin: headers.origin,
      number: isChallenged ? CHALLENGED : CARD,
    });
    const payment = JSON.stringify({
      client_key: merchant.client_key,
      attempt_no: 1,
      version: 1,
      method: 'BANKCARD',
      details: { jwe },
    });
    const answer = await this.#ask('pay', clocked, `${path}/payments`, headers, payment);
    const attempt = isChallenged
      ? await this.#passChallenge(json<AttemptJson>(answer), `${path}/attempts/1?${key}`, headers, clocked)
      : json<AttemptJson>(answer);
    if (attempt.status !== 'SUCCESS') throw new Error(`${sessionId}: ${attempt.status}`);
    return { sessionId, transId, amount, at: performance.now() };
  }

  async #createSession(transId: string, amount: number, clocked: Clocked): Promise<string> {
    const { merchant } = this.#gateways[0]!;
    const body = JSON.stringify({
      merchant_id: merchant.merchant_id,
      trans_id: transId,
      amount,
      currency: 'USD',
      return_url: 'https://shop.example/return',
      notify_url: this.#notifyUrl,
      session_mode: 'DROP_IN',
    });
    const headers = {
      'content-type': 'application/json',
      'x-paykka-appid': merchant.appid,
      ...signedHeaders({ method: 'POST', path: create, body }, this.#signingKey),
    };
    const answer = await this.#ask('create', clocked, create, headers, body);
    return json<{ data: { session_id: string } }>(answer).data.session_id;
  }

  /** The shell is shown, the issuer gives its word, the browser looks again. */
  async #passChallenge(
    { action }: AttemptJson,
    attemptPath: string,
    headers: { readonly origin: string },
    clocked: Clocked,
  ): Promise<AttemptJson> {
    const { origin, pathname } = new URL(action!.url);
    if (origin !== PUBLIC_URL) throw new Error(`${action!.url} leads to one process of several`);
    await this.#ask('challenge', clocked, pathname, {});
    const word = JSON.stringify({
      messageType: 'RReq',
      messageVersion: '2.2.0',
      threeDSServerTransID: pathname.split('/').at(-1)!,
      transStatus: 'Y',
    });
    const signature = createHmac('sha256', this.#acsSecret).update(word).digest('hex');
    await this.#ask('result', clocked, '/3ds/results', { 'x-acs-signature': signature }, word);
    return json<AttemptJson>(await this.#ask('attempt', clocked, attemptPath, headers));
  }

  /** Each request to the next process: none of them has anything that the others lack. */
  async #ask(
    kind: Kind,
    clocked: Clocked,
    path: string,
    headers: Readonly<Record<string, string>>,
    body?: string,
  ): Promise<Answer> {
    const { url } = this.#gateways[this.#requests++ % this.#gateways.length]!;
    const began = performance.now();
    const answer = await ask(url + path, headers, body);
    clocked(kind, performance.now() - began);
    if (answer.status !== 200) throw new Error(`${kind}: ${answer.status} ${answer.text.slice(0, 200)}`);
    return answer;
  }
}

const json = <T>({ text }: Answer): T => JSON.parse(text) as T;

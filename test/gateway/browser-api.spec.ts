// The browser API over HTTP: who may ask, what is answered, and that nothing else is.
import { request as httpRequest } from 'node:http';
import { expect, test } from '@playwright/test';
import type { MerchantJson } from '../../demo/gateway/sandbox/make-merchant.ts';
import type { AttemptJson } from '../../src/protocol/gateway.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { BrowserPage, callServerApi, createSession } from '../support/gateway-client.ts';
import { resultOf, tellResult } from '../support/issuer.ts';

const VISA = { number: '4242424242424242' };
const DECLINED = { number: '4000000000000002' };
const CHALLENGE = { number: '4918190000000002' };

// One gateway for all: each test has sessions of its own.
test.describe.configure({ mode: 'default' });
let gateway: TestGateway;
let page: BrowserPage;
let stranger: MerchantJson;
test.beforeAll(async () => {
  gateway = await startGateway();
  page = new BrowserPage(gateway);
  stranger = await gateway.control('POST', 'merchants', { origins: ['https://other.example'] });
});
test.afterAll(() => gateway.stop());

const errorOf = async (response: Response) => {
  const { error } = (await response.json()) as { error: { code: string } };
  return [response.status, error.code];
};

test('a session says what the page needs and nothing of the shopper', async () => {
  const before = Date.now();
  const sessionId = await createSession(gateway, {
    amount: '800',
    currency: 'JPY',
    display_merchant_name: 'Fruit & Co',
    display_locale: 'fr-FR',
    goods: [{ id: '7', name: 'Apple', price: 400, quantity: 2, brand: 'none', category: 'fruit' }],
    customer: { email: 'shopper@example.com', phone_number: '5551234' },
    bill: { first_name: 'Ada', email: 'bill@example.com' },
    payment: { shopper_reference: 'shopper-77' },
    allowed_payment_methods: ['BankCard'],
  });
  const session = await page.session(sessionId);
  expect(session).toEqual({
    session_id: sessionId,
    session_mode: 'DROP_IN',
    status: 'PROCESSING',
    amount: 800,
    currency: 'JPY',
    server_time: expect.any(Number),
    expires_in_ms: expect.any(Number),
    version: 1,
    display_merchant_name: 'Fruit & Co',
    display_locale: 'fr-FR',
    theme: null,
    goods: [{ id: '7', name: 'Apple', price: 400, quantity: 2 }],
    return_url: 'https://shop.example/return',
    methods: [{ code: 'BANKCARD', brands: expect.arrayContaining(['visa', 'american-express']) }],
    stored_methods: [],
    storing: 'none',
    attempt: { no: 1, status: 'NEW' },
  });
  expect(session.server_time).toBeGreaterThanOrEqual(before);
  expect(session.expires_in_ms).toBeGreaterThan(86_000_000);
  expect(session.expires_in_ms).toBeLessThanOrEqual(86_400_000);
});

test('the session shows the attempt that a payment would be made under', async () => {
  const sessionId = await createSession(gateway);
  await page.pay(sessionId, DECLINED);
  expect((await page.session(sessionId)).attempt).toEqual({ no: 2, status: 'NEW' });

  const challenged = (await (await page.pay(sessionId, CHALLENGE, { attemptNo: 2 })).json()) as AttemptJson;
  const url: unknown = expect.stringMatching(`^${gateway.url}/3ds/challenge/[0-9a-f-]{36}$`);
  expect(challenged).toMatchObject({ status: 'ACTION_REQUIRED', action: { type: 'three_ds', url } });
  expect(await page.session(sessionId)).toMatchObject({
    attempt: { no: 2, status: 'ACTION_REQUIRED' },
    action: challenged.action,
  });

  await page.post(`sessions/${sessionId}/attempts/2/cancel`, {});
  const paid = (await (await page.pay(sessionId, VISA, { attemptNo: 3 })).json()) as AttemptJson;
  expect(await page.session(sessionId)).toMatchObject({
    status: 'SUCCESS',
    attempt: { no: 3, status: 'SUCCESS' },
    order_id: paid.order_id,
  });
});

test('a payment is answered with its attempt, and the same submission again with the same', async () => {
  const sessionId = await createSession(gateway);
  const jwe = await page.encrypt(sessionId, VISA);
  const first = await page.pay(sessionId, { jwe });
  expect(first.status).toBe(200);
  const answer = (await first.json()) as AttemptJson;
  expect(answer).toEqual({
    session_id: sessionId,
    amount: 12_840,
    currency: 'USD',
    status: 'SUCCESS',
    attempt: { no: 1, status: 'SUCCESS' },
    order_id: expect.stringMatching(/^GW\d{22}$/),
  });
  expect(await (await page.pay(sessionId, { jwe })).json()).toEqual({ ...answer, replayed: true });
  expect(await page.attempt(sessionId)).toEqual(answer);
  expect(await gateway.control('GET', `ledger?session_id=${sessionId}`)).toEqual([
    {
      auth_id: expect.stringMatching(/^AU\d{22}$/),
      session_id: sessionId,
      attempt_no: 1,
      order_id: answer.order_id,
      amount: 12_840,
      currency: 'USD',
      method: 'BANKCARD',
    },
  ]);
});

test('another card under a number that is taken hears no verdict', async () => {
  const sessionId = await createSession(gateway);
  await page.pay(sessionId, CHALLENGE);
  expect(await errorOf(await page.pay(sessionId, VISA))).toEqual([409, 'attempt_open']);
  await page.post(`sessions/${sessionId}/attempts/1/cancel`, {});
  const closed = await page.pay(sessionId, VISA);
  expect(closed.status).toBe(409);
  expect(await closed.json()).toEqual({
    error: { code: 'attempt_closed', message: expect.any(String) },
    next_attempt_no: 2,
  });
});

test('cancel closes what waits, leaves what is paid, and tells when there is nothing', async () => {
  const sessionId = await createSession(gateway);
  const cancel = async (no: number) =>
    (await (await page.post(`sessions/${sessionId}/attempts/${no}/cancel`, {})).json()) as AttemptJson;
  expect(await cancel(1)).toMatchObject({ status: 'NEW', attempt: { no: 1, status: 'NEW' } });
  await page.pay(sessionId, CHALLENGE);
  expect(await cancel(1)).toMatchObject({ status: 'CANCELED', next_attempt_no: 2 });
  expect(await cancel(1)).toMatchObject({ status: 'CANCELED', next_attempt_no: 2 });
  await page.pay(sessionId, VISA, { attemptNo: 2 });
  expect(await cancel(2)).toMatchObject({ status: 'SUCCESS' });
  expect(await gateway.control('GET', `ledger?session_id=${sessionId}`)).toHaveLength(1);
});

test('an expired session says so, once nothing is open', async () => {
  const expiring = new Date(Date.now() + 90_000).toISOString();
  const sessionId = await createSession(gateway, { expire_time: expiring });
  const open = await createSession(gateway, { expire_time: expiring });
  await page.pay(open, CHALLENGE);
  await gateway.control('POST', 'clock', { advance_ms: 91_000 });
  expect(await page.session(sessionId)).toMatchObject({ status: 'EXPIRED', expires_in_ms: 0 });
  expect(await errorOf(await page.pay(sessionId, VISA))).toEqual([410, 'session_expired']);
  expect(await page.session(open)).toMatchObject({ status: 'PROCESSING', attempt: { no: 1 } });
  await page.post(`sessions/${open}/attempts/1/cancel`, {});
  expect(await page.session(open)).toMatchObject({ status: 'EXPIRED' });
});

test('unknown, foreign and wrongly keyed sessions are the same bytes', async () => {
  const mine = await createSession(gateway);
  const foreign = await createSession({ url: gateway.url, merchant: stranger });
  const wrongKey = `?client_key=ck_${'0'.repeat(32)}`;
  const answers = await Promise.all(
    [
      page.get('sessions/CS0000000000000000000000'),
      page.get('sessions/nonsense'),
      page.get(`sessions/${foreign}`),
      page.fetch(`sessions/${mine}${wrongKey}`),
      page.fetch(`sessions/${mine}`),
      page.get(`sessions/${foreign}/attempts/1`),
      page.post(`sessions/${foreign}/attempts/1/cancel`, {}),
      page.post(`sessions/${mine}/attempts/1/cancel`, { client_key: `ck_${'0'.repeat(32)}` }),
      page.pay(foreign, VISA),
    ].map(async (asked) => {
      const response = await asked;
      const headers = Object.fromEntries(response.headers);
      delete headers['date'];
      return { status: response.status, body: await response.text(), headers };
    }),
  );
  expect(answers[0]!.status).toBe(404);
  expect(answers[0]!.body).toContain('session_not_found');
  for (const answer of answers) expect(answer).toEqual(answers[0]);
});

/** The minute of the gateway's clock must not end under a test. */
async function beginMinute(): Promise<void> {
  const { now } = await gateway.control<{ now: number }>('POST', 'clock', { advance_ms: 0 });
  await gateway.control('POST', 'clock', { advance_ms: 60_000 - (now % 60_000) + 1 });
}

test('S43 guessing is limited for each address, and finding never is', async () => {
  await gateway.control('POST', 'limits', { lookups_per_min: 5 });
  await beginMinute();
  const sessionId = await createSession(gateway);
  const guess = () => page.get('sessions/CS0000000000000000000000');
  for (let guesses = 0; guesses < 5; guesses += 1) expect((await guess()).status).toBe(404);
  const limited = await guess();
  expect(await errorOf(limited.clone())).toEqual([429, 'rate_limited']);
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(limited.headers.get('access-control-expose-headers')).toBe('Retry-After');
  // Wherever a wrong id is told from a right one.
  const frame = (id: string) => `/checkout/v1/frame?client_key=${page.clientKey}&session_id=${id}`;
  for (const path of [frame('CS0000000000000000000000'), '/hosted/CS0000000000000000000000']) {
    const refused = await fetch(gateway.url + path);
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0], path).toEqual([429, true]);
  }
  for (let reads = 0; reads < 10; reads += 1)
    expect((await page.get(`sessions/${sessionId}`)).status).toBe(200);
  expect((await fetch(gateway.url + frame(sessionId))).status).toBe(200);
  await gateway.control('POST', 'clock', { advance_ms: 60_000 });
  expect((await guess()).status).toBe(404);
  await gateway.control('POST', 'limits', { lookups_per_min: 200 });
});

test('S43 guessing is limited for each client key, from however many addresses', async () => {
  await gateway.control('POST', 'limits', { key_lookups_per_min: 3 });
  await beginMinute();
  const guess = (clientKey: string) =>
    page.fetch(`sessions/CS0000000000000000000000?client_key=${clientKey}`);
  for (let guesses = 0; guesses < 3; guesses += 1) expect((await guess(page.clientKey)).status).toBe(404);
  const limited = await guess(page.clientKey);
  expect(await errorOf(limited.clone())).toEqual([429, 'rate_limited']);
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
  // Neither keys that nobody has, nor who finds.
  expect((await guess(`ck_${'0'.repeat(32)}`)).status).toBe(404);
  expect((await page.get(`sessions/${await createSession(gateway)}`)).status).toBe(200);
  await gateway.control('POST', 'limits', { key_lookups_per_min: 100_000 });
});

test('S43 cards are not tried out by way of many sessions: where many are declined, the bank asks first, and good ones are paid', async () => {
  await gateway.control('POST', 'limits', { key_declines_per_min: 3 });
  await beginMinute();
  const sessions = await Promise.all(Array.from({ length: 4 }, () => createSession(gateway)));
  // Neither what succeeds is counted, nor what a merchant's server pays by itself.
  expect((await page.pay(await createSession(gateway), VISA)).status).toBe(200);
  const typed = { card_no: DECLINED.number, exp_year: '2035', exp_month: '07', cvv: '123' };
  const payment = { payment_method: 'BANKCARD', ...typed };
  const order = {
    trans_id: 'S43',
    amount: 100,
    currency: 'USD',
    payment,
    return_url: 'https://shop.example/',
  };
  const { json } = await callServerApi<{ data: unknown }>(gateway, '/v3/payment/acq', order);
  expect(json.data).toMatchObject({ status: 'FAILURE' });
  for (const _ of [1, 2, 3])
    expect(await (await page.pay(sessions.shift()!, DECLINED)).json()).toMatchObject({ status: 'FAILURE' });

  // From here on nothing is said of a card before its bank has asked the shopper: good ones are paid all the same.
  const [good, bad, tested] = await Promise.all([1, 2, 3].map(() => createSession(gateway)));
  const asked = async (sessionId: string, card: { readonly number: string }) => {
    const { status, error, action } = (await (await page.pay(sessionId, card)).json()) as AttemptJson;
    expect([status, error]).toEqual(['ACTION_REQUIRED', undefined]);
    return action!.url.split('/').at(-1)!;
  };
  await tellResult(gateway, resultOf(await asked(good!, VISA)));
  await tellResult(gateway, resultOf(await asked(bad!, { number: '4000000000009995' })));
  await tellResult(gateway, resultOf(await asked(tested!, VISA), 'N'));
  expect(await page.attempt(good!)).toMatchObject({ status: 'SUCCESS' });
  expect(await page.attempt(bad!)).toMatchObject({ error: { code: 'insufficient_funds' } });
  expect(await page.attempt(tested!)).toMatchObject({ status: 'FAILURE' });
  const charged = async (id: string) =>
    (await gateway.control<unknown[]>('GET', `ledger?session_id=${id}`)).length;
  expect(await Promise.all([good!, bad!, tested!].map(charged))).toEqual([1, 0, 0]);
  // Another merchant's key has nothing to do with it.
  const other = { url: gateway.url, merchant: stranger };
  const theirSession = await createSession(other);
  const theirs = await new BrowserPage(other).pay(theirSession, VISA);
  expect(await theirs.json()).toMatchObject({ status: 'SUCCESS' });

  await gateway.control('POST', 'clock', { advance_ms: 60_000 });
  const later = await page.pay(sessions[0]!, VISA);
  expect(await later.json()).toMatchObject({ status: 'SUCCESS' });
  await gateway.control('POST', 'limits', { key_declines_per_min: 6000 });
});

test('S43 what was received before is answered, however much is declined', async () => {
  await gateway.control('POST', 'limits', { key_declines_per_min: 1 });
  await beginMinute();
  const sessionId = await createSession(gateway);
  const jwe = await page.encrypt(sessionId, DECLINED);
  const first = (await (await page.pay(sessionId, { jwe })).json()) as object;
  expect(await (await page.pay(sessionId, { jwe })).json()).toEqual({ ...first, replayed: true });
  await gateway.control('POST', 'limits', { key_declines_per_min: 6000 });
});

test('S41 only the exact registered origin may ask, and only it gets CORS headers', async () => {
  const sessionId = await createSession(gateway);
  const foreignOrigins = [
    undefined,
    'null',
    'https://other.example',
    page.origin.replace('http:', 'https:'),
    page.origin.replace('localhost', '127.0.0.1'),
    page.origin.replace('localhost', 'LOCALHOST'),
    page.origin.replace('localhost', 'localhost.'),
    page.origin.replace('localhost', 'evil.localhost'),
    `${page.origin}0`,
    `${page.origin}/`,
    `${page.origin}, https://other.example`,
    page.origin.replace('//', '//user@'),
  ];
  const key = `client_key=${page.clientKey}`;
  const json = JSON.stringify({ client_key: page.clientKey });
  const requests: [method: string, path: string, body?: string][] = [
    ['GET', `sessions/${sessionId}?${key}`],
    ['GET', `sessions/${sessionId}/attempts/1?${key}`],
    ['POST', `sessions/${sessionId}/payments`, json],
    ['POST', `sessions/${sessionId}/attempts/1/cancel`, json],
  ];
  for (const [method, path, body] of requests) {
    for (const origin of foreignOrigins) {
      const response = await fetch(`${gateway.url}/checkout/v1/${path}`, {
        method,
        headers: { 'content-type': 'text/plain', ...(origin !== undefined && { origin }) },
        ...(body && { body }),
      });
      expect([method, path, origin, ...(await errorOf(response))]).toEqual([
        method,
        path,
        origin,
        403,
        'origin_not_allowed',
      ]);
      const names = [...response.headers.keys()];
      expect(names.filter((name) => name.startsWith('access-control'))).toEqual([]);
      expect(names).not.toContain('set-cookie');
    }
    const mine = await page.fetch(path, { method, ...(body && { body }) });
    expect(mine.headers.get('access-control-allow-origin')).toBe(page.origin);
    expect(mine.headers.has('access-control-allow-credentials')).toBe(false);
    expect(mine.headers.get('cache-control')).toBe('no-store');
    expect(mine.headers.get('x-content-type-options')).toBe('nosniff');
    expect(mine.headers.get('vary')).toBe('Origin');
    expect(mine.headers.has('set-cookie')).toBe(false);
  }
  expect(await page.session(sessionId)).toMatchObject({ attempt: { no: 1, status: 'NEW' } });
});

test('a preflight is answered for registered origins only', async () => {
  const ask = (origin: string) =>
    fetch(`${gateway.url}/checkout/v1/sessions/CS1/payments`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
  const mine = await ask(page.origin);
  expect(mine.status).toBe(204);
  expect(mine.headers.get('access-control-allow-origin')).toBe(page.origin);
  expect(mine.headers.get('access-control-allow-headers')).toBe('content-type');
  expect(mine.headers.get('access-control-allow-methods')).toBe('GET, POST');
  const foreign = await ask('https://evil.example');
  expect(foreign.status).toBe(403);
  expect([...foreign.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test('the card frame reads the keys as a page of the gateway itself', async () => {
  const keys = (headers: Record<string, string>) => fetch(`${gateway.url}/checkout/v1/keys`, { headers });
  expect((await keys({})).status).toBe(403);
  expect((await keys({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  const answer = await keys({ 'sec-fetch-site': 'same-origin' });
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const { keys: published, server_time } = (await answer.json()) as { keys: unknown[]; server_time: number };
  expect(published).toHaveLength(2);
  expect(Math.abs(server_time - (await page.keys()).server_time)).toBeLessThan(60_000);
});

test('S41 a page whose host name was made to point here is no page of the gateway', async () => {
  const status = (host: string) =>
    new Promise<number>((resolve, reject) => {
      const headers = { host, 'sec-fetch-site': 'same-origin' };
      httpRequest(`${gateway.url}/checkout/v1/keys`, { headers }, (response) =>
        resolve(response.resume().statusCode!),
      )
        .on('error', reject)
        .end();
    });
  const { port } = new URL(gateway.url);
  expect(await status(`localhost:${port}`)).toBe(200);
  for (const name of ['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example'])
    expect(await status(`${name}:${port}`), name).toBe(403);
});

test('bodies are JSON of any content type, up to 32 kB, and of the right shape', async () => {
  const sessionId = await createSession(gateway);
  const jwe = await page.encrypt(sessionId, VISA);
  const good = {
    client_key: page.clientKey,
    attempt_no: 1,
    version: 1,
    method: 'BANKCARD',
    details: { jwe },
  };
  const send = (body: string, type = 'text/plain;charset=UTF-8') =>
    page.fetch(`sessions/${sessionId}/payments`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
  const bad: Record<string, unknown> = {
    'no key': { ...good, client_key: undefined },
    'a secret key': { ...good, client_key: 'sk_live_1' },
    'no number': { ...good, attempt_no: undefined },
    'number 0': { ...good, attempt_no: 0 },
    'number in words': { ...good, attempt_no: '1' },
    'half a number': { ...good, attempt_no: 1.5 },
    'no version': { ...good, version: undefined },
    'unknown method': { ...good, method: 'CASH' },
    'no details': { ...good, details: undefined },
    'no jwe': { ...good, details: {} },
    'jwe of another type': { ...good, details: { jwe: 7 } },
    list: [good],
    null: null,
    'too long': { ...good, padding: 'x'.repeat(33_000) },
  };
  for (const [name, body] of Object.entries(bad)) {
    const response = await send(JSON.stringify(body));
    expect([name, ...(await errorOf(response))]).toEqual([name, 400, 'invalid_request']);
  }
  expect(await errorOf(await send('{"client_key"'))).toEqual([400, 'invalid_request']);
  expect(await errorOf(await send('client_key=ck_1&attempt_no=1'))).toEqual([400, 'invalid_request']);
  expect(await errorOf(await page.get(`sessions/${sessionId}/attempts/one`))).toEqual([
    400,
    'invalid_request',
  ]);
  expect(await errorOf(await page.get(`sessions/${sessionId}/attempts/0`))).toEqual([400, 'invalid_request']);
  expect(await page.session(sessionId)).toMatchObject({ attempt: { no: 1, status: 'NEW' } });

  const extra = { ...good, from_a_newer_version: true };
  expect((await send(JSON.stringify(extra), 'application/json')).status).toBe(200);
});

test('a method that the session does not take is refused', async () => {
  const sessionId = await createSession(gateway, { blocked_payment_methods: ['BankCard'] });
  expect(await errorOf(await page.pay(sessionId, VISA))).toEqual([400, 'invalid_request']);
});

test('an error never repeats what was sent', async () => {
  const sessionId = await createSession(gateway);
  const response = await page.post(`sessions/${sessionId}/payments`, {
    attempt_no: '4242424242424242',
    version: 1,
    method: '4242424242424242',
    details: { jwe: '4242424242424242' },
  });
  expect(await response.text()).not.toContain('42424242');
  const invalid = await page.pay(sessionId, { jwe: '4242424242424242' });
  expect(await errorOf(invalid.clone())).toEqual([422, 'card_data_invalid']);
  expect(await invalid.text()).not.toContain('42424242');
  expect(gateway.output()).not.toMatch(/4242 ?4242/);
});

test('a session with a payment under way tells the amount that is being paid, whatever changes meanwhile', async () => {
  const sessionId = await createSession(gateway, { amount: '500' });
  await page.pay(sessionId, { number: '4918190000000002' });
  await gateway.control('PATCH', `sessions/${sessionId}`, { amount: 900, currency: 'EUR' });
  expect(await page.session(sessionId)).toMatchObject({ amount: 500, currency: 'USD' });
  await page.post(`sessions/${sessionId}/attempts/1/cancel`, {});
  expect(await page.session(sessionId)).toMatchObject({ amount: 900, currency: 'EUR' });
});

// The browser API over HTTP: who may ask, what is answered, and that nothing else is.
import { expect, test } from '@playwright/test';
import type { AttemptJson } from '../../src/protocol/gateway.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { BrowserPage, createSession } from '../support/gateway-client.ts';

const VISA = { number: '4242424242424242' };
const DECLINED = { number: '4000000000000002' };
const CHALLENGE = { number: '4918190000000002' };

// One gateway for all: each test has sessions of its own.
test.describe.configure({ mode: 'default' });

let gateway: TestGateway;
let page: BrowserPage;

test.beforeAll(async () => {
  gateway = await startGateway();
  page = new BrowserPage(gateway);
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
    'a key of another type': { ...good, client_key: 7 },
    'no number': { ...good, attempt_no: undefined },
    'number 0': { ...good, attempt_no: 0 },
    'number in words': { ...good, attempt_no: '1' },
    'half a number': { ...good, attempt_no: 1.5 },
    'no version': { ...good, version: undefined },
    'unknown method': { ...good, method: 'CASH' },
    'no details': { ...good, details: undefined },
    'no jwe': { ...good, details: {} },
    'jwe of another type': { ...good, details: { jwe: 7 } },
    'a name of another type': { ...good, details: { jwe, holder_name: 7 } },
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

  const extra = { ...good, details: { jwe, holder_name: 'Maya Okafor' }, from_a_newer_version: true };
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

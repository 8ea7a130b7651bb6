// Cards that shoppers store: when, what merchants and browsers are told of them, how they pay, how they go.
import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import type { AttemptJson, SessionJson } from '../../src/protocol/gateway.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { BrowserPage, callServerApi, createSession } from '../support/gateway-client.ts';

const VISA = '4242424242424242';
const CHALLENGE = '4918190000000002';
const DECLINED = '4000000000000002';

test.describe.configure({ mode: 'default' });
let gateway: TestGateway;
let page: BrowserPage;
test.beforeAll(async () => {
  gateway = await startGateway();
  page = new BrowserPage(gateway);
});
test.afterAll(() => gateway.stop());

const shopper = () => `shopper-${randomUUID().slice(0, 8)}`;
const storing = (shopper_reference: string) => ({
  payment: { store_payment_method: true, token_usage: 'CARD_ON_FILE', shopper_reference },
});
const recurring = (shopper_reference: string) => ({
  payment_type: 'RECURRING',
  mit: false,
  payment: { store_payment_method: true, token_usage: 'SUBSCRIPTION', shopper_reference },
});
const submission = () => randomBytes(16).toString('hex');

async function post(sessionId: string, details: Record<string, unknown>, attemptNo = 1) {
  const request = { attempt_no: attemptNo, version: 1, method: 'BANKCARD', details };
  return page.post(`sessions/${sessionId}/payments`, request);
}

async function payAndStore(sessionId: string, number: string, store?: boolean): Promise<AttemptJson> {
  const jwe = await page.encrypt(sessionId, { number });
  const answer = await post(sessionId, { jwe, ...(store !== undefined && { store }) });
  return (await answer.json()) as AttemptJson;
}

interface Order {
  status: string;
  token?: string;
  recurring_agreement_id?: string;
}
async function orderOf(sessionId: string): Promise<Order> {
  const { json } = await callServerApi<{ data: Order }>(gateway, '/v3/payment/acq/query', {
    session_id: sessionId,
  });
  return json.data;
}

async function storedBy(who: string, number = VISA): Promise<string> {
  const sessionId = await createSession(gateway, storing(who));
  await payAndStore(sessionId, number, true);
  return (await orderOf(sessionId)).token!;
}

test('a card is stored when the merchant asks for it, the shopper agrees, and the payment succeeds', async () => {
  const who = shopper();
  const cases: [what: string, fields: object, number: string, store: boolean | undefined, stored: boolean][] =
    [
      ['nobody asks', { payment: { shopper_reference: who } }, VISA, true, false],
      ['no consent', storing(who), VISA, undefined, false],
      ['consent refused', storing(who), VISA, false, false],
      ['declined', storing(who), DECLINED, true, false],
      ['all of it', storing(who), VISA, true, true],
    ];
  for (const [what, fields, number, store, stored] of cases) {
    const sessionId = await createSession(gateway, { ...fields });
    await payAndStore(sessionId, number, store);
    expect([what, 'token' in (await orderOf(sessionId))]).toEqual([what, stored]);
  }
  const next = await createSession(gateway, storing(who));
  expect((await page.session(next)).stored_methods).toEqual([
    {
      id: expect.stringMatching(/^SM\d{22}$/),
      brand: 'visa',
      last4: '4242',
      expiry: expect.stringMatching(/^12\/\d\d$/),
      cvc_required: true,
    },
  ]);
});

test('merchants are told of the token in the query and in the webhook, browsers never', async () => {
  const sessionId = await createSession(gateway, storing(shopper()));
  const answer = await payAndStore(sessionId, VISA, true);
  expect(JSON.stringify([answer, await page.session(sessionId)])).not.toContain('TK');
  const { token } = await orderOf(sessionId);
  expect(token).toMatch(/^TK\d{22}$/);
  const webhooks = await gateway.control<{ body: string }[]>('GET', `webhooks?session_id=${sessionId}`);
  expect(webhooks.map(({ body }) => JSON.parse(body) as object)).toMatchObject([
    { notify_type: 'PAYMENT.SUCCESS', token },
  ]);
});

test('a card that waits for the bank is nobody’s until the bank agreed', async () => {
  const who = shopper();
  const sessionId = await createSession(gateway, storing(who));
  expect(await payAndStore(sessionId, CHALLENGE, true)).toMatchObject({ status: 'ACTION_REQUIRED' });
  expect(await orderOf(sessionId)).not.toHaveProperty('token');
  const waiting = await createSession(gateway, storing(who));
  expect((await page.session(waiting)).stored_methods).toEqual([]);
  await page.post(`sessions/${sessionId}/attempts/1/cancel`, {});
  expect(await orderOf(sessionId)).not.toHaveProperty('token');
});

test('the same card of the same shopper is one token, of another shopper another', async () => {
  const who = shopper();
  const [first, second, other] = [await storedBy(who), await storedBy(who), await storedBy(shopper())];
  expect(second).toBe(first);
  expect(other).not.toBe(first);
});

test('a stored card pays with its code, and the order says which token paid', async () => {
  const who = shopper();
  const token = await storedBy(who);
  const sessionId = await createSession(gateway, { payment: { shopper_reference: who } });
  const { id } = (await page.session(sessionId)).stored_methods[0]!;
  const without = await post(sessionId, { stored_method_id: id, submission_id: submission() });
  expect([without.status, await without.json()]).toMatchObject([400, { error: { code: 'invalid_request' } }]);
  const short = await page.encrypt(sessionId, { number: '', plaintext: { cvv: '12' } });
  const wrong = await post(sessionId, { stored_method_id: id, jwe: short, submission_id: submission() });
  expect([wrong.status, await wrong.json()]).toMatchObject([422, { error: { code: 'card_data_invalid' } }]);
  const jwe = await page.encrypt(sessionId, { number: '', plaintext: { cvv: '123' } });
  const details = { stored_method_id: id, jwe, submission_id: submission() };
  expect(await (await post(sessionId, details)).json()).toMatchObject({ status: 'SUCCESS' });
  expect(await (await post(sessionId, details)).json()).toMatchObject({ status: 'SUCCESS', replayed: true });
  expect(await orderOf(sessionId)).toMatchObject({
    status: 'SUCCESS',
    token,
    card_info: { bin: '424242', last4: '4242', card_brand: 'VISA' },
  });
  expect(await gateway.control('GET', `ledger?session_id=${sessionId}`)).toHaveLength(1);
});

test('a stored card that has expired is declined as such', async () => {
  const who = shopper();
  const sessionId = await createSession(gateway, storing(who));
  const { server_time } = await page.keys();
  const soon = new Date(server_time);
  const month = String(soon.getUTCMonth() + 1).padStart(2, '0');
  const jwe = await page.encrypt(sessionId, { number: VISA, month, year: String(soon.getUTCFullYear()) });
  await post(sessionId, { jwe, store: true });
  await gateway.control('POST', 'clock', { advance_ms: 40 * 86_400_000 });
  const later = new Date(server_time + 41 * 86_400_000).toISOString().replace(/\.\d+Z/, '+00:00');
  const next = await createSession(gateway, { payment: { shopper_reference: who }, expire_time: later });
  const { id, expiry } = (await page.session(next)).stored_methods[0]!;
  expect(expiry).toBe(`${month}/${String(soon.getUTCFullYear()).slice(2)}`);
  const code = await page.encrypt(next, { number: '', plaintext: { cvv: '123' } });
  const answer = await post(next, { stored_method_id: id, jwe: code, submission_id: submission() });
  expect(await answer.json()).toMatchObject({ status: 'FAILURE', error: { code: 'expired_card' } });
  await gateway.control('POST', 'reset');
});

test('nobody pays with, sees or removes another shopper’s card', async () => {
  const [owner, stranger] = [shopper(), shopper()];
  await storedBy(owner);
  const owned = await createSession(gateway, { payment: { shopper_reference: owner } });
  const { id } = (await page.session(owned)).stored_methods[0]!;
  for (const fields of [{ payment: { shopper_reference: stranger } }, {}]) {
    const sessionId = await createSession(gateway, fields);
    expect((await page.session(sessionId)).stored_methods).toEqual([]);
    const jwe = await page.encrypt(sessionId, { number: '', plaintext: { cvv: '123' } });
    const answer = await post(sessionId, { stored_method_id: id, jwe, submission_id: submission() });
    expect([answer.status, await answer.json()]).toMatchObject([409, { error: { code: 'session_changed' } }]);
    await page.post(`sessions/${sessionId}/stored-methods/${id}/remove`, {});
  }
  expect((await page.session(owned)).stored_methods).toHaveLength(1);
});

test('a removed card is gone from the list and pays nothing; removing it twice is no error', async () => {
  const who = shopper();
  await storedBy(who);
  const sessionId = await createSession(gateway, { payment: { shopper_reference: who } });
  const { id } = (await page.session(sessionId)).stored_methods[0]!;
  for (let times = 0; times < 2; times += 1) {
    const answer = await page.post(`sessions/${sessionId}/stored-methods/${id}/remove`, {});
    expect(((await answer.json()) as SessionJson).stored_methods).toEqual([]);
  }
  const jwe = await page.encrypt(sessionId, { number: '', plaintext: { cvv: '123' } });
  const answer = await post(sessionId, { stored_method_id: id, jwe, submission_id: submission() });
  expect([answer.status, await answer.json()]).toMatchObject([409, { error: { code: 'session_changed' } }]);
  // Stored anew it is another token: the old one stays dead.
  await storedBy(who);
  expect((await page.session(sessionId)).stored_methods).toMatchObject([{ last4: '4242' }]);
});

test('a closed session shows nobody’s cards', async () => {
  const who = shopper();
  await storedBy(who);
  const sessionId = await createSession(gateway, { payment: { shopper_reference: who } });
  await payAndStore(sessionId, VISA);
  expect(await page.session(sessionId)).toMatchObject({ status: 'SUCCESS', stored_methods: [] });
});

test('the session says whether a typed card is stored', async () => {
  const told = async (fields: object) =>
    (await page.session(await createSession(gateway, { ...fields }))).storing;
  expect(await told({})).toBe('none');
  expect(await told(storing(shopper()))).toBe('ask');
  expect(await told(recurring(shopper()))).toBe('agreed');
});

test('the first payment of a recurring one gives a token and an agreement, and takes cards only', async () => {
  const sessionId = await createSession(gateway, recurring(shopper()));
  expect((await page.session(sessionId)).methods.map(({ code }) => code)).toEqual(['BANKCARD']);
  await payAndStore(sessionId, VISA);
  expect(await orderOf(sessionId)).toMatchObject({
    token: expect.stringMatching(/^TK\d{22}$/),
    recurring_agreement_id: expect.stringMatching(/^RA\d{22}$/),
  });
});

test('a method that redirects waits for the page that the shopper is sent to', async () => {
  const sessionId = await createSession(gateway);
  const details = { submission_id: submission() };
  const request = { attempt_no: 1, version: 1, method: 'ALIPAY_PLUS', details };
  const answer = await page.post(`sessions/${sessionId}/payments`, request);
  expect(await answer.json()).toMatchObject({
    status: 'ACTION_REQUIRED',
    action: { type: 'redirect', url: expect.stringMatching(`^${gateway.url}/redirect/[0-9a-f-]{36}$`) },
  });
  // Not a card's: the bank's pages know nothing of it.
  const { action } = await page.attempt(sessionId);
  const id = action!.url.split('/').at(-1)!;
  expect((await fetch(`${gateway.url}/3ds/challenge/${id}`)).status).toBe(404);
});

// The API that merchants' servers speak: what is signed, what is refused and with which code, and what is answered.
import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { isSignedBy, messageOf, signedHeaders } from '../../demo/gateway/server-api/signature.ts';
import type { MerchantJson } from '../../demo/gateway/sandbox/make-merchant.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { BrowserPage, callServerApi, createSession } from '../support/gateway-client.ts';

test.describe.configure({ mode: 'default' });
let gateway: TestGateway;
test.beforeAll(async () => {
  gateway = await startGateway();
});
test.afterAll(() => gateway.stop());

const SESSION = '/v3/payment/acq/session';
const good = (): Record<string, unknown> => ({
  merchant_id: gateway.merchant.merchant_id,
  trans_id: randomUUID(),
  amount: '12840',
  currency: 'USD',
  return_url: 'https://shop.example/return',
});

interface Envelope {
  ret_code: string;
  ret_msg: string;
  data?: Record<string, unknown>;
}

/** @param change of what is sent, after it was signed */
async function post(
  body: unknown,
  {
    path = SESSION,
    merchant = gateway.merchant,
    headers = {},
  }: { path?: string; merchant?: MerchantJson; headers?: Record<string, string> } = {},
): Promise<{ response: Response; text: string; status: number; json: Envelope }> {
  const sent = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(gateway.url + path, {
    method: 'POST',
    headers: {
      'x-paykka-appid': merchant.appid,
      ...signedHeaders({ method: 'POST', path, body: sent }, merchant.private_key_pem),
      ...headers,
    },
    body: sent,
  });
  const text = await response.text();
  return { response, text, status: response.status, json: JSON.parse(text) as Envelope };
}

test('creates a session, echoes it, and signs the answer', async () => {
  const fields = good();
  const { response, text, status, json } = await post(fields);
  expect([status, json.ret_code]).toEqual([200, '000000']);
  expect(json.data).toMatchObject({
    merchant_id: fields['merchant_id'],
    trans_id: fields['trans_id'],
    session_id: expect.stringMatching(/^CS\d{10,30}$/),
    session_mode: 'DROP_IN',
    status: 'PROCESSING',
    amount: '12840',
    currency: 'USD',
    authorisation_type: 'FINAL_AUTH',
    capture_method: 'AUTOMATIC',
  });
  const message = messageOf({
    method: 'POST',
    path: SESSION,
    timestamp: response.headers.get('x-paykka-timestamp')!,
    nonce: response.headers.get('x-paykka-nonce')!,
    body: text,
  });
  const signature = response.headers.get('x-paykka-sign')!;
  expect(isSignedBy(message, signature, gateway.merchant.platform_public_key_pem)).toBe(true);
  expect(
    isSignedBy(
      Buffer.concat([message, Buffer.from(' ')]),
      signature,
      gateway.merchant.platform_public_key_pem,
    ),
  ).toBe(false);
});

test('refuses who is not known, what is not signed, what is old, what was sent before', async () => {
  const stranger = await gateway.control<MerchantJson>('POST', 'merchants', {});
  const body = JSON.stringify(good());
  const signed = {
    'x-paykka-appid': gateway.merchant.appid,
    ...signedHeaders({ method: 'POST', path: SESSION, body }, gateway.merchant.private_key_pem),
  };
  const cases: [string, Record<string, string>, string][] = [
    ['no signature', { 'x-paykka-sign': '' }, '206002'],
    ['an unknown appid', { 'x-paykka-appid': 'nobody' }, '206005'],
    ['another merchant’s key', { 'x-paykka-appid': stranger.appid }, '206003'],
    ['a signature of nothing', { 'x-paykka-sign': 'AAAA' }, '206003'],
    ['a signature that is no Base64', { 'x-paykka-sign': '%%%' }, '206003'],
    ['another algorithm', { 'x-paykka-sign-alg': 'MD5' }, '206003'],
    ['a timestamp of six minutes ago', { 'x-paykka-timestamp': String(Date.now() - 360_000) }, '206004'],
    ['a timestamp in six minutes', { 'x-paykka-timestamp': String(Date.now() + 360_000) }, '206004'],
    ['a timestamp that is none', { 'x-paykka-timestamp': 'now' }, '206004'],
    ['another nonce', { 'x-paykka-nonce': 'x'.repeat(20) }, '206003'],
    ['a nonce that is too short', { 'x-paykka-nonce': 'short' }, '206003'],
  ];
  for (const [what, headers, code] of cases) {
    const { status, json } = await post(body, { headers: { ...signed, ...headers } });
    expect([what, status, json.ret_code]).toEqual([what, 401, code]);
    expect(json.ret_msg.length).toBeGreaterThan(10);
  }
  const first = await post(body, { headers: signed });
  expect(first.json.ret_code).toBe('000000');
  const replayed = await post(body, { headers: signed });
  expect([replayed.status, replayed.json.ret_code]).toEqual([401, '206003']);
  const altered = await post(body.replace('12840', '1'), { headers: signed });
  expect(altered.json.ret_code).toBe('206003');
});

const faulty: [field: string, change: Record<string, unknown>][] = [
  ['amount', { amount: '-1' }],
  ['amount', { amount: '1.5' }],
  ['amount', { amount: 1.5 }],
  ['amount', { amount: '9999999999999999' }],
  ['amount', { amount: undefined }],
  ['currency', { currency: 'usd' }],
  ['currency', { currency: 'ZZZ' }],
  ['trans_id', { trans_id: '' }],
  ['trans_id', { trans_id: 'x'.repeat(65) }],
  ['merchant_id', { merchant_id: 'somebody else' }],
  ['return_url', { return_url: 'http://shop.example/' }],
  ['return_url', { return_url: 'javascript:alert(1)' }],
  ['notify_url', { notify_url: 'ftp://shop.example/' }],
  ['expire_time', { expire_time: '2020-01-01T00:00:00+00:00' }],
  ['expire_time', { expire_time: 'tomorrow' }],
  ['session_mode', { session_mode: 'POPUP' }],
  ['display_locale', { display_locale: 'not a language' }],
];
for (const [field, change] of faulty) {
  test(`refuses ${JSON.stringify(change)} and names the field`, async () => {
    const { status, json } = await post({ ...good(), ...change });
    expect([status, json.ret_code]).toEqual([400, '010000']);
    expect(json.ret_msg).toMatch(new RegExp(`^${field}\\b`));
  });
}

test('refuses an expiry of more than 24 hours, and takes one of 24', async () => {
  const inHours = (hours: number) =>
    new Date(Date.now() + hours * 3_600_000 - 5_000).toISOString().replace(/\.\d+Z/, '+00:00');
  expect((await post({ ...good(), expire_time: inHours(25) })).json.ret_msg).toContain('24 hours');
  const { json } = await post({ ...good(), expire_time: inHours(24) });
  expect(json.ret_code).toBe('000000');
});

test('a body that is no JSON object is told as such', async () => {
  for (const body of ['', '{', '[]', '"a"', 'null']) {
    const { status, json } = await post(body);
    expect([body, status, json.ret_code]).toEqual([body, 400, '010000']);
  }
});

test('a known trans_id gives the old session; with another amount it is refused', async () => {
  const fields = good();
  const [first, second] = [await post(fields), await post({ ...fields, amount: 12_840 })];
  expect(second.json.data!['session_id']).toBe(first.json.data!['session_id']);
  const { status, json } = await post({ ...fields, amount: '1' });
  expect([status, json.ret_code]).toEqual([400, '010000']);
});

test('twenty of the same at once make one session', async () => {
  const fields = good();
  const answers = await Promise.all(Array.from({ length: 20 }, () => post(fields)));
  expect(new Set(answers.map(({ json }) => json.data!['session_id'])).size).toBe(1);
});

test('asks about a session by any id, and ids must agree', async () => {
  const { json } = await post(good());
  const { session_id, trans_id } = json.data as { session_id: string; trans_id: string };
  const query = (ids: object) =>
    callServerApi<Envelope>(gateway, '/v3/payment/acq/session/query', ids as Record<string, unknown>);
  for (const ids of [{ session_id }, { trans_id }, { session_id, trans_id }])
    expect((await query(ids)).json.data).toMatchObject({ session_id, trans_id, status: 'PROCESSING' });
  expect((await query({ session_id, trans_id: 'other' })).json.ret_code).toBe('010000');
  expect((await query({})).json.ret_code).toBe('010000');
  expect(await query({ session_id: 'CS00000000000000000' })).toMatchObject({
    status: 404,
    json: { ret_code: '206011' },
  });
});

test('nobody sees another merchant’s session or order', async () => {
  const sessionId = await createSession(gateway);
  const merchant = await gateway.control<MerchantJson>('POST', 'merchants', {});
  for (const [path, code] of [
    ['/v3/payment/acq/session/query', '206011'],
    ['/v3/payment/acq/query', '206024'],
  ] as const) {
    const { status, json } = await post(
      { merchant_id: merchant.merchant_id, session_id: sessionId },
      { path, merchant },
    );
    expect([status, json.ret_code]).toEqual([404, code]);
  }
});

test('a transaction is one only after somebody tried to pay', async () => {
  const sessionId = await createSession(gateway, { amount: '800', currency: 'JPY' });
  const query = () => callServerApi<Envelope>(gateway, '/v3/payment/acq/query', { session_id: sessionId });
  expect(await query()).toMatchObject({ status: 404, json: { ret_code: '206024' } });
  await new BrowserPage(gateway).pay(sessionId, { number: '4242424242424242' });
  expect((await query()).json.data).toMatchObject({
    session_id: sessionId,
    order_id: expect.stringMatching(/\d+/),
    status: 'SUCCESS',
    amount: '800',
    currency: 'JPY',
    card_info: { bin: '424242', last4: '4242', card_brand: 'VISA' },
    balances: { captured_amount: '800', able_to_refund_amount: '800' },
  });
});

test('other addresses, methods and origins get nothing', async () => {
  expect((await fetch(`${gateway.url}/v3/payment/acq/unknown`, { method: 'POST' })).status).toBe(404);
  expect((await fetch(`${gateway.url}${SESSION}`)).status).toBe(404);
  const { response } = await post(good(), { headers: { origin: 'http://localhost:4100' } });
  expect(response.headers.get('access-control-allow-origin')).toBe(null);
});

test('a known trans_id is told as it stands now, whatever has become of its time and theme', async () => {
  await gateway.control('POST', 'themes', { theme_id: 'T1', tokens: {} });
  const expire_time = new Date(Date.now() + 3_600_000).toISOString().replace(/\.\d+Z$/, '+00:00');
  const fields = { ...good(), expire_time, theme_id: 'T1' };
  const sessionId = (await post(fields)).json.data!['session_id'];
  await fetch(`${gateway.url}/console/merchants/${gateway.merchant.merchant_id}/themes/remove`, {
    method: 'POST',
    headers: { origin: gateway.url, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'theme_id=T1',
  });
  expect((await post({ ...good(), theme_id: 'T1' })).json.data!['error_code']).toBe('1014');
  expect((await post(fields)).json.data).toMatchObject({ session_id: sessionId, status: 'PROCESSING' });
  await gateway.control('POST', 'clock', { advance_ms: 25 * 3_600_000 });
  const { status, json } = await post(fields);
  expect([status, json.ret_code]).toEqual([200, '000000']);
  expect(json.data).toMatchObject({ session_id: sessionId, status: 'EXPIRED', expire_time });
});

// The last one: the server closes the connection, and whoever uses it next would find it closed.
test('a body that is too long is told as such', async () => {
  const { status, json } = await post(JSON.stringify({ ...good(), more: 'x'.repeat(300_000) }));
  expect([status, json.ret_code]).toEqual([400, '010000']);
});

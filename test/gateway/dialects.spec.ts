// The v1.2 dialect of the server API: its own signature, flat answers, and what the seed document prints.
import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { isSignedBy, messageOf } from '../../demo/gateway/server-api/signature.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { BrowserPage } from '../support/gateway-client.ts';
import { callV1 } from '../support/v1-client.ts';
import { seedExample } from './seed-example.ts';

test.describe.configure({ mode: 'default' });
let gateway: TestGateway;
test.beforeAll(async () => {
  gateway = await startGateway();
});
test.afterAll(() => gateway.stop());

const post = (
  path: string,
  fields: Record<string, unknown>,
  headers: Record<string, string | undefined> = {},
) => callV1(gateway, path, fields, headers);

const SESSION = '/payments/session';
const good = () => ({
  trans_id: randomUUID(),
  amount: 1250,
  currency: 'CNY',
  return_url: 'https://www.baidu.com/returnUrl',
});

test('the seed’s example, sent as printed, is told that its theme is not known', async () => {
  const { merchant_id } = gateway.merchant;
  const { status, json } = await post(SESSION, { ...seedExample(Date.now()), merchant_id });
  expect([status, json]).toEqual([200, { error_code: '1014', error_description: 'theme_id is not known' }]);
});

test('the seed’s example with real values for its words "string" gets the documented answer', async () => {
  const { merchant_id } = gateway.merchant;
  await gateway.control('POST', 'themes', { theme_id: 'string' });
  const example = seedExample(Date.now());
  const { status, json } = await post(SESSION, {
    ...example,
    merchant_id,
    customer: { ...example.customer, date_of_birth: '1990-12-31', gender: 'OTHER', order_ip: '203.0.113.9' },
  });
  expect(status).toBe(200);
  expect(json).toEqual({
    error_code: '0000',
    error_description: 'request success',
    merchant_id,
    trans_id: 't202311081113',
    session_id: expect.stringMatching(/^CS\d+$/),
    session_mode: 'HOSTED',
    status: 'PROCESSING',
    amount: 1250,
    currency: 'CNY',
    expire_time: example.expire_time,
    authorisation_type: 'FINAL_AUTH',
    capture_method: 'AUTOMATIC',
    session_url: `${gateway.url}/hosted/${json.session_id}`,
  });
  // Allowed and blocked is blocked: nothing is left to pay with.
  expect((await new BrowserPage(gateway).session(json.session_id)).methods).toEqual([]);
});

test('answers are flat, amounts are integers, and they are signed', async () => {
  const { json, response, text } = await post(SESSION, { ...good(), amount: '1250' });
  expect(json).toMatchObject({ error_code: '0000', amount: 1250 });
  expect(json).not.toHaveProperty('ret_code');
  const message = messageOf({
    method: 'POST',
    path: SESSION,
    timestamp: response.headers.get('x-paykka-timestamp')!,
    nonce: response.headers.get('x-paykka-nonce')!,
    body: text,
  });
  const signature = response.headers.get('x-paykka-sign')!;
  expect(isSignedBy(message, signature, gateway.merchant.platform_public_key_pem)).toBe(true);
});

test('asks about sessions and orders', async () => {
  const { session_id } = (await post(SESSION, good())).json;
  expect((await post('/payments/session/query', { session_id })).json).toMatchObject({
    status: 'PROCESSING',
    amount: 1250,
  });
  const never = await post('/payments/query', { session_id });
  expect([never.status, never.json]).toEqual([
    404,
    { error_code: '206024', error_description: "the order doesn't exist" },
  ]);
  await new BrowserPage(gateway).pay(session_id, { number: '4242424242424242' });
  expect((await post('/payments/query', { session_id })).json).toMatchObject({
    error_code: '0000',
    status: 'SUCCESS',
    amount: 1250,
    balances: { captured_amount: 1250, able_to_refund_amount: 1250 },
  });
});

test('refuses who is not known, what is not signed, what is old, and another version', async () => {
  const cases: [what: string, fields: object, headers: Record<string, string | undefined>, code: string][] = [
    ['another version', {}, { version: 'v1.0' }, '206001'],
    ['no version', {}, { version: undefined }, '206001'],
    ['no signature', {}, { signature: undefined }, '206002'],
    ['a signature of something else', {}, { signature: 'AAAA' }, '206003'],
    ['another algorithm', {}, { type: 'MD5' }, '206003'],
    ['six minutes ago', { timestamp: Date.now() - 360_000 }, {}, '206004'],
    ['no time', { timestamp: 'now' }, {}, '206004'],
    ['nobody', { merchant_id: '1' }, {}, '206005'],
  ];
  for (const [what, fields, headers, code] of cases) {
    const { status, json } = await post(SESSION, { ...good(), ...fields }, headers);
    expect([what, status, json.error_code]).toEqual([what, code === '206001' ? 200 : 401, code]);
  }
  const inBody = await post(SESSION, { ...good(), version: 'v1.2' }, { version: undefined });
  expect(inBody.json.error_code).toBe('0000');
  const { status, json } = await post(SESSION, { ...good(), amount: -1 });
  expect([status, json.error_code]).toEqual([400, '010000']);
  expect(json.error_description).toMatch(/^amount /);
});

test('a disabled merchant is told so, and 429 can be brought about', async () => {
  const merchant = await gateway.control<TestGateway['merchant']>('POST', 'merchants', {});
  const disable = `${gateway.url}/console/merchants/${merchant.merchant_id}/disabled`;
  await fetch(disable, { method: 'POST', headers: { origin: gateway.url } });
  const refused = await callV1({ url: gateway.url, merchant }, SESSION, good());
  expect([refused.status, refused.json.error_code]).toEqual([401, '206007']);
  await gateway.control('POST', 'faults', { match: `POST ${SESSION}`, mode: 'status', status: 429 });
  expect((await post(SESSION, good())).status).toBe(429);
  expect((await post(SESSION, good())).status).toBe(200);
});

test('both dialects speak of the same sessions', async () => {
  const fields = good();
  const first = (await post(SESSION, fields)).json.session_id;
  expect((await post(SESSION, fields)).json.session_id).toBe(first);
  expect((await post('/payments/session/query', { trans_id: fields.trans_id })).json.session_id).toBe(first);
});

// Payments that a merchant's server makes without a page: by card, encrypted card, token; and under an agreement.
import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { CompactEncrypt, importJWK, type JWK } from 'jose';
import { encryptedParts, type EncryptedPart } from '../../src/protocol/encrypted-card.ts';
import type { MerchantJson } from '../../demo/gateway/sandbox/make-merchant.ts';
import { startAcs, type RunningAcs } from '../support/acs.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { BrowserPage, callServerApi, createSession } from '../support/gateway-client.ts';
import { freePort } from '../support/ports.ts';

const VISA = '4242424242424242';
const CHALLENGE = '4918190000000002';
const FRICTIONLESS = '4901170000000003';

test.describe.configure({ mode: 'default' });
let gateway: TestGateway;
let acs: RunningAcs;
let page: BrowserPage;
test.beforeAll(async () => {
  test.setTimeout(90_000);
  const port = await freePort();
  gateway = await startGateway({ ACS_PORT: String(port) });
  acs = await startAcs({ gatewayPort: Number(new URL(gateway.url).port), dataDir: gateway.dataDir, port });
  page = new BrowserPage(gateway);
});
test.afterAll(async () => {
  await acs.close();
  await gateway.stop();
});

interface Data {
  order_id: string;
  status: string;
  token?: string;
  recurring_agreement_id?: string;
  error_code?: string;
  authentication_result?: { authentication_url?: string; flow?: string };
  [name: string]: unknown;
}
interface Answer {
  status: number;
  ret_code: string;
  ret_msg: string;
  data: Data;
}
async function call(
  path: string,
  fields: Record<string, unknown>,
  place = gateway as Pick<TestGateway, 'url' | 'merchant'>,
): Promise<Answer> {
  const { status, json } = await callServerApi<Omit<Answer, 'status'>>(
    place,
    `/v3/payment/acq${path}`,
    fields,
  );
  return { status, ...json };
}

const typed = (card_no: string) => ({
  payment_method: 'BANKCARD',
  card_no,
  exp_year: '2035',
  exp_month: '07',
  cvv: '123',
});
const order = (payment: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
  trans_id: randomUUID(),
  amount: 5000,
  currency: 'USD',
  return_url: 'https://shop.example/return?a=1',
  payment,
  ...more,
});
const ledgerOf = (orderId: string) => gateway.control<unknown[]>('GET', `ledger?session_id=${orderId}`);

async function encrypted(
  number: string,
  change: { merchantId?: string; part?: EncryptedPart; header?: Record<string, unknown>; iat?: number } = {},
): Promise<Record<EncryptedPart, string>> {
  const { keys, server_time } = await page.keys();
  const values = { number, year: '2035', month: '07', cvc: '123' };
  const grp = randomBytes(16).toString('hex');
  const texts = encryptedParts.map(async (prt) => {
    const header = {
      alg: 'RSA-OAEP-256',
      enc: 'A256GCM',
      kid: keys[0]!.kid,
      mid: change.merchantId ?? gateway.merchant.merchant_id,
      grp,
      prt,
      iat: change.iat ?? server_time,
      origin: page.origin,
      ...(prt === (change.part ?? 'cvc') && change.header),
    };
    const text = await new CompactEncrypt(new TextEncoder().encode(values[prt]))
      .setProtectedHeader(header)
      .encrypt(await importJWK(keys[0] as JWK, 'RSA-OAEP-256'));
    return [prt, text] as const;
  });
  return Object.fromEntries(await Promise.all(texts)) as Record<EncryptedPart, string>;
}
const withEncrypted = ({ number, year, month, cvc }: Record<EncryptedPart, string>) => ({
  payment_method: 'BANKCARD',
  encrypted_card_no: number,
  encrypted_exp_year: year,
  encrypted_exp_month: month,
  encrypted_cvv: cvc,
});

test('pays by card, is told by webhook and query, and stands in the ledger once', async () => {
  const fields = order(typed(VISA));
  const { data } = await call('', fields);
  expect(data).toMatchObject({
    order_id: expect.stringMatching(/^GW\d{22}$/),
    trans_id: fields.trans_id,
    status: 'SUCCESS',
    amount: '5000',
    card_info: { bin: '424242', last4: '4242', card_brand: 'VISA' },
    balances: { authed_amount: '5000', captured_amount: '5000', able_to_refund_amount: '5000' },
  });
  expect(data).not.toHaveProperty('session_id');
  for (const ids of [{ order_id: data.order_id }, { trans_id: fields.trans_id }]) {
    expect((await call('/query', ids)).data).toMatchObject({ order_id: data.order_id, status: 'SUCCESS' });
  }
  expect(await ledgerOf(data.order_id)).toMatchObject([{ amount: 5000, order_id: data.order_id }]);
  const sent = await gateway.control<{ body: string }[]>('GET', `webhooks?session_id=${data.order_id}`);
  expect(sent.map(({ body }) => JSON.parse(body) as object)).toMatchObject([
    { notify_type: 'PAYMENT.SUCCESS', order_id: data.order_id, status: 'SUCCESS' },
  ]);
});

test('ten of the same at once are one order and one authorisation', async () => {
  const fields = order(typed(VISA));
  const answers = await Promise.all(Array.from({ length: 10 }, () => call('', fields)));
  expect(new Set(answers.map(({ data }) => data.order_id)).size).toBe(1);
  expect(await ledgerOf(answers[0]!.data.order_id)).toHaveLength(1);
  expect(await call('', { ...fields, amount: 1 })).toMatchObject({ status: 400, ret_code: '010000' });
});

test('a session and an order do not share a trans_id, and no page sees an order', async () => {
  const trans_id = randomUUID();
  const sessionId = await createSession(gateway, { trans_id, amount: 5000 });
  expect(await call('', order(typed(VISA), { trans_id }))).toMatchObject({ ret_code: '010000' });
  const { data } = await call('', order(typed(VISA)));
  expect((await page.get(`sessions/${data.order_id}`)).status).toBe(404);
  expect(await call('/session/query', { session_id: data.order_id })).toMatchObject({ ret_code: '206011' });
  expect((await page.session(sessionId)).status).toBe('PROCESSING');
});

test('a decline is an order that failed', async () => {
  const { status, data } = await call('', order(typed('4000000000009995')));
  expect([status, data]).toMatchObject([200, { status: 'FAILURE', error_code: '3002' }]);
  expect(await ledgerOf(data.order_id)).toEqual([]);
});

test('the bank’s check is a page there and back, and then the order is paid', async ({ page: browser }) => {
  const { data } = await call('', order(typed(CHALLENGE)));
  expect(data.status).toBe('PROCESSING');
  const url = data.authentication_result!.authentication_url!;
  expect(url.startsWith(`${gateway.url}/3ds/authenticate/`)).toBe(true);
  await browser.route('https://shop.example/**', (route) => route.fulfill({ body: 'back' }));
  await browser.goto(url);
  await browser.getByLabel('One-time code').fill('123456');
  await browser.getByRole('button', { name: 'Confirm' }).click();
  await browser.waitForURL(`https://shop.example/return?a=1&order_id=${data.order_id}`);
  expect((await call('/query', { order_id: data.order_id })).data).toMatchObject({
    status: 'SUCCESS',
    authentication_result: { flow: 'CHALLENGE' },
  });
});

test('pays by the four texts of an encrypted card, once', async () => {
  const parts = await encrypted(VISA);
  const { data } = await call('', order(withEncrypted(parts)));
  expect(data).toMatchObject({ status: 'SUCCESS', card_info: { last4: '4242' } });
  expect(await call('', order(withEncrypted(parts)))).toMatchObject({
    status: 200,
    ret_code: '206020',
    data: { error_code: '2004' },
  });
});

test('S63 an encrypted card that is mixed, foreign, altered or garbled gets the same answer; an old one its own', async () => {
  const [one, other] = [await encrypted(VISA), await encrypted(VISA)];
  const broken: [what: string, parts: Record<EncryptedPart, string>][] = [
    ['two groups', { ...one, cvc: other.cvc }],
    ['exchanged', { ...one, year: one.month, month: one.year }],
    ['another merchant’s', await encrypted(VISA, { merchantId: '18000000000000' })],
    ['another page’s', await encrypted(VISA, { header: { origin: 'https://evil.example' } })],
    ['no text', { ...one, number: VISA }],
    ['cut', { ...one, number: one.number.slice(0, -4) }],
    ['an unknown key', await encrypted(VISA, { header: { kid: 'x' } })],
  ];
  const answers = new Set<string>();
  for (const [what, parts] of broken) {
    const { status, ret_code, ret_msg, data } = await call('', order(withEncrypted(parts)));
    expect([what, status, ret_code]).toEqual([what, 200, '206020']);
    answers.add(JSON.stringify([ret_msg, data]));
  }
  expect(answers.size).toBe(1);
  const { server_time } = await page.keys();
  const old = await encrypted(VISA, { iat: server_time - 16 * 60_000 });
  expect(await call('', order(withEncrypted(old)))).toMatchObject({
    ret_code: '206021',
    data: { error_code: '2005' },
  });
  // None of it used the group up.
  expect((await call('', order(withEncrypted(one)))).data).toMatchObject({ status: 'SUCCESS' });
});

test('stores a card, pays by its token, tells of it, removes it', async () => {
  const shopper_reference = randomUUID();
  const stores = { store_payment_method: true, token_usage: 'CARD_ON_FILE', shopper_reference };
  const { token } = (await call('', order({ ...typed(VISA), ...stores }))).data;
  expect(token).toMatch(/^TK\d{22}$/);
  expect((await call('/token/query', { shopper_reference })).data).toMatchObject({
    tokens: [{ token, token_usage: 'CARD_ON_FILE', card_info: { last4: '4242', card_brand: 'VISA' } }],
  });
  const pays = { payment_method: 'BANKCARD', token, token_usage: 'CARD_ON_FILE', shopper_reference };
  expect((await call('', order(pays))).data).toMatchObject({ status: 'SUCCESS', token });
  const stranger = await call('', order({ ...pays, shopper_reference: 'somebody else' }));
  expect([stranger.ret_code, stranger.ret_msg]).toEqual([
    '010000',
    expect.stringMatching(/^payment\.token /),
  ]);
  const merchant = await gateway.control<MerchantJson>('POST', 'merchants', {});
  expect(await call('', order(pays), { url: gateway.url, merchant })).toMatchObject({ ret_code: '010000' });
  expect(
    await call('/token/remove', { token, shopper_reference }, { url: gateway.url, merchant }),
  ).toMatchObject({ ret_code: '010000' });
  expect((await call('/token/remove', { token, shopper_reference })).data).toMatchObject({
    status: 'REMOVED',
  });
  expect(await call('/token/remove', { token, shopper_reference })).toMatchObject({ ret_code: '010000' });
  expect(await call('', order(pays))).toMatchObject({ ret_code: '010000' });
  expect((await call('/token/query', { shopper_reference })).data).toMatchObject({ tokens: [] });
});

test('a recurring payment: agreed in a session, charged later without the shopper, then cancelled', async () => {
  const shopper_reference = randomUUID();
  const sessionId = await createSession(gateway, {
    payment_type: 'RECURRING',
    mit: false,
    payment: { store_payment_method: true, token_usage: 'SUBSCRIPTION', shopper_reference },
  });
  await page.pay(sessionId, { number: VISA });
  const { token, recurring_agreement_id } = (await call('/query', { session_id: sessionId })).data;
  const later = (more: Record<string, unknown> = {}) => ({
    trans_id: randomUUID(),
    payment_type: 'RECURRING',
    mit: true,
    recurring_agreement_id,
    amount: 999,
    currency: 'USD',
    payment: { payment_method: 'BANKCARD', token, token_usage: 'SUBSCRIPTION', shopper_reference },
    ...more,
  });
  expect((await call('', later())).data).toMatchObject({ status: 'SUCCESS', token, recurring_agreement_id });
  expect((await call('', later({ recurring_agreement_id: 'RA1' }))).data).toMatchObject({
    error_code: '2015',
  });
  const another = { payment_method: 'BANKCARD', token, shopper_reference: 'somebody else' };
  expect((await call('', later({ payment: another }))).data).toMatchObject({ error_code: '2015' });
  expect((await call('', later({ recurring_agreement_id: undefined }))).data).toMatchObject({
    error_code: '2017',
  });
  expect((await call('', later({ mit: false }))).data).toMatchObject({ error_code: '2011' });
  expect((await call('', later({ mit: undefined }))).data).toMatchObject({ error_code: '2010' });
  const cancel = { recurring_agreement_id, shopper_reference };
  expect((await call('/recurring/cancel', cancel)).data).toMatchObject({ status: 'CANCELED' });
  expect((await call('/recurring/cancel', cancel)).data).toMatchObject({ error_code: '2016' });
  expect((await call('', later())).data).toMatchObject({ error_code: '2016' });
  expect((await call('/recurring/cancel', { recurring_agreement_id: 'RA1' })).data).toMatchObject({
    error_code: '2015',
  });
});

test('under an agreement the bank does not ask, and a removed token ends the agreement', async () => {
  const shopper_reference = randomUUID();
  const usage = { token_usage: 'SUBSCRIPTION', shopper_reference };
  const first = order(
    { ...typed(FRICTIONLESS), ...usage, store_payment_method: true },
    { payment_type: 'RECURRING', mit: false },
  );
  const { token, recurring_agreement_id } = (await call('', first)).data;
  expect(recurring_agreement_id).toMatch(/^RA/);
  const pays = { payment_method: 'BANKCARD', token, ...usage };
  const more = { payment_type: 'RECURRING', mit: true, recurring_agreement_id, return_url: undefined };
  const { data } = await call('', order(pays, more));
  expect(data.status).toBe('SUCCESS');
  expect(data).not.toHaveProperty('authentication_result');
  await call('/token/remove', { token, shopper_reference });
  expect((await call('', order(pays, more))).data).toMatchObject({ error_code: '2016' });
});

test('what contradicts itself or the rules is told with its code and field, and makes nothing', async () => {
  const recurring = { payment_type: 'RECURRING', mit: false };
  const stored = { store_payment_method: true, token_usage: 'SUBSCRIPTION', shopper_reference: 's' };
  const cases: [fields: Record<string, unknown>, code: string, names: string][] = [
    [order({ payment_method: 'BANKCARD' }), '010000', 'payment.card_no'],
    [order({ ...typed(VISA), token: 'TK1' }), '010000', 'payment.card_no'],
    [order({ ...typed(VISA), exp_month: '13' }), '010000', 'payment.exp_month'],
    [order({ ...typed(VISA), exp_year: '2020' }), '010000', 'payment.exp_year'],
    [order({ ...typed(VISA), cvv: undefined }), '010000', 'payment.cvv'],
    [order({ ...typed(VISA), card_no: '42' }), '010000', 'payment.card_no'],
    [order({ ...typed(VISA), card_no: '4242424242424241' }), '2006', 'payment.card_no'],
    [order({ ...typed(VISA), payment_method: 'CASH' }), '1004', 'payment.payment_method'],
    [order({ ...typed(VISA), payment_method: 'APPLE_PAY' }), '010000', 'payment.card_no'],
    [order(typed(VISA), { return_url: undefined }), '010000', 'return_url'],
    [order(typed(VISA), { mit: true }), '2012', 'mit'],
    [order(typed(VISA), { recurring_agreement_id: 'RA1' }), '2011', 'recurring_agreement_id'],
    [
      order(typed(VISA), { authorisation_type: 'PRE_AUTH', capture_method: 'AUTOMATIC' }),
      '010000',
      'capture_method',
    ],
    [
      order({ ...typed(VISA), store_payment_method: true, token_usage: 'CARD_ON_FILE' }),
      '2008',
      'payment.shopper_reference',
    ],
    [
      order({ ...typed(VISA), store_payment_method: true, shopper_reference: 's' }),
      '010000',
      'payment.token_usage',
    ],
    [
      order({ ...typed(VISA), ...stored, store_payment_method: false }, recurring),
      '2014',
      'payment.store_payment_method',
    ],
    [
      order({ payment_method: 'GOOGLE_PAY', token_data: 'x', ...stored }, recurring),
      '2013',
      'payment.store_payment_method',
    ],
    [order({ payment_method: 'BANKCARD', token: 'TK1' }), '2008', 'payment.shopper_reference'],
    [
      order(typed(VISA), {
        goods: [{ name: 'a', price: 1, quantity: 1, delivery_date: '2030-01-01T00:00:00Z' }],
      }),
      '2009',
      'shipping',
    ],
  ];
  for (const [fields, code, names] of cases) {
    const { status, ret_code, ret_msg, data } = await call('', fields);
    const told = code.length === 4 ? [200, data?.error_code] : [status, ret_code];
    expect([fields, ...told]).toEqual([fields, code.length === 4 ? 200 : 400, code]);
    expect(ret_msg).toMatch(new RegExp(`^${names}\\b`));
    expect(ret_msg).not.toContain('42424242');
    expect(await call('/query', { trans_id: fields['trans_id'] })).toMatchObject({ ret_code: '206024' });
  }
  expect(gateway.output()).not.toMatch(/4242 ?4242/);
});

test('the merchant’s wishes about the bank’s check are followed', async () => {
  const wish = async (number: string, authentication: Record<string, unknown>, amount = 5000) =>
    (await call('', order(typed(number), { authentication, amount }))).data;
  expect((await wish(FRICTIONLESS, {})).status).toBe('SUCCESS');
  expect((await wish(FRICTIONLESS, { challenge_indicator: 'REQUESTED' })).status).toBe('PROCESSING');
  expect((await wish(VISA, { challenge_indicator: 'REQUESTED' })).status).toBe('SUCCESS');
  expect((await wish(VISA, { challenge_indicator: 'MANDATED' })).status).toBe('PROCESSING');
  expect((await wish(CHALLENGE, { exemption: 'LOW_VALUE' }, 3000)).status).toBe('SUCCESS');
  expect((await wish(CHALLENGE, { exemption: 'LOW_VALUE' }, 3001)).status).toBe('PROCESSING');
  expect((await wish(CHALLENGE, { exemption: 'TRA' }, 25_000)).status).toBe('SUCCESS');
  expect((await wish(CHALLENGE, { exemption: 'LOW_VALUE', challenge_indicator: 'MANDATED' }, 1)).status).toBe(
    'PROCESSING',
  );
  const checked = await wish(FRICTIONLESS, { authentication_only: true });
  expect(checked).toMatchObject({
    status: 'SUCCESS',
    authentication_result: { flow: 'FRICTIONLESS' },
    balances: { authed_amount: '0', captured_amount: '0', able_to_refund_amount: '0' },
  });
  expect(await ledgerOf(checked.order_id)).toEqual([]);
});

test('a pre-authorisation waits to be captured', async () => {
  const { data } = await call('', order(typed(VISA), { authorisation_type: 'PRE_AUTH' }));
  expect(data.status).toBe('AUTHORIZED');
  expect((await call('/capture', { order_id: data.order_id, amount: 1 })).data).toMatchObject({
    status: 'SUCCESS',
    balances: { captured_amount: '1', able_to_capture_amount: '4999' },
  });
});

test('an Apple Pay session is made for a page of the merchant, and for no other', async () => {
  const { data } = await call('/apple-pay/create-session', {
    display_name: 'Shop',
    domain_name: new URL(page.origin).hostname,
  });
  expect(JSON.parse(data['apple_pay_session'] as string)).toMatchObject({
    displayName: 'Shop',
    domainName: 'localhost',
    signature: expect.stringMatching(/^[0-9a-f]{512}$/),
  });
  const foreign = { display_name: 'Shop', domain_name: 'evil.example' };
  expect((await call('/apple-pay/create-session', foreign)).data).toMatchObject({ error_code: '1017' });
  const long = { display_name: 'x'.repeat(76), domain_name: 'localhost' };
  expect(await call('/apple-pay/create-session', long)).toMatchObject({ ret_code: '010000' });
});
